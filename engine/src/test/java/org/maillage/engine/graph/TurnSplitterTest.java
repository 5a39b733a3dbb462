package org.maillage.engine.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.maillage.engine.query.Metric;
import org.maillage.engine.query.NearestSearch;
import org.maillage.engine.query.NearestTimes;
import org.maillage.engine.query.Reach;
import org.maillage.engine.query.Route;
import org.maillage.engine.query.RouteSearch;
import org.maillage.engine.snap.SnappedPoint;
import org.maillage.engine.testing.RandomRoads;
import org.maillage.engine.testing.RoadDrawing;
import org.maillage.engine.testing.SlowTurns;

/** A split graph is driven as a careful driver drives the graph before it was split. */
class TurnSplitterTest {

  private static final TurnSplitter.TurnDelay NO_DELAY = (from, to) -> 0;

  @Test
  void equalsADriverWhoRemembersTheRoadsTaken() {
    int differs = 0;
    for (long seed = 0; seed < 1000; seed++) {
      RoadGraph graph = RandomRoads.graph(seed);
      List<int[]> sequences = randomSequences(graph, new Random(seed));
      RoadGraph split = split(graph, sequences);
      List<SnappedPoint> points = RandomRoads.points(graph, seed, 6);
      List<SnappedPoint> places = points.subList(0, 2);
      SlowTurns slow = new SlowTurns(graph, sequences);
      NearestTimes times = new NearestSearch(split).toNearest(places);
      NearestTimes unsplit = new NearestSearch(graph).toNearest(places);
      RouteSearch routes = new RouteSearch(split);

      for (SnappedPoint origin : points) {
        long first = slow.ms(origin, places.get(0));
        long second = slow.ms(origin, places.get(1));
        long best = first < 0 ? second : second < 0 ? first : Math.min(first, second);
        Reach reach = times.from(origin);
        assertThat(reach.isReached() ? reach.timeMs() : SlowTurns.UNREACHED)
            .as("seed %d, %s", seed, origin)
            .isEqualTo(best);
        assertThat(
                routes
                    .findRoute(origin, places.get(0), Metric.TIME)
                    .map(Route::timeMs)
                    .orElse(SlowTurns.UNREACHED))
            .as("seed %d, %s", seed, origin)
            .isEqualTo(first);
        differs += unsplit.from(origin).timeMs() != reach.timeMs() ? 1 : 0;
      }
    }
    // The restrictions are felt: a test of graphs that they do not touch would prove nothing.
    assertThat(differs).isGreaterThan(200);
  }

  /** Walks of two to four arcs. */
  static List<int[]> randomSequences(RoadGraph graph, Random random) {
    List<int[]> sequences = new ArrayList<>();
    int count = random.nextInt(20);
    for (int i = 0; i < count; i++) {
      int[] walk = new int[2 + random.nextInt(3)];
      int arc = random.nextInt(2 * graph.edgeCount());
      int length = 0;
      while (graph.arcMs(arc) != RoadGraph.NO_WAY && length < walk.length) {
        walk[length++] = arc;
        int begin = graph.outgoingBegin(graph.arcHead(arc));
        int choices = graph.outgoingEnd(graph.arcHead(arc)) - begin;
        if (choices == 0) {
          break;
        }
        arc = graph.outgoingArc(begin + random.nextInt(choices));
      }
      if (length == walk.length) {
        sequences.add(walk);
      }
    }
    return sequences;
  }

  @Test
  void onlyTheJunctionConcernedIsThereTwice() {
    RoadDrawing roads =
        RoadDrawing.of(
            """
        a --10-- x --10-- b
        x --10-- c
        c --50-- b
        """);
    int ax = 2 * roads.edge("ax");
    int xc = 2 * roads.edge("xc");

    RoadGraph split = split(roads.graph(), List.of(new int[] {ax, xc}));

    assertThat(split.nodeCount()).isEqualTo(5);
    assertThat(split.originalNodeCount()).isEqualTo(4);
    assertThat(split.originalNode(4)).isEqualTo(roads.node("x"));
    // Into the copy, and out of it back and straight on.
    assertThat(split.edgeCount() - split.originalEdgeCount()).isEqualTo(3);
    assertThat(split.forwardMs(roads.edge("ax"))).isEqualTo(RoadGraph.NO_WAY);
    assertThat(split.copyEnd(roads.edge("xc")) - split.copyBegin(roads.edge("xc"))).isZero();
    NearestTimes times = new NearestSearch(split).toNearest(List.of(roads.on("xc", 1)));
    assertThat(times.from(roads.on("ax", 0.5)).timeMs()).isEqualTo(5 + 10 + 10 + 10);
    assertThat(times.from(roads.on("ax", 1)).timeMs()).isEqualTo(10);
    assertThat(times.from(roads.on("xb", 1)).timeMs()).isEqualTo(20);
  }

  @Test
  void aTurnThatWaitsTakesItsDelay() {
    RoadDrawing roads = RoadDrawing.of("a --10-- x --10-- b");
    int ax = 2 * roads.edge("ax");
    int xb = 2 * roads.edge("xb");

    RoadGraph split =
        new TurnSplitter(
                roads.graph(),
                new ForbiddenTurns(List.of(), List.of(ax)),
                (from, to) -> from == ax && to == xb ? 7 : 0)
            .split();

    NearestTimes times = new NearestSearch(split).toNearest(List.of(roads.on("xb", 1)));
    assertThat(times.from(roads.on("ax", 0)).timeMs()).isEqualTo(27);
    NearestTimes early = new NearestSearch(split).toNearest(List.of(roads.on("xb", 0.1)));
    assertThat(early.from(roads.on("ax", 0)).timeMs()).isEqualTo(10 + 7 + 1);
    assertThat(times.from(roads.on("ax", 1)).timeMs()).isEqualTo(10);
  }

  @Test
  void withoutAnyRestrictionTheGraphStaysTheSame() {
    RoadGraph graph = RandomRoads.graph(3);

    assertThat(split(graph, List.of())).isSameAs(graph);
  }

  @Test
  void whatIsCutOffIsFound() {
    for (long seed = 0; seed < 3000; seed++) {
      RoadGraph graph = new MainComponent(RandomRoads.graph(seed)).extract();
      if (graph.edgeCount() == 0) {
        continue;
      }
      List<int[]> sequences = randomSequences(graph, new Random(seed));
      RoadGraph split = split(graph, sequences);
      boolean whole = new CutOff(split).nodes().isEmpty();
      boolean allReached = true;
      NearestSearch search = new NearestSearch(split);
      for (int edge = 0; whole && edge < graph.edgeCount(); edge++) {
        NearestTimes times = search.toNearest(List.of(SnappedPoint.onEdge(edge, 0.5, 42, 9)));
        for (int node = 0; node < split.nodeCount(); node++) {
          allReached &= times.place(node) >= 0;
        }
      }
      assertThat(allReached).as("seed %d", seed).isTrue();
    }
  }

  static RoadGraph split(RoadGraph graph, List<int[]> sequences) {
    return new TurnSplitter(graph, new ForbiddenTurns(sequences, List.of()), NO_DELAY).split();
  }
}
