package org.maillage.app.plan.web;

import java.time.LocalDate;
import org.maillage.app.plan.StoredPlan;
import org.maillage.app.plan.view.PlanIndex;
import org.maillage.app.plan.view.PlanLine;
import org.maillage.app.plan.view.PlanWords;

/**
 * The plan of an address, ready to be shown.
 *
 * @param stored the plan
 * @param index what pages look up in it
 * @param words of the reader
 * @param today by the server's clock
 */
public record OpenedPlan(StoredPlan stored, PlanIndex index, PlanWords words, LocalDate today) {

  /**
   * What all pages of a plan have at their top.
   *
   * @param base address of the plan; its pages hang below
   */
  public record Head(String territoryId, String territory, String base, PlanLine plan) {

    /** Address of a fiche, for a link with {@code n}. */
    public String fiche() {
      return base + "/fiches/{n}";
    }

    /** Address of an organisation, for a link with {@code n}. */
    public String partner() {
      return base + "/partenaires/{n}";
    }
  }

  Head head(String territoryName) {
    return new Head(stored.territoryId(), territoryName, stored.path(), PlanLine.of(stored, words));
  }
}
