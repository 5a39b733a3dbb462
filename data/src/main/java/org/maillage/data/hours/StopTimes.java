package org.maillage.data.hours;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When an itinerant service stops somewhere: one day of the week, from one time to another, in all
 * weeks, every other week, or in some weeks of the month. Hours that say more are none.
 *
 * @param fromMin minutes from midnight
 * @param toMin minutes from midnight, later than {@code fromMin}, at most 1440
 */
public record StopTimes(Rhythm rhythm, DayOfWeek day, int fromMin, int toMin) {

  private static final int HOUR = 60;
  private static final int DAY_MINUTES = 24 * HOUR;
  private static final List<String> DAYS = List.of("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su");
  private static final Pattern WRITTEN =
      Pattern.compile(
          "(?:week 0?([12])-5[23]/2 )?("
              + String.join("|", DAYS)
              + ")(\\[[-0-9,]+])? ([0-9]{2}):([0-9]{2})-([0-9]{2}):([0-9]{2})");

  /** In which weeks. */
  public enum Rhythm {
    EVERY_WEEK("", ""),
    EVEN_WEEKS("week 2-52/2 ", ""),
    ODD_WEEKS("week 1-53/2 ", ""),
    FIRST("", "[1]"),
    SECOND("", "[2]"),
    THIRD("", "[3]"),
    FOURTH("", "[4]"),
    LAST("", "[-1]"),
    FIRST_AND_THIRD("", "[1,3]"),
    SECOND_AND_FOURTH("", "[2,4]");

    private final String weeks;
    private final String ranks;

    Rhythm(String weeks, String ranks) {
      this.weeks = weeks;
      this.ranks = ranks;
    }
  }

  public StopTimes {
    if (fromMin < 0 || fromMin >= toMin || toMin > DAY_MINUTES) {
      throw new IllegalArgumentException(fromMin + " to " + toMin + " is no span of a day");
    }
  }

  /** In the OSM opening_hours grammar. */
  public String toOsm() {
    return rhythm.weeks
        + DAYS.get(day.ordinal())
        + rhythm.ranks
        + " "
        + clock(fromMin)
        + "-"
        + clock(toMin);
  }

  /** What hours say when they say no more than that; nothing otherwise. */
  public static Optional<StopTimes> of(String openingHours) {
    Matcher written = WRITTEN.matcher(openingHours.strip());
    if (!written.matches()) {
      return Optional.empty();
    }
    String week = written.group(1);
    String weeks =
        week == null ? "" : week.equals("2") ? Rhythm.EVEN_WEEKS.weeks : Rhythm.ODD_WEEKS.weeks;
    String ranks = written.group(3) == null ? "" : written.group(3);
    int from = minutes(written.group(4), written.group(5));
    int to = minutes(written.group(6), written.group(7));
    if (from >= to || to > DAY_MINUTES) {
      return Optional.empty();
    }
    DayOfWeek day = DayOfWeek.of(DAYS.indexOf(written.group(2)) + 1);
    for (Rhythm rhythm : Rhythm.values()) {
      if (rhythm.weeks.equals(weeks) && rhythm.ranks.equals(ranks)) {
        return Optional.of(new StopTimes(rhythm, day, from, to));
      }
    }
    return Optional.empty();
  }

  private static int minutes(String hours, String minutes) {
    return Integer.parseInt(hours) * HOUR + Integer.parseInt(minutes);
  }

  private static String clock(int minutes) {
    return String.format(Locale.ROOT, "%02d:%02d", minutes / HOUR, minutes % HOUR);
  }
}
