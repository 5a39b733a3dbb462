package org.maillage.data.communes;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.maillage.data.communes.CommuneCodes.Answer;
import org.maillage.data.communes.CommuneCodes.Elsewhere;
import org.maillage.data.communes.CommuneCodes.Found;
import org.maillage.data.csv.CsvTable;
import org.maillage.data.file.SourceInput;
import org.maillage.data.geojson.Feature;
import org.maillage.data.geojson.Features;
import org.maillage.data.issue.IssueCode;
import org.maillage.domain.territory.Commune;
import org.maillage.domain.territory.LatLon;
import org.maillage.domain.territory.Zone;
import org.maillage.domain.territory.ZoningKind;

/**
 * Reads a zoning: GeoJSON contours with {@code code} and {@code nom}, or a CSV with one commune a
 * row and the {@code code} and {@code nom} of its zone. Zones by contour list no commune, because
 * cantons, QPV and IRIS cut communes; arrondissements never do, and list theirs.
 *
 * <p>A table may have several rows of a commune. Of IRIS in a table only those alone in their
 * commune are located, by it; the others are told and left out. A zone without a name whose code is
 * that of a commune (bassins de vie) has the name of that commune.
 */
public final class ZoningReader {

  private static final String[] CODES = {"CODE", "id", "code_qp", "CODE_IRIS", "code_iris"};
  private static final String[] NAMES = {
    "NOM", "name", "libelle", "nom_qp", "NOM_IRIS", "nom_iris"
  };

  /** "2A001" in ADMIN EXPRESS is "2A1" in the official code. */
  private static final Pattern PADDED = Pattern.compile("(97[0-9]|[0-9][0-9AB])0*([1-9][0-9]?)");

  private final SourceInput in;
  private final ZoningKind kind;
  private final CommuneIndex communes;
  private final List<Zone> zones = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();

  private ZoningReader(SourceInput in, ZoningKind kind, CommuneIndex communes) {
    this.in = in;
    this.kind = kind;
    this.communes = communes;
  }

  /** Reads the zones that have people of the territory, in the order of the file. */
  public static List<Zone> read(SourceInput in, ZoningKind kind, CommuneIndex communes) {
    ZoningReader reader = new ZoningReader(in, kind, communes);
    if (in.file().name().toLowerCase(Locale.ROOT).endsWith(".csv")) {
      reader.readTable();
    } else {
      Features.forEach(in, reader::feature);
    }
    in.finish();
    return reader.zones;
  }

  private void feature(Feature feature) {
    String code = property(feature, "code", CODES);
    String name = property(feature, "nom", NAMES);
    if (code.isEmpty()) {
      in.reject(IssueCode.VALUE_MISSING, feature.number(), name, in.source().column("code"));
      return;
    }
    String zoneCode = kind == ZoningKind.ARRONDISSEMENT ? arrondissement(code) : code;
    List<String> whole =
        kind == ZoningKind.ARRONDISSEMENT ? arrondissementCommunes(zoneCode) : List.of();
    if (whole.isEmpty() && !touchesTerritory(feature)) {
      in.outside();
    } else if (!seen.add(zoneCode)) {
      in.reject(IssueCode.DUPLICATE_ID, feature.number(), zoneCode);
    } else {
      zones.add(
          new Zone(kind, zoneCode, name.isEmpty() ? zoneCode : name, whole, feature.contour()));
      in.accept();
    }
  }

  private String property(Feature feature, String name, String[] others) {
    String mapped = in.source().columns().get(name);
    if (mapped != null) {
      return feature.firstText(mapped);
    }
    String text = feature.firstText(name);
    return text.isEmpty() ? feature.firstText(others) : text;
  }

  private static String arrondissement(String code) {
    Matcher padded = PADDED.matcher(code);
    return padded.matches() ? padded.group(1) + padded.group(2) : code;
  }

  private List<String> arrondissementCommunes(String code) {
    return communes.communes().stream()
        .filter(commune -> code.equals(commune.arrondissementCode()))
        .map(Commune::code)
        .toList();
  }

  private boolean touchesTerritory(Feature feature) {
    Coordinate inside = feature.contour().getInteriorPoint().getCoordinate();
    if (!communes.near(inside.y, inside.x)) {
      return false;
    }
    if (communes.findAt(new LatLon(inside.y, inside.x), 0).isPresent()) {
      return true;
    }
    PreparedGeometry contour = PreparedGeometryFactory.prepare(feature.contour());
    GeometryFactory factory = feature.contour().getFactory();
    return communes.communes().stream()
        .map(Commune::townHall)
        .map(place -> factory.createPoint(new Coordinate(place.lonDeg(), place.latDeg())))
        .anyMatch(contour::intersects);
  }

  private void readTable() {
    Map<String, String> names = new LinkedHashMap<>();
    Map<String, Set<String>> members = new LinkedHashMap<>();
    try (CsvTable table = CsvTable.open(in, ';')) {
      int commune = table.getColumn("commune", "codgeo", "depcom", "code_commune", "insee_com");
      int code = table.getColumn("code", "code_zone", "zone");
      int name = table.findColumn("nom", "name", "libelle");
      table.forEach(
          row -> {
            String zone = row.text(code);
            Answer answer = communes.codes().find(row.text(commune));
            if (answer instanceof Elsewhere) {
              in.outside();
            } else if (!(answer instanceof Found found)) {
              in.reject(IssueCode.COMMUNE_UNKNOWN, row.line(), row.text(commune));
            } else if (zone.isEmpty()) {
              in.reject(IssueCode.VALUE_MISSING, row.line(), row.text(commune), "code");
            } else {
              String label = row.text(name);
              names.putIfAbsent(zone, label);
              members.computeIfAbsent(zone, z -> new TreeSet<>()).add(found.code());
              in.accept();
            }
          });
    }
    if (kind == ZoningKind.IRIS) {
      leaveOutUnlocated(members);
    }
    members.forEach(
        (code, set) -> zones.add(new Zone(kind, code, name(code, names), List.copyOf(set), null)));
  }

  private void leaveOutUnlocated(Map<String, Set<String>> members) {
    Map<String, Set<String>> irisOf = new TreeMap<>();
    members.forEach(
        (iris, set) ->
            set.forEach(
                commune -> irisOf.computeIfAbsent(commune, c -> new TreeSet<>()).add(iris)));
    irisOf.forEach(
        (commune, iris) -> {
          if (iris.size() > 1) {
            members.keySet().removeAll(iris);
            in.issue(
                IssueCode.IRIS_NOT_LOCATED, 0, communes.getCommune(commune).name(), iris.size());
          }
        });
  }

  private String name(String code, Map<String, String> names) {
    String name = names.getOrDefault(code, "");
    if (!name.isEmpty()) {
      return name;
    }
    return communes.codes().find(code) instanceof Found found
        ? communes.getCommune(found.code()).name()
        : code;
  }
}
