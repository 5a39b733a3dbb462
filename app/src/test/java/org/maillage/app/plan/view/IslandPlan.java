package org.maillage.app.plan.view;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.maillage.app.plan.StoredPlan;
import org.maillage.data.plan.PlanFile;
import org.maillage.data.plan.PlanFileReader;
import org.maillage.domain.plan.ActionState;
import org.maillage.domain.plan.Commitment;
import org.maillage.domain.plan.Fiche;
import org.maillage.domain.plan.FicheLink;
import org.maillage.domain.plan.FicheTemplate;
import org.maillage.domain.plan.LevelName;
import org.maillage.domain.plan.Note;
import org.maillage.domain.plan.Numbering;
import org.maillage.domain.plan.Part;
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
import org.maillage.domain.plan.money.AnnouncedTotal;
import org.maillage.domain.plan.money.Bound;
import org.maillage.domain.plan.money.BudgetLine;

/**
 * A plan that is small enough to be counted by hand: two orientations with two actions below the
 * first, and a third orientation that is piloted although nothing is below it.
 */
public final class IslandPlan {

  /** On which the second value of the indicator is due and the step is late. */
  public static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  public static final List<String> EXAMPLES =
      List.of("bouches-du-rhone", "landes", "pyrenees-orientales-pdi-pti", "pas-de-calais");

  private static final Status RUNNING =
      new Status(ActionState.RUNNING, LocalDate.of(2024, 5, 2), "", "", "");
  private static final Status BLOCKED =
      new Status(ActionState.BLOCKED, null, "Le bail manque.", "le bail", "la Région");

  private IslandPlan() {}

  /** What holds for all of it. */
  public static PlanFrame frame() {
    return new PlanFrame(
        "Schéma de l’île",
        PlanKind.SDAASP,
        new Period(LocalDate.of(2024, 1, 1), LocalDate.of(2029, 12, 31)),
        null,
        Numbering.HYPHENS,
        FicheTemplate.FREE,
        List.of(new LevelName("Orientation", "Orientations"), new LevelName("Action", "Actions")),
        List.of());
  }

  /** The whole plan. */
  public static Plan plan() {
    return new Plan(
        frame(),
        List.of(
            new PlanActor("a1", "La Poste", "o-poste"),
            new PlanActor("a2", "Préfecture", null),
            new PlanActor("a3", "Association d’élèves", null)),
        List.of(
            level("n1", 0, "Des accueils proches"),
            reception(),
            training(),
            level("n2", 1, "Se déplacer"),
            new Fiche(
                new PlanNode("n3", null, 2, "La santé"),
                Status.PLANNED,
                List.of(new Taking("a2", Taking.Role.PILOT)),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                "")));
  }

  /** In store, for the territory "ile". */
  public static StoredPlan stored(String id, boolean example, Plan plan) {
    return new StoredPlan(id, "ile", example, 1, Instant.EPOCH, plan, List.of());
  }

