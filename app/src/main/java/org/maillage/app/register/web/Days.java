package org.maillage.app.register.web;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.maillage.app.shell.Dates;
import org.maillage.app.shell.Words;

/** Days in words. */
final class Days {

  private Days() {}

  static String day(LocalDate day, Words words) {
    return new Dates(words.locale(), ZoneOffset.UTC).day(day);
  }
}
