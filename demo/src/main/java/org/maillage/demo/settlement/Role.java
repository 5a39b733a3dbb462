package org.maillage.demo.settlement;

/** What a commune is to its surroundings, the largest first. */
public enum Role {
  /** Centre of the agglomeration, seat of the préfecture. */
  CITY,
  /** Town with a full set of services. */
  TOWN,
  /** Commune of the agglomeration around the city. */
  SUBURB,
  /** Large village that serves those around it. */
  BOURG,
  VILLAGE
}
