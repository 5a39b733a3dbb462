package org.maillage.data.figures;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Published figures of a territory.
 *
 * @param key stable
 * @param labelFr shown to people
 * @param labelEn shown to people
 * @param source the document that gives the figures
 * @param figures by key of the variable
 */
public record ReferenceTerritory(
    String key,
    String labelFr,
    String labelEn,
    String source,
    Map<String, PublishedFigure> figures) {

  /**
   * A figure and the words that give it.
   *
   * @param value in the unit kept (shares from 0 to 1, times in milliseconds)
   * @param quote the phrase of the source, in its language
   */
  public record PublishedFigure(double value, String quote) {}

  public ReferenceTerritory {
    figures = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(figures));
  }

  /** Label in the language asked for: English for {@code en}, French otherwise. */
  public String label(String language) {
    return language.equals("en") ? labelEn : labelFr;
  }
}
