package org.maillage.domain.diagnostic.dimensions;

/**
 * A score from 0 to 100, or none: what is not known has no score, and is not zero.
 *
 * @param value 0 to 100; NaN when no part is known
 * @param knownParts how many parts it is the mean of
 * @param parts how many parts the dimension has
 */
public record DimensionScore(double value, int knownParts, int parts) {

  /** The mean of the parts that are known; NaN stands for one that is not. */
  static DimensionScore ofParts(double... parts) {
    double sum = 0;
    int known = 0;
    for (double part : parts) {
      if (!Double.isNaN(part)) {
        sum += part;
        known++;
      }
    }
    return new DimensionScore(known == 0 ? Double.NaN : sum / known, known, parts.length);
  }

  /** Whether anything is known. */
  public boolean known() {
    return knownParts > 0;
  }
}
