package org.maillage.app.mine;

import org.maillage.app.access.Scope;

/**
 * The plan that something is of.
 *
 * @param example true for a plan of another département that is shown as a model
 */
public record PlanRef(String territoryId, String planId, String title, boolean example) {

  /** Where its pages hang, from the root of the server. */
  public String path() {
    return "/territoires/" + territoryId + "/plans/" + planId;
  }

  /** Where rights on it count. */
  public Scope scope() {
    return new Scope(territoryId, planId);
  }
}
