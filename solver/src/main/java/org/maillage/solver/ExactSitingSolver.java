package org.maillage.solver;

import org.maillage.domain.siting.SitingAnswer;
import org.maillage.domain.siting.SitingProblem;
import org.maillage.domain.siting.SitingSolver;
import org.maillage.domain.siting.search.SitingSearch;

/** Finds the best sites and proves it where time allows. */
public final class ExactSitingSolver implements SitingSolver {

  private final SitingSolver search;

  /** With SCIP where its native libraries load, in plain Java elsewhere. */
  public ExactSitingSolver() {
    this(true);
  }

  /** In plain Java alone if the native solver may not be asked. */
  ExactSitingSolver(boolean mayAskNative) {
    this.search = new SitingSearch(new CoverProver(mayAskNative));
  }

  /** Whether the native solver is there; without it coverings may take longer to prove. */
  public static boolean hasNativeSolver() {
    return NativeSolver.isAvailable();
  }

  @Override
  public SitingAnswer solve(SitingProblem problem, Listener listener) {
    return search.solve(problem, listener);
  }
}
