package org.maillage.solver;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPObjective;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.maillage.domain.siting.search.Incumbent;
import org.maillage.domain.siting.search.Model;
import org.maillage.domain.siting.search.Stage;

/**
 * Whether so many sites can serve all rows, as a binary program: a variable a site, a row a zone or
 * a far place, the ceilings and the distances. As few sites as can be are sought because that
 * guides the solver; the first choice that keeps the ceiling is enough.
 */
final class CoverModel {

  private static final long ASK_EVERY_MS = 100;
  private static final double INFINITY = MPSolver.infinity();

  private final Stage stage;
  private final MPSolver solver;
  private final MPVariable[] chosen;

  CoverModel(Stage stage, MPSolver solver) {
    this.stage = stage;
    this.solver = solver;
    Model model = stage.model();
    solver.suppressOutput();
    chosen = new MPVariable[model.sites()];
    MPConstraint ceiling = solver.makeConstraint(0, model.room());
    MPObjective fewest = solver.objective();
    fewest.setMinimization();
    for (int site = 0; site < chosen.length; site++) {
      chosen[site] = solver.makeIntVar(0, 1, "");
      ceiling.setCoefficient(chosen[site], 1);
      fewest.setCoefficient(chosen[site], 1);
    }
    rows();
    if (model.hasBudget()) {
      budget(model);
    }
    distances(model);
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

  /** Starts near the best choice so far, even where it leaves rows unserved. */
  void hint(boolean[] best) {
    double[] values = new double[chosen.length];
    for (int site = 0; site < chosen.length; site++) {
      values[site] = best[site] ? 1 : 0;
    }
    solver.setHint(chosen, values);
  }

  /** Solves until it is decided or the incumbent goes on no more, which it is told. */
  void solve(Incumbent incumbent) {
    solver.setSolverSpecificParametersAsString("limits/solutions = 1");
    AtomicReference<MPSolver.@Nullable ResultStatus> result = new AtomicReference<>();
    CountDownLatch done = new CountDownLatch(1);
    Thread worker =
        new Thread(
            () -> {
              try {
                result.set(solver.solve());
              } finally {
                done.countDown();
              }
            },
            "siting-scip");
    worker.setDaemon(true);
    worker.start();
    follow(done, incumbent);
    tell(result.get(), incumbent);
  }

  /** Never leaves before the worker has: its memory is the solver's, which is deleted next. */
  private void follow(CountDownLatch done, Incumbent incumbent) {
    boolean stopped = false;
    boolean interrupted = false;
    while (done.getCount() > 0) {
      try {
        if (!done.await(ASK_EVERY_MS, TimeUnit.MILLISECONDS) && !stopped) {
          stopped = (interrupted || !incumbent.goesOn()) && solver.interruptSolve();
        }
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void tell(MPSolver.@Nullable ResultStatus status, Incumbent incumbent) {
    if (status == MPSolver.ResultStatus.INFEASIBLE) {
      incumbent.settle();
    } else if (status == MPSolver.ResultStatus.OPTIMAL
        || status == MPSolver.ResultStatus.FEASIBLE) {
      boolean[] found = new boolean[chosen.length];
      for (int site = 0; site < found.length; site++) {
        found[site] = chosen[site].solutionValue() > 0.5;
      }
      incumbent.offer(found);
    }
  }
}
