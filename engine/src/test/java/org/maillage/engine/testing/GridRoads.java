package org.maillage.engine.testing;

import java.util.Random;
import org.maillage.engine.graph.RoadGraph;
import org.maillage.engine.graph.RoadGraphBuilder;
import org.maillage.engine.profile.RoadClass;

/**
 * Random networks large enough to be dissected: shaken grids with gaps, one-way streets, dead ends,
 * parallel roads, stretches of no length, a few long bridges and what falls off as islands.
 */
public final class GridRoads {

  private GridRoads() {}

  /** A grid of a width and a height, from a seed. */
  public static RoadGraph of(long seed, int width, int height) {
    Random random = new Random(seed);
    RoadGraphBuilder builder = new RoadGraphBuilder();
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        builder.addNode(
            42 + (y + random.nextDouble() / 2) / 1000, 9 + (x + random.nextDouble() / 2) / 1000);
      }
    }
    double keep = 0.55 + random.nextDouble() * 0.4;
    for (int node = 0; node < width * height; node++) {
      if (node % width + 1 < width && random.nextDouble() < keep) {
        road(builder, random, node, node + 1);
      }
      if (node + width < width * height && random.nextDouble() < keep) {
        road(builder, random, node, node + width);
      }
    }
    for (int bridge = 0; bridge < 3; bridge++) {
      road(builder, random, random.nextInt(width * height), random.nextInt(width * height));
    }
    return builder.build();
  }

  private static void road(RoadGraphBuilder builder, Random random, int from, int to) {
    boolean zero = random.nextInt(40) == 0;
    int there = zero ? 0 : 1 + random.nextInt(30);
    int back = zero ? 0 : random.nextBoolean() ? there : 1 + random.nextInt(30);
    int kind = random.nextInt(8);
    builder.addEdge(
        from,
        to,
        1 + random.nextInt(50),
        kind == 0 ? RoadGraph.NO_WAY : there,
        kind == 1 ? RoadGraph.NO_WAY : back,
        RoadClass.RESIDENTIAL);
    if (random.nextInt(30) == 0) {
      builder.addEdge(to, from, 5, 1 + random.nextInt(30), RoadGraph.NO_WAY, RoadClass.TERTIARY);
    }
  }
}
