package org.maillage.app.plan.partner;

import java.util.Optional;

/**
 * One organisation of one plan, as a link keeps it.
 *
 * @param planId in store
 * @param actorId within the plan
 */
record PartnerSubject(String planId, String actorId) {

  /** {@code plan/actor}. */
  String text() {
    return planId + "/" + actorId;
  }

  static Optional<PartnerSubject> of(String text) {
    int at = text.indexOf('/');
    return at < 0
        ? Optional.empty()
        : Optional.of(new PartnerSubject(text.substring(0, at), text.substring(at + 1)));
  }
}
