package org.maillage.app.map;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The colours of a map's classes, first class first; {@link MapArea#NO_CLASS} is hatched.
 *
 * @param fills CSS colours
 */
public record MapScale(List<String> fills) {

  /** Times and other figures that grow: dark is much. */
  public static final MapScale TIMES = new MapScale(MapPalette.TIMES);

  /**
   * Change around nothing: three blues for gains, strongest first, a middle, three oranges for
   * losses. Blue and orange stay apart for every colour blindness; lightness tells how much.
   */
  public static final MapScale CHANGE =
      new MapScale(
          List.of("#0b4a8f", "#4f8cc9", "#b7d3ea", "#f1f1ee", "#f6cfa2", "#d98a3a", "#9a4a00"));

  /** Kinds without an order (Paul Tol's light scheme, safe for colour blindness). */
  public static final MapScale KINDS =
      new MapScale(
          List.of(
              "#77aadd", "#ee8866", "#eedd88", "#44bb99", "#ffaabb", "#99ddff", "#bbcc33",
              "#aaaa00"));

  public MapScale {
    fills = List.copyOf(fills);
  }

  /**
   * So many steps of the scale of {@link #TIMES}, from its lightest to its darkest.
   *
   * @param classes 1 to 6
   */
  public static MapScale sequential(int classes) {
    int last = MapPalette.TIMES.size() - 1;
    return new MapScale(
        IntStream.range(0, classes)
            .mapToObj(i -> classes == 1 ? 0 : Math.round((float) i * last / (classes - 1)))
            .map(MapPalette.TIMES::get)
            .toList());
  }

  /** Fill of a class as an SVG paint, the hatched one included. */
  public String paint(int mapClass) {
    return mapClass == MapArea.NO_CLASS ? "url(#no-time)" : fills.get(mapClass);
  }

  /** Fill of a class as a plain colour; grey for the hatched one. */
  public String fill(int mapClass) {
    return mapClass == MapArea.NO_CLASS ? MapPalette.NONE_GROUND : fills.get(mapClass);
  }
}
