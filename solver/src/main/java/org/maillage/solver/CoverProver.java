package org.maillage.solver;

import com.google.ortools.linearsolver.MPSolver;
import org.maillage.domain.siting.search.Branching;
import org.maillage.domain.siting.search.Incumbent;
import org.maillage.domain.siting.search.Prover;
import org.maillage.domain.siting.search.Stage;

/**
 * Proves by branching with the Lagrangian bound, and asks SCIP for coverings that are not settled
 * soon: what each does best by measurement (docs/adr/0011-siting-solver.md). Without SCIP branching
 * goes on alone.
 */
final class CoverProver implements Prover {

  private static final long SOON_NODES = 400;

  private final boolean mayAsk;
  private final long soonNodes;

  /** A prover, with SCIP where it may be asked and loads. */
  CoverProver(boolean mayAsk) {
    this(mayAsk, SOON_NODES);
  }

  /** Asks SCIP after so many nodes. */
  CoverProver(boolean mayAsk, long soonNodes) {
    this.mayAsk = mayAsk;
    this.soonNodes = soonNodes;
  }

  @Override
  public void prove(Stage stage, Incumbent incumbent) {
    if (mayAsk && NativeSolver.isAvailable() && CoverModel.suits(stage)) {
      new Branching(soonNodes).prove(stage, incumbent);
      if (incumbent.goesOn()) {
        ask(stage, incumbent);
      }
    }
    if (incumbent.goesOn()) {
      new Branching().prove(stage, incumbent);
    }
  }

  private static void ask(Stage stage, Incumbent incumbent) {
    MPSolver solver = NativeSolver.create();
    if (solver == null) {
      return;
    }
    try {
      new NativeRun(stage, solver).solve(incumbent);
    } finally {
      solver.delete();
    }
  }
}
