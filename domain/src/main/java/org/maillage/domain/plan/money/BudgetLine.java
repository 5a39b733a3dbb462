package org.maillage.domain.plan.money;

import org.jspecify.annotations.Nullable;

/**
 * What one funder gives to an action.
 *
 * @param id within the plan
 * @param funder as the document names it
 * @param nature what for; blank when the document does not say
 * @param year in which; null when it is not said
 * @param plannedEur whole euros, 0 or more; null when only what was paid is known
 * @param actualEur whole euros, 0 or more; null while nothing is known
 * @param bound how exactly both are known
 */
public record BudgetLine(
    String id,
    String funder,
    String nature,
    @Nullable Integer year,
    @Nullable Long plannedEur,
    @Nullable Long actualEur,
    Bound bound) {

  public BudgetLine {
    check(plannedEur);
    check(actualEur);
    if (plannedEur == null && actualEur == null) {
      throw new IllegalArgumentException("a budget line without an amount: " + funder);
    }
    if (funder.isBlank()) {
      throw new IllegalArgumentException("a budget line without a funder");
    }
  }

  private static void check(@Nullable Long eur) {
    if (eur != null && eur < 0) {
      throw new IllegalArgumentException("an amount of " + eur + " euros");
    }
  }
}
