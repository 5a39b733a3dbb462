package org.maillage.app.diagnostic.chapter;

/** A chapter was asked for where there is no diagnostic: its territory's own page says why. */
public final class NoDiagnosticException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String territoryId;

  /** No diagnostic of a territory, or no such territory. */
  public NoDiagnosticException(String territoryId) {
    super("no diagnostic of territory " + territoryId);
    this.territoryId = territoryId;
  }

  /** The territory of the address, known or not. */
  public String territoryId() {
    return territoryId;
  }
}
