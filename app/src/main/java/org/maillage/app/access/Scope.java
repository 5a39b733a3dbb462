package org.maillage.app.access;

import org.jspecify.annotations.Nullable;

/**
 * Where a role counts.
 *
 * @param territoryId territory; null for every one
 * @param planId plan of the territory; null for all of it
 */
public record Scope(@Nullable String territoryId, @Nullable String planId) {

  /** Everything. */
  public static final Scope EVERYWHERE = new Scope(null, null);

  /** A whole territory. */
  public static Scope ofTerritory(String territoryId) {
    return new Scope(territoryId, null);
  }

  /**
   * True when a role given here counts there. What is asked of no territory in particular (the list
   * of scenarios, a basket) is covered by a role on any.
   */
  public boolean covers(Scope asked) {
    boolean place =
        territoryId == null || asked.territoryId == null || territoryId.equals(asked.territoryId);
    boolean plan = planId == null || planId.equals(asked.planId);
    return place && plan;
  }
}
