package org.maillage.domain.diagnostic.dimensions;

/**
 * A dimension of accessibility, in the order of the definition: "le temps et la facilité d'accès,
 * la disponibilité du service, son coût, son niveau, la possibilité pour l'utilisateur de choisir
 * entre plusieurs opérateurs, et l'information sur l'existence et les modalités du service" (SDAASP
 * des Bouches-du-Rhône, 2017, glossary).
 */
public enum Dimension {
  TIME,
  AVAILABILITY,
  COST,
  LEVEL,
  CHOICE,
  INFORMATION
}
