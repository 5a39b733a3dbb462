package org.maillage.demo.writing;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** JSON and GeoJSON files, always in the same order and with the same decimals. */
final class JsonFile {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  /** A feature of a GeoJSON file; coordinates are longitude and latitude, six decimals. */
  record Feature(Map<String, String> properties, Geometry geometry) {}

  private JsonFile() {}

  /** An array of objects; maps are written in the order of their keys' insertion. */
  static void writeArray(Path file, List<Map<String, Object>> rows) throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      MAPPER.writeValue(out, rows);
    }
  }

  /** One object a line. */
  static void writeLines(Path file, List<Map<String, Object>> rows) throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      for (Map<String, Object> row : rows) {
        out.write(MAPPER.writeValueAsBytes(row));
        out.write('\n');
      }
    }
  }

  static void writeFeatures(Path file, List<Feature> features) throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
        JsonGenerator json = MAPPER.createGenerator(out)) {
      json.writeStartObject();
      json.writeStringProperty("type", "FeatureCollection");
      json.writeArrayPropertyStart("features");
      for (Feature feature : features) {
        json.writeStartObject();
        json.writeStringProperty("type", "Feature");
        json.writeObjectPropertyStart("properties");
        for (Map.Entry<String, String> property : feature.properties.entrySet()) {
          json.writeStringProperty(property.getKey(), property.getValue());
        }
        json.writeEndObject();
        writeGeometry(json, feature.geometry);
        json.writeEndObject();
        json.writeRaw('\n');
      }
      json.writeEndArray();
      json.writeEndObject();
    }
  }

  private static void writeGeometry(JsonGenerator json, Geometry geometry) {
    json.writeObjectPropertyStart("geometry");
    json.writeStringProperty("type", geometry.getGeometryType());
    json.writeName("coordinates");
    if (geometry instanceof Polygon polygon) {
      writePolygon(json, polygon);
    } else if (geometry instanceof LineString line) {
      writeRing(json, line);
    } else {
      json.writeStartArray();
      for (int i = 0; i < geometry.getNumGeometries(); i++) {
        writePolygon(json, (Polygon) geometry.getGeometryN(i));
      }
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  private static void writePolygon(JsonGenerator json, Polygon polygon) {
    json.writeStartArray();
    writeRing(json, polygon.getExteriorRing());
    for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
      writeRing(json, polygon.getInteriorRingN(i));
    }
    json.writeEndArray();
  }

  private static void writeRing(JsonGenerator json, LineString ring) {
    json.writeStartArray();
    for (Coordinate point : ring.getCoordinates()) {
      json.writeStartArray();
      json.writeNumber(point.x);
      json.writeNumber(point.y);
      json.writeEndArray();
    }
    json.writeEndArray();
  }
}
