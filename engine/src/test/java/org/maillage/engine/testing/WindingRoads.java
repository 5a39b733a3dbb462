package org.maillage.engine.testing;

import java.util.Random;
import org.maillage.engine.graph.Distance;
import org.maillage.engine.graph.RoadGraph;
import org.maillage.engine.graph.RoadGraphBuilder;
import org.maillage.engine.profile.RoadClass;

/**
 * Small random road graphs as they are on the ground: places joined by roads that wind through
 * points between, of one class and speed each, some one-way, some ending nowhere, some in a ring.
 * Times follow from the length drawn.
 */
public final class WindingRoads {

  private static final RoadClass[] CLASSES = {
    RoadClass.TERTIARY, RoadClass.RESIDENTIAL, RoadClass.SERVICE
  };

  private final Random random;
  private final RoadGraphBuilder builder = new RoadGraphBuilder();
  private final double[] latDeg;
  private final double[] lonDeg;

  private WindingRoads(long seed) {
    random = new Random(seed);
    int places = 2 + random.nextInt(7);
    latDeg = new double[places];
    lonDeg = new double[places];
    for (int place = 0; place < places; place++) {
      latDeg[place] = 42 + random.nextDouble() * 0.02;
      lonDeg[place] = 9 + random.nextDouble() * 0.02;
      builder.addNode(latDeg[place], lonDeg[place]);
    }
    int roads = 1 + random.nextInt(2 * places);
    for (int road = 0; road < roads; road++) {
      wind(random.nextInt(places), random.nextInt(places));
    }
  }

  /** The graph of a seed; every point of a road is a node. */
  public static RoadGraph graph(long seed) {
    return new WindingRoads(seed).builder.build();
  }

  private void wind(int from, int to) {
    // Never two roads on the same ground: which of them is nearest would be a matter of numbering.
    int points = (from == to ? 2 : 1) + random.nextInt(5);
    RoadClass roadClass = CLASSES[random.nextInt(CLASSES.length)];
    double kmh = 20 + 10 * random.nextInt(4);
    double backKmh = random.nextInt(3) == 0 ? kmh / 2 : kmh;
    int kind = random.nextInt(4);
    int before = from;
    double beforeLat = latDeg[from];
    double beforeLon = lonDeg[from];
    for (int i = 1; i <= points + 1; i++) {
      boolean isLast = i == points + 1;
      double share = i / (points + 1.0);
      double lat = latDeg[from] + share * (latDeg[to] - latDeg[from]);
      double lon = lonDeg[from] + share * (lonDeg[to] - lonDeg[from]);
      if (!isLast) {
        lat += (random.nextDouble() - 0.5) * 0.004;
        lon += (random.nextDouble() - 0.5) * 0.004;
      }
      int node = isLast ? to : builder.addNode(lat, lon);
      int mm = (int) Math.round(1000 * Distance.metres(beforeLat, beforeLon, lat, lon));
      int thereMs = kind == 2 ? RoadGraph.NO_WAY : (int) Math.round(mm * 3.6 / kmh);
      int backMs = kind == 1 ? RoadGraph.NO_WAY : (int) Math.round(mm * 3.6 / backKmh);
      // As mapped, stretches of one road are not all drawn in the same direction.
      if (random.nextInt(4) == 0) {
        builder.addEdge(node, before, mm, backMs, thereMs, roadClass);
      } else {
        builder.addEdge(before, node, mm, thereMs, backMs, roadClass);
      }
      before = node;
      beforeLat = lat;
      beforeLon = lon;
    }
  }
}
