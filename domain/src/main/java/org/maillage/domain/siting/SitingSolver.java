package org.maillage.domain.siting;

/** Finds the best sites. Safe for several threads. */
public interface SitingSolver {

  /**
   * Searches until the best is proven or the listener wants no more.
   *
   * @return never null; the same problem gives the same sites, unless it was stopped early
   */
  SitingAnswer solve(SitingProblem problem, Listener listener);

  /** Is told how the search goes on, and may end it. Called by any thread, one at a time. */
  interface Listener {

    /** Wants the proof, however long it takes. */
    Listener PATIENT = answer -> true;

    /**
     * Called with the first choice that keeps the rules, then about twice a second while the search
     * runs; not while it reads the times of a large problem.
     *
     * @param best the best so far; its status is {@link SitingAnswer.Status#NOTHING_FOUND} as long
     *     as there is none
     * @return false to stop and take the best so far
     */
    boolean goesOn(SitingAnswer best);
  }
}
