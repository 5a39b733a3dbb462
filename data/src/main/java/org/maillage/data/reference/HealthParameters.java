package org.maillage.data.reference;

import java.util.List;
import org.maillage.domain.diagnostic.health.AgeShares;
import org.maillage.domain.diagnostic.health.Profession;

/**
 * The parameters of potential accessibility to care.
 *
 * @param version a date
 * @param professions in the order in which they are shown
 * @param referenceAges ages of the population that one standardised inhabitant stands for
 * @param ages how files name the shares of ages
 */
public record HealthParameters(
    String version, List<Profession> professions, AgeShares referenceAges, AgeVariables ages) {

  /**
   * Names of variables, the preferred first; shares are in percent.
   *
   * @param population people of an IRIS
   */
  public record AgeVariables(
      List<String> under15, List<String> over65, List<String> over75, List<String> population) {
    public AgeVariables {
      under15 = List.copyOf(under15);
      over65 = List.copyOf(over65);
      over75 = List.copyOf(over75);
      population = List.copyOf(population);
    }
  }

  public HealthParameters {
    professions = List.copyOf(professions);
  }
}
