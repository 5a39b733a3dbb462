package org.maillage.domain.diagnostic;

/** How an access time is measured; see docs/methodes/temps-acces.md. */
public enum Methode {
  /**
   * From the mairie to the nearest mairie whose commune has the service, 0 at home (INSEE METRIC).
   * Kept for comparison with published figures; it underestimates.
   */
  COMMUNALE,
  /** From where people live to the place itself. */
  CARROYEE
}
