package org.maillage.domain.diagnostic.health;

import java.util.List;

/**
 * The potential accessibility to a profession. Values are always professionals for 100,000
 * standardised inhabitants; {@link #inActivity} turns them into consultations.
 *
 * @param serviceCode service of the catalogue
 * @param communes one entry a commune, in the order of the territory
 * @param professionals in all
 * @param professionalsOutOfReach of them, those whom no inhabitant reaches within the limit
 * @param mean of the territory, weighted by standardised inhabitants; NaN when there is nobody
 * @param standardised whether the demand of every commune with people was standardised by age
 * @param communesWithAges how many communes have known ages
 */
public record ProfessionAccess(
    String serviceCode,
    List<OfCommune> communes,
    int professionals,
    double professionalsOutOfReach,
    double mean,
    boolean standardised,
    int communesWithAges) {

  /**
   * One commune.
   *
   * @param value professionals for 100,000 standardised inhabitants, mean over its people; 0 when
   *     none is within the limit; NaN when none of its people is near a road
   * @param professionals who stand in the commune
   * @param standardPeople its standardised inhabitants
   */
  public record OfCommune(double value, int professionals, double standardPeople) {}

  public ProfessionAccess {
    communes = List.copyOf(communes);
  }

  /**
   * A value in consultations (or acts) a year and standardised inhabitant.
   *
   * @param value professionals for 100,000 standardised inhabitants
   * @param activity consultations of a professional in a year
   */
  public static double inActivity(double value, double activity) {
    return value * activity / HealthCalculation.PER;
  }
}
