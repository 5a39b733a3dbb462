package org.maillage.domain.plan;

/** Which law a plan answers. */
public enum PlanKind {
  /**
   * Schéma départemental d'amélioration de l'accessibilité des services au public (loi NOTRe, art.
   * 98).
   */
  SDAASP,
  /**
   * Programme départemental d'insertion and pacte territorial pour l'insertion (CASF, L. 263-1 and
   * L. 263-2).
   */
  PDI_PTI,
  /** A plan of the département's own. */
  OTHER
}
