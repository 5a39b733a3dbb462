package org.maillage.app.plan.web;

import java.util.Map;
import org.springframework.ui.Model;

/** What another feature shows on a page with a filter: it puts its own part into the model. */
public interface FilterAddition {

  /** A page with a filter. */
  enum Page {
    BOARD,
    INDICATORS
  }

  /**
   * Adds what the feature knows.
   *
   * @param filter fields of the address as they were asked for, understood or not
   */
  void add(OpenedPlan opened, Page page, Map<String, String> filter, Model model);
}
