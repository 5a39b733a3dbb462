package org.maillage.app.times;

import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maillage.engine.isochrone.Area;
import org.maillage.engine.isochrone.Position;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes isochrones as GeoJSON (RFC 7946): WGS 84, five decimals (a metre), one feature for each
 * place and threshold, the longest time first so that maps draw the shorter ones above.
 */
public final class IsochronesFile {

  private static final int DECIMALS = 5;

  private IsochronesFile() {}

  /**
   * One isochrone.
   *
   * @param place what it is around: the id of a place, or null for all places together
   * @param minutes the threshold
   * @param people inhabitants who live within, null when they are not known
   * @param areas what is reached; none when nothing is
   */
  public record Feature(
      @Nullable String place, int minutes, @Nullable Long people, List<Area> areas) {}

  /** Writes the collection; the stream stays open. */
  public static void write(List<Feature> features, OutputStream out) {
    JsonMapper mapper =
        JsonMapper.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();
    try (JsonGenerator json = mapper.createGenerator(out)) {
      json.writeStartObject();
      json.writeStringProperty("type", "FeatureCollection");
      json.writeArrayPropertyStart("features");
      features.forEach(feature -> write(json, feature));
      json.writeEndArray();
      json.writeEndObject();
    }
  }

  private static void write(JsonGenerator json, Feature feature) {
    json.writeStartObject();
    json.writeStringProperty("type", "Feature");
    json.writeObjectPropertyStart("properties");
    if (feature.place() != null) {
      json.writeStringProperty("lieu", feature.place());
    }
    json.writeNumberProperty("minutes", feature.minutes());
    if (feature.people() != null) {
      json.writeNumberProperty("habitants", feature.people());
    }
    json.writeEndObject();
    json.writeObjectPropertyStart("geometry");
    json.writeStringProperty("type", "MultiPolygon");
    json.writeArrayPropertyStart("coordinates");
    for (Area area : feature.areas()) {
      json.writeStartArray();
      ring(json, area.outer());
      area.holes().forEach(hole -> ring(json, hole));
      json.writeEndArray();
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void ring(JsonGenerator json, List<Position> positions) {
    json.writeStartArray();
    for (Position position : positions) {
      json.writeStartArray();
      json.writeNumber(rounded(position.lonDeg()));
      json.writeNumber(rounded(position.latDeg()));
      json.writeEndArray();
    }
    json.writeEndArray();
  }

  private static BigDecimal rounded(double degrees) {
    return BigDecimal.valueOf(degrees).setScale(DECIMALS, RoundingMode.HALF_UP);
  }
}
