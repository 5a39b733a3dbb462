package org.maillage.app.plan.view;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.maillage.app.plan.PlanCounts;
import org.maillage.app.shell.Dates;
import org.maillage.app.shell.Words;
import org.maillage.domain.plan.ActionState;
import org.maillage.domain.plan.LevelName;
import org.maillage.domain.plan.Period;
import org.maillage.domain.plan.Status;
import org.maillage.domain.plan.money.Bound;

/** How plans are said: states, days, money, periods. Made for one request, as {@link Words}. */
public final class PlanWords {

  private static final Pattern ISO_DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final int MOST_DECIMALS = 6;
  private static final int YEAR_DIGITS = 4;

  private final Words words;
  private final Locale locale;
  private final NumberFormat numbers;
  private final Dates days;

  /**
   * Of a reader.
   *
   * @param words of the language
   * @param zone whose days moments fall on
   */
  public PlanWords(Words words, ZoneId zone) {
    this.words = words;
    this.locale = words.language().equals("en") ? Locale.UK : Locale.FRANCE;
    this.numbers = NumberFormat.getNumberInstance(locale);
    this.numbers.setMaximumFractionDigits(MOST_DECIMALS);
    this.numbers.setRoundingMode(RoundingMode.HALF_UP);
    this.days = new Dates(locale, zone);
  }

  /** The words of the language. */
  public Words words() {
    return words;
  }

  /** As {@link Words#get}. */
  public String get(String key, Object... arguments) {
    return words.get(key, arguments);
  }

  /** As {@link Words#count}. */
  public String count(String key, long number, Object... arguments) {
    return words.count(key, number, arguments);
  }

  /** "22 novembre 2026": the day on which something happened. */
  public String day(Instant at) {
    return days.day(at);
  }

  /** "22 novembre 2026, 14:32": the moment at which something happened. */
  public String dateTime(Instant at) {
    return days.dateTime(at);
  }

  /** "22 novembre 2026"; empty for a day that is not known. */
  public String day(@Nullable LocalDate day) {
    return day == null ? "" : days.day(day);
  }

  /** "du 13 juillet 2017 au 12 juillet 2023". */
  public String days(Period period) {
    return get("plan.days", day(period.start()), day(period.end()));
  }

  /** ISO days of a text as people write them. */
  String withDays(String text) {
    Matcher found = ISO_DAY.matcher(text);
    return found.replaceAll(match -> Matcher.quoteReplacement(isoDay(match.group())));
  }

  private String isoDay(String text) {
    try {
      return day(LocalDate.parse(text));
    } catch (java.time.DateTimeException e) {
      return text;
    }
  }

  /** "1 377 511", "2,5". */
  public String number(BigDecimal number) {
    return numbers.format(number);
  }

  /**
   * A number as it stands in a document, with the separators of the reader; other text as it is.
   */
  String number(String text) {
    try {
      return number(new BigDecimal(text));
    } catch (NumberFormatException e) {
      return text;
    }
  }

  /** "12 %" of a value from 0 to 100. */
  String share(BigDecimal percent) {
    return get("plan.percent", number(percent));
  }

  /** "74 000 €". */
  String euros(long eur) {
    return get("plan.eur", words.figures().integer(eur));
  }

  /** "≥ 74 000 €" and "≈ 74 000 €" for what is not known exactly. */
  public String euros(long eur, Bound bound) {
    return get("plan.bound." + bound, euros(eur));
  }

  /** How far an action is. */
  public StateView state(Status status) {
    return new StateView(
        StateKeys.of(status.state()),
        state(status.state()),
        day(status.since()),
        status.reason(),
        status.blockedBy(),
        status.unblockedBy());
  }

  /** "en cours". */
  public String state(ActionState state) {
    return get("plan.state." + state);
  }

  /** The title of a section; its key for one that no template has any more. */
  public String section(String key) {
    return words.has("plan.section." + key) ? get("plan.section." + key) : key;
  }

  /** "2019", "1er semestre 2019", "3e trimestre 2019", "juillet 2019". */
  public String period(String period) {
    if (period.length() == YEAR_DIGITS) {
      return period;
    }
    String year = period.substring(0, YEAR_DIGITS);
    String part = period.substring(YEAR_DIGITS + 1);
    if (part.startsWith("H") || part.startsWith("Q")) {
      return get("plan.period." + part, year);
    }
    return DateTimeFormatter.ofPattern("MMMM yyyy", locale).format(YearMonth.parse(period));
  }

  /** "4 orientations, 10 actions, 26 sous-actions". */
  public String levels(PlanCounts counts) {
    return counts.levels().stream()
        .map(level -> level(level.name(), level.nodes()))
        .reduce((a, b) -> get("plan.list.and-so-on", a, b))
        .orElse("");
  }

  private String level(LevelName name, int nodes) {
    String noun = lower(nodes == 1 ? name.one() : name.many());
    return get("plan.level.count", words.figures().integer(nodes), noun);
  }

  /** A name in the middle of a sentence; an acronym keeps its capitals. */
  private static String lower(String name) {
    boolean acronym = name.length() > 1 && Character.isUpperCase(name.charAt(1));
    return acronym ? name : name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
  }
}
