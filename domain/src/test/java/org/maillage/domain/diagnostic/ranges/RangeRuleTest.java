package org.maillage.domain.diagnostic.ranges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.maillage.domain.diagnostic.ranges.ComputedRanges.Cut;
import org.maillage.domain.diagnostic.ranges.ComputedRanges.Line;
import org.maillage.domain.offer.Gamme;
import org.maillage.domain.offer.Structure;
import org.maillage.domain.territory.Commune;
import org.maillage.domain.territory.LatLon;
import org.maillage.domain.territory.PositionQuality;
import org.maillage.domain.territory.Territory;

class RangeRuleTest {

  private static final double HAIR = 1e-12;

  /** Each letter is a commune. */
  private static Map<String, Set<String>> where(String... serviceAndCommunes) {
    Map<String, Set<String>> equipped = new HashMap<>();
    for (int i = 0; i < serviceAndCommunes.length; i += 2) {
      Set<String> communes = new TreeSet<>(List.of(serviceAndCommunes[i + 1].split("")));
      equipped.put(serviceAndCommunes[i], communes);
    }
    return equipped;
  }

  // Six communes. Bread is everywhere, then each service where the one before is, in fewer.
  private static final Map<String, Set<String>> NESTED =
      where("pain", "ABCDEF", "poste", "ABCDE", "medecin", "ABC", "banque", "AB", "caf", "A");

  @Test
  void theCutsLeaveTheLeastInertiaWithinTheRanges() {
    ComputedRanges ranges =
        RangeRule.compute(List.of("caf", "banque", "medecin", "poste", "pain"), NESTED, 6);

    // By hand, sums of (1 − J) / n: {1}{2}{345} 0.5; {1}{23}{45} 0.45; {1}{234}{5} 0.444;
    // {12}{3}{45} 0.333; {12}{34}{5} 1/12 + 1/6 = 0.25; {123}{4}{5} 0.356.
    assertThat(ranges.lines())
        .containsExactly(
            new Line("pain", 6, Gamme.PROXIMITE),
            new Line("poste", 5, Gamme.PROXIMITE),
            new Line("medecin", 3, Gamme.INTERMEDIAIRE),
            new Line("banque", 2, Gamme.INTERMEDIAIRE),
            new Line("caf", 1, Gamme.SUPERIEURE));
    Cut first = ranges.cuts().get(0);
    assertThat(first.lastAbove()).isEqualTo("poste");
    assertThat(first.communesAbove()).isEqualTo(5);
    assertThat(first.firstBelow()).isEqualTo("medecin");
    assertThat(first.communesBelow()).isEqualTo(3);
    // Between the first two ranges: (1/2 + 1/3 + 3/5 + 2/5) / 4.
    assertThat(first.likeness()).isCloseTo(11 / 24.0, within(HAIR));
    assertThat(ranges.cuts().get(1).likeness()).isCloseTo(5 / 12.0, within(HAIR));
    assertThat(ranges.within().get(Gamme.PROXIMITE)).isCloseTo(5 / 6.0, within(HAIR));
    assertThat(ranges.within().get(Gamme.INTERMEDIAIRE)).isCloseTo(2 / 3.0, within(HAIR));
    assertThat(ranges.within()).doesNotContainKey(Gamme.SUPERIEURE);
    // All ten pairs: 164/30; over five services 82/75. 1 − 0.25 / (82/75).
    assertThat(ranges.shareExplained()).isCloseTo(1 - 75 / 328.0, within(HAIR));
  }

  @Test
  void servicesOfTheSameCommunesStayTogether() {
    // Four and three communes, but not the same: the drop is small, the company is not.
    ComputedRanges ranges =
        RangeRule.compute(
            List.of("pain", "poste", "port", "phare"),
            where("pain", "ABCDE", "poste", "ABCD", "port", "FGH", "phare", "FG"),
            8);

    assertThat(ranges.findGamme("pain")).contains(Gamme.PROXIMITE);
    assertThat(ranges.findGamme("poste")).contains(Gamme.PROXIMITE);
    assertThat(ranges.findGamme("port")).contains(Gamme.INTERMEDIAIRE);
    assertThat(ranges.findGamme("phare")).contains(Gamme.SUPERIEURE);
  }

  @Test
  void aCutNeverSeparatesServicesThatAreAsFrequent() {
    ComputedRanges ranges =
        RangeRule.compute(
            List.of("a", "b", "c", "d", "e"),
            where("a", "AB", "b", "CD", "c", "EF", "d", "G", "e", "H"),
            8);

    assertThat(ranges.lines())
        .extracting(Line::serviceCode)
        .containsExactly("a", "b", "c", "d", "e");
    assertThat(ranges.lines())
        .extracting(Line::gamme)
        .containsExactly(
            Gamme.PROXIMITE,
            Gamme.PROXIMITE,
            Gamme.PROXIMITE,
            Gamme.INTERMEDIAIRE,
            Gamme.INTERMEDIAIRE);
    assertThat(ranges.cuts()).hasSize(1);
  }

  @Test
  void aServiceThatNoCommuneIsKnownToHaveGetsNoRange() {
    ComputedRanges ranges = RangeRule.compute(List.of("caf", "msa"), where("caf", "A"), 6);

    assertThat(ranges.lines())
        .containsExactly(new Line("caf", 1, Gamme.PROXIMITE), new Line("msa", 0, null));
    assertThat(ranges.findGamme("msa")).isEmpty();
    assertThat(ranges.cuts()).isEmpty();
    assertThat(ranges.shareExplained()).isZero();
  }

  @Test
  void nothingKnownAtAllIsNoFault() {
    ComputedRanges ranges = RangeRule.compute(List.of("msa"), Map.of(), 6);

    assertThat(ranges.lines()).containsExactly(new Line("msa", 0, null));
    assertThat(ranges.cuts()).isEmpty();
  }

  @Test
  void theOrderOfTheBasketChangesNothingButTies() {
    List<String> services = List.of("pain", "poste", "medecin", "banque", "caf");
    List<String> reversed = List.of("caf", "banque", "medecin", "poste", "pain");

    assertThat(RangeRule.compute(services, NESTED, 6))
        .isEqualTo(RangeRule.compute(reversed, NESTED, 6));
  }

  @Test
  void placesBeyondTheTerritoryDoNotCount() {
    LatLon here = new LatLon(45, 2);
    Commune own = new Commune("99001", "A", "99", null, 10, here, PositionQuality.EXACT, null);
    Territory territory =
        new Territory(
            "t", "T", List.of("99"), List.of(), List.of(own), List.of(), List.of(), List.of());

    assertThat(
            RangeRule.equipped(
                territory,
                List.of(
                    structure("1", "99001", "caf"),
                    structure("2", "99001", "caf"),
                    structure("3", "98001", "msa"))))
        .isEqualTo(Map.of("caf", Set.of("99001")));
  }

  private static Structure structure(String id, String commune, String service) {
    return new Structure(
        id,
        id,
        commune,
        new LatLon(45, 2),
        PositionQuality.EXACT,
        Set.of(service),
        1,
        null,
        null,
        null,
        null,
        "s");
  }
}
