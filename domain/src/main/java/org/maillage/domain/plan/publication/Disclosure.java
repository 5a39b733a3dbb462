package org.maillage.domain.plan.publication;

/**
 * What the secretariat lets the public read besides the text of the plan. Nothing, unless it says
 * so.
 *
 * @param money how much of the budget
 * @param values whether the values of indicators are public, or their definitions alone
 * @param commitments whether the promises of the Département and of partners are public
 * @param steps whether steps and their days are public
 */
public record Disclosure(Money money, boolean values, boolean commitments, boolean steps) {

  /** The text alone. */
  public static final Disclosure LEAST = new Disclosure(Money.NONE, false, false, false);

  /** How much of the budget is public. */
  public enum Money {
    NONE,
    /** What is planned, and sums that were announced. */
    PLANNED,
    /** What was paid, too. */
    PLANNED_AND_PAID
  }
}
