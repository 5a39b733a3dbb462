package org.maillage.app.map;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;
import org.maillage.domain.territory.Commune;
import org.maillage.domain.territory.Territory;

/**
 * The SVG drawing of a territory, everything but the colours computed once: roads, contours, coast,
 * names. Colours stand in attributes, so that the drawing is right without a style sheet and under
 * a policy that forbids inline styles; a page's style sheet may override them by class.
 */
public final class MapDrawing {

  /** Typeface of the labels, with what stands in for it outside our pages. */
  static final String FONT = "'Atkinson Hyperlegible Next', 'Segoe UI', Roboto, sans-serif";

  private static final double[] SCALE_BAR_KM = {1, 2, 5, 10, 20, 50, 100};

  private final MapFrame frame;
  private final LocalProjection projection;
  private final Map<String, String> communePaths;
  private final String outlinePath;
  private final Map<RoadRank, String> roadPaths;
  private final List<TownLabels.Label> labels;

  private MapDrawing(
      MapFrame frame,
      LocalProjection projection,
      Map<String, String> communePaths,
      String outlinePath,
      Map<RoadRank, String> roadPaths,
      List<TownLabels.Label> labels) {
    this.frame = frame;
    this.projection = projection;
    this.communePaths = communePaths;
    this.outlinePath = outlinePath;
    this.roadPaths = roadPaths;
    this.labels = labels;
  }

  /**
   * Prepares the drawing.
   *
   * @param territory communes with contours
   * @param roads main roads
   * @param maxWidthPx the drawing is at most that wide
   * @param maxHeightPx and that high
   * @return empty when no commune has a contour
   */
  public static Optional<MapDrawing> of(
      Territory territory, RoadLines roads, int maxWidthPx, int maxHeightPx) {
    return Contours.of(territory.communes(), Math.max(maxWidthPx, maxHeightPx))
        .map(contours -> draw(territory, roads, contours, maxWidthPx, maxHeightPx));
  }

  private static MapDrawing draw(
      Territory territory, RoadLines roads, Contours contours, int maxWidthPx, int maxHeightPx) {
    MapFrame frame = MapFrame.fitting(contours.boxM(), maxWidthPx, maxHeightPx);
    Map<String, String> communePaths = new LinkedHashMap<>();
    for (Commune commune : territory.communes()) {
      contours
          .find(commune.code())
          .ifPresent(contour -> communePaths.put(commune.code(), frame.path(contour)));
    }
    Map<RoadRank, String> roadPaths = new EnumMap<>(RoadRank.class);
    roads.byRank().forEach((rank, lines) -> roadPaths.put(rank, roadPath(lines, contours, frame)));
    return new MapDrawing(
        frame,
        contours.projection(),
        communePaths,
        frame.path(contours.outline()),
        roadPaths,
        TownLabels.place(territory.communes(), contours.projection(), frame));
  }

  private static String roadPath(List<LineString> lines, Contours contours, MapFrame frame) {
    StringBuilder path = new StringBuilder();
    for (LineString line : lines) {
      Geometry metres = contours.projection().toMetres(line);
      path.append(frame.path(DouglasPeuckerSimplifier.simplify(metres, 0.5 / frame.pxPerM())));
    }
    return path.toString();
  }

  /** Width of the drawing. */
  public int widthPx() {
    return frame.widthPx();
  }

  /** Height of the drawing. */
  public int heightPx() {
    return frame.heightPx();
  }

  /**
   * Writes the layers, without the {@code svg} element around them.
   *
   * @param layers what is shown
   * @param kilometres the unit, as the reader's language writes it
   */
  public void writeLayers(StringBuilder out, MapLayers layers, String kilometres) {
    writeDefinitions(out);
    out.append("<g class=\"communes\" stroke=\"").append(MapPalette.BORDER);
    out.append("\" stroke-width=\"0.6\" stroke-linejoin=\"round\">");
    layers.areas().forEach(area -> writeArea(out, area, layers.scale()));
    out.append("</g>");
    writeRoads(out);
    line(out, "outline", outlinePath, MapPalette.OUTLINE, 1);
    writeOutlines(out, layers.outlines());
    writeSelection(out, layers.areas());
    writeLabels(out);
    writePoints(out, layers.points());
    writeScaleBar(out, kilometres);
  }

