package org.maillage.app.panier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.maillage.app.panier.PanierDraft.Outcome;
import org.maillage.app.panier.PanierDraft.Problem;
import org.maillage.domain.offer.Gamme;
import org.maillage.domain.offer.Panier;
import org.maillage.domain.offer.RangeChoice;

class PanierDraftTest {

  // Three different frequencies: poste everyday, banque intermediate, caf higher.
  private static final RangesOnTerritory TERRITORY =
      new RangesOnTerritory(
          "t",
          "Île",
          4,
          Map.of("poste", Set.of("A", "B", "C"), "banque", Set.of("A", "B"), "caf", Set.of("A")));

  private static final Panier FORMER =
      new Panier(
          "p",
          "1",
          "P",
          "P",
          "D",
          Map.of(Gamme.PROXIMITE, List.of("poste", "banque"), Gamme.SUPERIEURE, List.of("caf")));

  private static Map<String, Gamme> gammes(Gamme poste, Gamme banque, Gamme caf) {
    Map<String, Gamme> gammes = new LinkedHashMap<>();
    gammes.put("poste", poste);
    gammes.put("banque", banque);
    gammes.put("caf", caf);
    return gammes;
  }

  private static PanierDraft draft(Map<String, Gamme> gammes, Map<String, String> reasons) {
    return new PanierDraft("Nom", "Name", gammes, reasons);
  }

  private static Panier ready(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Ready.class);
    return ((Outcome.Ready) outcome).panier();
  }

  @Test
  void aRangeThatIsTheComputedOneNeedsNoReason() {
    PanierDraft draft =
        draft(gammes(Gamme.PROXIMITE, Gamme.INTERMEDIAIRE, Gamme.SUPERIEURE), Map.of());

    Panier panier = ready(draft.read(FORMER, TERRITORY));

    assertThat(panier.choice("banque"))
        .isEqualTo(new RangeChoice(RangeChoice.Origin.COMPUTED, "Île 2/4"));
    assertThat(panier.choice("poste")).isEqualTo(RangeChoice.DOCUMENT);
    assertThat(panier.nameFr()).isEqualTo("Nom");
  }

  @Test
  void anyOtherRangeNeedsItsReason() {
    Map<String, Gamme> gammes = gammes(Gamme.SUPERIEURE, Gamme.PROXIMITE, Gamme.SUPERIEURE);

    assertThat(draft(gammes, Map.of("poste", "  ")).read(FORMER, TERRITORY))
        .isEqualTo(new Outcome.Refused(Map.of("poste", Problem.REASON_MISSING)));
    assertThat(
            ready(draft(gammes, Map.of("poste", " Une seule ")).read(FORMER, TERRITORY))
                .choice("poste"))
        .isEqualTo(new RangeChoice(RangeChoice.Origin.MANUAL, "Une seule"));
  }

  @Test
  void withoutATerritoryEveryMoveNeedsItsReason() {
    PanierDraft draft =
        draft(gammes(Gamme.PROXIMITE, Gamme.INTERMEDIAIRE, Gamme.SUPERIEURE), Map.of());

    assertThat(draft.read(FORMER, null))
        .isEqualTo(new Outcome.Refused(Map.of("banque", Problem.REASON_MISSING)));
  }

  @Test
  void aReasonThatIsTakenBackLeavesOnlyTheComputedRange() {
    Panier byHand =
        ready(
            draft(
                    gammes(Gamme.PROXIMITE, Gamme.SUPERIEURE, Gamme.SUPERIEURE),
                    Map.of("banque", "Rare le samedi"))
                .read(FORMER, TERRITORY));

    PanierDraft same = draft(PanierDraft.of(byHand).gammes(), Map.of());
    assertThat(same.read(byHand, TERRITORY))
        .isEqualTo(new Outcome.Refused(Map.of("banque", Problem.REASON_MISSING)));
    assertThat(PanierDraft.of(byHand).reasons()).isEqualTo(Map.of("banque", "Rare le samedi"));
  }

  @Test
  void acceptingTheComputedRangesLeavesThoseSetByHand() {
    PanierDraft draft =
        draft(
            gammes(Gamme.SUPERIEURE, Gamme.PROXIMITE, Gamme.PROXIMITE),
            Map.of("caf", "Accueil partout"));

    assertThat(draft.withComputed(FORMER, TERRITORY).gammes())
        .isEqualTo(gammes(Gamme.PROXIMITE, Gamme.INTERMEDIAIRE, Gamme.PROXIMITE));
  }

  @Test
  void aBasketOfOneServiceIsABasketAndOneOfNoneIsNot() {
    Panier one = ready(draft(Map.of("caf", Gamme.SUPERIEURE), Map.of()).read(FORMER, TERRITORY));

    assertThat(one.services()).containsExactly("caf");
    assertThat(draft(Map.of(), Map.of()).read(FORMER, TERRITORY))
        .isEqualTo(new Outcome.Refused(Map.of("services", Problem.NO_SERVICE)));
  }

  @Test
  void namesThatAreMissingOrEndlessAreRefused() {
    PanierDraft draft =
        new PanierDraft(
            " ",
            "x".repeat(501),
            gammes(Gamme.PROXIMITE, Gamme.PROXIMITE, Gamme.SUPERIEURE),
            Map.of());

    assertThat(draft.read(FORMER, TERRITORY))
        .isEqualTo(
            new Outcome.Refused(
                Map.of("nameFr", Problem.NAME_MISSING, "nameEn", Problem.TOO_LONG)));
  }
}
