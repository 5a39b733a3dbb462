package org.maillage.domain.plan.money;

/** How exactly an amount is known. */
public enum Bound {
  EXACT,
  /** That much or more: "plus de 56 000 euros". */
  AT_LEAST,
  /** Rounded. */
  ABOUT
}
