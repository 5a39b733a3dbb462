package org.maillage.engine.query;

import java.util.Arrays;

/**
 * For every node the best known way to a place: cost first, then the lower place, then the lower
 * tie cost. This order is total and driving along an arc keeps it, so the answer does not depend on
 * the order of the search or the numbering of the nodes. Cost and tie cost are time in milliseconds
 * and length in millimetres, or the other way round when the shortest route is asked for.
 */
final class Labels implements NodeTimes {

  static final long INFINITE = Long.MAX_VALUE;

  final long[] cost;
  final int[] place;
  final long[] tieCost;

  Labels(int nodes) {
    cost = new long[nodes];
    place = new int[nodes];
    tieCost = new long[nodes];
    Arrays.fill(cost, INFINITE);
    Arrays.fill(place, -1);
  }

  /** Takes a label if it is better than the one the node has. */
  boolean improve(int node, long newCost, int newPlace, long newTieCost) {
    if (newCost > cost[node]) {
      return false;
    }
    if (newCost == cost[node]
        && (newPlace > place[node] || (newPlace == place[node] && newTieCost >= tieCost[node]))) {
      return false;
    }
    cost[node] = newCost;
    place[node] = newPlace;
    tieCost[node] = newTieCost;
    return true;
  }

  @Override
  public long timeMs(int node) {
    return cost[node] == INFINITE ? NearestTimes.UNREACHED : cost[node];
  }

  @Override
  public int place(int node) {
    return place[node];
  }

  @Override
  public long lengthMm(int node) {
    return tieCost[node];
  }
}
