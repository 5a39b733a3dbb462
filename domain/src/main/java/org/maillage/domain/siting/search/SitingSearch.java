package org.maillage.domain.siting.search;

import org.maillage.domain.siting.SitingAnswer;
import org.maillage.domain.siting.SitingProblem;
import org.maillage.domain.siting.SitingSolver;

/**
 * Finds the best sites goal by goal: construction, interchange, bound, then a prover that closes
 * what gap is left. What a goal came to binds the goals after it.
 */
public final class SitingSearch implements SitingSolver {

  private final Prover prover;

  /** Proves by branching, with nothing but Java. */
  public SitingSearch() {
    this(new Branching());
  }

  /**
   * Proves by other means.
   *
   * @param prover safe for several threads
   */
  public SitingSearch(Prover prover) {
    this.prover = prover;
  }

  @Override
  public SitingAnswer solve(SitingProblem problem, Listener listener) {
    return new SearchRun(problem, listener, prover).answer();
  }
}
