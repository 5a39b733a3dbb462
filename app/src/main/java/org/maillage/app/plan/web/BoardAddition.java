package org.maillage.app.plan.web;

import org.springframework.ui.Model;

/** What another feature shows on the board of a plan: it puts its own part into the model. */
public interface BoardAddition {

  /** Adds what the feature knows of a plan. */
  void add(OpenedPlan opened, Model model);
}
