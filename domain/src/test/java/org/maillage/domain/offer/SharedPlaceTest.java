package org.maillage.domain.offer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.maillage.domain.territory.LatLon;
import org.maillage.domain.territory.PositionQuality;

class SharedPlaceTest {

  private static final Set<String> PUBLIC = Set.of("caf", "cpam", "france-services", "poste");

  /** 0.0001 degree of latitude is 11.1 m. */
  private static Structure at(String id, int tenThousandths, String... services) {
    return of(id, tenThousandths, PositionQuality.EXACT, services);
  }

  private static Structure of(
      String id, int tenThousandths, PositionQuality quality, String... services) {
    return new Structure(
        id,
        "Lieu " + id,
        "2A004",
        new LatLon(42 + tenThousandths / 10_000.0, 9),
        quality,
        Set.of(services),
        1,
        null,
        null,
        null,
        null,
        "essai");
  }

  @Test
  void aStructureOfSeveralServicesSharesItsPlace() {
    List<SharedPlace> found =
        SharedPlace.find(
            List.of(at("a", 0, "france-services", "caf", "boulangerie"), at("b", 90, "poste")),
            PUBLIC);
    assertThat(found).singleElement().extracting(SharedPlace::name).isEqualTo("Lieu a");
    assertThat(found.get(0).services()).containsExactly("caf", "france-services");
  }

  @Test
  void structuresWithinThirtyMetresAreUnderOneRoofAndAChainIsOneRoof() {
    // 22 m from one to the next, 44 m from the first to the last.
    List<SharedPlace> chain =
        SharedPlace.find(
            List.of(at("a", 0, "caf"), at("c", 4, "poste"), at("b", 2, "cpam", "poste")), PUBLIC);
    assertThat(chain).hasSize(1);
    assertThat(chain.get(0).services()).containsExactly("caf", "cpam", "poste");
    assertThat(chain.get(0).name()).as("the one that gives most").isEqualTo("Lieu b");
    // 33 m apart.
    assertThat(SharedPlace.find(List.of(at("a", 0, "caf"), at("b", 3, "poste")), PUBLIC)).isEmpty();
  }

  @Test
  void aPositionAtTheTownHallPutsNothingTogether() {
    Structure placed = of("b", 0, PositionQuality.TOWN_HALL, "poste");
    assertThat(SharedPlace.find(List.of(at("a", 0, "caf"), placed), PUBLIC)).isEmpty();
    Structure several = of("c", 0, PositionQuality.TOWN_HALL, "poste", "caf");
    assertThat(SharedPlace.find(List.of(several), PUBLIC)).hasSize(1);
  }

  @Test
  void shopsAreNotPublicServicesAndOneServiceTwiceIsNotTwo() {
    assertThat(
            SharedPlace.find(
                List.of(at("a", 0, "caf"), at("b", 0, "caf"), at("c", 0, "boulangerie")), PUBLIC))
        .isEmpty();
  }
}
