package org.maillage.app.mine;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.maillage.app.shell.Words;

/** Periods of values as people say them: "2019", "1er semestre 2019", "juillet 2019". */
public final class PeriodWords {

  private static final int YEAR_DIGITS = 4;

  private PeriodWords() {}

  /** All of them, joined. */
  public static String all(List<String> periods, Words words) {
    return periods.stream().map(period -> one(period, words)).collect(Collectors.joining(", "));
  }

  private static String one(String period, Words words) {
    if (period.length() == YEAR_DIGITS) {
      return period;
    }
    String year = period.substring(0, YEAR_DIGITS);
    String part = period.substring(YEAR_DIGITS + 1);
    if (part.startsWith("H") || part.startsWith("Q")) {
      return words.get("plan.period." + part, year);
    }
    Locale locale = words.language().equals("en") ? Locale.UK : Locale.FRANCE;
    return DateTimeFormatter.ofPattern("MMMM yyyy", locale).format(YearMonth.parse(period));
  }
}
