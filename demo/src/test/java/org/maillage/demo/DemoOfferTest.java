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
import org.maillage.domain.offer.Structure;

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
