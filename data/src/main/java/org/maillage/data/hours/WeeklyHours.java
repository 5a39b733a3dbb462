package org.maillage.data.hours;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A week of opening hours, day by day, written in the OSM opening_hours grammar. Spans that touch
 * or overlap are joined, and days with the same spans share a rule: {@code Mo-Fr
 * 09:00-12:00,14:00-17:00; Sa 09:00-12:00}.
 */
public final class WeeklyHours {

  private static final int DAY_MINUTES = 24 * 60;
  private static final Pattern SPAN =
      Pattern.compile(
          "(\\d{1,2})[:hH](\\d{2})?(?::\\d{2})?\\s*-\\s*(\\d{1,2})[:hH](\\d{2})?(?::\\d{2})?");

  /** Opening minutes of the day to closing minutes, by opening. */
  private final Map<DayOfWeek, TreeMap<Integer, Integer>> spans = new EnumMap<>(DayOfWeek.class);

  /**
   * Adds the hours of a day as lists write them: {@code 08:30 - 12:00 / 13:30 - 17:00}. A span of
   * no length, by which lists fill empty boxes ({@code 00:00 - 00:00}), is left out.
   *
   * @return whether the text was understood; nothing is added when it was not
   */
  public boolean add(DayOfWeek day, String text) {
    List<int[]> read = new ArrayList<>();
    for (String part : text.strip().split("/", -1)) {
      Matcher span = SPAN.matcher(part.strip());
      if (!span.matches()) {
        return false;
      }
      int from = minutes(span.group(1), span.group(2));
      int to = minutes(span.group(3), span.group(4));
      if (from == to) {
        continue;
      }
      if (from > to || to > DAY_MINUTES) {
        return false;
      }
      read.add(new int[] {from, to});
    }
    read.forEach(span -> add(day, span[0], span[1]));
    return true;
  }

  /** Adds a span of a day, in minutes from midnight. */
  public void add(DayOfWeek day, int fromMin, int toMin) {
    TreeMap<Integer, Integer> ofDay = spans.computeIfAbsent(day, d -> new TreeMap<>());
    int from = fromMin;
    int to = toMin;
    Map.Entry<Integer, Integer> before = ofDay.floorEntry(to);
    while (before != null && before.getValue() >= from) {
      from = Math.min(from, before.getKey());
      to = Math.max(to, before.getValue());
      ofDay.remove(before.getKey());
      before = ofDay.floorEntry(to);
    }
    ofDay.put(from, to);
  }

  private static int minutes(String hours, @Nullable String minutes) {
    return Integer.parseInt(hours) * 60 + (minutes == null ? 0 : Integer.parseInt(minutes));
  }

  /** The week in the grammar; nothing when no day has hours. */
  public Optional<String> toOsm() {
    List<String> rules = new ArrayList<>();
    List<DayOfWeek> days = List.of(DayOfWeek.values());
    for (int first = 0; first < days.size(); ) {
      String hours = hours(days.get(first));
      int last = first;
      while (last + 1 < days.size() && hours(days.get(last + 1)).equals(hours)) {
        last++;
      }
      if (!hours.isEmpty()) {
        rules.add(range(days.get(first), days.get(last)) + " " + hours);
      }
      first = last + 1;
    }
    return rules.isEmpty() ? Optional.empty() : OpeningHours.check(String.join("; ", rules));
  }

  /** The days that have hours, in the grammar: {@code Mo-Th,Sa}; empty when none has. */
  String days() {
    List<String> ranges = new ArrayList<>();
    List<DayOfWeek> open =
        Stream.of(DayOfWeek.values()).filter(day -> !hours(day).isEmpty()).toList();
    for (int first = 0; first < open.size(); ) {
      int last = first;
      while (last + 1 < open.size() && open.get(last + 1) == open.get(last).plus(1)) {
        last++;
      }
      ranges.add(range(open.get(first), open.get(last)));
      first = last + 1;
    }
    return String.join(",", ranges);
  }

  /** The spans of a day, joined by commas; empty when there are none. */
  String hours(DayOfWeek day) {
    Map<Integer, Integer> ofDay = spans.getOrDefault(day, new TreeMap<>());
    return ofDay.entrySet().stream()
        .map(span -> clock(span.getKey()) + "-" + clock(span.getValue()))
        .collect(Collectors.joining(","));
  }

  private static String clock(int minutes) {
    return String.format(Locale.ROOT, "%02d:%02d", minutes / 60, minutes % 60);
  }

  private static String range(DayOfWeek first, DayOfWeek last) {
    if (first == last) {
      return abbreviation(first);
    }
    String between = last.getValue() == first.getValue() + 1 ? "," : "-";
    return abbreviation(first) + between + abbreviation(last);
  }

  static String abbreviation(DayOfWeek day) {
    String name = day.name();
    return name.charAt(0) + name.substring(1, 2).toLowerCase(Locale.ROOT);
  }
}
