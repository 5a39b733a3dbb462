package org.maillage.app.map;

import org.jspecify.annotations.Nullable;

/**
 * What a commune shows on a map.
 *
 * @param communeCode INSEE code
 * @param timeClass class of {@link TimeClasses}, {@link TimeClasses#NONE} without a time
 * @param time time in words, or why there is none
 * @param title name and time, for the hover text
 * @param href where a click leads, null where it leads nowhere
 * @param selected drawn with a strong outline
 */
public record MapArea(
    String communeCode,
    int timeClass,
    String time,
    String title,
    @Nullable String href,
    boolean selected) {}
