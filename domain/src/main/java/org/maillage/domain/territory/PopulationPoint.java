package org.maillage.domain.territory;

/**
 * A point where people of a commune live: the origin of a journey to a service.
 *
 * @param communeCode INSEE code
 * @param position where they live
 * @param people how many, 0 or more; a commune's points sum to its population
 * @param basis what the point stands for
 */
public record PopulationPoint(String communeCode, LatLon position, double people, Basis basis) {

  /** What a population point stands for, best first. */
  public enum Basis {
    /** A 200 m cell of the INSEE grid. */
    CELL,
    /** A stretch of residential road: the commune's people are spread over them by length. */
    ROAD,
    /** The mairie, where neither cells nor residential roads are known. */
    TOWN_HALL
  }

  public PopulationPoint {
    if (!(people >= 0)) {
      throw new IllegalArgumentException(people + " people at a point of " + communeCode);
    }
  }
}
