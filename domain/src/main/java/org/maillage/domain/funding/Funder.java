package org.maillage.domain.funding;

/** Who pays for a shared place of services. The words are the application's. */
public enum Funder {
  /** The State, by the Fonds national d'aménagement et de développement du territoire. */
  FNADT,
  /** The operators together, by the Fonds inter-opérateurs. */
  FIO,
  /** La Poste, by the Fonds postal national de péréquation territoriale. */
  POSTAL_FUND,
  DEPARTEMENT,
  REGION,
  COMMUNES,
  /** The State, by what is reserved for the quarters of the politique de la ville. */
  STATE_QPV
}
