package org.maillage.solver;

import com.google.ortools.linearsolver.MPSolver;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.maillage.domain.siting.search.Incumbent;
import org.maillage.domain.siting.search.Stage;

/** Lets the native solver work on a stage, and stops it when the incumbent goes on no more. */
final class NativeRun {

  private static final long ASK_EVERY_MS = 100;

  private final Stage stage;
  private final MPSolver solver;

  NativeRun(Stage stage, MPSolver solver) {
    this.stage = stage;
    this.solver = solver;
  }

  /** Solves until it is decided or stopped; the incumbent is told what came out. */
  void solve(Incumbent incumbent) {
    solver.suppressOutput();
    CoverModel model = new CoverModel(stage, solver);
    boolean @Nullable [] best = incumbent.chosen();
    if (best != null) {
      model.hint(best);
    }
    if (stage.hasTarget()) {
      // The first choice that keeps the ceiling answers the question.
      solver.setSolverSpecificParametersAsString("limits/solutions = 1");
    }
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
    tell(result.get(), model, incumbent);
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

  private void tell(MPSolver.@Nullable ResultStatus status, CoverModel model, Incumbent incumbent) {
    boolean optimal = status == MPSolver.ResultStatus.OPTIMAL;
    if (optimal || status == MPSolver.ResultStatus.FEASIBLE) {
      incumbent.offer(model.solution());
      if (!stage.hasTarget()) {
        incumbent.raise(solver.objective().bestBound());
      }
    }
    boolean nothing = status == MPSolver.ResultStatus.INFEASIBLE;
    if (nothing && (stage.hasTarget() || incumbent.chosen() == null)
        || optimal && isReached(incumbent)) {
      incumbent.settle();
    }
  }

  /** An optimum counts as proven only where the sites, summed up by us, come to its value. */
  private boolean isReached(Incumbent incumbent) {
    double optimum = solver.objective().value();
    return !stage.hasTarget()
        && Math.abs(incumbent.value() - optimum) <= 1e-6 * Math.max(1, Math.abs(optimum));
  }
}
