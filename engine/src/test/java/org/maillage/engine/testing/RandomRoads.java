package org.maillage.engine.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.maillage.engine.graph.RoadGraph;
import org.maillage.engine.graph.RoadGraphBuilder;
import org.maillage.engine.profile.RoadClass;
import org.maillage.engine.snap.SnappedPoint;

/**
 * Small random road graphs of every awkward kind, from a seed. Times are small so that ties are
 * frequent; fractions are eighths so that several points fall on the same spot.
 */
public final class RandomRoads {

  private RandomRoads() {}

  /** A graph of one of five kinds, chosen by the seed. */
  public static RoadGraph graph(long seed) {
    Random random = new Random(seed);
    return switch ((int) Math.floorMod(seed, 5L)) {
      case 0 -> tangle(random, 2 + random.nextInt(10), random.nextInt(25) + 1);
      case 1 -> oneWayGrid(random, 2 + random.nextInt(4), 2 + random.nextInt(4));
      case 2 -> tree(random, 2 + random.nextInt(12));
      case 3 -> islands(random);
      default -> tangle(random, 1 + random.nextInt(3), random.nextInt(8) + 1);
    };
  }

  /** Any edges between any nodes: parallel ones, loops, edges of no length, dead ends. */
  private static RoadGraph tangle(Random random, int nodes, int edges) {
    RoadGraphBuilder builder = nodes(random, nodes);
    for (int i = 0; i < edges; i++) {
      edge(builder, random, random.nextInt(nodes), random.nextInt(nodes), random.nextInt(3));
    }
    return builder.build();
  }

  private static RoadGraph oneWayGrid(Random random, int width, int height) {
    RoadGraphBuilder builder = nodes(random, width * height);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        if (x + 1 < width) {
          edge(builder, random, y * width + x, y * width + x + 1, 1 + y % 2);
        }
        if (y + 1 < height) {
          edge(builder, random, y * width + x, (y + 1) * width + x, 1 + x % 2);
        }
      }
    }
    return builder.build();
  }

  private static RoadGraph tree(Random random, int nodes) {
    RoadGraphBuilder builder = nodes(random, nodes);
    for (int node = 1; node < nodes; node++) {
      edge(builder, random, random.nextInt(node), node, 0);
    }
    return builder.build();
  }

  private static RoadGraph islands(Random random) {
    int nodes = 12;
    RoadGraphBuilder builder = nodes(random, nodes);
    for (int i = 0; i < 16; i++) {
      int island = random.nextInt(3) * 4;
      edge(
          builder,
          random,
          island + random.nextInt(4),
          island + random.nextInt(4),
          random.nextInt(3));
    }
    return builder.build();
  }

  private static RoadGraphBuilder nodes(Random random, int count) {
    RoadGraphBuilder builder = new RoadGraphBuilder();
    for (int i = 0; i < count; i++) {
      builder.addNode(42 + random.nextDouble() / 10, 9 + random.nextDouble() / 10);
    }
    return builder;
  }

  /** Both ways for kind 0, forwards for 1, backwards for 2. */
  private static void edge(RoadGraphBuilder builder, Random random, int from, int to, int kind) {
    boolean zero = random.nextInt(6) == 0;
    int lengthMm = zero ? 0 : 1 + random.nextInt(30);
    int thereMs = zero ? 0 : 1 + random.nextInt(9);
    int backMs = zero ? 0 : random.nextBoolean() ? thereMs : 1 + random.nextInt(9);
    builder.addEdge(
        from,
        to,
        lengthMm,
        kind == 2 ? RoadGraph.NO_WAY : thereMs,
        kind == 1 ? RoadGraph.NO_WAY : backMs,
        RoadClass.RESIDENTIAL);
  }

  /** Points on random edges, at eighths of them, some with a leg on foot. */
  public static List<SnappedPoint> points(RoadGraph graph, long seed, int count) {
    Random random = new Random(seed ^ 0x5DEECE66DL);
    List<SnappedPoint> points = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      long walk = random.nextInt(3) == 0 ? random.nextInt(6) : 0;
      points.add(
          new SnappedPoint(
              random.nextInt(graph.edgeCount()),
              random.nextInt(9) / 8.0,
              2 * walk,
              walk,
              42,
              9,
              false));
    }
    return points;
  }
}
