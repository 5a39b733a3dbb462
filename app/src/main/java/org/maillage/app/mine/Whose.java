package org.maillage.app.mine;

import java.util.List;

/** Of whom something is asked. */
public sealed interface Whose {

  /** What one organisation pilots, co-pilots or promised. */
  record OfOrganisation(String organisationId) implements Whose {}

  /**
   * Everything in plans of some territories.
   *
   * @param territoryIds at least one
   */
  record OfTerritories(List<String> territoryIds) implements Whose {
    public OfTerritories {
      territoryIds = List.copyOf(territoryIds);
      if (territoryIds.isEmpty()) {
        throw new IllegalArgumentException("of no territory");
      }
    }
  }
}
