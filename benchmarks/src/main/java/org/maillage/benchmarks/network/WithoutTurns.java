package org.maillage.benchmarks.network;

import org.maillage.engine.graph.RoadSink;
import org.maillage.engine.profile.Tags;

/** Hands roads on and keeps turn restrictions back: peers that search over nodes know none. */
record WithoutTurns(RoadSink sink) implements RoadSink {

  @Override
  public void node(long id, double latDeg, double lonDeg, Tags tags) {
    sink.node(id, latDeg, lonDeg, tags);
  }

  @Override
  public void way(long id, long[] nodeIds, Tags tags, double lengthM) {
    sink.way(id, nodeIds, tags, lengthM);
  }

  @Override
  public void link(long wayId, long fromId, long toId, Tags tags, double lengthM) {
    sink.link(wayId, fromId, toId, tags, lengthM);
  }
}
