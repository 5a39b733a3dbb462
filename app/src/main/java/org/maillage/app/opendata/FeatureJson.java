package org.maillage.app.opendata;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maillage.app.export.Cells;
import org.maillage.app.export.Column;
import org.maillage.domain.territory.LatLon;
import tools.jackson.core.JsonGenerator;

/** Writes features as GeoJSON (RFC 7946): WGS 84, longitude first, six decimals. */
public final class FeatureJson {

  private static final int DECIMALS = 6;

  private FeatureJson() {}

  /** Begins a feature with its type, id, geometry and properties; the caller ends the object. */
  public static <F extends OpenFeature> void begin(
      JsonGenerator json, List<Column<F>> columns, F feature) {
    json.writeStartObject();
    json.writeStringProperty("type", "Feature");
    json.writeStringProperty("id", feature.key());
    json.writeName("geometry");
    point(json, feature.position());
    json.writeObjectPropertyStart("properties");
    for (Column<F> column : columns) {
      json.writeName(column.name());
      value(json, column, column.valueOf(feature));
    }
    json.writeEndObject();
  }

  private static void point(JsonGenerator json, LatLon position) {
    json.writeStartObject();
    json.writeStringProperty("type", "Point");
    json.writeArrayPropertyStart("coordinates");
    json.writeNumber(degrees(position.lonDeg()));
    json.writeNumber(degrees(position.latDeg()));
    json.writeEndArray();
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

  /** Six decimals, a tenth of a metre. */
  public static BigDecimal degrees(double degrees) {
    BigDecimal exact = BigDecimal.valueOf(degrees).setScale(DECIMALS, RoundingMode.HALF_UP);
    return exact.signum() == 0 ? BigDecimal.ZERO : exact.stripTrailingZeros();
  }
}
