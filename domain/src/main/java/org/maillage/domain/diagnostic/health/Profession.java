package org.maillage.domain.diagnostic.health;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of the potential accessibility to a profession.
 *
 * @param serviceCode service of the catalogue
 * @param weights by time
 * @param demand by age
 * @param activity what one professional gives in a year (consultations, acts); null when unknown:
 *     then professionals are counted
 * @param lowActivity below so many a year and standardised inhabitant a place is short of supply;
 *     null when there is no such threshold. It means nothing without the activity
 * @param leftOutFromAge professionals of this age and more are left out where ages are known; null
 *     when all count
 * @param olderVariable indicator by commune that counts the older professionals of the fragile
 *     rule; null when there is none
 * @param unverified parameters that nobody has checked against the published method
 */
public record Profession(
    String serviceCode,
    StepWeights weights,
    AgeDemand demand,
    @Nullable Double activity,
    @Nullable Double lowActivity,
    @Nullable Integer leftOutFromAge,
    @Nullable String olderVariable,
    List<String> unverified) {
  public Profession {
    unverified = List.copyOf(unverified);
    if (activity != null && !(activity > 0)) {
      throw new IllegalArgumentException("activity of " + activity);
    }
  }

  /** The same with the activity of a professional as people of the territory know it. */
  public Profession withActivity(@Nullable Double newActivity) {
    return new Profession(
        serviceCode,
        weights,
        demand,
        newActivity,
        lowActivity,
        leftOutFromAge,
        olderVariable,
        unverified);
  }
}
