package org.maillage.domain.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PlanPartsTest {

  @ParameterizedTest
  @EnumSource(names = {"PAUSED", "BLOCKED", "ABANDONED", "ELSEWHERE"})
  void aStateThatStopsAnActionNeedsAReason(ActionState state) {
    assertThatThrownBy(() -> new Status(state, null, " ", "", "Région"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a state of " + state + " without a reason");
    assertThat(new Status(state, null, "faute de crédits", "", "").state()).isEqualTo(state);
    assertThat(new Status(state, null, "", "la fibre n'est pas là", "").reason()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"PLANNED", "RUNNING", "DONE"})
  void aStateThatGoesOnNeedsNone(ActionState state) {
    assertThat(new Status(state, null, "", "", "").state()).isEqualTo(state);
  }

  @Test
  void aPartnerCommitsItselfAndTheDepartementHasNoName() {
    assertThat(commitment(Commitment.Kind.PARTNER, "a1", "former").actorId()).isEqualTo("a1");
    assertThat(commitment(Commitment.Kind.PTI, null, "former").actorId()).isNull();
    assertThatThrownBy(() -> commitment(Commitment.Kind.PARTNER, null, "former"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> commitment(Commitment.Kind.PTI, "a1", "former"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> commitment(Commitment.Kind.PDI, "a1", "former"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aCommitmentIsASentenceOfAtMostTwoThousandCharacters() {
    assertThat(commitment(Commitment.Kind.PDI, null, "x".repeat(2000)).text()).hasSize(2000);
    assertThatThrownBy(() -> commitment(Commitment.Kind.PDI, null, "x".repeat(2001)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> commitment(Commitment.Kind.PDI, null, " "))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Commitment commitment(Commitment.Kind kind, String actorId, String text) {
    return new Commitment("c", kind, actorId, text, false, false, Commitment.State.PROMISED, null);
  }

  @Test
  void aPeriodHoldsItsFirstAndItsLastDay() {
    Period period = new Period(LocalDate.of(2017, 7, 13), LocalDate.of(2023, 7, 12));

    assertThat(period.contains(LocalDate.of(2017, 7, 12))).isFalse();
    assertThat(period.contains(LocalDate.of(2017, 7, 13))).isTrue();
    assertThat(period.contains(LocalDate.of(2023, 7, 12))).isTrue();
    assertThat(period.contains(LocalDate.of(2023, 7, 13))).isFalse();
    assertThatThrownBy(() -> new Period(LocalDate.of(2017, 7, 13), LocalDate.of(2017, 7, 12)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void programmesAreKeptByTheirFirstDay() {
    Programme late = programme("2019-2021", 2019);
    Programme early = programme("2016-2018", 2016);

    assertThat(Drawn.plan(FicheTemplate.FREE, List.of(late, early)).frame().programmes())
        .containsExactly(early, late);
  }

  private static Programme programme(String title, int year) {
    return new Programme(
        title, new Period(LocalDate.of(year, 1, 1), LocalDate.of(year + 2, 12, 31)));
  }

  @Test
  void aSectionGivesItsLinesAndItsParagraphsWhateverTheLineEnds() {
    SectionText text = new SectionText("contenu", null, "  un\r\nun suite\r\n\r\n deux \n");

    assertThat(text.text()).isEqualTo("un\nun suite\n\n deux");
    assertThat(text.lines()).containsExactly("un", "un suite", "deux");
    assertThat(text.paragraphs()).containsExactly("un\nun suite", "deux");
    assertThatThrownBy(() -> new SectionText("contenu", null, " \n "))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void onlyActionsShareADevice() {
    assertThat(new FicheLink(FicheLink.Kind.ACTION, "7", "SEMOP").device()).isEqualTo("SEMOP");
    assertThatThrownBy(() -> new FicheLink(FicheLink.Kind.SISTER_PLAN, "SDTAN", "SEMOP"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aSectionOfAPartIsNotThatOfAll() {
    Fiche fiche =
        Drawn.fiche("f", 0, "Accueil")
            .section("contenu", "p1", "la part")
            .section("contenu", "le tout")
            .done();

    assertThat(fiche.findSection("contenu").orElseThrow().text()).isEqualTo("le tout");
    assertThat(fiche.findSection("contenu", "p1").orElseThrow().text()).isEqualTo("la part");
    assertThat(fiche.findSection("contenu", "p2")).isEmpty();
  }
}
