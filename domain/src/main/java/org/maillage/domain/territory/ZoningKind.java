package org.maillage.domain.territory;

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
  OTHER
}