  /** A plan of the product. */
  public static PlanFile example(String key) {
    String resource = "/org/maillage/demo/plans/" + key + ".yaml";
    try (InputStream stream =
            Objects.requireNonNull(IslandPlan.class.getResourceAsStream(resource), resource);
        InputStreamReader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
      return PlanFileReader.read(reader, key + ".yaml");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As many fiches as a large département has, with a value a year. */
  public static Plan large(int fiches, int years) {
    List<Fiche> all = new ArrayList<>();
    for (int i = 0; i < fiches; i++) {
      if (i % 10 == 0) {
        all.add(level("l" + i, i, "Orientation " + i));
      }
      List<IndicatorValue> values = new ArrayList<>();
      for (int year = 0; year < years; year++) {
        values.add(
            new IndicatorValue("" + (2024 + year), "", BigDecimal.valueOf(i + year), "", ""));
      }
      all.add(
          fiche(
              new PlanNode("f" + i, "l" + i / 10 * 10, i, "Action numéro " + i),
              RUNNING,
              "a" + (i % 3 + 1),
              List.of(indicator(Frequency.ANNUAL, values)),
              List.of()));
    }
    return new Plan(frame(), plan().actors(), all);
  }

  private static Fiche level(String id, int position, String title) {
    return new Fiche(
        new PlanNode(id, null, position, title),
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

  private static Fiche fiche(
      PlanNode node,
      Status status,
      String pilotId,
      List<Indicator> indicators,
      List<FicheLink> links) {
    return new Fiche(
        node,
        status,
        List.of(new Taking(pilotId, Taking.Role.PILOT)),
        List.of(),
        List.of(),
        List.of(),
        indicators,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        links,
        "");
  }

  private static Fiche training() {
    return fiche(
        new PlanNode("n12", "n1", 1, "Former les agents d’accueil"),
        BLOCKED,
        "a2",
        List.of(
            new Indicator(
                "i2",
                "Ce que le comité choisira",
                IndicatorKind.TO_DEFINE,
                "",
                "",
                "",
                "",
                null,
                null,
                null,
                null,
                List.of(),
                List.of())),
        List.of());
  }

  private static Fiche reception() {
    return new Fiche(
        new PlanNode("n11", "n1", 0, "Ouvrir un accueil numérique"),
        RUNNING,
        List.of(
            new Taking("a1", Taking.Role.PILOT),
            new Taking("a2", Taking.Role.COPILOT),
            new Taking("a3", Taking.Role.ASSOCIATED)),
        List.of(new Part("p1", "a3", Part.State.HANDED_IN)),
        List.of(
            new SectionText("objectif", null, "Être reçu partout.\n\nÊtre aidé <partout>."),
            new SectionText("contenu", null, "Louer un lieu\nFormer deux agents"),
            new SectionText("contenu", "p1", "Aider au numérique")),
        List.of(
            commitment("c1", Commitment.Kind.PTI, null, "piloter l’action", true, true),
            commitment("c2", Commitment.Kind.PDI, null, "payer le lieu", false, false),
            commitment("c3", Commitment.Kind.PARTNER, "a1", "prêter un bureau", false, true)),
        List.of(
            indicator(
                Frequency.ANNUAL,
                List.of(
                    new IndicatorValue("2024", "", new BigDecimal("1377511"), "", "ouverture")))),
        List.of(
            new BudgetLine("b1", "Département", "loyer", 2024, 600_000L, 74_000L, Bound.EXACT),
            new BudgetLine("b2", "État", "", null, 75_192L, null, Bound.EXACT)),
        List.of(
            new AnnouncedTotal(
                "Financements publics", 676_000, Bound.AT_LEAST, "plus de 676 000 euros")),
        List.of(
            new Note("t1", LocalDate.of(2024, 6, 1), "Le lieu est loué.", List.of()),
            new Note(
                "t2",
                LocalDate.of(2025, 3, 2),
                "Deux agents sont formés.",
                List.of(
                    new Note.Figure("agents formés", "2", "agents"),
                    new Note.Figure("fin des travaux", "2026-09-30", "date")))),
        List.of(
            new Step("s1", "Louer", null, LocalDate.of(2024, 6, 30), TODAY, List.of()),
            new Step(
                "s2",
                "Ouvrir",
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, 10, 31),
                null,
                List.of("s1"))),
        List.of(
            new FicheLink(FicheLink.Kind.ACTION, "n12", "Bus des services"),
            new FicheLink(FicheLink.Kind.ACTION, "n3", null),
            new FicheLink(FicheLink.Kind.SISTER_PLAN, "SDTAN", null)),
        "La page 12 s’arrête au milieu d’une phrase.");
  }

  private static Commitment commitment(
      String id,
      Commitment.Kind kind,
      @Nullable String actorId,
      String text,
      boolean antiPoverty,
      boolean solidarity) {
    return new Commitment(
        id, kind, actorId, text, antiPoverty, solidarity, Commitment.State.PROMISED, null);
  }

  /** An active indicator. */
  public static Indicator indicator(Frequency frequency, List<IndicatorValue> values) {
    return new Indicator(
        "i1",
        "Visites de l’accueil",
        IndicatorKind.NUMBER,
        "visites",
        "compter les entrées",
        "registre",
        "La Poste",
        frequency,
        null,
        new Indicator.Reference(new BigDecimal("2000000"), LocalDate.of(2029, 12, 31)),
        Direction.UP,
        List.of(),
        values);
  }
}
