package org.maillage.app.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.maillage.app.diagnostic.reading.DiagnosticDossier;
import org.maillage.domain.diagnostic.PointTimes;
import org.maillage.domain.offer.Gamme;
import org.maillage.domain.territory.PopulationPoint;

/**
 * The times of a diagnostic point by point: one line a 200 m cell, or a stretch of street, with the
 * people who live there. For whoever makes zones of one's own of them.
 */
public final class PointExport {

  private PointExport() {}

  /** A point of the diagnostic by its place in the list. */
  private record Row(int origin, PopulationPoint point) {}

  /**
   * Writes the table; the stream stays open.
   *
   * @param dossier by the method that starts where people live; has a time for each of its points
   * @throws IllegalArgumentException when the dossier has no times point by point
   */
  public static void write(DiagnosticDossier dossier, CsvDialect dialect, OutputStream out)
      throws IOException {
    List<PopulationPoint> points = dossier.points();
    if (points.isEmpty() || dossier.pointTimes().origins() != points.size()) {
      throw new IllegalArgumentException(
          dossier.territory().id() + " has no times point by point: compute it again");
    }
    CsvFile.write(
        new Table<>(
            "points",
            columns(dossier),
            IntStream.range(0, points.size()).mapToObj(o -> new Row(o, points.get(o))).toList()),
        dialect,
        out);
  }

  private static List<Column<Row>> columns(DiagnosticDossier dossier) {
    PointTimes times = dossier.pointTimes();
    List<Column<Row>> columns = new ArrayList<>();
    columns.add(Column.text("commune", "point.commune", row -> row.point().communeCode()));
    columns.add(Column.decimal("lat", 6, "°", "point.lat", row -> row.point().position().latDeg()));
    columns.add(Column.decimal("lon", 6, "°", "point.lon", row -> row.point().position().lonDeg()));
    columns.add(Column.decimal("habitants", 2, "", "point.people", row -> row.point().people()));
    columns.add(
        Column.text(
            "base", "point.basis", row -> row.point().basis().name().toLowerCase(Locale.ROOT)));
    columns.add(mean("panier_min", times.mean(dossier.panier().services())));
    for (Gamme gamme : Gamme.values()) {
      List<String> codes = java.util.Objects.requireNonNull(dossier.panier().gammes().get(gamme));
      columns.add(mean(gamme.name().toLowerCase(Locale.ROOT) + "_min", times.mean(codes)));
    }
    for (String service : times.services()) {
      columns.add(
          Column.minutes(
              service.replace('-', '_') + "_min",
              "point.minutes",
              row -> times.timeMs(service, row.origin())));
    }
    return columns;
  }

  private static Column<Row> mean(String name, long[] timeMs) {
    return Column.minutes(name, "point.minutes", row -> timeMs[row.origin()]);
  }
}
