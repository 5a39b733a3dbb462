package org.maillage.domain.territory;

import java.util.Locale;

/** The kinds of zoning that the law and the founding documents use. */
public enum ZoningKind {
  DEPARTEMENT,
  ARRONDISSEMENT,
  EPCI,
  CANTON,
  QPV,
  BASSIN_DE_VIE,
  /** Territory of a maison sociale de proximité. */
  MSP,
  IRIS,
  /** Any other zoning that a user brings. */
  OTHER;

  /** Name in addresses, links and commands: {@code bassin-de-vie}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
