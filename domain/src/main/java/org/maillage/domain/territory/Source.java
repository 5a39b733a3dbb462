package org.maillage.domain.territory;

import java.util.Objects;

/**
 * Where a datum comes from, shown beside every figure.
 *
 * @param id short stable name within the territory, for example {@code bpe-2013}
 * @param title what a reader calls it, for example "Base permanente des équipements 2013"
 * @param producer who publishes it, for example "INSEE"
 * @param vintage the year or date the data describe, for example "2013" or "2024-08-01"
 * @param licence for example "Licence Ouverte 2.0", "ODbL 1.0"
 */
public record Source(String id, String title, String producer, String vintage, String licence) {
  public Source {
    if (id.isBlank()) {
      throw new IllegalArgumentException("a source needs an id");
    }
    Objects.requireNonNull(title);
    Objects.requireNonNull(producer);
    Objects.requireNonNull(vintage);
    Objects.requireNonNull(licence);
  }
}
