package org.maillage.domain.offer;

/**
 * The three ranges of services of a SDAASP, from the most frequent to the rarest (A19, seed 004).
 */
public enum Gamme {
  PROXIMITE,
  INTERMEDIAIRE,
  SUPERIEURE
}
