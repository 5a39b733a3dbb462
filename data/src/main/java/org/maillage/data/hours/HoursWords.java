package org.maillage.data.hours;

import ch.poole.openinghoursparser.DateRange;
import ch.poole.openinghoursparser.DateWithOffset;
import ch.poole.openinghoursparser.Holiday;
import ch.poole.openinghoursparser.Nth;
import ch.poole.openinghoursparser.Rule;
import ch.poole.openinghoursparser.RuleModifier;
import ch.poole.openinghoursparser.RuleModifier.Modifier;
import ch.poole.openinghoursparser.TimeSpan;
import ch.poole.openinghoursparser.WeekDayRange;
import ch.poole.openinghoursparser.WeekRange;
import java.time.DayOfWeek;
import java.time.Month;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Hours in the OSM opening_hours grammar said in plain French or English: {@code Mo-Fr 09:00-12:00;
 * Sa off} is "du lundi au vendredi de 9 h à 12 h ; fermé le samedi", with the no-break spaces that
 * French typography asks for.
 */
public final class HoursWords {

  static final List<String> FRENCH_DAYS =
      List.of("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche");
  private static final List<String> ENGLISH_DAYS =
      List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday");
  private static final String NBSP = "\u00a0";

  private final boolean french;

  private HoursWords(boolean french) {
    this.french = french;
  }

  /** In French; nothing when the text is not of the grammar or has what is not said here. */
  public static Optional<String> french(String openingHours) {
    return new HoursWords(true).say(openingHours);
  }

  /** In English; nothing when the text is not of the grammar or has what is not said here. */
  public static Optional<String> english(String openingHours) {
    return new HoursWords(false).say(openingHours);
  }

  private Optional<String> say(String openingHours) {
    return ParsedHours.rules(openingHours)
        .filter(rules -> rules.stream().allMatch(HoursWords::isSaid))
        .map(
            rules ->
                rules.stream()
                    .map(this::rule)
                    .collect(Collectors.joining(french ? NBSP + "; " : "; ")));
  }

  private static boolean isSaid(Rule rule) {
    boolean weeks =
        rule.getWeeks() == null
            || (rule.getWeeks().size() == 1 && rule.getWeeks().get(0).getInterval() == 2);
    boolean ranks =
        rule.getDays() == null
            || rule.getDays().stream().noneMatch(d -> d.getNths() != null && d.getEndDay() != null);
    boolean dates =
        rule.getDates() == null || rule.getDates().stream().allMatch(HoursWords::isOfMonths);
    return RuleDays.isFollowed(rule) && rule.getYears() == null && weeks && ranks && dates;
  }

  private static boolean isOfMonths(DateRange range) {
    int none = DateWithOffset.UNDEFINED_MONTH_DAY;
    return range.getStartDate().getDay() == none
        && (range.getEndDate() == null || range.getEndDate().getDay() == none);
  }

  private String rule(Rule rule) {
    RuleModifier modifier = rule.getModifier();
    Modifier kind = modifier == null ? null : modifier.getModifier();
    boolean closed = kind == Modifier.OFF || kind == Modifier.CLOSED;
    List<String> parts = new ArrayList<>();
    if (rule.isFallBack()) {
      parts.add(french ? "sinon" : "otherwise");
    }
    if (closed) {
      parts.add(french ? "fermé" : "closed");
    }
    if (rule.isTwentyfourseven()) {
      parts.add(french ? "tous les jours, 24" + NBSP + "h sur 24" : "every day, around the clock");
    }
    if (rule.getDates() != null) {
      parts.add(months(rule.getDates()) + ",");
    }
    if (rule.getWeeks() != null) {
      parts.add(parity(rule.getWeeks().get(0)));
    }
    if (rule.getHolidays() != null) {
      String joined = rule.getDays() == null || closed ? "" : ",";
      parts.add(holidays(rule.getHolidays()) + joined);
    }
    if (rule.getDays() != null) {
      parts.add(days(rule.getDays()));
    } else if (rule.getTimes() != null && rule.getHolidays() == null) {
      parts.add(french ? "tous les jours" : "every day");
    }
    if (rule.getTimes() != null) {
      parts.add(times(rule.getTimes()));
    }
    String said = String.join(" ", parts);
    String comment = modifier == null ? null : modifier.getComment();
    if (comment == null || comment.isBlank()) {
      return kind == Modifier.UNKNOWN
          ? said + (french ? " (à vérifier)" : " (to be checked)")
          : said;
    }
    return said.isEmpty() ? comment : said + " (" + comment + ")";
  }

  private String parity(WeekRange range) {
    boolean even = range.getStartWeek() % 2 == 0;
    if (french) {
      return "les semaines " + (even ? "paires" : "impaires") + ",";
    }
    return "in " + (even ? "even" : "odd") + " weeks,";
  }

  private String months(List<DateRange> ranges) {
    return join(
        ranges.stream()
            .map(
                range -> {
                  String first = month(range.getStartDate());
                  if (range.getEndDate() == null) {
                    return (french ? "en " : "in ") + first;
                  }
                  String from = first.matches("[aeiou].*") ? "d’" : "de ";
                  String last = month(range.getEndDate());
                  return french ? from + first + " à " + last : "from " + first + " to " + last;
                })
            .toList());
  }

