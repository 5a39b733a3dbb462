package org.maillage.engine.isochrone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.maillage.engine.graph.Distance;
import org.maillage.engine.graph.RoadGraph;
import org.maillage.engine.graph.RoadGraphBuilder;
import org.maillage.engine.profile.RoadClass;
import org.maillage.engine.query.BucketSearch;
import org.maillage.engine.query.Direction;
import org.maillage.engine.query.NearestTimes;
import org.maillage.engine.query.Reach;
import org.maillage.engine.query.SearchArcs;
import org.maillage.engine.snap.SnappedPoint;

/** Compares with roads looked at every few metres, one point after the other. */
class ReachedRoadsTest {

  private static final double SOUTH = 45;
  private static final double WEST = 1;
  private static final double STEP_M = 100;
  private static final double PLAIN_STEP_M = 10;
  private static final int SLOWEST_MS_PER_M = 120;

  private record Moment(double latDeg, double lonDeg, double atMs) {
    boolean isWithin(double metres, Moment other) {
      return Distance.metres(latDeg, lonDeg, other.latDeg, other.lonDeg) <= metres;
    }
  }

  /**
   * Roads with bends, one-way or with other times each way, some side by side, some of length 0.
   */
  private static RoadGraph roads(Random random) {
    RoadGraphBuilder builder = new RoadGraphBuilder();
    int nodes = 3 + random.nextInt(5);
    double[] lat = new double[nodes];
    double[] lon = new double[nodes];
    for (int node = 0; node < nodes; node++) {
      boolean isTwin = node > 0 && random.nextInt(8) == 0;
      lat[node] = isTwin ? lat[node - 1] : SOUTH + random.nextDouble() * 0.008;
      lon[node] = isTwin ? lon[node - 1] : WEST + random.nextDouble() * 0.011;
      builder.addNode(lat[node], lon[node]);
    }
    for (int edge = 0; edge < nodes + 3; edge++) {
      int from = random.nextInt(nodes);
      int to = random.nextInt(nodes);
      List<double[]> bends = new ArrayList<>();
      for (int bend = random.nextInt(4); bend > 0 && from != to; bend--) {
        bends.add(
            new double[] {SOUTH + random.nextDouble() * 0.008, WEST + random.nextDouble() * 0.011});
      }
      double metres = 0;
      double[] at = {lat[from], lon[from]};
      for (double[] bend : bends) {
        metres += Distance.metres(at[0], at[1], bend[0], bend[1]);
        at = bend;
      }
      metres += Distance.metres(at[0], at[1], lat[to], lon[to]);
      int forwardMs = (int) (metres * (30 + random.nextInt(SLOWEST_MS_PER_M - 30)));
      int backwardMs = (int) (metres * (30 + random.nextInt(SLOWEST_MS_PER_M - 30)));
      builder.addEdge(
          from,
          to,
          (int) (metres * 1_000),
          forwardMs,
          random.nextInt(3) == 0 ? RoadGraph.NO_WAY : backwardMs,
          RoadClass.RESIDENTIAL);
      bends.forEach(bend -> builder.addShapePoint(bend[0], bend[1]));
    }
    return builder.build();
  }

  @Test
  void pointsAreNoFartherApartThanAStepAndNeverTooSoon() {
    for (long seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      RoadGraph graph = roads(random);
      SearchArcs arcs = SearchArcs.of(graph, Direction.values()[(int) (seed % 2)]);
      BucketSearch search = new BucketSearch(graph, arcs);
      List<SnappedPoint> places = new ArrayList<>();
      for (int i = 0; i <= seed % 3; i++) {
        places.add(at(random.nextInt(graph.edgeCount()), random.nextDouble()));
      }
      int withinMs = random.nextInt(300_000);
      NearestTimes times = search.nearest(places, withinMs);

      List<Moment> fast =
          moments(new ReachedRoads(graph, arcs, search).points(places, times, withinMs, STEP_M));
      List<Moment> plain = plain(graph, times);

      for (Moment moment : plain) {
        assertThat(fast)
            .as("seed %d: a point within half a step, hardly later", seed)
            .anyMatch(
                point ->
                    point.atMs() <= moment.atMs() + STEP_M * SLOWEST_MS_PER_M
                        && point.isWithin(STEP_M / 2 + 1, moment));
      }
      for (Moment point : fast) {
        assertThat(plain)
            .as("seed %d: somebody is there by then", seed)
            .anyMatch(
                moment ->
                    moment.atMs() <= point.atMs() + PLAIN_STEP_M * SLOWEST_MS_PER_M
                        && moment.isWithin(PLAIN_STEP_M, point));
      }
    }
  }

  private static SnappedPoint at(int edge, double fraction) {
    return SnappedPoint.onEdge(edge, fraction, SOUTH, WEST);
  }

  private static List<Moment> moments(ReachedPoints points) {
    List<Moment> moments = new ArrayList<>();
    for (int i = 0; i < points.count(); i++) {
      moments.add(new Moment(points.latE7(i) / 1e7, points.lonE7(i) / 1e7, points.atMs(i)));
    }
    return moments;
  }

  private static List<Moment> plain(RoadGraph graph, NearestTimes times) {
    List<Moment> moments = new ArrayList<>();
    EdgeLine line = new EdgeLine(graph);
    for (int edge = 0; edge < graph.edgeCount(); edge++) {
      line.take(edge, true);
      int parts = 1 + (int) (line.lengthM() / PLAIN_STEP_M);
      for (int part = 0; part <= parts; part++) {
        double fraction = (double) part / parts;
        Reach reach = times.from(at(edge, fraction));
        if (reach.isReached()) {
          double alongM = fraction * line.lengthM();
          int stretch = line.stretch(alongM, 1);
          moments.add(
              new Moment(
                  line.latE7(stretch, alongM) / 1e7,
                  line.lonE7(stretch, alongM) / 1e7,
                  reach.timeMs()));
        }
      }
    }
    return moments;
  }
}
