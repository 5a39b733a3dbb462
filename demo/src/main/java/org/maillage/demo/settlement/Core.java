package org.maillage.demo.settlement;

/**
 * A built-up nucleus: the town or village itself, or a hamlet.
 *
 * @param commune index of its commune
 * @param cell cell of the mesh it lies in
 * @param people who live there
 * @param radiusM how far houses stand from its middle, about
 * @param hamlet whether it is not the seat of the commune
 */
public record Core(
    int commune, int cell, double xM, double yM, double people, double radiusM, boolean hamlet) {

  /** The larger a place, the denser: 600 people a square kilometre in a hamlet, 5,200 at most. */
  static double radiusOfM(double people) {
    double density = 600 * StrictMath.pow(Math.max(1, people / 100), 0.235);
    return Math.sqrt(people / Math.min(5_200, density) / Math.PI) * 1_000;
  }
}
