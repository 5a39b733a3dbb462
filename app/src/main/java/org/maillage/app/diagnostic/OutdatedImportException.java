package org.maillage.app.diagnostic;

/**
 * The territory was imported anew (or deleted) while its diagnostic was computed: the figures are
 * of a state that is gone. To mend: compute again.
 */
public final class OutdatedImportException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String territoryId;

  public OutdatedImportException(String territoryId, long importRunId) {
    super("import " + importRunId + " of territory " + territoryId + " is no more in force");
    this.territoryId = territoryId;
  }

  public String territoryId() {
    return territoryId;
  }
}
