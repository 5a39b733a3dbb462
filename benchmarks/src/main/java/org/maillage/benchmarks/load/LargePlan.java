package org.maillage.benchmarks.load;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.maillage.data.plan.PlanFile;
import org.maillage.domain.plan.ActionState;
import org.maillage.domain.plan.Commitment;
import org.maillage.domain.plan.Fiche;
import org.maillage.domain.plan.FicheTemplate;
import org.maillage.domain.plan.LevelName;
import org.maillage.domain.plan.Note;
import org.maillage.domain.plan.Numbering;
import org.maillage.domain.plan.Period;
import org.maillage.domain.plan.Plan;
import org.maillage.domain.plan.PlanActor;
import org.maillage.domain.plan.PlanFrame;
import org.maillage.domain.plan.PlanKind;
import org.maillage.domain.plan.PlanNode;
import org.maillage.domain.plan.SectionText;
import org.maillage.domain.plan.Status;
import org.maillage.domain.plan.Step;
import org.maillage.domain.plan.Taking;
import org.maillage.domain.plan.indicator.Direction;
import org.maillage.domain.plan.indicator.Frequency;
import org.maillage.domain.plan.indicator.Indicator;
import org.maillage.domain.plan.indicator.IndicatorKind;
import org.maillage.domain.plan.indicator.IndicatorValue;

/**
 * A plan larger than any in force: each fiche with texts, promises, steps, notes and two indicators
 * followed year after year.
 */
final class LargePlan {

  private static final int FICHES_OF_AN_AXIS = 10;
  private static final int ORGANISATIONS = 25;
  private static final int INDICATORS = 2;
  private static final int FIRST_YEAR = 2020;
  private static final String TEXT =
      "Les habitants des communes les plus éloignées attendent un accueil proche, ouvert aux heures"
          + " où ils viennent au bourg, et quelqu’un qui sait répondre. ";

  private LargePlan() {}

  /** So many fiches, followed for so many years. */
  static PlanFile of(int fiches, int years) {
    List<PlanActor> actors = new ArrayList<>();
    for (int i = 0; i < ORGANISATIONS; i++) {
      actors.add(new PlanActor("o" + i, "Organisation " + i, null));
    }
    List<Fiche> all = new ArrayList<>();
    for (int i = 0; i < fiches; i++) {
      int axis = i / FICHES_OF_AN_AXIS;
      if (i % FICHES_OF_AN_AXIS == 0) {
        all.add(axis(axis));
      }
      all.add(fiche(i, "axe" + axis, years));
    }
    PlanFrame frame =
        new PlanFrame(
            fiches + " fiches suivies pendant " + years + " ans",
            PlanKind.SDAASP,
            new Period(
                LocalDate.of(FIRST_YEAR, 1, 1), LocalDate.of(FIRST_YEAR + years - 1, 12, 31)),
            null,
            Numbering.HYPHENS,
            FicheTemplate.FREE,
            List.of(new LevelName("Axe", "Axes"), new LevelName("Fiche", "Fiches")),
            List.of());
    return new PlanFile("grand-plan", new Plan(frame, actors, all), List.of());
  }

  private static Fiche axis(int number) {
    return new Fiche(
        new PlanNode("axe" + number, null, number, "Axe numéro " + number),
        Status.PLANNED,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        "");
  }

  private static Fiche fiche(int number, String axisId, int years) {
    String pilot = "o" + number % ORGANISATIONS;
    return new Fiche(
        new PlanNode("f" + number, axisId, number, "Action numéro " + number),
        new Status(ActionState.RUNNING, LocalDate.of(FIRST_YEAR, 3, 1), "", "", ""),
        List.of(new Taking(pilot, Taking.Role.PILOT)),
        List.of(),
        List.of(
            new SectionText("objectif", null, TEXT.repeat(2)),
            new SectionText("contenu", null, TEXT.repeat(4))),
        List.of(
            promise("p" + number, pilot),
            promise("q" + number, "o" + (number + 7) % ORGANISATIONS)),
        indicators(number, years),
        List.of(),
        List.of(),
        List.of(
            new Note("n" + number, LocalDate.of(FIRST_YEAR + 1, 6, 1), TEXT.strip(), List.of())),
        List.of(
            new Step(
                "s" + number,
                "Ouvrir",
                LocalDate.of(FIRST_YEAR, 1, 1),
                LocalDate.of(FIRST_YEAR, 12, 31),
                LocalDate.of(FIRST_YEAR, 11, 30),
                List.of())),
        List.of(),
        "");
  }

  private static Commitment promise(String id, String actorId) {
    return new Commitment(
        id,
        Commitment.Kind.PARTNER,
        actorId,
        "prêter un bureau un jour par semaine",
        false,
        false,
        Commitment.State.RUNNING,
        null);
  }

  private static List<Indicator> indicators(int fiche, int years) {
    List<Indicator> indicators = new ArrayList<>();
    for (int i = 0; i < INDICATORS; i++) {
      List<IndicatorValue> values = new ArrayList<>();
      for (int year = 0; year < years; year++) {
        BigDecimal value = BigDecimal.valueOf(100L + fiche + 10L * year);
        values.add(new IndicatorValue("" + (FIRST_YEAR + year), "", value, "", ""));
      }
      indicators.add(
          new Indicator(
              "i" + fiche + "-" + i,
              "Personnes reçues, guichet " + i,
              IndicatorKind.NUMBER,
              "personnes",
              "somme des passages",
              "registre d’accueil",
              "Organisation " + fiche % ORGANISATIONS,
              Frequency.ANNUAL,
              new Indicator.Reference(BigDecimal.valueOf(100), LocalDate.of(FIRST_YEAR, 1, 1)),
              new Indicator.Reference(BigDecimal.valueOf(500), null),
              Direction.UP,
              List.of(),
              values));
    }
    return indicators;
  }
}
