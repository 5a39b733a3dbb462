package org.maillage.engine.profile;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads OSM's {@code duration}: {@code hh:mm}, {@code hh:mm:ss}, minutes alone, or ISO 8601 such as
 * {@code PT1H30M} and {@code P1DT2H} (wiki page Key:duration).
 */
final class FerryDuration {

  private static final Pattern CLOCK = Pattern.compile("(\\d{1,3}):(\\d{2})(?::(\\d{2}))?");
  private static final Pattern MINUTES = Pattern.compile("\\d{1,5}");
  private static final Pattern ISO =
      Pattern.compile(
          "P(?:(\\d{1,3})D)?(?:T(?=\\d)(?:(\\d{1,4})H)?(?:(\\d{1,5})M)?(?:(\\d{1,7})S)?)?");

  private FerryDuration() {}

  /** Milliseconds, or {@link RoadUse#NO_DURATION} when absent, zero or not understood. */
  static long parseMs(@Nullable String value) {
    if (value == null) {
      return RoadUse.NO_DURATION;
    }
    String text = value.strip();
    long seconds = 0;
    Matcher clock = CLOCK.matcher(text);
    Matcher iso = ISO.matcher(text);
    if (clock.matches()) {
      seconds = number(clock, 1) * 3600 + number(clock, 2) * 60 + number(clock, 3);
    } else if (iso.matches()) {
      seconds =
          number(iso, 1) * 86_400 + number(iso, 2) * 3600 + number(iso, 3) * 60 + number(iso, 4);
    } else if (MINUTES.matcher(text).matches()) {
      seconds = Long.parseLong(text) * 60;
    }
    return seconds > 0 ? seconds * 1000 : RoadUse.NO_DURATION;
  }

  private static long number(Matcher matcher, int group) {
    String digits = matcher.group(group);
    return digits == null ? 0 : Long.parseLong(digits);
  }
}
