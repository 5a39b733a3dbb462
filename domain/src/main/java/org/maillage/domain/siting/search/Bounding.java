package org.maillage.domain.siting.search;

import java.util.function.BooleanSupplier;

/** A bound on the choices below a node, with prices that can be bettered. */
interface Bounding {

  /** Prices to start from, given the best choice so far. */
  Multipliers start(boolean[] chosen);

  /** Looks at the choices below a node from now on; false if there is none. */
  boolean enter(Node node);

  /**
   * Betters prices in place.
   *
   * @param cutoff a bound from which on the node is of no use
   * @param upper what the sum is thought to come to at most, infinite when nobody knows
   * @param goesOn asked now and then
   * @return the best bound; prices are those that gave it
   */
  double improve(
      Multipliers prices,
      double cutoff,
      double upper,
      int steps,
      double firstStep,
      BooleanSupplier goesOn);

  /**
   * Decides in a node what the bound at some prices leaves no choice about.
   *
   * @return how many sites were decided
   */
  int fix(Node node, Multipliers prices, double cutoff);

  /** The sites selected at the last prices, without those of the node; not to be changed. */
  boolean[] selected();

  /** How often a site was selected lately, 0 to 1. */
  double share(int site);
}
