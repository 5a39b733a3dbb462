package org.maillage.app.map;

import java.io.StringWriter;
import java.util.Locale;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiLineString;
import org.locationtech.jts.geom.Polygon;
import org.maillage.domain.territory.Commune;
import org.maillage.domain.territory.Territory;

/** Background of the browser's map as GeoJSON (RFC 7946), coordinates rounded to about a metre. */
public final class MapGeoJson {

  /** Details smaller than the territory divided by that many pixels are left out. */
  private static final int PIXELS = 6_000;

  private MapGeoJson() {}

  /**
   * Communes ({@code kind=commune}, with {@code code} and {@code name}), the outer line ({@code
   * kind=outline}) and a point a mairie ({@code kind=town}, with {@code name} and {@code people}).
   */
  public static String territory(Territory territory) {
    StringBuilder out = new StringBuilder(400_000).append("{\"type\":\"FeatureCollection\"");
    Optional<Contours> contours = Contours.of(territory.communes(), PIXELS);
    out.append(",\"features\":[");
    String separator = "";
    for (Commune commune : territory.communes()) {
      Optional<Geometry> contour = contours.flatMap(c -> c.find(commune.code()));
      if (contour.isPresent()) {
        out.append(separator);
        feature(out, "\"kind\":\"commune\"," + properties(commune));
        geometry(out, contours.get().projection().toDegrees(contour.get()));
        out.append("},");
        feature(out, "\"kind\":\"town\"," + properties(commune));
        out.append("{\"type\":\"Point\",\"coordinates\":");
        point(out, new Coordinate(commune.townHall().lonDeg(), commune.townHall().latDeg()));
        out.append("}}");
        separator = ",";
      }
    }
    contours.ifPresent(
        c -> {
          out.append(',');
          feature(out, "\"kind\":\"outline\"");
          geometry(out, c.projection().toDegrees(c.outline()));
          out.append('}');
        });
    return out.append("]}").toString();
  }

  /** Roads, one feature a rank ({@code rank=motorway} and so on). */
  public static String roads(RoadLines roads) {
    StringBuilder out = new StringBuilder(400_000).append("{\"type\":\"FeatureCollection\"");
    out.append(",\"features\":[");
    String separator = "";
    for (var rank : roads.byRank().entrySet()) {
      out.append(separator);
      feature(out, "\"rank\":\"" + rank.getKey().name().toLowerCase(Locale.ROOT) + "\"");
      LineString[] lines = rank.getValue().toArray(LineString[]::new);
      geometry(out, new org.locationtech.jts.geom.GeometryFactory().createMultiLineString(lines));
      out.append('}');
      separator = ",";
    }
    return out.append("]}").toString();
  }

  private static String properties(Commune commune) {
    return "\"code\":\""
        + commune.code()
        + "\",\"name\":"
        + quoted(commune.name())
        + ",\"people\":"
        + commune.population();
  }

  private static String quoted(String text) {
    StringWriter out = new StringWriter();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c < 0x20) {
        out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      } else {
        out.append(c);
      }
    }
    return "\"" + out + "\"";
  }

  private static void feature(StringBuilder out, String properties) {
    out.append("{\"type\":\"Feature\",\"properties\":{").append(properties);
    out.append("},\"geometry\":");
  }

  private static void geometry(StringBuilder out, Geometry geometry) {
    boolean lines = geometry instanceof LineString || geometry instanceof MultiLineString;
    out.append("{\"type\":\"").append(lines ? "MultiLineString" : "MultiPolygon");
    out.append("\",\"coordinates\":[");
    for (int i = 0; i < geometry.getNumGeometries(); i++) {
      out.append(i == 0 ? "" : ",");
      if (geometry.getGeometryN(i) instanceof Polygon polygon) {
        out.append('[');
        points(out, polygon.getExteriorRing());
        for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
          points(out.append(','), polygon.getInteriorRingN(hole));
        }
        out.append(']');
      } else {
        points(out, geometry.getGeometryN(i));
      }
    }
    out.append("]}");
  }

  private static void points(StringBuilder out, Geometry line) {
    out.append('[');
    Coordinate[] points = line.getCoordinates();
    for (int i = 0; i < points.length; i++) {
      out.append(i == 0 ? "" : ",");
      point(out, points[i]);
    }
    out.append(']');
  }

  private static void point(StringBuilder out, Coordinate point) {
    out.append('[').append(Math.round(point.x * 1e5) / 1e5);
    out.append(',').append(Math.round(point.y * 1e5) / 1e5).append(']');
  }
}
