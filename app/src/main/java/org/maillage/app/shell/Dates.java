package org.maillage.app.shell;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** Days and times as the reader writes them. */
public final class Dates {

  private final Locale locale;
  private final ZoneId zone;

  /**
   * Of a reader.
   *
   * @param language of the page
   * @param zone of the server
   */
  public Dates(Locale language, ZoneId zone) {
    this.locale = language.getLanguage().equals("en") ? Locale.UK : Locale.FRANCE;
    this.zone = zone;
  }

  /** "22 novembre 2026, 14:32" in the ways of the language. */
  public String dateTime(Instant at) {
    return written(
        DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
            .withLocale(locale)
            .format(at.atZone(zone)));
  }

  /** "22 novembre 2026". */
  public String day(Instant at) {
    return day(at.atZone(zone).toLocalDate());
  }

  /** "22 novembre 2026", "1er janvier 2027". */
  public String day(LocalDate day) {
    return written(
        DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale).format(day));
  }

  /** The first of a month is an ordinal in French, which the platform's formats do not know. */
  private String written(String date) {
    return locale.equals(Locale.FRANCE) && date.startsWith("1 ") ? "1er" + date.substring(1) : date;
  }
}
