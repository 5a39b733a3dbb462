package org.maillage.app.remoteness.web;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.maillage.app.shell.Words;

/** Figures of this chapter: minutes with their half, surfaces, changes, dates. For one request. */
final class Measures {

  private static final double MS_PER_MINUTE = 60_000;

  private final Words words;
  private final char space;
  private final NumberFormat tenths;
  private final DateTimeFormatter days;

  Measures(Words words) {
    this.words = words;
    boolean french = words.language().equals("fr");
    Locale locale = french ? Locale.FRANCE : Locale.UK;
    this.space = french ? '\u202f' : '\u00a0';
    this.tenths = NumberFormat.getNumberInstance(locale);
    this.tenths.setMaximumFractionDigits(1);
    this.days = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale);
  }

  /** "8,5 min": thresholds are not rounded to the minute, or their slider would seem stuck. */
  String minutes(long ms) {
    return tenths.format(ms / MS_PER_MINUTE) + space + "min";
  }

  /** "124 km²", "0,4 km²", "—" when unknown. */
  String km2(@org.jspecify.annotations.Nullable Double km2) {
    if (km2 == null) {
      return "—";
    }
    String number = km2 < 10 ? tenths.format(km2) : words.figures().integer(km2);
    return number + space + "km²";
  }

  /** "+340", "−12", "0". */
  String change(double change) {
    long whole = Math.round(change);
    String sign = whole > 0 ? "+" : whole < 0 ? "−" : "";
    return sign + words.figures().integer(Math.abs(whole));
  }

  /** "+0,5 min". */
  String minutesChange(long ms) {
    long tenth = Math.round(ms / MS_PER_MINUTE * 10);
    String sign = tenth > 0 ? "+" : tenth < 0 ? "−" : "";
    return sign + tenths.format(Math.abs(tenth) / 10.0) + space + "min";
  }

  /**
   * "22 nov. 2026".
   *
   * @param zone of the people: a choice made in the evening is not dated of the day before
   */
  String day(Instant at, ZoneId zone) {
    return days.format(at.atZone(zone));
  }

  /** "12 %", "—" of nobody. */
  String share(double people, double total) {
    return total <= 0 ? "—" : words.figures().percent(Math.min(1, people / total));
  }
}
