package org.maillage.app.plan.web;

import org.maillage.domain.plan.Fiche;
import org.springframework.ui.Model;

/** What another feature shows on the page of a fiche: it puts its own part into the model. */
public interface FicheAddition {

  /** Adds what the feature knows of a fiche. */
  void add(OpenedPlan opened, Fiche fiche, Model model);
}
