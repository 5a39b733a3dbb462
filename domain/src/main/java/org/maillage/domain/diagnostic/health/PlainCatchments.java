package org.maillage.domain.diagnostic.health;

import java.util.List;
import java.util.stream.IntStream;
import org.maillage.domain.diagnostic.TravelTimes;
import org.maillage.domain.territory.LatLon;

/**
 * The floating catchments as their formula says, time by time: the reference for any engine, and
 * enough for a small territory.
 */
public final class PlainCatchments implements Catchments {

  private final TravelTimes travelTimes;

  public PlainCatchments(TravelTimes travelTimes) {
    this.travelTimes = travelTimes;
  }

  @Override
  public double[] accessibility(
      List<LatLon> demandAt,
      double[] demand,
      List<LatLon> supplyAt,
      double[] supply,
      StepWeights weights) {
    TravelTimes.FromOrigins travel = travelTimes.from(demandAt);
    int[] all = IntStream.range(0, demandAt.size()).toArray();
    long[][] timeMs =
        supplyAt.parallelStream().map(place -> travel.toPlace(all, place)).toArray(long[][]::new);
    return accessibility(demand, supply, timeMs, weights);
  }

  /**
   * The formula itself.
   *
   * @param timeMs time from each demand point (second index) to each supply place (first index),
   *     negative where there is no way
   */
  static double[] accessibility(
      double[] demand, double[] supply, long[][] timeMs, StepWeights weights) {
    double[] accessibility = new double[demand.length];
    for (int place = 0; place < supply.length; place++) {
      double around = 0;
      for (int point = 0; point < demand.length; point++) {
        around += weights.weight(timeMs[place][point]) * demand[point];
      }
      double share = around > 0 ? supply[place] / around : 0;
      for (int point = 0; point < demand.length; point++) {
        accessibility[point] += weights.weight(timeMs[place][point]) * share;
      }
    }
    return accessibility;
  }
}
