package org.maillage.domain.observatory;

import java.util.Collection;

/**
 * The rule of La Poste that a scheme quotes (A10): an office that opens less than eighteen hours a
 * week is on the list of those to look at.
 */
public final class PostOfficeRule {

  /** Hours a week from which an office is off the list. */
  public static final double ENOUGH_HOURS = 18;

  /** Code of the service in the catalogue. */
  public static final String SERVICE = "bureau-de-poste";

  private PostOfficeRule() {}

  /** True when a place that gives these services comes onto the list. */
  public static boolean fallsUnder(
      Collection<String> services, double hoursBefore, double hoursAfter) {
    return services.contains(SERVICE) && hoursBefore >= ENOUGH_HOURS && hoursAfter < ENOUGH_HOURS;
  }

  /** True when a place that gives these services leaves the list. */
  public static boolean risesAbove(
      Collection<String> services, double hoursBefore, double hoursAfter) {
    return services.contains(SERVICE) && hoursBefore < ENOUGH_HOURS && hoursAfter >= ENOUGH_HOURS;
  }
}
