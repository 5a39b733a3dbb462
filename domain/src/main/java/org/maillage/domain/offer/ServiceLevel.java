package org.maillage.domain.offer;

/**
 * How much of a service a place gives, least first. The order is that of the founding documents: a
 * relay does a few operations for the operator, a permanence is the operator's own staff at some
 * hours in somebody else's house, an agency is a place of its own, a full service does everything.
 */
public enum ServiceLevel {
  /** A third party does some operations: a shop for the post, a terminal, a counter. */
  RELAY,
  /** Staff of the operator come at set hours, often half a day. */
  PERMANENCE,
  /** A place of the operator that does the usual operations. */
  AGENCY,
  /** Everything the service is: an office of full exercise, a practice, an establishment. */
  FULL
}
