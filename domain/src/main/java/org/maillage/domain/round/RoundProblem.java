package org.maillage.domain.round;

import java.util.List;
import org.maillage.domain.siting.TimeTable;

/**
 * Which round is the shortest that brings a service near enough people.
 *
 * @param weights people at each point of demand who lack the service; 0 or more
 * @param stops where the bus may stop
 * @param reach from demand to stops, for those who come
 * @param withinMs who is no farther from a stop is covered
 * @param share of the people that is to be covered, above 0 to 1
 * @param legs of the bus, from demand to sites both numbered so: 0 the depot, 1 and more the stops;
 *     times of fastest ways, so that none is longer than one through another stop
 * @param week when it drives
 */
public record RoundProblem(
    List<Double> weights,
    List<Stop> stops,
    TimeTable reach,
    int withinMs,
    double share,
    TimeTable legs,
    Week week) {

  public RoundProblem {
    weights = List.copyOf(weights);
    stops = List.copyOf(stops);
    if (reach.demands() != weights.size()
        || reach.sites() != stops.size()
        || legs.demands() != stops.size() + 1
        || legs.sites() != stops.size() + 1) {
      throw new IllegalArgumentException(
          "%d people and %d stops, but tables of %d by %d and %d by %d"
              .formatted(
                  weights.size(),
                  stops.size(),
                  reach.demands(),
                  reach.sites(),
                  legs.demands(),
                  legs.sites()));
    }
    if (withinMs <= 0 || !(share > 0 && share <= 1)) {
      throw new IllegalArgumentException(withinMs + " ms, a share of " + share);
    }
  }

  /** Milliseconds from the depot (-1) or a stop to another, or -1 where there is no way. */
  int legMs(int fromStop, int toStop) {
    return legs.timeMs(fromStop + 1, toStop + 1);
  }
}
