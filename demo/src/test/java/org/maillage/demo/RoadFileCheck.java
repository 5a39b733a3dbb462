package org.maillage.demo;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.maillage.data.issue.IssueLog;
import org.maillage.data.osm.OsmPbfReader;
import org.maillage.data.progress.Progress;
import org.maillage.engine.graph.RoadSink;
import org.maillage.engine.profile.Tags;

/** A road file in memory, and a small checker of strong connection of its own. */
public final class RoadFileCheck implements RoadSink {

  private static final Set<String> NOT_FOR_ALL = Set.of("track", "service");

  /** A way as it stands in the file. */
  public record Way(long[] nodes, String highway, boolean oneWay, boolean bridge, boolean ferry) {}

  private final Map<Long, double[]> places = new HashMap<>();
  private final List<Way> ways = new ArrayList<>();
  private final Map<Long, List<Long>> next = new HashMap<>();
  private final Map<Long, List<Long>> previous = new HashMap<>();
  private long pieces;

  public static RoadFileCheck read(Path pbf) {
    RoadFileCheck check = new RoadFileCheck();
    OsmPbfReader.readRoads(pbf, OsmPbfReader.Options.DRAWN, check, new IssueLog(), Progress.SILENT);
    return check;
  }

  @Override
  public void node(long id, double latDeg, double lonDeg, Tags tags) {
    places.put(id, new double[] {latDeg, lonDeg});
  }

  @Override
  public void way(long id, long[] nodeIds, Tags tags, double lengthM) {
    String highway = String.valueOf(tags.get("highway"));
    boolean oneWay = "yes".equals(tags.get("oneway")) || "roundabout".equals(tags.get("junction"));
    Way way =
        new Way(
            nodeIds.clone(),
            highway,
            oneWay,
            "yes".equals(tags.get("bridge")),
            "ferry".equals(tags.get("route")));
    ways.add(way);
    if (NOT_FOR_ALL.contains(highway)) {
      return;
    }
    for (int i = 1; i < nodeIds.length; i++) {
      pieces++;
      arc(nodeIds[i - 1], nodeIds[i]);
      if (!oneWay) {
        arc(nodeIds[i], nodeIds[i - 1]);
      }
    }
  }

  @Override
  public void link(long wayId, long fromId, long toId, Tags tags, double lengthM) {
    throw new UnsupportedOperationException("an OSM file has no links");
  }

  public List<Way> ways() {
    return ways;
  }

  public int nodes() {
    return places.size();
  }

  /** Latitude and longitude in degrees. */
  public double[] place(long node) {
    return places.get(node);
  }

  /** Share of drivable pieces in the strong component of the node with the most neighbours. */
  public double stronglyConnectedShare() {
    long start =
        next.entrySet().stream()
            .max(
                (a, b) ->
                    a.getValue().size() != b.getValue().size()
                        ? Integer.compare(a.getValue().size(), b.getValue().size())
                        : Long.compare(a.getKey(), b.getKey()))
            .orElseThrow()
            .getKey();
    Set<Long> forward = reach(start, next);
    Set<Long> backward = reach(start, previous);
    long in = 0;
    for (Way way : ways) {
      for (int i = 1; i < way.nodes.length && !NOT_FOR_ALL.contains(way.highway); i++) {
        boolean both =
            forward.contains(way.nodes[i - 1])
                && backward.contains(way.nodes[i - 1])
                && forward.contains(way.nodes[i])
                && backward.contains(way.nodes[i]);
        in += both ? 1 : 0;
      }
    }
    return (double) in / pieces;
  }

  private void arc(long from, long to) {
    next.computeIfAbsent(from, n -> new ArrayList<>(4)).add(to);
    previous.computeIfAbsent(to, n -> new ArrayList<>(4)).add(from);
  }

  private static Set<Long> reach(long start, Map<Long, List<Long>> arcs) {
    Set<Long> reached = new java.util.HashSet<>();
    ArrayDeque<Long> open = new ArrayDeque<>();
    open.add(start);
    reached.add(start);
    while (!open.isEmpty()) {
      for (long to : arcs.getOrDefault(open.poll(), List.of())) {
        if (reached.add(to)) {
          open.add(to);
        }
      }
    }
    return reached;
  }
}
