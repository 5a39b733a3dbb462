package org.maillage.domain.siting;

import org.maillage.domain.territory.LatLon;

/**
 * A site that may be chosen.
 *
 * @param id of the commune whose mairie it is, of a structure, or of a line of an uploaded list
 * @param name shown to people
 * @param communeCode INSEE code of the commune it stands in
 * @param position where it stands
 * @param costEur what it costs a year, 0 where no budget counts
 * @param status whether the answer may leave it out, or must
 */
public record Candidate(
    String id, String name, String communeCode, LatLon position, long costEur, Status status) {

  /** What the rules say of a site. */
  public enum Status {
    /** The answer chooses. */
    FREE,
    /** It is in every answer: an existing place that is kept. */
    KEPT,
    /** It is in no answer. */
    FORBIDDEN
  }

  public Candidate {
    if (costEur < 0) {
      throw new IllegalArgumentException(id + " costs " + costEur + " euros");
    }
  }
}
