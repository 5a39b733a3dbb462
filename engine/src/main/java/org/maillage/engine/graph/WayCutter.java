package org.maillage.engine.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.maillage.engine.profile.RoadClass;

/**
 * Cuts ways into stretches between consecutive nodes, shares a given length out among them, and
 * separates the roads that meet at a barrier: each stretch gets a node of its own there, so that
 * both sides can be driven to and none through.
 */
final class WayCutter {

  private final RoadNodes nodes;
  private final RoadWays ways;
  private final Stretches stretches;

  /** Coordinates of the nodes of stretches, and their number by index in the road data. */
  private final IntColumn latE7 = new IntColumn();

  private final IntColumn lonE7 = new IntColumn();
  private final int[] numberOfNode;

  private final Map<Integer, Double> ferryLengthsM = new HashMap<>();
  private final List<Long> unknownNodeWaySample = new ArrayList<>();
  private final BitSet blocksMet = new BitSet();
  private int waysWithUnknownNodes;
  private int lengthsRefused;
  private int tooLong;

  WayCutter(RoadNodes nodes, RoadWays ways) {
    this.nodes = nodes;
    this.ways = ways;
    stretches = new Stretches(ways);
    numberOfNode = new int[nodes.size()];
    Arrays.fill(numberOfNode, RoadNodes.UNKNOWN);
  }

  Stretches cutAll() {
    for (int way = 0; way < ways.size(); way++) {
      cut(way);
    }
    return stretches;
  }

  private void cut(int way) {
    int count = ways.nodeCount(way);
    int[] index = new int[count];
    boolean complete = true;
    for (int i = 0; i < count; i++) {
      index[i] = nodes.index(ways.nodeId(way, i));
      complete &= index[i] != RoadNodes.UNKNOWN;
    }
    if (!complete) {
      waysWithUnknownNodes++;
      if (unknownNodeWaySample.size() < RoadReport.LISTED_WAYS) {
        unknownNodeWaySample.add(ways.id(way));
      }
    }
    double[] lengthsM = lengthsM(way, index, complete);
    double sumM = 0;
    for (int i = 0; i + 1 < count; i++) {
      double fromM = sumM;
      sumM += lengthsM[i];
      if (index[i] != RoadNodes.UNKNOWN && index[i + 1] != RoadNodes.UNKNOWN) {
        // Rounded along the way, so that its stretches add up to its length.
        add(way, index[i], index[i + 1], Math.round(sumM * 1000) - Math.round(fromM * 1000));
      }
    }
    if (ways.use(way).roadClass() == RoadClass.FERRY) {
      ferryLengthsM.put(way, sumM);
    }
  }

  /** Lengths in metres of the stretches of a way, 0 beside an unknown node. */
  private double[] lengthsM(int way, int[] index, boolean complete) {
    double[] lengthsM = new double[index.length - 1];
    double drawnM = 0;
    for (int i = 0; i < lengthsM.length; i++) {
      if (index[i] != RoadNodes.UNKNOWN && index[i + 1] != RoadNodes.UNKNOWN) {
        lengthsM[i] = nodes.distanceM(index[i], index[i + 1]);
        drawnM += lengthsM[i];
      }
    }
    double givenM = ways.lengthM(way);
    if (Double.isNaN(givenM)) {
      return lengthsM;
    }
    if (givenM < 0 || Double.isInfinite(givenM)) {
      lengthsRefused++;
      return lengthsM;
    }
    // The length of an incomplete way cannot be shared out: nobody knows how much of it is missing.
    for (int i = 0; complete && i < lengthsM.length; i++) {
      lengthsM[i] = drawnM > 0 ? lengthsM[i] / drawnM * givenM : givenM / lengthsM.length;
    }
    return lengthsM;
  }

  private void add(int way, int from, int to, long lengthMm) {
    if (from == to && lengthMm == 0) {
      return;
    }
    if (lengthMm > Integer.MAX_VALUE) {
      tooLong++;
      return;
    }
    stretches.add(number(from), number(to), (int) lengthMm, way);
  }

  private int number(int node) {
    boolean blocked = nodes.isBlocked(node);
    if (blocked) {
      blocksMet.set(node);
    }
    if (blocked || numberOfNode[node] == RoadNodes.UNKNOWN) {
      numberOfNode[node] = latE7.size();
      latE7.add(nodes.latE7(node));
      lonE7.add(nodes.lonE7(node));
    }
    return numberOfNode[node];
  }

  /**
   * The number of the last node that a node of the road data became, or {@link RoadNodes#UNKNOWN}.
   */
  int numberOf(int index) {
    return numberOfNode[index];
  }

  int nodeCount() {
    return latE7.size();
  }

  int latE7(int number) {
    return latE7.get(number);
  }

  int lonE7(int number) {
    return lonE7.get(number);
  }

  /** Length in metres of a whole ferry way. */
  double ferryLengthM(int way) {
    return ferryLengthsM.getOrDefault(way, 0.0);
  }

  int waysWithUnknownNodes() {
    return waysWithUnknownNodes;
  }

  List<Long> unknownNodeWaySample() {
    return unknownNodeWaySample;
  }

  int blockedNodes() {
    return blocksMet.cardinality();
  }

  int lengthsRefused() {
    return lengthsRefused;
  }

  int tooLong() {
    return tooLong;
  }
}
