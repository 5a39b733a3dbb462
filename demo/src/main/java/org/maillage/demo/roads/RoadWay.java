package org.maillage.demo.roads;

import java.util.SortedMap;

/**
 * A road as OSM describes it: a line through nodes, with tags.
 *
 * @param nodes two or more nodes of the network, in the order of drawing; not copied
 * @param tags sorted by key
 */
public record RoadWay(int[] nodes, SortedMap<String, String> tags) {}
