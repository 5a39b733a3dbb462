package org.maillage.domain.plan.indicator;

/** What the values of an indicator are. */
public enum IndicatorKind {
  /** A count or a measure, with its unit. */
  NUMBER,
  /** 0 to 100. */
  PERCENTAGE,
  YES_NO,
  /** A share of satisfied people, 0 to 100. */
  SATISFACTION,
  /** A few sentences. */
  TEXT,
  /** A number for each of several cases. */
  TYPOLOGY,
  /** The comité de pilotage says each year what is measured (A82). */
  TO_DEFINE;

  /** True when values are numbers that a chart can show. */
  public boolean isNumeric() {
    return this == NUMBER || this == PERCENTAGE || this == SATISFACTION || this == TYPOLOGY;
  }

  /** True when values are 0 to 100. */
  public boolean isShare() {
    return this == PERCENTAGE || this == SATISFACTION;
  }
}
