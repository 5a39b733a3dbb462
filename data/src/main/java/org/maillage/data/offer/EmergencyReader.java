package org.maillage.data.offer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.maillage.data.csv.CsvRow;
import org.maillage.data.file.SourceInput;
import org.maillage.data.issue.IssueCode;
import org.maillage.data.json.JsonRecord;
import org.maillage.data.json.JsonRecords;
import org.maillage.domain.offer.Structure;
import org.maillage.domain.territory.PositionQuality;
import tools.jackson.databind.JsonNode;

/**
 * Reads a list of emergency departments drawn from OpenStreetMap: {@code _id}, {@code name} and
 * {@code geo_point_2d}. The same hospital comes as an area and as a point, with the same or with
 * different identifiers; rows of the same name within 500 m are one place.
 */
final class EmergencyReader {

  private static final String SERVICE = "urgences";
  private static final double SAME_PLACE_M = 500;

  private final SourceInput in;
  private final PlaceLocator places;
  private final StructureCollector structures;
  private final List<Row> rows = new ArrayList<>();

  private record Row(long line, String id, String name, Place place) {
    boolean sameAs(Row other) {
      boolean near = place.position().distanceM(other.place.position()) <= SAME_PLACE_M;
      return near && (id.equals(other.id) || plain(name).equals(plain(other.name)));
    }

    private static String plain(String name) {
      return name.toLowerCase(Locale.ROOT).strip();
    }
  }

  EmergencyReader(SourceInput in, PlaceLocator places, StructureCollector structures) {
    this.in = in;
    this.places = places;
    this.structures = structures;
  }

  void read() {
    JsonRecords.forEach(in, this::record);
    // By identifier, then place, so that the order of the rows changes nothing.
    rows.sort(
        Comparator.comparing(Row::id)
            .thenComparingDouble(row -> row.place().position().latDeg())
            .thenComparingDouble(row -> row.place().position().lonDeg()));
    List<Row> kept = new ArrayList<>();
    for (Row row : rows) {
      if (kept.stream().noneMatch(row::sameAs)) {
        kept.add(row);
        structures.add(in, row.line(), structure(row));
      }
    }
    if (kept.size() < rows.size()) {
      in.issue(IssueCode.STRUCTURES_MERGED, 0, "", rows.size() - kept.size());
    }
    in.finish();
  }

  private void record(JsonRecord record) {
    JsonNode point = record.node().path("geo_point_2d");
    OptionalDouble latDeg = CsvRow.parseNumber(JsonRecord.text(point.path("lat")));
    OptionalDouble lonDeg = CsvRow.parseNumber(JsonRecord.text(point.path("lon")));
    String id = record.text("_id");
    if (id.isEmpty()) {
      in.reject(IssueCode.VALUE_MISSING, record.line(), record.text("name"), "_id");
      return;
    }
    if (latDeg.isEmpty() || lonDeg.isEmpty()) {
      in.reject(IssueCode.VALUE_INVALID, record.line(), point.toString(), "geo_point_2d");
      return;
    }
    Optional<Place> place =
        places.locate(
            in, record.line(), latDeg.getAsDouble(), lonDeg.getAsDouble(), PositionQuality.EXACT);
    place.ifPresent(p -> rows.add(new Row(record.line(), id, record.text("name"), p)));
  }

  private Structure structure(Row row) {
    String commune = places.communes().getCommune(row.place().communeCode()).name();
    return new Structure(
        in.source().id() + ":" + row.id(),
        row.name().isEmpty() ? structures.name(Set.of(SERVICE), commune) : row.name(),
        row.place().communeCode(),
        row.place().position(),
        row.place().quality(),
        Set.of(SERVICE),
        1,
        null,
        null,
        null,
        null,
        in.source().id(),
        structures.detail(Set.of(SERVICE), List.of(), row.name(), null, null));
  }
}
