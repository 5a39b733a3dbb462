package org.maillage.app.export;

import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.maillage.app.export.Tables.CommuneRow;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes communes as GeoJSON (RFC 7946): WGS 84, six decimals (a tenth of a metre), outer rings
 * counter-clockwise. A commune without a contour has a null geometry.
 */
final class GeoJsonFile {

  private static final int DECIMALS = 6;

  private GeoJsonFile() {}

  /** Writes the collection; the stream stays open. */
  static void write(Table<CommuneRow> communes, ExportContent content, OutputStream out) {
    JsonMapper mapper =
        JsonMapper.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();
    try (JsonGenerator json = mapper.createGenerator(out)) {
      json.writeStartObject();
      json.writeStringProperty("type", "FeatureCollection");
      json.writeStringProperty("territoire", content.territory().id());
      json.writeStringProperty("nom", content.territory().name());
      json.writeStringProperty("methode", content.diagnostic().methode().name());
      json.writeStringProperty("panier", content.panier().id() + " " + content.panier().version());
      bbox(json, communes);
      json.writeArrayPropertyStart("features");
      for (CommuneRow row : communes.rows()) {
        feature(json, communes, row);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
  }

  private static void bbox(JsonGenerator json, Table<CommuneRow> communes) {
    Envelope all = new Envelope();
    for (CommuneRow row : communes.rows()) {
      @Nullable Geometry contour = row.commune().contour();
      if (contour != null) {
        all.expandToInclude(contour.getEnvelopeInternal());
      }
    }
    if (!all.isNull()) {
      json.writeArrayPropertyStart("bbox");
      json.writeNumber(rounded(all.getMinX()));
      json.writeNumber(rounded(all.getMinY()));
      json.writeNumber(rounded(all.getMaxX()));
      json.writeNumber(rounded(all.getMaxY()));
      json.writeEndArray();
    }
  }

  private static void feature(JsonGenerator json, Table<CommuneRow> communes, CommuneRow row) {
    json.writeStartObject();
    json.writeStringProperty("type", "Feature");
    json.writeStringProperty("id", row.commune().code());
    json.writeObjectPropertyStart("properties");
    for (Column<CommuneRow> column : communes.columns()) {
      json.writeName(column.name());
      value(json, column, column.valueOf(row));
    }
    json.writeEndObject();
    json.writeName("geometry");
    geometry(json, row.commune().contour());
    json.writeEndObject();
  }

  private static void value(JsonGenerator json, Column<?> column, @Nullable Object value) {
    if (value == null) {
      json.writeNull();
      return;
    }
    switch (column.type()) {
      case TEXT -> json.writeString((String) value);
      case INTEGER -> json.writeNumber((Long) value);
      case DECIMAL -> json.writeNumber(Cells.decimal(column, (Double) value));
      case BOOLEAN -> json.writeBoolean((Boolean) value);
    }
  }

  private static void geometry(JsonGenerator json, @Nullable Geometry contour) {
    if (contour == null) {
      json.writeNull();
      return;
    }
    json.writeStartObject();
    boolean single = contour.getNumGeometries() == 1;
    json.writeStringProperty("type", single ? "Polygon" : "MultiPolygon");
    json.writeName("coordinates");
    if (!single) {
      json.writeStartArray();
    }
    for (int i = 0; i < contour.getNumGeometries(); i++) {
      polygon(json, (Polygon) contour.getGeometryN(i));
    }
    if (!single) {
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  private static void polygon(JsonGenerator json, Polygon polygon) {
    json.writeStartArray();
    ring(json, polygon.getExteriorRing(), true);
    for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
      ring(json, polygon.getInteriorRingN(i), false);
    }
    json.writeEndArray();
  }

  private static void ring(JsonGenerator json, LinearRing ring, boolean counterClockwise) {
    Coordinate[] points = ring.getCoordinates();
    boolean asDrawn = Orientation.isCCW(points) == counterClockwise;
    json.writeStartArray();
    for (int i = 0; i < points.length; i++) {
      Coordinate point = points[asDrawn ? i : points.length - 1 - i];
      json.writeStartArray();
      json.writeNumber(rounded(point.x));
      json.writeNumber(rounded(point.y));
      json.writeEndArray();
    }
    json.writeEndArray();
  }

  private static BigDecimal rounded(double degrees) {
    BigDecimal exact = BigDecimal.valueOf(degrees).setScale(DECIMALS, RoundingMode.HALF_UP);
    return exact.signum() == 0 ? BigDecimal.ZERO : exact.stripTrailingZeros();
  }
}
