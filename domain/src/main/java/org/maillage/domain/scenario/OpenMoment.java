package org.maillage.domain.scenario;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A moment of the ordinary week at which only open places count.
 *
 * @param day day of the week
 * @param minute minutes from midnight, 0 to 1439
 */
public record OpenMoment(DayOfWeek day, int minute) {

  private static final Pattern TEXT = Pattern.compile("([a-z]{2})-([0-9]{1,2})h([0-9]{2})?");
  private static final int MINUTES_A_DAY = 1_440;

  public OpenMoment {
    if (minute < 0 || minute >= MINUTES_A_DAY) {
      throw new IllegalArgumentException(minute + " minutes after midnight");
    }
  }

  /** Text in addresses: two letters of the English day, then the hour, {@code sa-10h30}. */
  public String key() {
    String rest = minute % 60 == 0 ? "" : "%02d".formatted(minute % 60);
    return code(day) + "-" + minute / 60 + "h" + rest;
  }

  /** Reads {@link #key()} back; empty when it is none. */
  public static Optional<OpenMoment> parse(String key) {
    Matcher matcher = TEXT.matcher(key);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int hour = Integer.parseInt(matcher.group(2));
    int rest = matcher.group(3) == null ? 0 : Integer.parseInt(matcher.group(3));
    if (hour > 23 || rest > 59) {
      return Optional.empty();
    }
    return Arrays.stream(DayOfWeek.values())
        .filter(day -> code(day).equals(matcher.group(1)))
        .findFirst()
        .map(day -> new OpenMoment(day, hour * 60 + rest));
  }

  private static String code(DayOfWeek day) {
    return day.name().substring(0, 2).toLowerCase(Locale.ROOT);
  }
}