  private String month(DateWithOffset date) {
    Locale language = french ? Locale.FRENCH : Locale.ENGLISH;
    return Month.of(date.getMonth().ordinal() + 1)
        .getDisplayName(java.time.format.TextStyle.FULL, language);
  }

  private String holidays(List<Holiday> holidays) {
    return join(
        holidays.stream()
            .map(
                holiday ->
                    holiday.getType() == Holiday.Type.PH
                        ? (french ? "les jours fériés" : "on public holidays")
                        : (french ? "pendant les vacances scolaires" : "in the school holidays"))
            .toList());
  }

  private String days(List<WeekDayRange> ranges) {
    List<String> ofMonth = new ArrayList<>();
    Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    for (WeekDayRange range : ranges) {
      if (range.getNths() != null) {
        ofMonth.add(ofMonth(range.getNths(), range.getStartDay().ordinal()));
        continue;
      }
      int last = (range.getEndDay() == null ? range.getStartDay() : range.getEndDay()).ordinal();
      for (int day = range.getStartDay().ordinal(); ; day = (day + 1) % 7) {
        days.add(DayOfWeek.of(day + 1));
        if (day == last) {
          break;
        }
      }
    }
    List<String> said = new ArrayList<>();
    if (!days.isEmpty()) {
      said.add(daysOfWeek(List.copyOf(days)));
    }
    said.addAll(ofMonth);
    return join(said);
  }

  private String daysOfWeek(List<DayOfWeek> days) {
    List<String> names = french ? FRENCH_DAYS : ENGLISH_DAYS;
    String first = names.get(days.get(0).ordinal());
    DayOfWeek end = days.get(days.size() - 1);
    boolean inARow = end.ordinal() - days.get(0).ordinal() == days.size() - 1;
    if (days.size() == 7) {
      return french ? "tous les jours" : "every day";
    }
    if (days.size() == 1) {
      return french ? "le " + first : "on " + first;
    }
    if (inARow && days.size() > 2) {
      String last = names.get(end.ordinal());
      return french ? "du " + first + " au " + last : first + " to " + last;
    }
    String list = join(days.stream().map(day -> names.get(day.ordinal())).toList());
    return french ? "les " + list : "on " + list;
  }

  private String ofMonth(List<Nth> nths, int day) {
    Set<Integer> ranks = new TreeSet<>();
    for (Nth nth : nths) {
      int last = nth.getEndNth() == Nth.INVALID_NTH ? nth.getStartNth() : nth.getEndNth();
      for (int rank = nth.getStartNth(); rank <= last; rank++) {
        ranks.add(rank);
      }
    }
    List<String> words =
        ranks.stream()
            .sorted((a, b) -> Integer.compare(a < 0 ? 9 - a : a, b < 0 ? 9 - b : b))
            .map(this::rank)
            .toList();
    if (french) {
      boolean one = words.size() == 1;
      String name = FRENCH_DAYS.get(day) + (one ? "" : "s");
      return (one ? "le " : "les ") + join(words) + " " + name + " du mois";
    }
    return "on the " + join(words) + " " + ENGLISH_DAYS.get(day) + " of the month";
  }

  private String rank(int rank) {
    if (rank < 0) {
      String last = french ? "dernier" : "last";
      return rank == -1 ? last : -rank + (french ? "e avant la fin" : " from the end");
    }
    if (french) {
      return rank == 1 ? "1er" : rank + "e";
    }
    return rank + (rank == 1 ? "st" : rank == 2 ? "nd" : rank == 3 ? "rd" : "th");
  }

  private String times(List<TimeSpan> times) {
    return join(
        times.stream()
            .map(
                span -> {
                  String from = clock(span.getStart());
                  if (span.isOpenEnded()) {
                    return (french ? "à partir de " : "from ") + from;
                  }
                  String to = clock(span.getEnd());
                  return french ? "de " + from + " à " + to : from + "–" + to;
                })
            .toList());
  }

  private String clock(int minutes) {
    int hour = minutes > OpeningCalendar.DAY_MINUTES ? minutes / 60 - 24 : minutes / 60;
    int minute = minutes % 60;
    if (!french) {
      return String.format(Locale.ROOT, "%d:%02d", hour, minute);
    }
    String rest = minute == 0 ? "" : NBSP + String.format(Locale.ROOT, "%02d", minute);
    return hour + NBSP + "h" + rest;
  }

  private String join(List<String> words) {
    if (words.size() < 2) {
      return words.isEmpty() ? "" : words.get(0);
    }
    String and = french ? " et " : " and ";
    return String.join(", ", words.subList(0, words.size() - 1))
        + and
        + words.get(words.size() - 1);
  }

  /**
   * In the language asked for: English for {@code en}, French otherwise; the text itself if not.
   */
  public static String say(String openingHours, @Nullable String language) {
    Optional<String> said = "en".equals(language) ? english(openingHours) : french(openingHours);
    return said.orElse(openingHours);
  }
}
