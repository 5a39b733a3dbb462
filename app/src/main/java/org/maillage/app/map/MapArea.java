package org.maillage.app.map;

import org.jspecify.annotations.Nullable;

/**
 * What a commune shows on a map.
 *
 * @param communeCode INSEE code
 * @param mapClass class from 0, {@link #NO_CLASS} where there is no figure
 * @param figure the figure in words, or why there is none
 * @param title name and figure, for the hover text
 * @param href where a click leads, null where it leads nowhere
 * @param selected drawn with a strong outline
 */
public record MapArea(
    String communeCode,
    int mapClass,
    String figure,
    String title,
    @Nullable String href,
    boolean selected) {

  /** Class of a commune without a figure: hatched. */
  public static final int NO_CLASS = -1;
}
