package org.maillage.engine.profile;

/**
 * What one may do on a road, and everything that bounds its speed there. Ways with the same tags
 * give equal values, so a network holds a few hundred of them.
 *
 * @param roadClass class
 * @param forward drivable in the order of drawing
 * @param backward drivable against the order of drawing; at least one direction is
 * @param context built-up area or not, as far as the tags tell
 * @param forwardLimitKmh legal limit in km/h forwards, walking pace where a bicycle is pushed,
 *     {@link Double#NaN} when unknown or none
 * @param backwardLimitKmh the same backwards
 * @param capKmh speed in km/h that the surface does not let one exceed, {@link
 *     Double#POSITIVE_INFINITY} when it does not matter
 * @param factor what the speed is multiplied by, above 0 to 1 (alternating traffic, local traffic
 *     only)
 * @param durationMs time in milliseconds of the whole way (ferries), {@link #NO_DURATION} when
 *     unknown
 * @param legalUrbanKmh limit in km/h that the law sets without a sign in a built-up area, {@link
 *     Double#NaN} when unknown or none
 * @param legalRuralKmh the same outside
 */
public record RoadUse(
    RoadClass roadClass,
    boolean forward,
    boolean backward,
    UrbanContext context,
    double forwardLimitKmh,
    double backwardLimitKmh,
    double capKmh,
    double factor,
    long durationMs,
    double legalUrbanKmh,
    double legalRuralKmh) {

  /** A use for which the law sets no limit. */
  public RoadUse(
      RoadClass roadClass,
      boolean forward,
      boolean backward,
      UrbanContext context,
      double forwardLimitKmh,
      double backwardLimitKmh,
      double capKmh,
      double factor,
      long durationMs) {
    this(
        roadClass,
        forward,
        backward,
        context,
        forwardLimitKmh,
        backwardLimitKmh,
        capKmh,
        factor,
        durationMs,
        LegalSpeeds.UNKNOWN,
        LegalSpeeds.UNKNOWN);
  }

  /** The tags give no duration. */
  public static final long NO_DURATION = -1;

  public RoadUse {
    if (!forward && !backward) {
      throw new IllegalArgumentException("a road that is drivable in no direction is no road");
    }
    if (!(factor > 0 && factor <= 1)) {
      throw new IllegalArgumentException("factor " + factor + " is not above 0 and up to 1");
    }
    if (!(capKmh > 0)) {
      throw new IllegalArgumentException("cap " + capKmh + " km/h is not above 0");
    }
  }

  /**
   * The same road as a directed link from its first node to its second: direction tags no longer
   * count, the lower of the two limits holds (which one is meant is unknown), and the duration of
   * the whole way says nothing about one link of it.
   */
  public RoadUse asLink() {
    double limitKmh =
        Double.isNaN(forwardLimitKmh)
            ? backwardLimitKmh
            : Double.isNaN(backwardLimitKmh)
                ? forwardLimitKmh
                : Math.min(forwardLimitKmh, backwardLimitKmh);
    return new RoadUse(
        roadClass,
        true,
        false,
        context,
        limitKmh,
        limitKmh,
        capKmh,
        factor,
        NO_DURATION,
        legalUrbanKmh,
        legalRuralKmh);
  }
}
