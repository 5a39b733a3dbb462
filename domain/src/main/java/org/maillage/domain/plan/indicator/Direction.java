package org.maillage.domain.plan.indicator;

/** Where a value should go. */
public enum Direction {
  UP,
  DOWN,
  STABLE
}
