package org.maillage.app.map;

import java.util.ArrayList;
import java.util.List;

/**
 * A map as a file that stands on its own: title, drawing, legend, source.
 *
 * @param title what the map shows, one line
 * @param subtitle how it was measured, one line
 * @param legendTitle above the classes
 * @param legend one entry a class
 * @param source sources and vintages, one line each
 * @param language {@code fr} or {@code en}
 * @param kilometres the unit as the reader's language writes it
 */
public record MapSheet(
    String title,
    String subtitle,
    String legendTitle,
    List<LegendEntry> legend,
    List<String> source,
    String language,
    String kilometres) {

  private static final int LEGEND_WIDTH_PX = 330;
  private static final int HEADER_PX = 84;
  private static final int ROW_PX = 40;
  private static final int SOURCE_LINE_PX = 17;
  private static final int SOURCE_LETTERS = 120;

  /**
   * A line of the legend.
   *
   * @param mapClass class, {@link MapArea#NO_CLASS} for communes without a figure
   * @param label the class in words
   * @param detail communes and people in it
   */
  public record LegendEntry(int mapClass, String label, String detail) {}

  public MapSheet {
    legend = List.copyOf(legend);
    source = List.copyOf(source);
  }

  /** The sheet as an SVG document. */
  public String write(MapDrawing drawing, MapLayers layers) {
    List<String> sourceLines = source.stream().flatMap(s -> wrapped(s).stream()).toList();
    int legendHeight = 40 + ROW_PX * legend.size();
    int bodyHeight = Math.max(drawing.heightPx(), legendHeight);
    int width = Math.max(drawing.widthPx() + LEGEND_WIDTH_PX, 900);
    int height = HEADER_PX + bodyHeight + 24 + SOURCE_LINE_PX * sourceLines.size() + 12;
    StringBuilder out = new StringBuilder(200_000);
    out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" xml:lang=\"");
    out.append(language).append("\" width=\"").append(width).append("\" height=\"");
    out.append(height).append("\" viewBox=\"0 0 ").append(width).append(' ').append(height);
    out.append("\" font-family=\"").append(MapDrawing.FONT).append("\"><title>");
    out.append(Xml.escape(title)).append("</title>");
    out.append("<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>");
    text(out, 24, 38, 24, 700, title);
    text(out, 24, 64, 15, 400, subtitle);
    out.append("<g transform=\"translate(0 ").append(HEADER_PX).append(")\"><rect width=\"");
    out.append(width - LEGEND_WIDTH_PX).append("\" height=\"").append(bodyHeight);
    out.append("\" fill=\"").append(MapPalette.OUTSIDE).append("\"/><g transform=\"translate(");
    out.append((width - LEGEND_WIDTH_PX - drawing.widthPx()) / 2).append(" 0)\">");
    drawing.writeLayers(out, layers, kilometres);
    out.append("</g></g>");
    writeLegend(out, width - LEGEND_WIDTH_PX + 24, layers.scale());
    for (int i = 0; i < sourceLines.size(); i++) {
      int y = HEADER_PX + bodyHeight + 24 + SOURCE_LINE_PX * i;
      text(out, 24, y, 12, 400, sourceLines.get(i));
    }
    return out.append("</svg>\n").toString();
  }

  private void writeLegend(StringBuilder out, int x, MapScale scale) {
    text(out, x, HEADER_PX + 16, 15, 700, legendTitle);
    for (int i = 0; i < legend.size(); i++) {
      LegendEntry entry = legend.get(i);
      int y = HEADER_PX + 34 + ROW_PX * i;
      out.append("<rect x=\"").append(x).append("\" y=\"").append(y).append("\" width=\"30\"");
      out.append(" height=\"28\" stroke=\"").append(MapPalette.OUTLINE).append("\" fill=\"");
      out.append(scale.paint(entry.mapClass())).append("\"/>");
      text(out, x + 42, y + 12, 14, 600, entry.label());
      text(out, x + 42, y + 28, 12, 400, entry.detail());
    }
  }

  private static void text(StringBuilder out, int x, int y, int size, int weight, String text) {
    out.append("<text x=\"").append(x).append("\" y=\"").append(y).append("\" font-size=\"");
    out.append(size).append("\" font-weight=\"").append(weight).append("\" fill=\"");
    out.append(MapPalette.INK).append("\">").append(Xml.escape(text)).append("</text>");
  }

  /** SVG does not wrap: cut between words. */
  private static List<String> wrapped(String text) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ")) {
      if (line.length() + word.length() > SOURCE_LETTERS && line.length() > 0) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.length() == 0 ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }
}
