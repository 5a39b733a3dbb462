package org.maillage.app.plan.web;

import java.util.List;
import org.maillage.app.plan.view.LinkedEffect;
import org.maillage.domain.plan.Fiche;

/** Tells what the scenarios that a fiche is linked to would do. */
public interface LinkedEffects {

  /** One for each link to a scenario, in the order of the links. */
  List<LinkedEffect> list(OpenedPlan opened, Fiche fiche);
}
