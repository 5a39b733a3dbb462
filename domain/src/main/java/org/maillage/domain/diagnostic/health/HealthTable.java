package org.maillage.domain.diagnostic.health;

import java.util.List;
import java.util.Optional;

/**
 * What is known of access to care.
 *
 * @param professions one entry a profession that somebody exercises, in the order of the parameters
 * @param hospitals emergency and maternity, those that have a place
 */
public record HealthTable(List<ProfessionAccess> professions, List<HospitalAccess> hospitals) {

  /**
   * Times to a service of hospitals.
   *
   * @param serviceCode service of the catalogue
   * @param limitMs for the share of people beyond
   * @param communes one entry a commune, in the order of the territory
   * @param peopleBeyond people of the territory beyond the limit
   * @param peopleWithout people without a way there
   */
  public record HospitalAccess(
      String serviceCode,
      long limitMs,
      List<OfCommune> communes,
      double peopleBeyond,
      double peopleWithout) {

    /**
     * One commune.
     *
     * @param meanMs mean over its people, negative when none has a way there
     * @param shareBeyond share from 0 to 1 of its people with a way who need more than the limit
     */
    public record OfCommune(long meanMs, double shareBeyond) {}

    public HospitalAccess {
      communes = List.copyOf(communes);
    }
  }

  public HealthTable {
    professions = List.copyOf(professions);
    hospitals = List.copyOf(hospitals);
  }

  /** A profession that somebody exercises. */
  public Optional<ProfessionAccess> findProfession(String serviceCode) {
    return professions.stream().filter(p -> p.serviceCode().equals(serviceCode)).findFirst();
  }

  /** A service of hospitals that has a place. */
  public Optional<HospitalAccess> findHospital(String serviceCode) {
    return hospitals.stream().filter(h -> h.serviceCode().equals(serviceCode)).findFirst();
  }
}
