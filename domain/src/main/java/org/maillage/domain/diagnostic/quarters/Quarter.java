package org.maillage.domain.diagnostic.quarters;

import java.util.List;
import java.util.Map;
import org.maillage.domain.territory.ZoningKind;

/**
 * A zone with the places in it and those within a walk.
 *
 * @param kind zoning
 * @param code within the zoning
 * @param name of the zone
 * @param people who live in it
 * @param walkers points where they live that have a path; where there is none, nothing is reached
 *     on foot
 * @param byMiddle true when no known home lies inside and a point of the zone stands for them
 * @param places those inside, and those within {@link #FARTHEST_MIN} of a home on foot, nearest
 *     first
 * @param peopleWithin for each group of services the people whose nearest place is within each of
 *     {@link #MINUTES}
 */
public record Quarter(
    ZoningKind kind,
    String code,
    String name,
    double people,
    int walkers,
    boolean byMiddle,
    List<Place> places,
    Map<String, List<Double>> peopleWithin) {

  /** Thresholds of walking time that a reader may choose, in minutes. */
  public static final List<Integer> MINUTES = List.of(5, 10, 15, 20, 30);

  /** The usual threshold in minutes. */
  public static final int USUAL_MIN = 15;

  /** Nothing farther is kept. */
  public static final int FARTHEST_MIN = 30;

  /**
   * A place of a zone.
   *
   * @param structureId which
   * @param inside whether it stands in the zone
   * @param walkMs milliseconds on foot from the nearest home of the zone; -1 when it takes longer
   *     than {@link Quarter#FARTHEST_MIN} or there is no path
   */
  public record Place(String structureId, boolean inside, long walkMs) {

    /** Whether somebody of the zone walks there in so many minutes. */
    public boolean within(int minutes) {
      return walkMs >= 0 && walkMs <= minutes * 60_000L;
    }
  }

  public Quarter {
    places = List.copyOf(places);
    peopleWithin = Map.copyOf(peopleWithin);
  }

  /**
   * Share of the zone's people whose nearest place of a group of services is within a walk.
   *
   * @param minutes one of {@link #MINUTES}
   * @return 0 to 1; 0 where nobody lives
   */
  public double shareWithin(String group, int minutes) {
    List<Double> within = peopleWithin.get(group);
    return within == null || people <= 0
        ? 0
        : Math.min(1, within.get(MINUTES.indexOf(minutes)) / people);
  }
}
