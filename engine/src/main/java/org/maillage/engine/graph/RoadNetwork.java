package org.maillage.engine.graph;

/**
 * A road graph made from road data, and the report of what became of them.
 *
 * @param graph the largest strongly connected component: from each of its nodes every road can be
 *     reached (where turns are restricted, a junction is there more than once and some of its
 *     copies are entered from certain roads only); empty when the data held no drivable road
 * @param report what was read and dropped
 */
public record RoadNetwork(RoadGraph graph, RoadReport report) {}
