package org.maillage.domain.scenario;

import org.maillage.domain.offer.ServiceLevel;

/**
 * How a service is brought where it is missing, the answers of "multicanaux" in the founding
 * documents (A39). A presence says how much of the service it gives at most.
 */
public enum Presence {
  /** A place of its own, open through the week. */
  SITE(ServiceLevel.AGENCY),
  /** Staff of the operator in somebody else's house, often half a day a week. */
  PERMANENCE(ServiceLevel.PERMANENCE),
  /** A bus that stops at set hours. */
  STOP(ServiceLevel.PERMANENCE),
  /** A booth from which one speaks with the operator. */
  VISIO(ServiceLevel.RELAY),
  /** A third party that does a few operations: a shop, a mairie. */
  RELAY(ServiceLevel.RELAY);

  private final ServiceLevel level;

  Presence(ServiceLevel level) {
    this.level = level;
  }

  /** How much of a service it gives. */
  public ServiceLevel level() {
    return level;
  }
}
