package org.maillage.app.plan.edit.web;

import org.maillage.app.plan.StoredPlan;
import org.maillage.domain.plan.Fiche;

/**
 * A fiche that somebody writes.
 *
 * @param code as the order gives it
 */
record EditedFiche(StoredPlan stored, Fiche fiche, String code) {

  /** Of the whole plan, from the root of the server. */
  public String planHref() {
    return stored.path();
  }

  /** Of the page of the fiche. */
  public String href() {
    return planHref() + "/fiches/" + fiche.node().id();
  }

  /** "1-1-2 Ouvrir des relais". */
  public String title() {
    return code + " " + fiche.node().title();
  }
}
