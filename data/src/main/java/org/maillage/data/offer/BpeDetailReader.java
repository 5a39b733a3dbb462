package org.maillage.data.offer;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.maillage.data.csv.CsvRow;
import org.maillage.data.csv.CsvTable;
import org.maillage.data.file.SourceInput;
import org.maillage.data.issue.IssueCode;
import org.maillage.data.projection.CoordinateSystem;
import org.maillage.domain.offer.Structure;
import org.maillage.domain.territory.Commune;
import org.maillage.domain.territory.LatLon;
import org.maillage.domain.territory.PositionQuality;

/**
 * Reads the Base permanente des équipements as INSEE publishes it, one row a facility, of any
 * vintage: {@code TYPEQU}, {@code DEPCOM}, {@code LAMBERT_X} and {@code LAMBERT_Y} in the
 * projection of the département (Lambert 93; UTM overseas) or {@code LONGITUDE} and {@code
 * LATITUDE}, {@code QUALITE_XY}, a name since 2023. The file may hold all of France.
 */
final class BpeDetailReader {

  private final SourceInput in;
  private final PlaceLocator places;
  private final StructureCollector structures;

  /** How many of a type a commune has so far: rows have no lasting identifier. */
  private final Map<String, Integer> numbers = new HashMap<>();

  private int commune;
  private int type;
  private int x;
  private int y;
  private int longitude;
  private int latitude;
  private int quality;
  private int name;

  BpeDetailReader(SourceInput in, PlaceLocator places, StructureCollector structures) {
    this.in = in;
    this.places = places;
    this.structures = structures;
  }

  void read() {
    try (CsvTable table = CsvTable.open(in, ';')) {
      commune = table.getColumn("commune", "DEPCOM", "code_commune");
      type = table.getColumn("type", "TYPEQU");
      longitude = table.findColumn("lon", "LONGITUDE");
      latitude = table.findColumn("lat", "LATITUDE");
      boolean degrees = longitude != CsvTable.ABSENT && latitude != CsvTable.ABSENT;
      x = degrees ? CsvTable.ABSENT : table.getColumn("x", "LAMBERT_X");
      y = degrees ? CsvTable.ABSENT : table.getColumn("y", "LAMBERT_Y");
      quality = table.findColumn("quality", "QUALITE_XY", "QUALITE_GEOLOC");
      name = table.findColumn("name", "NOMRS");
      table.forEach(this::row);
    }
    in.finish();
  }

  private void row(CsvRow row) {
    Optional<Commune> found = places.findCommune(in, row.line(), row.text(commune));
    if (found.isEmpty()) {
      return;
    }
    String typeCode = row.text(type).toUpperCase(Locale.ROOT);
    Set<String> services = structures.servicesOfBpeType(typeCode);
    if (services.isEmpty()) {
      in.unused(typeCode, 1);
      return;
    }
    Place place = place(row, found.get());
    if (place == null) {
      return;
    }
    String key = found.get().code() + ":" + typeCode;
    String called = row.text(name);
    structures.add(
        in,
        row.line(),
        new Structure(
            in.source().id() + ":" + key + ":" + numbers.merge(key, 1, Integer::sum),
            called.isEmpty() ? structures.name(services, found.get().name()) : called,
            found.get().code(),
            place.position(),
            place.quality(),
            services,
            1,
            null,
            null,
            null,
            null,
            in.source().id(),
            structures.detail(services, List.of(typeCode), called, null, null)));
  }

  /** Null when the row was set aside. */
  private @Nullable Place place(CsvRow row, Commune of) {
    boolean degrees = longitude != CsvTable.ABSENT && latitude != CsvTable.ABSENT;
    OptionalDouble first = row.number(degrees ? longitude : x);
    OptionalDouble second = row.number(degrees ? latitude : y);
    if (first.isEmpty() || second.isEmpty()) {
      in.reject(
          IssueCode.VALUE_INVALID,
          row.line(),
          row.text(degrees ? longitude : x) + ", " + row.text(degrees ? latitude : y),
          degrees ? "LONGITUDE, LATITUDE" : "LAMBERT_X, LAMBERT_Y");
      return null;
    }
    double lonDeg = first.getAsDouble();
    double latDeg = second.getAsDouble();
    if (!degrees && !Double.isNaN(lonDeg) && !Double.isNaN(latDeg)) {
      LatLon position = PlaceLocator.unproject(system(of), lonDeg, latDeg);
      // What no projection gives back is far outside every territory.
      latDeg = position == null ? 0 : position.latDeg();
      lonDeg = position == null ? 0 : position.lonDeg();
    }
    return places.locate(in, row.line(), of, latDeg, lonDeg, quality(row.text(quality)));
  }

  private CoordinateSystem system(Commune of) {
    CoordinateSystem official = PlaceLocator.officialSystem(of.departementCode());
    return CoordinateSystem.ofEpsg(in.source().epsgOr(official.epsg()));
  }

  /**
   * INSEE's quality of a position. Until 2022 in words: "Bonne" within 100 m, "Acceptable" within
   * 500 m, "Mauvaise" beyond. Since then the codes of the geolocated Sirene file: 11 and 21 number
   * found, 12 and 22 street found, 33 commune only. Without a quality, the street is assumed.
   */
  private static PositionQuality quality(String text) {
    String value = text.toLowerCase(Locale.ROOT);
    if (value.startsWith("bonne") || value.equals("11") || value.equals("21")) {
      return PositionQuality.EXACT;
    }
    if (value.startsWith("mauvaise") || value.equals("33")) {
      return PositionQuality.COMMUNE;
    }
    return PositionQuality.STREET;
  }
}
