package org.maillage.app.plan.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.maillage.app.plan.PlanRepository;
import org.maillage.app.plan.PlanSummary;
import org.maillage.app.plan.SmallPlan;
import org.maillage.app.plan.StoredPlan;
import org.maillage.app.plan.tree.TreeDesk.Outcome;
import org.maillage.domain.plan.Fiche;
import org.maillage.domain.plan.FicheLink;
import org.maillage.domain.plan.Plan;
import org.maillage.domain.plan.PlanActor;
import org.maillage.domain.plan.PlanFrame;
import org.maillage.domain.plan.PlanNode;
import org.maillage.domain.plan.Taking;

/** What may be done to the shape of a plan, and what may not. */
class TreeDeskTest {

  private static final StoredPlan PLAN = SmallPlan.stored("p");

  private final List<TreeChange> changes = new ArrayList<>();
  private final List<StoredPlan> made = new ArrayList<>();

  private final PlanRepository plans =
      new PlanRepository() {
        @Override
        public List<PlanSummary> listPlans(String territoryId) {
          return List.of();
        }

        @Override
        public Optional<StoredPlan> findPlan(String id) {
          return Optional.empty();
        }

        @Override
        public void insert(StoredPlan plan) {
          made.add(plan);
        }
      };

  private final TreeDesk desk =
      new TreeDesk(
          plans,
          (plan, change) -> changes.add(change),
          Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC));

  private static Fiche fiche(StoredPlan plan, String id) {
    return plan.plan().findFiche(id).orElseThrow();
  }

  private static Fiche fiche(String id) {
    return fiche(PLAN, id);
  }

  @Test
  void aNewPlanIsEmptyAndNoExample() {
    StoredPlan plan = desk.create("corse", PLAN.plan().frame());
    assertThat(made).containsExactly(plan);
    assertThat(plan.example()).isFalse();
    assertThat(plan.plan().fiches()).isEmpty();
    assertThat(plan.version()).isEqualTo(1);
  }

  @Test
  void aNodeComesLastBelowAnotherUnlessThereIsNoLevelLeft() {
    assertThat(desk.add(PLAN, "a1", "Relier", 1)).isEqualTo(Outcome.DONE);
    PlanNode added = ((TreeChange.Added) changes.get(0)).node();
    assertThat(added.parentId()).isEqualTo("a1");
    assertThat(added.position()).isEqualTo(2);
    assertThat(desk.add(PLAN, "f1", "Trop bas", 1)).isEqualTo(Outcome.REFUSED);
    assertThat(desk.add(PLAN, "nulle part", "Perdu", 1)).isEqualTo(Outcome.REFUSED);
    assertThat(changes).hasSize(1);
  }

  @Test
  void whoReadAnOlderVersionChangesNothing() {
    assertThat(desk.rename(PLAN, fiche("f1"), "Autrement", 0)).isEqualTo(Outcome.CHANGED_MEANWHILE);
    assertThat(changes).isEmpty();
  }

  @Test
  void theFirstDoesNotGoUpAndTheLastNotDown() {
    assertThat(desk.shift(PLAN, fiche("f1"), -1, 1)).isEqualTo(Outcome.REFUSED);
    assertThat(desk.shift(PLAN, fiche("f2"), 1, 1)).isEqualTo(Outcome.REFUSED);
    assertThat(desk.shift(PLAN, fiche("f2"), -1, 1)).isEqualTo(Outcome.DONE);
    assertThat(((TreeChange.Placed) changes.get(0)).places())
        .extracting(PlanNode::id)
        .containsExactly("f2", "f1");
  }

  @Test
  void aNodeDoesNotHangBelowItselfNorOutsideTheLevels() {
    assertThat(desk.moveBelow(PLAN, fiche("a1"), "f1", 1)).isEqualTo(Outcome.REFUSED);
    assertThat(desk.moveBelow(PLAN, fiche("f1"), "f2", 1)).isEqualTo(Outcome.REFUSED);
    assertThat(desk.moveBelow(PLAN, fiche("f1"), null, 1)).isEqualTo(Outcome.DONE);
  }

  @Test
  void aLevelThatFichesStandOnDoesNotGo() {
    PlanFrame frame = PLAN.plan().frame();
    PlanFrame flat =
        new PlanFrame(
            frame.title(),
            frame.kind(),
            frame.life(),
            null,
            frame.numbering(),
            frame.template(),
            frame.levels().subList(0, 1),
            List.of());
    assertThat(desk.frame(PLAN, flat, 1)).isEqualTo(Outcome.REFUSED);
    assertThat(desk.frame(PLAN, frame, 1)).isEqualTo(Outcome.DONE);
  }

  /** The small plan, where f2 links to f1. */
  private static StoredPlan linked() {
    List<Fiche> fiches = new ArrayList<>(PLAN.plan().fiches());
    Fiche f = fiches.get(2);
    fiches.set(
        2,
        new Fiche(
            f.node(),
            f.status(),
            f.takings(),
            f.parts(),
            f.sections(),
            f.commitments(),
            f.indicators(),
            f.budget(),
            f.announced(),
            f.notes(),
            f.steps(),
            List.of(new FicheLink(FicheLink.Kind.ACTION, "f1", null)),
            ""));
    return new StoredPlan(
        "p",
        "corse",
        false,
        1,
        PLAN.changedAt(),
        new Plan(PLAN.plan().frame(), PLAN.plan().actors(), fiches),
        List.of());
  }

  @Test
  void whatOthersReferToStaysAndGoesWithThem() {
    StoredPlan plan = linked();
    assertThat(desk.remove(plan, fiche(plan, "f1"), 1)).isEqualTo(Outcome.REFUSED);
    assertThat(desk.remove(plan, fiche(plan, "f2"), 1)).isEqualTo(Outcome.DONE);
    // What refers to it goes with it.
    assertThat(desk.remove(plan, fiche(plan, "a1"), 1)).isEqualTo(Outcome.DONE);
    assertThat(changes)
        .containsExactly(
            new TreeChange.Removed(List.of("f2")),
            new TreeChange.Removed(List.of("a1", "f1", "f2")));
  }

  @Test
  void anOrganisationHasOneRoleInAFiche() {
    assertThat(desk.take(PLAN, fiche("f1"), "poste", Taking.Role.COPILOT, 1))
        .isEqualTo(Outcome.DONE);
    assertThat(((TreeChange.Taken) changes.get(0)).takings())
        .containsExactly(new Taking("poste", Taking.Role.COPILOT));
    assertThat(desk.take(PLAN, fiche("f1"), "inconnue", Taking.Role.PILOT, 1))
        .isEqualTo(Outcome.REFUSED);
    assertThat(desk.release(PLAN, fiche("f1"), "poste", 1)).isEqualTo(Outcome.DONE);
    assertThat(((TreeChange.Taken) changes.get(1)).takings()).isEmpty();
  }

  @Test
  void twoOrganisationsOfOneNameAreRefusedAndOneThatPromisedStays() {
    PlanActor caf = PLAN.plan().findActor("caf").orElseThrow();
    assertThat(desk.addActor(PLAN, "caf", 1)).isEqualTo(Outcome.REFUSED);
    assertThat(desk.renameActor(PLAN, caf, "La Poste", 1)).isEqualTo(Outcome.REFUSED);
    assertThat(desk.renameActor(PLAN, caf, "Caf", 1)).isEqualTo(Outcome.DONE);
    assertThat(desk.removeActor(PLAN, caf, 1)).isEqualTo(Outcome.REFUSED);
  }
}
