package org.maillage.app.calibration;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.maillage.app.times.LooseFile;
import org.maillage.app.times.NamedPlace;
import org.maillage.app.times.PlaceReader;
import org.maillage.data.csv.CsvRow;
import org.maillage.data.csv.CsvTable;
import org.maillage.data.file.SourceInput;
import org.maillage.data.issue.IssueCode;
import org.maillage.data.issue.IssueLog;
import org.maillage.data.issue.RefusedFileException;
import org.maillage.data.progress.Progress;
import org.maillage.domain.territory.LatLon;

/**
 * Reads observed journeys from a CSV: minutes, and both ends either as coordinates ({@code
 * from_lat}, {@code from_lon}, {@code to_lat}, {@code to_lon}) or as ids of places ({@code from},
 * {@code to}).
 */
public final class ObservationReader {

  /** Nobody drives longer than a day in one observation: a typing error. */
  private static final double MOST_MINUTES = 1440;

  private final SourceInput in;
  private final Map<String, LatLon> places = new HashMap<>();
  private final List<Observation> observations = new ArrayList<>();

  private ObservationReader(SourceInput in, List<NamedPlace> places) {
    this.in = in;
    places.forEach(place -> this.places.put(place.id(), place.position()));
  }

  /**
   * Reads the journeys of a file. A row that cannot be used is set aside with an issue that names
   * its line.
   *
   * @param places what ids stand for; empty when the ends are coordinates
   * @throws RefusedFileException when the file is missing, no table of journeys, or bad in more
   *     than a tenth of its rows
   */
  public static List<Observation> read(
      Path file, List<NamedPlace> places, IssueLog issues, Progress progress) {
    ObservationReader reader =
        new ObservationReader(LooseFile.open(file, issues, progress), places);
    reader.table();
    reader.in.finish();
    return List.copyOf(reader.observations);
  }

  private void table() {
    try (CsvTable table = CsvTable.open(in, ';')) {
      int minutes = table.getColumn("minutes", "min", "duree", "durée", "temps", "time");
      End from =
          new End(
              table,
              new String[] {"from", "origine", "origin", "depart"},
              new String[] {"from_lat", "lat_from", "origine_lat", "origin_lat", "lat1"},
              new String[] {"from_lon", "lon_from", "origine_lon", "origin_lon", "lon1"});
      End to =
          new End(
              table,
              new String[] {"to", "destination", "arrivee"},
              new String[] {"to_lat", "lat_to", "destination_lat", "lat2"},
              new String[] {"to_lon", "lon_to", "destination_lon", "lon2"});
      table.forEach(row -> row(row, from, to, minutes));
    }
  }

  /** The columns of one end of a journey. */
  private final class End {
    private final int idColumn;
    private final int latitudeColumn;
    private final int longitudeColumn;

    End(CsvTable table, String[] ids, String[] latitudes, String[] longitudes) {
      boolean byId = !places.isEmpty();
      idColumn = byId ? column(table, ids) : CsvTable.ABSENT;
      latitudeColumn = byId ? CsvTable.ABSENT : column(table, latitudes);
      longitudeColumn = byId ? CsvTable.ABSENT : column(table, longitudes);
    }

    private static int column(CsvTable table, String... names) {
      return table.getColumn(names[0], Arrays.copyOfRange(names, 1, names.length));
    }

    @Nullable LatLon position(CsvRow row) {
      return idColumn == CsvTable.ABSENT
          ? PlaceReader.position(row.number(latitudeColumn), row.number(longitudeColumn))
          : places.get(row.text(idColumn));
    }

    String told(CsvRow row) {
      return idColumn == CsvTable.ABSENT
          ? row.text(latitudeColumn) + ", " + row.text(longitudeColumn)
          : row.text(idColumn);
    }
  }

  private void row(CsvRow row, End from, End to, int minutesColumn) {
    LatLon start = from.position(row);
    LatLon end = to.position(row);
    OptionalDouble minutes = row.number(minutesColumn);
    if (start == null) {
      in.reject(IssueCode.VALUE_INVALID, row.line(), from.told(row), "from");
    } else if (end == null) {
      in.reject(IssueCode.VALUE_INVALID, row.line(), to.told(row), "to");
    } else if (!(minutes.orElse(0) > 0 && minutes.orElse(0) <= MOST_MINUTES)) {
      in.reject(IssueCode.VALUE_INVALID, row.line(), row.text(minutesColumn), "minutes");
    } else {
      observations.add(new Observation(row.line(), start, end, minutes.getAsDouble()));
      in.accept();
    }
  }
}
