package org.maillage.domain.funding;

/** Who runs a place. */
public enum Carrier {
  /** La Poste. */
  LA_POSTE,
  /** A commune, an intercommunality, an association, another operator. */
  OTHER
}
