package org.maillage.domain.offer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PanierTest {

  private static final RangeChoice BY_HAND =
      new RangeChoice(RangeChoice.Origin.MANUAL, "Une seule par canton");

  private static Panier panier(Map<Gamme, List<String>> gammes, Map<String, RangeChoice> choices) {
    return new Panier("p", "1", "P", "P", "D", gammes, choices);
  }

  @Test
  void aServiceWithoutAChoiceIsWhereTheDocumentPutsIt() {
    Panier panier =
        panier(
            Map.of(Gamme.PROXIMITE, List.of("poste", "caf")),
            Map.of("caf", BY_HAND, "poste", RangeChoice.DOCUMENT));

    assertThat(panier.choice("poste")).isEqualTo(RangeChoice.DOCUMENT);
    assertThat(panier.choice("caf")).isEqualTo(BY_HAND);
    assertThat(panier.choices()).containsOnlyKeys("caf");
    assertThat(panier.findGamme("caf")).contains(Gamme.PROXIMITE);
    assertThat(panier.findGamme("msa")).isEmpty();
  }

  @Test
  void aRangeSetByHandNeedsItsReasonAndAServiceToBeAbout() {
    assertThatThrownBy(() -> new RangeChoice(RangeChoice.Origin.MANUAL, " "))
        .hasMessageContaining("reason");
    assertThatThrownBy(() -> panier(Map.of(), Map.of("caf", BY_HAND))).hasMessageContaining("caf");
  }

  @Test
  void twoBasketsDifferInWhatIsAddedRemovedAndMoved() {
    Panier first =
        panier(
            Map.of(
                Gamme.PROXIMITE, List.of("poste", "banque"),
                Gamme.SUPERIEURE, List.of("caf", "msa")),
            Map.of());
    Panier second =
        panier(
            Map.of(
                Gamme.PROXIMITE, List.of("poste"),
                Gamme.INTERMEDIAIRE, List.of("creche", "banque"),
                Gamme.SUPERIEURE, List.of("caf")),
            Map.of());

    PanierComparison comparison = PanierComparison.of(first, second);

    assertThat(comparison.added())
        .containsExactly(
            new PanierComparison.Change(
                "creche", Optional.empty(), Optional.of(Gamme.INTERMEDIAIRE)));
    assertThat(comparison.removed())
        .containsExactly(
            new PanierComparison.Change("msa", Optional.of(Gamme.SUPERIEURE), Optional.empty()));
    assertThat(comparison.moved())
        .containsExactly(
            new PanierComparison.Change(
                "banque", Optional.of(Gamme.PROXIMITE), Optional.of(Gamme.INTERMEDIAIRE)));
    assertThat(comparison.kept()).containsExactly("poste", "caf");
    assertThat(comparison.same()).isFalse();
    assertThat(PanierComparison.of(first, first).same()).isTrue();
  }
}
