package org.maillage.app.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maillage.domain.plan.ActionState;
import org.maillage.domain.plan.Commitment;
import org.maillage.domain.plan.Fiche;
import org.maillage.domain.plan.FicheTemplate;
import org.maillage.domain.plan.LevelName;
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
import org.maillage.domain.plan.Taking;

/**
 * A plan of one axis with two fiches: f1, piloted by La Poste (organisation o-poste) with a part
 * and a promise of the CAF (o-caf); f2, piloted by nobody.
 */
public final class SmallPlan {

  public static final String CONTENU = "ouvrir un relais\nformer les agents";

  private SmallPlan() {}

  /** In store, of the territory corse. */
  public static StoredPlan stored(String id) {
    return stored(id, null, null);
  }

  /** In store, its two organisations being those of the directory. */
  public static StoredPlan stored(
      String id, @Nullable String posteOrganisation, @Nullable String cafOrganisation) {
    PlanFrame frame =
        new PlanFrame(
            "Schéma d’essai",
            PlanKind.SDAASP,
            new Period(LocalDate.of(2024, 1, 1), LocalDate.of(2029, 12, 31)),
            null,
            Numbering.DOTS,
            FicheTemplate.FREE,
            List.of(new LevelName("Axe", "Axes"), new LevelName("Fiche", "Fiches")),
            List.of());
    List<PlanActor> actors =
        List.of(
            new PlanActor("poste", "La Poste", posteOrganisation),
            new PlanActor("caf", "CAF", cafOrganisation));
    Plan plan =
        new Plan(
            frame,
            actors,
            List.of(
                fiche(new PlanNode("a1", null, 0, "Être accueilli"), Status.PLANNED, false),
                fiche(
                    new PlanNode("f1", "a1", 0, "Ouvrir des relais"),
                    new Status(ActionState.RUNNING, null, "", "", ""),
                    true),
                fiche(new PlanNode("f2", "a1", 1, "Former les agents"), Status.PLANNED, false)));
    return new StoredPlan(
        id, "corse", false, 1, Instant.parse("2026-11-22T12:00:00Z"), plan, List.of());
  }

  private static Fiche fiche(PlanNode node, Status status, boolean full) {
    return new Fiche(
        node,
        status,
        full ? List.of(new Taking("poste", Taking.Role.PILOT)) : List.of(),
        full ? List.of(new Part("part1", "caf", Part.State.DRAFT)) : List.of(),
        full ? List.of(new SectionText("contenu", null, CONTENU)) : List.of(),
        full
            ? List.of(
                new Commitment(
                    "c1",
                    Commitment.Kind.PARTNER,
                    "caf",
                    "tenir une permanence",
                    false,
                    false,
                    Commitment.State.PROMISED,
                    null))
            : List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        "");
  }
}
