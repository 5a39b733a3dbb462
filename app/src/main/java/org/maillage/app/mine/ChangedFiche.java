package org.maillage.app.mine;

import java.time.Instant;

/**
 * A fiche that others changed.
 *
 * @param changes how often
 * @param lastAt when last
 */
public record ChangedFiche(PlanRef plan, String nodeId, String title, int changes, Instant lastAt) {

  /** Of the fiche, from the root of the server. */
  public String path() {
    return plan.path() + "/fiches/" + nodeId;
  }
}
