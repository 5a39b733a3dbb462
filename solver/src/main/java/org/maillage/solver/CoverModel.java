package org.maillage.solver;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPObjective;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import java.util.ArrayList;
import java.util.List;
import org.maillage.domain.siting.search.CostLevel;
import org.maillage.domain.siting.search.Model;
import org.maillage.domain.siting.search.Stage;

/**
 * A stage about who is covered, as a mixed-integer program: a binary variable a site, a row a zone
 * or a far place, a variable a demand that is left uncovered (Church and ReVelle 1974), the
 * ceilings and the distances. Where the question is whether a count can be zero, as few sites as
 * can be are sought, because that guides the solver.
 */
final class CoverModel {

  private static final double INFINITY = MPSolver.infinity();

  private final Stage stage;
  private final MPSolver solver;
  private final MPVariable[] chosen;

  CoverModel(Stage stage, MPSolver solver) {
    this.stage = stage;
    this.solver = solver;
    Model model = stage.model();
    chosen = new MPVariable[model.sites()];
    MPConstraint ceiling = solver.makeConstraint(0, model.room());
    for (int site = 0; site < chosen.length; site++) {
      chosen[site] = solver.makeIntVar(0, 1, "");
      ceiling.setCoefficient(chosen[site], 1);
    }
    rows();
    if (model.hasBudget()) {
      budget(model);
    }
    distances(model);
    caps();
    objective();
  }

  /** Whether a stage is of the kind that this model is small for. */
  static boolean suits(Stage stage) {
    return stage.goal().isCount() && stage.caps().stream().allMatch(cap -> cap.level().isCount());
  }

  private void rows() {
    for (int r = 0; r < stage.rowCount(); r++) {
      MPConstraint row = solver.makeConstraint(1, INFINITY);
      for (int site : stage.row(r)) {
        row.setCoefficient(chosen[site], 1);
      }
    }
  }

  private void budget(Model model) {
    MPConstraint budget = solver.makeConstraint(-INFINITY, model.budgetEur());
    for (int site = 0; site < chosen.length; site++) {
      budget.setCoefficient(chosen[site], model.costEur(site));
    }
  }

  private void distances(Model model) {
    for (int a = 0; a < chosen.length; a++) {
      for (int b = a + 1; b < chosen.length; b++) {
        if (model.exclude(a, b)) {
          MPConstraint apart = solver.makeConstraint(0, 1);
          apart.setCoefficient(chosen[a], 1);
          apart.setCoefficient(chosen[b], 1);
        }
      }
    }
  }

  private void caps() {
    for (Stage.Cap cap : stage.caps()) {
      List<MPVariable> uncovered = uncovered(cap.level());
      MPConstraint most = solver.makeConstraint(-INFINITY, cap.most() - least(cap.level()));
      for (int i = 0; i < uncovered.size(); i++) {
        most.setCoefficient(uncovered.get(i), loss(cap.level(), i));
      }
    }
  }

  private void objective() {
    MPObjective objective = solver.objective();
    objective.setMinimization();
    if (stage.hasTarget()) {
      for (MPVariable site : chosen) {
        objective.setCoefficient(site, 1);
      }
      return;
    }
    List<MPVariable> uncovered = uncovered(stage.goal());
    objective.setOffset(least(stage.goal()));
    for (int i = 0; i < uncovered.size(); i++) {
      objective.setCoefficient(uncovered.get(i), loss(stage.goal(), i));
    }
  }

  private List<MPVariable> uncovered(CostLevel level) {
    List<MPVariable> uncovered = new ArrayList<>();
    for (int i = 0; i < level.demands(); i++) {
      MPVariable left = solver.makeNumVar(0, 1, "");
      MPConstraint row = solver.makeConstraint(1, INFINITY);
      row.setCoefficient(left, 1);
      for (int e = level.start(i); e < level.start(i + 1); e++) {
        row.setCoefficient(chosen[level.site(e)], 1);
      }
      uncovered.add(left);
    }
    return uncovered;
  }

  private static double loss(CostLevel level, int demand) {
    return level.base(demand) - level.cost(level.start(demand));
  }

  private static double least(CostLevel level) {
    double least = level.constant();
    for (int i = 0; i < level.demands(); i++) {
      least += level.cost(level.start(i));
    }
    return least;
  }

  /** Starts near the best choice so far, even where it leaves rows unserved. */
  void hint(boolean[] best) {
    double[] values = new double[chosen.length];
    for (int site = 0; site < chosen.length; site++) {
      values[site] = best[site] ? 1 : 0;
    }
    solver.setHint(chosen, values);
  }

  /** The sites of the solver's best solution. */
  boolean[] solution() {
    boolean[] found = new boolean[chosen.length];
    for (int site = 0; site < found.length; site++) {
      found[site] = chosen[site].solutionValue() > 0.5;
    }
    return found;
  }
}