  /**
   * The ground alone, as a file that many drawings lie on: communes without a class, roads, coast
   * and names.
   */
  public String ground() {
    StringBuilder out = new StringBuilder(200_000);
    out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ").append(widthPx());
    out.append(' ').append(heightPx()).append("\"><path fill=\"").append(MapPalette.GROUND);
    out.append("\" stroke=\"").append(MapPalette.BORDER);
    out.append("\" stroke-width=\"0.6\" stroke-linejoin=\"round\" d=\"");
    communePaths.values().forEach(out::append);
    out.append("\"/>");
    writeRoads(out);
    line(out, "outline", outlinePath, MapPalette.OUTLINE, 1);
    writeLabels(out);
    return out.append("</svg>").toString();
  }

  /**
   * Writes what lies over the ground, and where the ground is found, without the {@code svg}
   * element around them.
   *
   * @param layers zones and places
   * @param groundHref address of {@link #ground()}
   * @param kilometres the unit, as the reader's language writes it
   */
  public void writeOverGround(
      StringBuilder out, MapLayers layers, String groundHref, String kilometres) {
    out.append("<image href=\"").append(Xml.escape(groundHref)).append("\" width=\"");
    out.append(widthPx()).append("\" height=\"").append(heightPx()).append("\"/>");
    writeOutlines(out, layers.outlines());
    writePoints(out, layers.points());
    writeScaleBar(out, kilometres);
  }

  private static void writeDefinitions(StringBuilder out) {
    out.append("<defs><pattern id=\"no-time\" width=\"6\" height=\"6\"");
    out.append(" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\">");
    out.append("<rect width=\"6\" height=\"6\" fill=\"").append(MapPalette.NONE_GROUND);
    out.append("\"/><rect width=\"2\" height=\"6\" fill=\"").append(MapPalette.NONE_STRIPE);
    out.append("\"/></pattern></defs>");
  }

  private void writeArea(StringBuilder out, MapArea area, MapScale scale) {
    String path = communePaths.get(area.communeCode());
    if (path == null) {
      return;
    }
    if (area.href() != null) {
      // The table gives the same links to the keyboard; hundreds of stops here would bury it.
      out.append("<a tabindex=\"-1\" href=\"").append(Xml.escape(area.href())).append("\">");
    }
    out.append("<path id=\"c-").append(area.communeCode()).append("\" fill=\"");
    out.append(scale.paint(area.mapClass())).append("\" d=\"").append(path);
    out.append("\"><title>").append(Xml.escape(area.title())).append("</title></path>");
    if (area.href() != null) {
      out.append("</a>");
    }
  }

  private void writeOutlines(StringBuilder out, List<MapOutline> outlines) {
    out.append("<g class=\"zones\">");
    for (MapOutline outline : outlines) {
      String path = frame.path(projection.toMetres(outline.contour()));
      if (outline.fill() == null) {
        line(out, "zone-halo", path, "#ffffff", 4);
        line(out, "zone", path, MapPalette.INK, 2);
      } else {
        out.append("<path class=\"surface\" fill=\"").append(outline.fill());
        out.append("\" fill-opacity=\"0.75\" fill-rule=\"evenodd\" stroke=\"");
        out.append(MapPalette.INK).append("\" stroke-width=\"0.4\" d=\"").append(path);
        out.append("\"><title>").append(Xml.escape(outline.title())).append("</title></path>");
      }
    }
    out.append("</g>");
  }

  private void writePoints(StringBuilder out, List<MapPoint> points) {
    out.append("<g class=\"places\" stroke=\"").append(MapPalette.INK);
    out.append("\" stroke-width=\"1\">");
    points.forEach(point -> writePoint(out, point));
    out.append("</g>");
  }

