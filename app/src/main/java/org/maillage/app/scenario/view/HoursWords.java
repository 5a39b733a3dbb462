package org.maillage.app.scenario.view;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Ordinary opening hours in words; what is more than days and hours stays as it was written. */
final class HoursWords {

  private static final String DAY = "(?:Mo|Tu|We|Th|Fr|Sa|Su)";
  private static final String SPAN = "[0-9]{2}:[0-9]{2}-[0-9]{2}:[0-9]{2}";
  private static final Pattern ORDINARY =
      Pattern.compile("(" + DAY + "(?:[-,]" + DAY + ")*) (" + SPAN + "(?:, ?" + SPAN + ")*)");
  private static final Pattern ONE_DAY = Pattern.compile(DAY);
  private static final Pattern TIME = Pattern.compile("([0-9]{2}):([0-9]{2})");
  private static final char NO_BREAK = '\u00a0';

  private HoursWords() {}

  /** "lun.–ven. 9 h–12 h, 14 h–17 h" of {@code Mo-Fr 09:00-12:00,14:00-17:00}. */
  static String of(String openingHours, Locale locale) {
    List<String> rules = Arrays.stream(openingHours.split(";")).map(String::strip).toList();
    if (!rules.stream().allMatch(rule -> ORDINARY.matcher(rule).matches())) {
      return openingHours;
    }
    String between = isFrench(locale) ? NO_BREAK + "; " : "; ";
    return rules.stream().map(rule -> rule(rule, locale)).collect(Collectors.joining(between));
  }

  private static String rule(String rule, Locale locale) {
    Matcher parts = ORDINARY.matcher(rule);
    if (!parts.matches()) {
      throw new IllegalArgumentException(rule);
    }
    String days = ONE_DAY.matcher(parts.group(1)).replaceAll(day -> name(day.group(), locale));
    String hours = TIME.matcher(parts.group(2)).replaceAll(time -> hour(time, locale));
    return (days + " " + hours).replace('-', '–').replaceAll(", ?", ", ");
  }

  private static String name(String osm, Locale locale) {
    return Arrays.stream(DayOfWeek.values())
        .filter(day -> day.name().startsWith(osm.toUpperCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow()
        .getDisplayName(TextStyle.SHORT, locale);
  }

  private static boolean isFrench(Locale locale) {
    return locale.getLanguage().equals("fr");
  }

  private static String hour(MatchResult time, Locale locale) {
    if (!isFrench(locale)) {
      return time.group();
    }
    String minutes = time.group(2).equals("00") ? "" : NO_BREAK + time.group(2);
    return Integer.parseInt(time.group(1)) + "" + NO_BREAK + "h" + minutes;
  }
}
