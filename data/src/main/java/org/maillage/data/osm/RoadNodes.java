package org.maillage.data.osm;

import crosby.binary.Osmformat;
import org.maillage.engine.graph.RoadSink;
import org.maillage.engine.profile.Tags;

/** The second pass for roads: hands over the nodes that the ways use. */
final class RoadNodes implements OsmVisitor {

  private final NodeIds wanted;
  private final RoadSink sink;
  private long count;

  RoadNodes(NodeIds wanted, RoadSink sink) {
    this.wanted = wanted;
    this.sink = sink;
  }

  long count() {
    return count;
  }

  @Override
  public boolean wantsWays() {
    return false;
  }

  @Override
  public void node(long id, double latDeg, double lonDeg, BlockTags tags) {
    // A node that is nowhere on Earth is as good as missing, and counted so.
    if (Math.abs(latDeg) <= 90 && Math.abs(lonDeg) <= 180 && wanted.firstSeen(id) >= 0) {
      sink.node(id, latDeg, lonDeg, tags.size() == 0 ? Tags.NONE : tags);
      count++;
    }
  }

  @Override
  public void way(Osmformat.Way way, BlockTags tags) {}
}
