package org.maillage.app.diagnostic;

import java.util.List;

/** No territory of that id was imported. To mend: import it, or name one of those in store. */
public final class UnknownTerritoryException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String territoryId;
  private final transient List<String> known;

  public UnknownTerritoryException(String territoryId, List<String> known) {
    super("no territory \"" + territoryId + "\"; there are " + known);
    this.territoryId = territoryId;
    this.known = List.copyOf(known);
  }

  public String territoryId() {
    return territoryId;
  }

  /** Ids of the territories in store, by name. */
  public List<String> known() {
    return known;
  }
}
