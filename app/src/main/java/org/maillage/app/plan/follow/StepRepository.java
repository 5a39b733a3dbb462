package org.maillage.app.plan.follow;

import org.maillage.domain.plan.Step;

/**
 * Steps of fiches, changed one at a time, each with its entry in the journal. The version is that
 * of the fiche: whoever changes a step has seen the others.
 */
public interface StepRepository {

  /** What became of a change. */
  enum Outcome {
    SAVED,
    /** Somebody else changed the fiche meanwhile. */
    CHANGED_MEANWHILE,
    /** The step would wait for itself, through others. */
    CYCLE
  }

  /**
   * Writes a step: changes the one of its id, or puts it after the last of the fiche.
   *
   * @param version of the fiche
   */
  Outcome save(String planId, String nodeId, Step step, int version);

  /**
   * Takes a step away; what waited for it waits no more.
   *
   * @param version of the fiche
   */
  Outcome remove(String planId, String nodeId, String stepId, int version);
}
