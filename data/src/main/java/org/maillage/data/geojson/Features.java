package org.maillage.data.geojson;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.geojson.GeoJsonReader;
import org.maillage.data.file.SourceInput;
import org.maillage.data.issue.IssueCode;
import org.maillage.data.issue.RefusedFileException;
import org.maillage.data.json.JsonRecord;
import org.maillage.data.json.JsonRecords;
import org.maillage.data.projection.CoordinateSystem;
import org.maillage.domain.territory.LatLon;
import tools.jackson.databind.JsonNode;

/** Reads the areas of a GeoJSON file. */
public final class Features {

  private static final int WGS84 = 4326;

  private final SourceInput in;
  private final GeoJsonReader reader =
      new GeoJsonReader(new GeometryFactory(new PrecisionModel(), WGS84));
  private final CoordinateSystem system;
  private boolean projectionTold;

  private Features(SourceInput in) {
    this.in = in;
    this.system = CoordinateSystem.ofEpsg(in.source().epsgOr(WGS84));
  }

  /**
   * Reads every feature. One without an area is set aside; a contour that crosses itself is
   * repaired with CONTOUR_REPAIRED; metres where degrees are expected are read as Lambert 93 with
   * COORDINATES_PROJECTED.
   *
   * @throws RefusedFileException when the file is not a GeoJSON feature collection
   */
  public static void forEach(SourceInput in, Consumer<Feature> consumer) {
    Features features = new Features(in);
    JsonRecords.forEach(
        in,
        record -> {
          Feature feature = features.feature(record);
          if (feature != null) {
            consumer.accept(feature);
          }
        });
  }

  private @Nullable Feature feature(JsonRecord record) {
    JsonNode properties = record.node().path("properties");
    JsonNode geometry = record.node().path("geometry");
    if (!record.text("type").equals("Feature") || !properties.isObject()) {
      throw in.refusal(IssueCode.FILE_NOT_OF_FORMAT, record.line(), "", "GeoJSON");
    }
    Geometry contour = geometry.isObject() ? parse(geometry) : null;
    if (!(contour instanceof Polygonal) || contour.isEmpty()) {
      in.reject(
          IssueCode.VALUE_INVALID, record.line(), geometry.path("type").asString(""), "geometry");
      return null;
    }
    Geometry inDegrees = toWgs84(contour, record.line());
    if (inDegrees == null) {
      in.reject(
          IssueCode.VALUE_INVALID, record.line(), contour.getCoordinate().toString(), "geometry");
      return null;
    }
    if (!inDegrees.isValid()) {
      inDegrees = GeometryFixer.fix(inDegrees);
      in.issue(IssueCode.CONTOUR_REPAIRED, record.line(), "");
    }
    return new Feature(record.line(), new JsonRecord(record.line(), properties), inDegrees);
  }

  private @Nullable Geometry parse(JsonNode geometry) {
    try {
      return reader.read(geometry.toString());
    } catch (ParseException | ClassCastException | IllegalArgumentException e) {
      // What json-simple and JTS throw on coordinates of the wrong shape.
      return null;
    }
  }

  private @Nullable Geometry toWgs84(Geometry contour, long number) {
    CoordinateSystem from = system;
    Envelope box = contour.getEnvelopeInternal();
    boolean degrees = box.getMaxX() <= 180 && box.getMinX() >= -180 && box.getMaxY() <= 90;
    if (from == CoordinateSystem.WGS84 && !degrees) {
      from = CoordinateSystem.LAMBERT_93;
      if (!projectionTold) {
        projectionTold = true;
        in.issue(IssueCode.COORDINATES_PROJECTED, number, contour.getCoordinate().toString());
      }
    }
    if (from == CoordinateSystem.WGS84) {
      return contour;
    }
    try {
      contour.apply(new Unprojection(from));
      contour.geometryChanged();
      return contour;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** Turns the vertices of a geometry into degrees, in place. */
  private record Unprojection(CoordinateSystem from) implements CoordinateSequenceFilter {
    @Override
    public void filter(CoordinateSequence sequence, int i) {
      LatLon place = from.toWgs84(sequence.getX(i), sequence.getY(i));
      sequence.setOrdinate(i, CoordinateSequence.X, place.lonDeg());
      sequence.setOrdinate(i, CoordinateSequence.Y, place.latDeg());
    }

    @Override
    public boolean isDone() {
      return false;
    }

    @Override
    public boolean isGeometryChanged() {
      return true;
    }
  }
}
