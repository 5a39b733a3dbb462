package org.maillage.engine.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.maillage.engine.profile.RoadUse;

/** The drivable ways and links of the road data, in the order in which they came. */
final class RoadWays {

  private final LongColumn ids = new LongColumn();
  private final LongColumn nodeIds = new LongColumn();
  private final IntColumn firstNode = new IntColumn();
  private final IntColumn use = new IntColumn();
  private final LongColumn lengthMBits = new LongColumn();

  /** Ways with the same tags share one use: a country has a few hundred. */
  private final List<RoadUse> uses = new ArrayList<>();

  private final Map<RoadUse, Integer> useNumbers = new HashMap<>();

  RoadWays() {
    firstNode.add(0);
  }

  void add(long id, long[] wayNodeIds, RoadUse wayUse, double lengthM) {
    for (long nodeId : wayNodeIds) {
      nodeIds.add(nodeId);
    }
    firstNode.add(nodeIds.size());
    ids.add(id);
    lengthMBits.add(Double.doubleToLongBits(lengthM));
    Integer number = useNumbers.get(wayUse);
    if (number == null) {
      number = uses.size();
      uses.add(wayUse);
      useNumbers.put(wayUse, number);
    }
    use.add(number);
  }

  int size() {
    return ids.size();
  }

  long id(int way) {
    return ids.get(way);
  }

  int nodeCount(int way) {
    return firstNode.get(way + 1) - firstNode.get(way);
  }

  long nodeId(int way, int position) {
    return nodeIds.get(firstNode.get(way) + position);
  }

  RoadUse use(int way) {
    return uses.get(use.get(way));
  }

  double lengthM(int way) {
    return Double.longBitsToDouble(lengthMBits.get(way));
  }
}
