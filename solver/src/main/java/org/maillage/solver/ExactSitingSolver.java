package org.maillage.solver;

import org.maillage.domain.siting.SitingAnswer;
import org.maillage.domain.siting.SitingProblem;
import org.maillage.domain.siting.SitingSolver;
import org.maillage.domain.siting.search.SitingSearch;

/** Finds the best sites and proves it where time allows. */
public final class ExactSitingSolver implements SitingSolver {

  private final SitingSolver search = new SitingSearch();

  @Override
  public SitingAnswer solve(SitingProblem problem, Listener listener) {
    return search.solve(problem, listener);
  }
}