  private void writePoint(StringBuilder out, MapPoint point) {
    double x = frame.x(projection.eastM(point.position().lonDeg()));
    double y = frame.y(projection.northM(point.position().latDeg()));
    out.append(
        String.format(
            Locale.ROOT,
            "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"%s\" fill=\"%s\"><title>%s</title></circle>",
            x,
            y,
            point.label().isEmpty() ? "4.5" : "10",
            point.fill(),
            Xml.escape(point.title())));
    if (!point.label().isEmpty()) {
      out.append(
          String.format(
              Locale.ROOT,
              "<text x=\"%.1f\" y=\"%.1f\" font-family=\"%s\" font-size=\"13\""
                  + " font-weight=\"700\" text-anchor=\"middle\" fill=\"#ffffff\""
                  + " stroke=\"none\" pointer-events=\"none\">%s</text>",
              x,
              y + 4.5,
              FONT,
              Xml.escape(point.label())));
    }
  }

  /** Always there, empty without a selection, so that a script may move it. */
  private void writeSelection(StringBuilder out, List<MapArea> areas) {
    String path =
        areas.stream()
            .filter(MapArea::selected)
            .map(area -> communePaths.getOrDefault(area.communeCode(), ""))
            .findFirst()
            .orElse("");
    line(out, "selection-halo", path, "#ffffff", 5);
    line(out, "selection", path, MapPalette.INK, 2.5);
  }

  private void writeRoads(StringBuilder out) {
    RoadRank[] ranks = RoadRank.values();
    for (int i = ranks.length - 1; i >= 0; i--) {
      String path = roadPaths.get(ranks[i]);
      if (path != null && !path.isEmpty()) {
        double width = 1.3 - 0.3 * ranks[i].ordinal();
        line(out, "road", path, MapPalette.ROAD, width);
      }
    }
  }

  private static void line(
      StringBuilder out, String cssClass, String path, String colour, double width) {
    out.append("<path class=\"").append(cssClass).append("\" fill=\"none\" stroke=\"");
    out.append(colour).append("\" stroke-width=\"").append(width);
    out.append("\" stroke-linejoin=\"round\" pointer-events=\"none\" d=\"").append(path);
    out.append("\"/>");
  }

  private void writeLabels(StringBuilder out) {
    out.append("<g class=\"towns\" font-family=\"").append(FONT).append("\" font-size=\"");
    out.append(TownLabels.SIZE_PX).append("\" font-weight=\"600\" fill=\"").append(MapPalette.INK);
    out.append("\" stroke=\"#ffffff\" stroke-width=\"3\" stroke-linejoin=\"round\"");
    out.append(" paint-order=\"stroke\" pointer-events=\"none\">");
    for (TownLabels.Label label : labels) {
      out.append(
          String.format(
              Locale.ROOT,
              "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"2.5\"/><text x=\"%.1f\" y=\"%.1f\"%s>%s</text>",
              label.x(),
              label.y(),
              label.leftOfDot() ? label.x() - 6 : label.x() + 6,
              label.y() + TownLabels.SIZE_PX * 0.34,
              label.leftOfDot() ? " text-anchor=\"end\"" : "",
              Xml.escape(label.name())));
    }
    out.append("</g>");
  }

  private void writeScaleBar(StringBuilder out, String kilometres) {
    double km = SCALE_BAR_KM[0];
    for (double candidate : SCALE_BAR_KM) {
      if (candidate * 1_000 * frame.pxPerM() <= widthPx() / 3.0) {
        km = candidate;
      }
    }
    double lengthPx = km * 1_000 * frame.pxPerM();
    out.append(
        String.format(
            Locale.ROOT,
            "<g class=\"scale-bar\"><path d=\"M12 %1$dv4h%2$.1fv-4\" fill=\"none\" stroke=\"%3$s\""
                + " stroke-width=\"1.5\"/><text x=\"12\" y=\"%4$d\" font-family=\"%5$s\""
                + " font-size=\"12\" fill=\"%3$s\">%6$.0f\u00a0%7$s</text></g>",
            heightPx() - 14,
            lengthPx,
            MapPalette.INK,
            heightPx() - 18,
            FONT,
            km,
            Xml.escape(kilometres)));
  }
}
