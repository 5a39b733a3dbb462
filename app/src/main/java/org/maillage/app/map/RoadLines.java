package org.maillage.app.map;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateArrays;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.operation.linemerge.LineMerger;
import org.maillage.engine.graph.RoadGraph;
import org.maillage.engine.profile.RoadClass;

/**
 * The main roads of a territory as long lines, in degrees, for the background of maps.
 *
 * @param byRank lines by importance; x = longitude, y = latitude
 */
public record RoadLines(Map<RoadRank, List<LineString>> byRank) {

  /** No road is known. */
  public static final RoadLines NONE = new RoadLines(Map.of());

  public RoadLines {
    EnumMap<RoadRank, List<LineString>> copy = new EnumMap<>(RoadRank.class);
    byRank.forEach((rank, lines) -> copy.put(rank, List.copyOf(lines)));
    byRank = copy;
  }

  /** The motorways to tertiary roads of a graph; slip roads, which only clutter, are left out. */
  public static RoadLines of(RoadGraph graph) {
    Builder lines = new Builder();
    for (int edge = 0; edge < graph.originalEdgeCount(); edge++) {
      Optional<RoadRank> rank = rank(graph.roadClass(edge));
      if (rank.isPresent()) {
        lines.add(rank.get(), drawing(graph, edge));
      }
    }
    return lines.build();
  }

  private static double[] drawing(RoadGraph graph, int edge) {
    double[] lonLatDeg = new double[2 * graph.pointCount(edge)];
    for (int point = 0; point < graph.pointCount(edge); point++) {
      lonLatDeg[2 * point] = graph.pointLonE7(edge, point) / 1e7;
      lonLatDeg[2 * point + 1] = graph.pointLatE7(edge, point) / 1e7;
    }
    return lonLatDeg;
  }

  private static Optional<RoadRank> rank(RoadClass roadClass) {
    return switch (roadClass) {
      case MOTORWAY, TRUNK -> Optional.of(RoadRank.MOTORWAY);
      case PRIMARY -> Optional.of(RoadRank.PRIMARY);
      case SECONDARY -> Optional.of(RoadRank.SECONDARY);
      case TERTIARY -> Optional.of(RoadRank.TERTIARY);
      default -> Optional.empty();
    };
  }

  /** Collects the stretches of a road graph, in any order, and joins them end to end. */
  public static final class Builder {

    private final GeometryFactory geometries = new GeometryFactory();
    private final Map<RoadRank, LineMerger> mergers = new EnumMap<>(RoadRank.class);
    private final Set<List<Coordinate>> seen = new HashSet<>();

    /**
     * Adds a stretch; the way back of one that is already there is left out.
     *
     * @param rank importance
     * @param lonLatDeg longitude, latitude, longitude, latitude ... of two points or more
     */
    public Builder add(RoadRank rank, double... lonLatDeg) {
      Coordinate[] points = new Coordinate[lonLatDeg.length / 2];
      for (int i = 0; i < points.length; i++) {
        points[i] = new Coordinate(lonLatDeg[2 * i], lonLatDeg[2 * i + 1]);
      }
      Coordinate[] oneWay = points.clone();
      if (CoordinateArrays.increasingDirection(oneWay) < 0) {
        CoordinateArrays.reverse(oneWay);
      }
      boolean hasLength = Arrays.stream(points).anyMatch(p -> !p.equals2D(points[0]));
      if (hasLength && seen.add(Arrays.asList(oneWay))) {
        mergers
            .computeIfAbsent(rank, r -> new LineMerger())
            .add((Geometry) geometries.createLineString(points));
      }
      return this;
    }

    /** The joined lines. */
    public RoadLines build() {
      EnumMap<RoadRank, List<LineString>> lines = new EnumMap<>(RoadRank.class);
      mergers.forEach((rank, merger) -> lines.put(rank, merged(merger)));
      return new RoadLines(lines);
    }

    private static List<LineString> merged(LineMerger merger) {
      List<LineString> lines = new ArrayList<>();
      for (Object line : merger.getMergedLineStrings()) {
        lines.add((LineString) line);
      }
      return lines;
    }
  }
}
