package org.maillage.app.diagnostic.chapter;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.maillage.app.diagnostic.reading.DiagnosticDossier;
import org.maillage.app.diagnostic.view.MapViews;
import org.maillage.app.map.MapArea;
import org.maillage.app.map.MapDrawing;
import org.maillage.app.map.MapLayers;
import org.maillage.app.map.MapOutline;
import org.maillage.app.map.MapPalette;
import org.maillage.app.map.MapPoint;
import org.maillage.app.shell.Words;
import org.maillage.domain.territory.Territory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/**
 * Makes the map of any theme: a drawing for those without scripts, values for the browser's map.
 */
@Component
public class ThematicMaps {

  private final Atlas atlas;
  private final ObjectMapper json;
  private final String baseStyleUrl;

  ThematicMaps(
      Atlas atlas,
      ObjectMapper json,
      @Value("${maillage.map.base-style-url:}") String baseStyleUrl) {
    this.atlas = atlas;
    this.json = json;
    this.baseStyleUrl = baseStyleUrl;
  }

  /**
   * The map of a theme.
   *
   * @param partial whether the browser keeps its map, so that the drawing need not be sent
   */
  public MapView view(DiagnosticDossier dossier, Theme theme, boolean partial, Words words) {
    Territory territory = dossier.territory();
    MapLayers layers = theme.layers(dossier, words);
    Optional<MapDrawing> drawing = atlas.findDrawing(territory);
    StringBuilder svg = new StringBuilder();
    if (!partial) {
      drawing.ifPresent(d -> write(d, svg, theme, layers, territory, words));
    }
    String files = files(territory);
    return new MapView(
        svg.isEmpty() ? null : svg.toString(),
        drawing.map(MapDrawing::widthPx).orElse(0),
        drawing.map(MapDrawing::heightPx).orElse(0),
        valuesJson(theme, layers, words),
        files + "contours.geojson?v=" + atlas.contours(territory).hash(),
        files + "routes.geojson?v=" + atlas.roads(territory).hash(),
        baseStyleUrl,
        MapViews.credit(dossier, words));
  }

  private void write(
      MapDrawing drawing,
      StringBuilder svg,
      Theme theme,
      MapLayers layers,
      Territory territory,
      Words words) {
    String kilometres = words.get("diagnostic.kilometres");
    Optional<Atlas.HashedFile> ground = atlas.findGround(territory);
    if (theme.isGround() && ground.isPresent()) {
      // Fetched once for all pages, where the drawing itself would be most of each.
      String href = files(territory) + "fond.svg?v=" + ground.get().hash();
      drawing.writeOverGround(svg, layers, href, kilometres);
    } else {
      drawing.writeLayers(svg, layers, kilometres);
    }
  }

  private static String files(Territory territory) {
    return "/territoires/" + territory.id() + "/";
  }

  private String valuesJson(Theme theme, MapLayers layers, Words words) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("communes", communes(layers));
    values.put("selected", theme.selected() == null ? "" : theme.selected());
    values.put("link", theme.linkPattern());
    values.put("none", MapArea.NO_CLASS);
    values.put("palette", layers.scale().fills());
    values.put("zones", zones(layers.outlines()));
    values.put("surfaces", surfaces(layers.outlines()));
    values.put("places", layers.points().stream().map(ThematicMaps::place).toList());
    values.put(
        "colours",
        Map.of(
            "noneGround", theme.isGround() ? MapPalette.GROUND : MapPalette.NONE_GROUND,
            "noneStripe", MapPalette.NONE_STRIPE,
            "border", MapPalette.BORDER,
            "outline", MapPalette.OUTLINE,
            "road", MapPalette.ROAD,
            "outside", MapPalette.OUTSIDE,
            "ink", MapPalette.INK));
    values.put(
        "words",
        Map.of(
            "zoomIn", words.get("diagnostic.map.zoom-in"),
            "zoomOut", words.get("diagnostic.map.zoom-out"),
            "whole", words.get("diagnostic.map.whole"),
            "map", words.get("diagnostic.map.label")));
    // "</script>" in a name would end the block that carries the JSON.
    return json.writeValueAsString(values).replace("<", "\\u003c");
  }

  /**
   * Class and hover text of each commune, by INSEE code: what a map in the browser is painted of.
   */
  public static Map<String, List<Object>> communes(
      DiagnosticDossier dossier, Theme theme, Words words) {
    return communes(theme.layers(dossier, words));
  }

  private static Map<String, List<Object>> communes(MapLayers layers) {
    Map<String, List<Object>> communes = new LinkedHashMap<>();
    for (MapArea area : layers.areas()) {
      communes.put(area.communeCode(), List.of(area.mapClass(), area.title()));
    }
    return communes;
  }

  private static Map<String, Object> place(MapPoint point) {
    return Map.of(
        "at", List.of(rounded(point.position().lonDeg()), rounded(point.position().latDeg())),
        "fill", point.fill(),
        "title", point.title(),
        "label", point.label());
  }

  /** The zones with a fill, each as a feature of GeoJSON. */
  private static List<Map<String, Object>> surfaces(List<MapOutline> outlines) {
    List<Map<String, Object>> surfaces = new ArrayList<>();
    for (MapOutline outline : outlines) {
      if (outline.fill() != null) {
        List<List<List<List<Double>>>> polygons = new ArrayList<>();
        for (int i = 0; i < outline.contour().getNumGeometries(); i++) {
          if (outline.contour().getGeometryN(i) instanceof Polygon polygon) {
            polygons.add(rings(polygon));
          }
        }
        surfaces.add(
            Map.of(
                "type", "Feature",
                "properties", Map.of("fill", outline.fill()),
                "geometry", Map.of("type", "MultiPolygon", "coordinates", polygons)));
      }
    }
    return surfaces;
  }

  private static List<List<List<Double>>> rings(Polygon polygon) {
    List<List<List<Double>>> rings = new ArrayList<>();
    rings.add(ring(polygon.getExteriorRing().getCoordinates()));
    for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
      rings.add(ring(polygon.getInteriorRingN(hole).getCoordinates()));
    }
    return rings;
  }

  /** The rings of the zones without a fill as the coordinates of one MultiLineString. */
  private static List<List<List<Double>>> zones(List<MapOutline> outlines) {
    List<List<List<Double>>> rings = new ArrayList<>();
    for (MapOutline outline : outlines) {
      Geometry contour = outline.contour();
      for (int i = 0; i < contour.getNumGeometries(); i++) {
        if (outline.fill() == null && contour.getGeometryN(i) instanceof Polygon polygon) {
          rings.addAll(rings(polygon));
        }
      }
    }
    return rings;
  }

  private static List<List<Double>> ring(Coordinate[] points) {
    List<List<Double>> ring = new ArrayList<>();
    for (Coordinate point : points) {
      ring.add(List.of(rounded(point.x), rounded(point.y)));
    }
    return ring;
  }

  /** To about a metre. */
  private static double rounded(double degrees) {
    return Math.round(degrees * 1e5) / 1e5;
  }
}
