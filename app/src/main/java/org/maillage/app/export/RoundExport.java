package org.maillage.app.export;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.maillage.app.round.RoundPlan;
import org.maillage.domain.round.DayRound;
import org.maillage.domain.territory.Commune;
import org.maillage.domain.territory.LatLon;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** The stops of a round as a table, and as points of a map. */
public final class RoundExport {

  private static final int MINUTE_MS = 60_000;
  private static final int HOUR_MIN = 60;
  private static final int DECIMALS = 6;

  private RoundExport() {}

  /** One stop of one day, numbered in the order of the day from 1. */
  private record Row(DayRound day, int order, DayRound.Visit visit, Commune commune, long people) {}

  private static List<Row> rows(RoundPlan plan) {
    List<Row> rows = new ArrayList<>();
    for (DayRound day : plan.answer().days()) {
      int order = 0;
      for (DayRound.Visit visit : day.visits()) {
        rows.add(
            new Row(
                day,
                ++order,
                visit,
                plan.communes().get(visit.stop()),
                plan.peopleNear().get(visit.stop())));
      }
    }
    return rows;
  }

  private static List<Column<Row>> columns() {
    return List.of(
        Column.integer("jour", "", "round.day", row -> row.day().day() + 1L),
        Column.integer("ordre", "", "round.order", row -> (long) row.order()),
        Column.text("commune", "round.code", row -> row.commune().code()),
        Column.text("nom", "round.name", row -> row.commune().name()),
        Column.text("arrivee", "round.arrive", row -> clock(row.visit().arriveMs())),
        Column.text("debut", "round.begin", row -> clock(row.visit().beginMs())),
        Column.text("depart", "round.leave", row -> clock(row.visit().leaveMs())),
        Column.integer("habitants", "", "round.people", Row::people));
  }

  /** Hours and minutes, as on a clock; a begun minute is counted. */
  public static String clock(int ms) {
    int minutes = (ms + MINUTE_MS - 1) / MINUTE_MS;
    return String.format(Locale.ROOT, "%02d:%02d", minutes / HOUR_MIN, minutes % HOUR_MIN);
  }

  /** Writes the table into a file. */
  public static void writeTable(Path file, RoundPlan plan, CsvDialect dialect) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      CsvFile.write(new Table<>("tournee", columns(), rows(plan)), dialect, out);
    }
  }

  /** Writes the stops as GeoJSON (RFC 7946): WGS 84, one point a stop. */
  public static void writeMap(Path file, RoundPlan plan) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        JsonGenerator json = JsonMapper.builder().build().createGenerator(out)) {
      json.writeStartObject();
      json.writeStringProperty("type", "FeatureCollection");
      json.writeArrayPropertyStart("features");
      for (Row row : rows(plan)) {
        json.writeStartObject();
        json.writeStringProperty("type", "Feature");
        json.writeObjectPropertyStart("properties");
        for (Column<Row> column : columns()) {
          Object value = column.valueOf(row);
          if (value instanceof Long number) {
            json.writeNumberProperty(column.name(), number);
          } else {
            json.writeStringProperty(column.name(), String.valueOf(value));
          }
        }
        json.writeEndObject();
        point(json, row.commune().townHall());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
  }

  private static void point(JsonGenerator json, LatLon position) {
    json.writeObjectPropertyStart("geometry");
    json.writeStringProperty("type", "Point");
    json.writeArrayPropertyStart("coordinates");
    json.writeNumber(rounded(position.lonDeg()));
    json.writeNumber(rounded(position.latDeg()));
    json.writeEndArray();
    json.writeEndObject();
  }

  private static BigDecimal rounded(double degrees) {
    return BigDecimal.valueOf(degrees).setScale(DECIMALS, RoundingMode.HALF_UP);
  }
}
