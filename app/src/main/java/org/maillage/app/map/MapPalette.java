package org.maillage.app.map;

import java.util.List;

/**
 * Colours of maps, the same on the page, in the files and in the browser's map.
 *
 * <p>Times: one sequential scale from sand to navy, lightness falling evenly from 0.955 to 0.30 in
 * OKLCH, so that order survives any colour blindness and a grey print; dark is far.
 */
public final class MapPalette {

  /** Fill of the six classes of {@link TimeClasses}, shortest time first. */
  public static final List<String> TIMES =
      List.of("#f8f1cf", "#b1d19a", "#4bb28f", "#008994", "#005787", "#1e275f");

  /** Ground and stripes of a commune without a time. */
  public static final String NONE_GROUND = "#e4e4e4";

  public static final String NONE_STRIPE = "#8a8a8a";

  /** Border between communes, quieter than any label. */
  public static final String BORDER = "#ffffff";

  /** Coast, or outer border of the territory. */
  public static final String OUTLINE = "#5d6b78";

  /** A commune that only carries what is drawn over it. */
  public static final String GROUND = "#f4f1e6";

  public static final String ROAD = "#6f6f6f";

  /** What lies outside the territory, sea or land: the data do not say which. */
  public static final String OUTSIDE = "#e9eef2";

  public static final String INK = "#17202b";

  private MapPalette() {}
}
