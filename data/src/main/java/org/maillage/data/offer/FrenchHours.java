package org.maillage.data.offer;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Weekly hours in plain French, "Du lundi au vendredi de 9h00 à 12h00 et de 14h00 à 17h00, le
 * samedi de 9h à 12h". Only sentences of days and hours are understood: one word more ("sur
 * rendez-vous", "un lundi sur deux", "fermé le mardi") and the whole is left aside, because a
 * half-understood week would be wrong.
 */
final class FrenchHours {

  private static final String TIME = "(\\d{1,2})\\s?[h:](\\d{2})?";
  private static final Pattern TOKEN =
      Pattern.compile(
          "(?<span>(?:de\\s+)?"
              + TIME
              + "\\s*(?:à|a|-)\\s*"
              + TIME
              + ")|(?<day>lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)s?"
              + "|(?<week>semaine)|(?<to>\\bau\\b)"
              + "|(?<skip>\\btous\\b|\\bdu\\b|\\bles?\\b|\\bla\\b|\\bet\\b|[,;.:/]|\\s-\\s|\\s+)");
  private static final Set<DayOfWeek> WORKING_DAYS =
      EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
  private static final Map<String, DayOfWeek> DAYS = DirectoryParser.DAYS;

  private final WeeklyHours week = new WeeklyHours();
  private final List<DayOfWeek> days = new ArrayList<>();
  private boolean range;
  private boolean hoursSaid;

  private FrenchHours() {}

  /**
   * The hours in the OSM opening_hours grammar; nothing when a word of the text is not understood.
   */
  static Optional<String> parse(String text) {
    return new FrenchHours().read(text.toLowerCase(Locale.ROOT).strip());
  }

  private Optional<String> read(String text) {
    Matcher token = TOKEN.matcher(text);
    int position = 0;
    while (position < text.length()) {
      token.region(position, text.length());
      if (!token.lookingAt() || !take(token)) {
        return Optional.empty();
      }
      position = token.end();
    }
    return range || !hoursSaid ? Optional.empty() : week.toOsm();
  }

  private boolean take(Matcher token) {
    if (token.group("span") != null) {
      return span(token);
    }
    DayOfWeek named = DAYS.get(String.valueOf(token.group("day")));
    if (named != null) {
      day(named);
    } else if (token.group("week") != null) {
      day(DayOfWeek.MONDAY);
      days.addAll(WORKING_DAYS);
    } else if (token.group("to") != null) {
      range = true;
      return !days.isEmpty();
    }
    return true;
  }

  private void day(DayOfWeek day) {
    if (hoursSaid) {
      days.clear();
      hoursSaid = false;
    }
    if (range) {
      for (DayOfWeek d = days.get(days.size() - 1); d != day; d = d.plus(1)) {
        days.add(d);
      }
      range = false;
    }
    days.add(day);
  }

  private boolean span(Matcher token) {
    if (days.isEmpty() || range) {
      return false;
    }
    int from = minutes(token.group(2), token.group(3));
    int to = minutes(token.group(4), token.group(5));
    if (from >= to || to > 24 * 60) {
      return false;
    }
    Set.copyOf(days).forEach(day -> week.add(day, from, to));
    hoursSaid = true;
    return true;
  }

  private static int minutes(String hours, @Nullable String minutes) {
    return Integer.parseInt(hours) * 60 + (minutes == null ? 0 : Integer.parseInt(minutes));
  }
}
