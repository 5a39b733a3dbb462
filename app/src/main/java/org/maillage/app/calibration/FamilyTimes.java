package org.maillage.app.calibration;

/**
 * Where the time of a route goes.
 *
 * @param fixedMs milliseconds that no factor touches: legs on foot
 * @param roadMs milliseconds by {@link RoadFamily#ordinal()}, before any factor
 */
record FamilyTimes(Double fixedMs, double[] roadMs) {

  /** Milliseconds of the whole route, each family multiplied by its factor. */
  double totalMs(double[] factors) {
    double sumMs = fixedMs;
    for (int family = 0; family < roadMs.length; family++) {
      sumMs += roadMs[family] * factors[family];
    }
    return sumMs;
  }
}
