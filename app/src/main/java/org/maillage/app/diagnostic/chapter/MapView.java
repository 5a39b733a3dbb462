package org.maillage.app.diagnostic.chapter;

import org.jspecify.annotations.Nullable;

/**
 * A map as the template {@code chapter/map} shows it.
 *
 * @param svg the drawing for those without scripts; null in a partial answer, which keeps its own
 * @param widthPx of the drawing, 0 when the territory has no contours
 * @param heightPx of the drawing
 * @param valuesJson classes, hover texts, zones and places, for the map in the browser
 * @param contoursHref address of the contours
 * @param roadsHref address of the roads
 * @param baseStyleUrl online base map, empty for none
 * @param credit sources in one line
 */
public record MapView(
    @Nullable String svg,
    int widthPx,
    int heightPx,
    String valuesJson,
    String contoursHref,
    String roadsHref,
    String baseStyleUrl,
    String credit) {}
