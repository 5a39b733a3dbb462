package org.maillage.demo.roads;

import java.util.SortedMap;

/** A road as OSM describes it: a line through nodes, with tags. */
public final class RoadWay {

  private final int[] nodes;
  private final SortedMap<String, String> tags;

  RoadWay(int[] nodes, SortedMap<String, String> tags) {
    this.nodes = nodes;
    this.tags = tags;
  }

  /** How many nodes it goes through, two or more. */
  public int size() {
    return nodes.length;
  }

  /** A node of the network, in the order of drawing. */
  public int node(int position) {
    return nodes[position];
  }

  /** Sorted by key. */
  public SortedMap<String, String> tags() {
    return tags;
  }
}
