package org.maillage.domain.diagnostic.indicator;

import java.util.List;

/**
 * A figure that communes are described by.
 *
 * @param key stable, lower case with hyphens, for example {@code share-over-65}
 * @param labelFr shown to people
 * @param labelEn shown to people
 * @param unit what the value is counted in
 * @param highIsNeed whether a high value means a strong need of services; false: a low one does
 * @param formulas ways to compute it, best first: the first whose columns the territory has is used
 *     for all its communes, so that a map never mixes two definitions
 */
public record Variable(
    String key,
    String labelFr,
    String labelEn,
    Unit unit,
    boolean highIsNeed,
    List<Formula> formulas) {
  public Variable {
    if (!key.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
      throw new IllegalArgumentException("\"" + key + "\" is not a key of a variable");
    }
    formulas = List.copyOf(formulas);
  }

  /** Label in the language asked for: English for {@code en}, French otherwise. */
  public String label(String language) {
    return language.equals("en") ? labelEn : labelFr;
  }
}
