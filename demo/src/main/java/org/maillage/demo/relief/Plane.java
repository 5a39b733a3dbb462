package org.maillage.demo.relief;

/** Plane geometry. */
public final class Plane {

  private Plane() {}

  /** Length of a vector. {@link Math#hypot} is exact to the last bit and ten times slower. */
  public static double lengthM(double dxM, double dyM) {
    return Math.sqrt(dxM * dxM + dyM * dyM);
  }
}
