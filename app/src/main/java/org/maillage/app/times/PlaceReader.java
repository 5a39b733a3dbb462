package org.maillage.app.times;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.maillage.data.csv.CsvRow;
import org.maillage.data.csv.CsvTable;
import org.maillage.data.file.SourceInput;
import org.maillage.data.issue.IssueCode;
import org.maillage.data.issue.IssueLog;
import org.maillage.data.issue.RefusedFileException;
import org.maillage.data.json.JsonRecord;
import org.maillage.data.json.JsonRecords;
import org.maillage.data.progress.Progress;
import org.maillage.domain.territory.LatLon;
import tools.jackson.databind.JsonNode;

/**
 * Reads places from a CSV with columns {@code id}, {@code lat}, {@code lon} (also {@code code},
 * {@code latitude}, {@code longitude}, {@code y}, {@code x} … in degrees), or from the points of a
 * GeoJSON file, whose {@code id} or {@code code} property names them. A place without a name is
 * called by its line.
 */
public final class PlaceReader {

  private final SourceInput in;
  private final Map<String, NamedPlace> places = new LinkedHashMap<>();

  private PlaceReader(SourceInput in) {
    this.in = in;
  }

  /**
   * Reads the places of a file, in its order. A row without usable coordinates, or with an id that
   * came before, is set aside with an issue that names its line.
   *
   * @throws RefusedFileException when the file is missing, no table of places, or bad in more than
   *     a tenth of its rows
   */
  public static List<NamedPlace> read(Path file, IssueLog issues, Progress progress) {
    PlaceReader reader = new PlaceReader(LooseFile.open(file, issues, progress));
    if (LooseFile.isGeoJson(file)) {
      JsonRecords.forEach(reader.in, reader::feature);
    } else {
      reader.table();
    }
    reader.in.finish();
    return List.copyOf(reader.places.values());
  }

  private void table() {
    try (CsvTable table = CsvTable.open(in, ';')) {
      int id = table.findColumn("id", "code", "identifiant", "code_insee", "insee", "nom", "name");
      int latitude = table.getColumn("lat", "latitude", "y", "lat_deg");
      int longitude = table.getColumn("lon", "longitude", "lng", "long", "x", "lon_deg");
      table.forEach(row -> row(row, id, latitude, longitude));
    }
  }

  private void row(CsvRow row, int id, int latitude, int longitude) {
    LatLon position = position(row.number(latitude), row.number(longitude));
    add(row.line(), row.text(id), position, row.text(latitude) + ", " + row.text(longitude));
  }

  private void feature(JsonRecord feature) {
    in.read();
    JsonNode geometry = feature.node().path("geometry");
    JsonNode coordinates = geometry.path("coordinates");
    LatLon position =
        geometry.path("type").asString("").equals("Point")
            ? position(number(coordinates.path(1)), number(coordinates.path(0)))
            : null;
    JsonNode properties = feature.node().path("properties");
    String id = JsonRecord.text(properties.path("id"));
    String code = JsonRecord.text(properties.path("code"));
    String own = feature.text("id");
    String name = !id.isEmpty() ? id : !code.isEmpty() ? code : own;
    add(feature.line(), name, position, geometry.path("type").asString("") + " " + coordinates);
  }

  private static OptionalDouble number(JsonNode node) {
    return node.isNumber() ? OptionalDouble.of(node.asDouble()) : OptionalDouble.empty();
  }

  /** A place on Earth; null for anything else. */
  public static @Nullable LatLon position(OptionalDouble latitude, OptionalDouble longitude) {
    double latDeg = latitude.orElse(Double.NaN);
    double lonDeg = longitude.orElse(Double.NaN);
    boolean onEarth = Math.abs(latDeg) <= 90 && Math.abs(lonDeg) <= 180;
    return onEarth ? new LatLon(latDeg, lonDeg) : null;
  }

  private void add(long line, String id, @Nullable LatLon position, String told) {
    if (position == null) {
      in.reject(IssueCode.VALUE_INVALID, line, told, "lat, lon");
      return;
    }
    String name = id.isEmpty() ? Long.toString(line) : id;
    if (places.putIfAbsent(name, new NamedPlace(name, position)) == null) {
      in.accept();
    } else {
      in.reject(IssueCode.DUPLICATE_ID, line, name);
    }
  }
}
