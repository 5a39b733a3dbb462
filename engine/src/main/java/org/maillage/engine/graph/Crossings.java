package org.maillage.engine.graph;

import org.maillage.engine.profile.RoadClass;

/** Where three roads or more meet; drives and tracks, which nobody slows down for, do not count. */
final class Crossings {

  private static final int ROADS = 3;

  private final byte[] roads;

  Crossings(RoadGraph graph) {
    roads = new byte[graph.nodeCount()];
    for (int edge = 0; edge < graph.edgeCount(); edge++) {
      RoadClass roadClass = graph.roadClass(edge);
      if (roadClass != RoadClass.SERVICE && roadClass != RoadClass.TRACK) {
        add(graph.edgeStart(edge));
        add(graph.edgeEnd(edge));
      }
    }
  }

  private void add(int node) {
    roads[node] = (byte) Math.min(ROADS, roads[node] + 1);
  }

  boolean isCrossing(int node) {
    return roads[node] == ROADS;
  }
}
