package org.maillage.app.plan;

import java.util.ArrayList;
import java.util.List;
import org.maillage.domain.plan.Commitment;
import org.maillage.domain.plan.Fiche;
import org.maillage.domain.plan.LevelName;
import org.maillage.domain.plan.Plan;
import org.maillage.domain.plan.PlanTree;
import org.maillage.domain.plan.indicator.Indicator;
import org.maillage.domain.plan.indicator.IndicatorKind;

/**
 * What a plan holds, counted.
 *
 * @param levels how many nodes each level has, from the top
 * @param indicators all of them
 * @param active those that are complete
 * @param toDefine those that the comité de pilotage still has to define
 * @param values of all indicators
 * @param pti commitments of the Département in the pacte territorial
 * @param pdi commitments of the Département in its own programme
 * @param partnerCommitments what partners promised
 * @param partners organisations that promised something
 * @param notes of progress
 * @param budgetLines of all fiches
 */
public record PlanCounts(
    List<Level> levels,
    int indicators,
    int active,
    int toDefine,
    int values,
    int pti,
    int pdi,
    int partnerCommitments,
    int partners,
    int notes,
    int budgetLines) {

  /** How many nodes a level has. */
  public record Level(LevelName name, int nodes) {}

  public PlanCounts {
    levels = List.copyOf(levels);
  }

  /** Counts. */
  public static PlanCounts of(Plan plan) {
    PlanTree tree = plan.tree();
    List<Level> levels = new ArrayList<>();
    for (int depth = 0; depth < plan.frame().levels().size(); depth++) {
      levels.add(new Level(plan.frame().levels().get(depth), tree.count(depth)));
    }
    List<Indicator> indicators =
        plan.fiches().stream().flatMap(fiche -> fiche.indicators().stream()).toList();
    List<Commitment> commitments =
        plan.fiches().stream().flatMap(fiche -> fiche.commitments().stream()).toList();
    return new PlanCounts(
        levels,
        indicators.size(),
        (int) indicators.stream().filter(Indicator::isActive).count(),
        (int) indicators.stream().filter(i -> i.kind() == IndicatorKind.TO_DEFINE).count(),
        indicators.stream().mapToInt(i -> i.values().size()).sum(),
        count(commitments, Commitment.Kind.PTI),
        count(commitments, Commitment.Kind.PDI),
        count(commitments, Commitment.Kind.PARTNER),
        (int)
            commitments.stream()
                .map(Commitment::actorId)
                .filter(id -> id != null)
                .distinct()
                .count(),
        plan.fiches().stream().mapToInt((Fiche fiche) -> fiche.notes().size()).sum(),
        plan.fiches().stream().mapToInt((Fiche fiche) -> fiche.budget().size()).sum());
  }

  private static int count(List<Commitment> commitments, Commitment.Kind kind) {
    return (int) commitments.stream().filter(commitment -> commitment.kind() == kind).count();
  }
}
