package org.maillage.app.siting;

import org.maillage.domain.siting.Candidate;

/**
 * A candidate of a search, and where it comes from.
 *
 * @param candidate what the search sees
 * @param origin what it is
 * @param closing whether it is one of today's places that closes
 */
record Site(Candidate candidate, SitingResult.Origin origin, boolean closing) {

  boolean existing() {
    return origin == SitingResult.Origin.EXISTING;
  }

  boolean kept() {
    return candidate.status() == Candidate.Status.KEPT;
  }

  boolean free() {
    return candidate.status() == Candidate.Status.FREE;
  }
}
