package org.maillage.domain.plan.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.maillage.domain.plan.Commitment;
import org.maillage.domain.plan.Drawn;
import org.maillage.domain.plan.FicheTemplate;
import org.maillage.domain.plan.SectionSpec;
import org.maillage.domain.plan.Taking;
import org.maillage.domain.plan.indicator.IndicatorKind;

class CompletenessTest {

  private static Drawn fiche() {
    return Drawn.fiche("f", 0, "Accueillir");
  }

  private static Completeness of(FicheTemplate template, Drawn fiche) {
    return Completeness.of(template, fiche.done());
  }

  @ParameterizedTest
  @EnumSource
  void anEmptyFicheLacksAllThatItsTemplateRequires(FicheTemplate template) {
    Completeness completeness = of(template, fiche());

    assertThat(completeness.missing())
        .isEqualTo(
            template.sections().stream()
                .filter(SectionSpec::required)
                .map(SectionSpec::key)
                .toList());
    assertThat(completeness.required()).isEqualTo(completeness.missing().size());
    assertThat(completeness.percent()).isZero();
    assertThat(completeness.isWhole()).isFalse();
  }

  @Test
  void theFormOfTheBouchesDuRhoneRequiresSixSections() {
    Drawn fiche = fiche().pilot("a1").section("constats", "peu").section("contenu", "ouvrir");

    assertThat(of(FicheTemplate.BOUCHES_DU_RHONE, fiche).missing())
        .containsExactly("objectif", "evaluation", "indicateurs");
    assertThat(of(FicheTemplate.BOUCHES_DU_RHONE, fiche).percent()).isEqualTo(50);

    fiche.section("objectif", "mieux").section("evaluation", "compter");
    assertThat(of(FicheTemplate.BOUCHES_DU_RHONE, fiche).percent())
        .as("five of six, rounded down")
        .isEqualTo(83);
    fiche.indicator("Points de contact", IndicatorKind.NUMBER);
    assertThat(of(FicheTemplate.BOUCHES_DU_RHONE, fiche).isWhole()).isTrue();
    assertThat(of(FicheTemplate.BOUCHES_DU_RHONE, fiche).percent()).isEqualTo(100);
  }

  @Test
  void theFormOfThePyreneesOrientalesRequiresCommitments() {
    Drawn fiche =
        fiche()
            .section("publics", "jeunes")
            .pilot("a1")
            .section("objectifs", "repérer")
            .section("contenu", "aller vers")
            .indicator("actions", IndicatorKind.TO_DEFINE);

    assertThat(of(FicheTemplate.PDI_PTI, fiche).missing()).containsExactly("engagements");
    fiche.commitment(
        new Commitment(
            "c",
            Commitment.Kind.PTI,
            null,
            "piloter",
            false,
            false,
            Commitment.State.PROMISED,
            null));
    assertThat(of(FicheTemplate.PDI_PTI, fiche).isWhole()).isTrue();
  }

  @Test
  void theFormOfTheLandesRequiresADatedNote() {
    Drawn fiche = fiche().pilot("a1").section("objectif", "équiper");

    assertThat(of(FicheTemplate.LANDES, fiche).missing()).containsExactly("avancement");
    fiche.note(LocalDate.of(2019, 11, 18), "Six sites sont retenus.");
    assertThat(of(FicheTemplate.LANDES, fiche).isWhole()).isTrue();
  }

  @Test
  void theFreeFormRequiresTheLeast() {
    Drawn fiche = fiche().pilot("a1").section("objectif", "équiper").section("contenu", "acheter");

    assertThat(of(FicheTemplate.FREE, fiche).missing()).containsExactly("indicateurs");
  }

  @Test
  void aSectionThatOnlyOneOfSeveralOrganisationsHasWrittenIsFilled() {
    assertThat(of(FicheTemplate.FREE, fiche().section("contenu", "p1", "ouvrir")).missing())
        .doesNotContain("contenu");
  }

  @Test
  void anAssociatedOrganisationIsNoPilot() {
    assertThat(of(FicheTemplate.FREE, fiche().taking("a1", Taking.Role.COPILOT)).missing())
        .contains("pilotes");
  }
}
