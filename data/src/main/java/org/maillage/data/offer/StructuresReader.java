package org.maillage.data.offer;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.maillage.data.csv.CsvRow;
import org.maillage.data.csv.CsvTable;
import org.maillage.data.file.SourceInput;
import org.maillage.data.hours.FrenchHours;
import org.maillage.data.hours.OpeningHours;
import org.maillage.data.issue.IssueCode;
import org.maillage.data.projection.CoordinateSystem;
import org.maillage.domain.offer.PlaceDetail;
import org.maillage.domain.offer.ServiceLevel;
import org.maillage.domain.offer.Structure;
import org.maillage.domain.territory.Commune;
import org.maillage.domain.territory.LatLon;
import org.maillage.domain.territory.PositionQuality;

/**
 * Reads a list of places of any operator: CSV with {@code id}, {@code name}, {@code service},
 * {@code commune} and, where known, {@code lat}, {@code lon}, {@code hours}, {@code address},
 * {@code phone}, {@code website}, {@code level} (relais, permanence, agence, complet), {@code
 * operator}, {@code wheelchair} (yes, limited, no). The description maps other names; {@code
 * service: "=carsat"} says that every row gives that service. With {@code crs}, {@code lon} and
 * {@code lat} are easting and northing in metres. Several services are separated by {@code |}.
 */
final class StructuresReader {

  private static final int WGS84 = 4326;
  private static final Map<String, ServiceLevel> LEVELS =
      Map.of(
          "relay", ServiceLevel.RELAY,
          "relais", ServiceLevel.RELAY,
          "permanence", ServiceLevel.PERMANENCE,
          "agency", ServiceLevel.AGENCY,
          "agence", ServiceLevel.AGENCY,
          "full", ServiceLevel.FULL,
          "complet", ServiceLevel.FULL);

  private final SourceInput in;
  private final PlaceLocator places;
  private final StructureCollector structures;
  private final CoordinateSystem system;
  private final @Nullable String constantService;

  private int id;
  private int name;
  private int service;
  private int commune;
  private int latitude;
  private int longitude;
  private int hours;
  private int address;
  private int phone;
  private int website;
  private int level;
  private int operator;
  private int wheelchair;

  StructuresReader(SourceInput in, PlaceLocator places, StructureCollector structures) {
    this.in = in;
    this.places = places;
    this.structures = structures;
    this.system = CoordinateSystem.ofEpsg(in.source().epsgOr(WGS84));
    String mapped = in.source().column("service");
    this.constantService = mapped.startsWith("=") ? mapped.substring(1) : null;
  }

  void read() {
    try (CsvTable table = CsvTable.open(in, ';')) {
      id = table.getColumn("id");
      name = table.getColumn("name", "nom");
      service = constantService == null ? table.getColumn("service") : CsvTable.ABSENT;
      latitude = table.findColumn("lat", "latitude");
      longitude = table.findColumn("lon", "longitude");
      boolean placed = latitude != CsvTable.ABSENT && longitude != CsvTable.ABSENT;
      commune =
          placed
              ? table.findColumn("commune", "code_insee", "insee")
              : table.getColumn("commune", "code_insee", "insee");
      hours = table.findColumn("hours", "horaires");
      address = table.findColumn("address", "adresse");
      phone = table.findColumn("phone", "telephone");
      website = table.findColumn("website", "site");
      level = table.findColumn("level", "niveau");
      operator = table.findColumn("operator", "operateur");
      wheelchair = table.findColumn("wheelchair", "accessibilite");
      table.forEach(this::row);
    }
    in.finish();
  }

  private void row(CsvRow row) {
    String key = row.text(id);
    if (key.isEmpty()) {
      in.reject(IssueCode.VALUE_MISSING, row.line(), row.text(name), "id");
      return;
    }
    Set<String> services = services(row);
    if (services.isEmpty()) {
      return;
    }
    Optional<Place> place = place(row);
    if (place.isEmpty()) {
      return;
    }
    Place where = place.get();
    String called = row.text(name);
    String town = places.communes().getCommune(where.communeCode()).name();
    structures.add(
        in,
        row.line(),
        new Structure(
            in.source().id() + ":" + key,
            called.isEmpty() ? structures.name(services, town) : called,
            where.communeCode(),
            where.position(),
            where.quality(),
            services,
            1,
            openingHours(row),
            StructureCollector.orNull(row.text(address)),
            StructureCollector.orNull(row.text(phone)),
            StructureCollector.orNull(row.text(website)),
            in.source().id(),
            detail(row, services, called)));
  }

  /** What the row says of its level holds for all its services, before what the catalogue says. */
  private PlaceDetail detail(CsvRow row, Set<String> services, String called) {
    PlaceDetail detail =
        structures.detail(
            services,
            List.of(),
            called,
            StructureCollector.orNull(row.text(operator)),
            StructureCollector.orNull(row.text(wheelchair)));
    String text = row.text(level).toLowerCase(Locale.ROOT);
    if (text.isEmpty()) {
      return detail;
    }
    ServiceLevel told = LEVELS.get(text);
    if (told == null) {
      in.issue(IssueCode.VALUE_INVALID, row.line(), text, "level");
      return detail;
    }
    Map<String, ServiceLevel> levels = new HashMap<>();
    services.forEach(code -> levels.put(code, told));
    return new PlaceDetail(levels, detail.operator(), detail.wheelchair());
  }

  /** Empty when the row was set aside. */
  private Set<String> services(CsvRow row) {
    String text = constantService == null ? row.text(service) : constantService;
    Set<String> services = new TreeSet<>();
    for (String code : text.split("\\|")) {
      if (structures.findService(code.strip()).isEmpty()) {
        in.reject(IssueCode.VALUE_INVALID, row.line(), text, "service");
        return Set.of();
      }
      services.add(code.strip());
    }
    return services;
  }

  private Optional<Place> place(CsvRow row) {
    OptionalDouble y = row.number(latitude);
    OptionalDouble x = row.number(longitude);
    if (y.isEmpty() || x.isEmpty()) {
      in.reject(
          IssueCode.VALUE_INVALID,
          row.line(),
          row.text(latitude) + ", " + row.text(longitude),
          "lat, lon");
      return Optional.empty();
    }
    double latDeg = y.getAsDouble();
    double lonDeg = x.getAsDouble();
    if (system != CoordinateSystem.WGS84 && !Double.isNaN(latDeg) && !Double.isNaN(lonDeg)) {
      LatLon position = PlaceLocator.unproject(system, lonDeg, latDeg);
      latDeg = position == null ? latDeg : position.latDeg();
      lonDeg = position == null ? lonDeg : position.lonDeg();
    }
    if (row.text(commune).isEmpty()) {
      return places.locate(in, row.line(), latDeg, lonDeg, PositionQuality.EXACT);
    }
    Optional<Commune> of = places.findCommune(in, row.line(), row.text(commune));
    if (of.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        places.locate(in, row.line(), of.get(), latDeg, lonDeg, PositionQuality.EXACT));
  }

  private @Nullable String openingHours(CsvRow row) {
    String text = row.text(hours);
    if (text.isEmpty()) {
      return null;
    }
    Optional<String> osm = OpeningHours.check(text).or(() -> FrenchHours.parse(text));
    if (osm.isEmpty()) {
      in.issue(IssueCode.HOURS_NOT_UNDERSTOOD, row.line(), text);
    }
    return osm.orElse(null);
  }
}
