package org.maillage.domain.plan.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.maillage.domain.plan.Commitment;
import org.maillage.domain.plan.Fiche;
import org.maillage.domain.plan.FicheTemplate;
import org.maillage.domain.plan.LevelName;
import org.maillage.domain.plan.Numbering;
import org.maillage.domain.plan.Period;
import org.maillage.domain.plan.Plan;
import org.maillage.domain.plan.PlanFrame;
import org.maillage.domain.plan.PlanKind;
import org.maillage.domain.plan.PlanNode;
import org.maillage.domain.plan.SectionText;
import org.maillage.domain.plan.Status;
import org.maillage.domain.plan.check.LegalCompleteness.Diagnosis;
import org.maillage.domain.plan.check.LegalCompleteness.Line;
import org.maillage.domain.plan.check.LegalCompleteness.Requirement;
import org.maillage.domain.plan.check.LegalCompleteness.State;
import org.maillage.domain.plan.indicator.Indicator;
import org.maillage.domain.plan.indicator.IndicatorKind;

/** What the law asks, line by line. */
class LegalCompletenessTest {

  private static final Diagnosis DIAGNOSED = new Diagnosis(true, true, 34, 12);

  private static PlanFrame frame(PlanKind kind, String end) {
    return new PlanFrame(
        "Schéma",
        kind,
        new Period(LocalDate.of(2024, 1, 1), LocalDate.parse(end)),
        null,
        Numbering.DOTS,
        FicheTemplate.FREE,
        List.of(new LevelName("Fiche", "Fiches")),
        List.of());
  }

  private static Fiche fiche(
      String id, String title, @Nullable String text, boolean target, Commitment.Kind... kinds) {
    Indicator indicator =
        new Indicator(
            "i" + id,
            "lieux ouverts",
            IndicatorKind.NUMBER,
            "",
            "",
            "",
            "",
            null,
            null,
            target ? new Indicator.Reference(new BigDecimal("12"), null) : null,
            null,
            List.of(),
            List.of());
    List<Commitment> commitments = new ArrayList<>();
    for (Commitment.Kind kind : kinds) {
      commitments.add(
          new Commitment(
              id + kind,
              kind,
              kind == Commitment.Kind.PARTNER ? "caf" : null,
              "faire",
              false,
              false,
              Commitment.State.PROMISED,
              null));
    }
    return new Fiche(
        new PlanNode(id, null, 0, title),
        Status.PLANNED,
        List.of(),
        List.of(),
        text == null ? List.of() : List.of(new SectionText("constats", null, text)),
        commitments,
        List.of(indicator),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        "");
  }

  private static LegalCompleteness scheme(String end, Diagnosis diagnosis, Fiche... fiches) {
    return LegalCompleteness.of(
        new Plan(frame(PlanKind.SDAASP, end), List.of(), List.of(fiches)), diagnosis);
  }

  @Test
  void anEmptySchemeHasWhatTheDiagnosticProvesAndNothingElse() {
    assertThat(scheme("2029-12-31", DIAGNOSED).lines())
        .containsExactly(
            new Line(Requirement.INVENTORY, State.MET, 34, 34),
            new Line(Requirement.DEFICITS, State.MET, 12, 12),
            new Line(Requirement.PROGRAMME, State.MISSING, 0, 0),
            new Line(Requirement.GOALS, State.MISSING, 0, 0),
            new Line(Requirement.POOLING, State.MISSING, 0, 0));
  }

  @Test
  void aWholeSchemeMeetsAllFive() {
    LegalCompleteness law =
        scheme(
            "2029-12-31",
            DIAGNOSED,
            fiche("a", "Plan de développement de la mutualisation", "constat", true));
    assertThat(law.met()).isEqualTo(5);
  }

  @Test
  void fiveYearsAreNotSixAndOneGoalOfTwoIsAPart() {
    LegalCompleteness law =
        scheme(
            "2028-12-31",
            DIAGNOSED,
            fiche("a", "Ouvrir", "partager et mutualiser les locaux", true),
            fiche("b", "Former", null, false));
    assertThat(law.lines())
        .contains(
            new Line(Requirement.PROGRAMME, State.PARTLY, 2, 2),
            new Line(Requirement.GOALS, State.PARTLY, 1, 2),
            new Line(Requirement.POOLING, State.PARTLY, 0, 1));
  }

  @Test
  void withoutADiagnosticTheInventoryIsMissingAndOfAnExampleNothingCanBeTold() {
    assertThat(scheme("2029-12-31", new Diagnosis(true, false, 0, 0)).lines())
        .contains(new Line(Requirement.INVENTORY, State.MISSING, 0, 0));
    assertThat(scheme("2029-12-31", new Diagnosis(false, false, 0, 0)).lines())
        .contains(
            new Line(Requirement.INVENTORY, State.UNKNOWN, 0, 0),
            new Line(Requirement.DEFICITS, State.UNKNOWN, 0, 0));
  }

  @Test
  void aPactCountsWhoPromisesWhat() {
    Plan plan =
        new Plan(
            frame(PlanKind.PDI_PTI, "2026-12-31"),
            List.of(),
            List.of(
                fiche(
                    "a",
                    "Accueillir",
                    "jeunes",
                    false,
                    Commitment.Kind.PTI,
                    Commitment.Kind.PARTNER),
                fiche("b", "Orienter", null, false)));
    assertThat(LegalCompleteness.of(plan, DIAGNOSED).lines())
        .containsExactly(
            new Line(Requirement.NEEDS, State.PARTLY, 1, 2),
            new Line(Requirement.ACTIONS, State.MET, 2, 2),
            new Line(Requirement.DEPARTEMENT, State.MISSING, 0, 0),
            new Line(Requirement.PACT, State.MET, 1, 1),
            new Line(Requirement.PARTNERS, State.MET, 1, 1));
  }

  @Test
  void theLawAsksNothingOfAPlanOfTheDepartementsOwn() {
    Plan plan = new Plan(frame(PlanKind.OTHER, "2026-12-31"), List.of(), List.of());
    assertThat(LegalCompleteness.of(plan, DIAGNOSED).lines()).isEmpty();
  }
}
