package org.maillage.app.cli;

import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import org.maillage.app.export.CsvDialect;
import org.maillage.app.export.CsvOut;
import org.maillage.app.times.TimeTable.Answer;
import org.maillage.app.times.TimeTable.Attached;
import org.maillage.app.times.TimeTable.Outcome;

/** Writes a table of times as CSV: a row for each pair, and the reason where there is no time. */
final class TimesFile {

  private static final double MS_PER_MINUTE = 60_000;
  private static final double MM_PER_M = 1_000;
  private static final double M_PER_KM = 1_000;

  private static final List<String> HEADER =
      List.of(
          "origine",
          "destination",
          "minutes",
          "metres",
          "km_vol_oiseau",
          "acces_origine_m",
          "acces_destination_m",
          "origine_loin",
          "destination_loin",
          "motif");

  private final CsvDialect dialect;

  TimesFile(CsvDialect dialect) {
    this.dialect = dialect;
  }

  /** Writes the header and a row for each answer; the writer stays open. */
  void write(List<Answer> answers, Writer out) throws IOException {
    CsvOut csv = CsvOut.open(dialect, out);
    csv.row(HEADER);
    for (Answer answer : answers) {
      csv.row(row(answer));
    }
    csv.flush();
  }

  private static List<Object> row(Answer answer) {
    boolean answered = answer.outcome() == Outcome.ANSWERED;
    return List.of(
        answer.from().place().id(),
        answer.to().place().id(),
        answered ? number(answer.timeMs() / MS_PER_MINUTE, 2) : "",
        answered ? number(answer.lengthMm() / MM_PER_M, 0) : "",
        number(answer.straightM() / M_PER_KM, 3),
        access(answer.from()),
        access(answer.to()),
        far(answer.from()),
        far(answer.to()),
        answered ? "" : answer.outcome().name().toLowerCase(Locale.ROOT));
  }

  private static Object access(Attached place) {
    return place.snapped() == null ? "" : number(place.accessM(), 0);
  }

  private static String far(Attached place) {
    return place.isFar() ? "1" : "0";
  }

  private static BigDecimal number(double value, int decimals) {
    return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
  }
}
