package org.maillage.data.osm;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.maillage.engine.graph.RoadSink;
import org.maillage.engine.profile.Tags;

/** Writes down what a reader of roads hands over. */
public class RecordingRoadSink implements RoadSink {

  /** A node with the two tags that these tests ask for. */
  public record Node(double latDeg, double lonDeg, String barrier) {}

  /** A way or a link: what it runs through, and some of its tags. */
  public record Line(long wayId, List<Long> nodeIds, String highway, String name, double lengthM) {

    @Override
    public String toString() {
      return String.format(Locale.ROOT, "%d %s %s %s %.1f", wayId, nodeIds, highway, name, lengthM);
    }
  }

  public final Map<Long, Node> nodes = new LinkedHashMap<>();
  public final List<Line> ways = new ArrayList<>();
  public final List<Line> links = new ArrayList<>();

  @Override
  public void node(long id, double latDeg, double lonDeg, Tags tags) {
    if (nodes.put(id, new Node(latDeg, lonDeg, String.valueOf(tags.get("barrier")))) != null) {
      throw new AssertionError("node " + id + " came twice");
    }
  }

  @Override
  public void way(long id, long[] nodeIds, Tags tags, double lengthM) {
    List<Long> ids = new ArrayList<>();
    for (long nodeId : nodeIds) {
      ids.add(nodeId);
    }
    ways.add(line(id, ids, tags, lengthM));
  }

  @Override
  public void link(long wayId, long fromId, long toId, Tags tags, double lengthM) {
    links.add(line(wayId, List.of(fromId, toId), tags, lengthM));
  }

  private static Line line(long id, List<Long> ids, Tags tags, double lengthM) {
    return new Line(
        id, ids, String.valueOf(tags.get("highway")), String.valueOf(tags.get("name")), lengthM);
  }
}
