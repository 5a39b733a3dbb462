package org.maillage.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.maillage.data.reference.ReferenceData;
import org.maillage.domain.offer.Gamme;
import org.maillage.domain.offer.Panier;
import org.maillage.domain.offer.ServiceLevel;
import org.maillage.domain.offer.Structure;
import org.maillage.domain.territory.CommuneIndicator;

class DemoOfferTest {

  private final List<Structure> structures = DemoFolder.get().reading.structures();
  private final Panier panier = ReferenceData.panier(ReferenceData.PANIER_SDAASP_13);
  private final Map<String, Set<String>> communesWith = communesWith();

  @Test
  void everyServiceOfTheBasketIsThere() {
    assertThat(panier.services()).hasSize(29).allSatisfy(s -> assertThat(communes(s)).isPositive());
  }

  @Test
  void proximityServicesAreInMoreCommunesThanSuperiorOnes() {
    int rarestProximity = rarest(Gamme.PROXIMITE);
    for (String service : panier.gammes().get(Gamme.SUPERIEURE)) {
      assertThat(communes(service)).as(service).isLessThan(rarestProximity);
    }
    assertThat(mean(Gamme.PROXIMITE)).isGreaterThan(1.5 * mean(Gamme.INTERMEDIAIRE));
    assertThat(mean(Gamme.INTERMEDIAIRE)).isGreaterThan(1.5 * mean(Gamme.SUPERIEURE));
  }

  @Test
  void frequentServicesAreInAboutHalfOfTheCommunesAndWardsInVeryFew() {
    assertThat(communes("bureau-de-poste")).isBetween(30, 62);
    assertThat(communes("medecin-generaliste")).isBetween(22, 55);
    assertThat(communes("urgences")).isBetween(1, 3);
    assertThat(communes("maternite")).isBetween(1, 2);
    assertThat(communes("mairie")).isEqualTo(72);
  }

  @Test
  void placesOfTheDepartementSayWhenTheyAreOpen() {
    assertThat(structures)
        .filteredOn(s -> s.services().contains("maison-solidarite"))
        .isNotEmpty()
        .allMatch(s -> s.openingHours() != null);
    assertThat(structures)
        .filteredOn(s -> s.sourceId().equals("france-services"))
        .isNotEmpty()
        .allMatch(s -> s.openingHours() != null);
  }

  @Test
  void placesHaveLevelsOperatorsAndHoursButNotAllOfThem() {
    List<Structure> posts =
        structures.stream()
            .filter(s -> s.services().contains("bureau-de-poste") && s.openingHours() != null)
            .toList();

    assertThat(posts)
        .isNotEmpty()
        .allMatch(s -> "La Poste".equals(s.detail().operator()))
        .extracting(s -> s.detail().levels().get("bureau-de-poste"))
        .contains(ServiceLevel.FULL, ServiceLevel.RELAY);
    assertThat(structures)
        .filteredOn(s -> s.services().contains("bureau-de-poste"))
        .anyMatch(s -> s.openingHours() == null);
    assertThat(structures)
        .filteredOn(s -> s.services().contains("point-justice"))
        .extracting(s -> s.detail().levels().get("point-justice"))
        .contains(ServiceLevel.AGENCY, ServiceLevel.PERMANENCE);
  }

  @Test
  void oldDoctorsAreCountedWhereThereAreDoctorsAndAreNeverMore() {
    Map<String, Integer> doctors = new HashMap<>();
    structures.stream()
        .filter(s -> s.services().contains("medecin-generaliste"))
        .filter(s -> s.sourceId().equals("bpe"))
        .forEach(s -> doctors.merge(s.communeCode(), s.count(), Integer::sum));
    List<CommuneIndicator> old =
        DemoFolder.get().reading.territory().indicators().stream()
            .filter(i -> i.variable().equals("medecins_generalistes_60_ans_plus"))
            .toList();

    assertThat(old).isNotEmpty().anyMatch(i -> i.value() > 0).anyMatch(i -> i.value() == 0);
    assertThat(old).allMatch(i -> i.value() <= doctors.getOrDefault(i.areaCode(), 0) + 1);
  }

  private Map<String, Set<String>> communesWith() {
    Map<String, Set<String>> communes = new HashMap<>();
    for (Structure structure : structures) {
      for (String service : structure.services()) {
        communes.computeIfAbsent(service, s -> new HashSet<>()).add(structure.communeCode());
      }
    }
    return communes;
  }

  private int communes(String service) {
    return communesWith.getOrDefault(service, Set.of()).size();
  }

  private int rarest(Gamme gamme) {
    return panier.gammes().get(gamme).stream().mapToInt(this::communes).min().orElseThrow();
  }

  private double mean(Gamme gamme) {
    return panier.gammes().get(gamme).stream().mapToInt(this::communes).average().orElseThrow();
  }
}
