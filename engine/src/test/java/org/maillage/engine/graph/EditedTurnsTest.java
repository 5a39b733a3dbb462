package org.maillage.engine.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.IntBuffer;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.maillage.engine.query.Direction;
import org.maillage.engine.query.NearestSearch;
import org.maillage.engine.query.NearestTimes;
import org.maillage.engine.query.SearchArcs;
import org.maillage.engine.snap.SnappedPoint;
import org.maillage.engine.testing.RandomRoads;
import org.maillage.engine.whatif.EdgeTimes;
import org.maillage.engine.whatif.NearestField;

/** A road whose junctions are split is edited as a whole: as if it had been split afterwards. */
class EditedTurnsTest {

  @Test
  void otherTimesOfARoadReachAllItsCopies() {
    int withCopies = 0;
    for (long seed = 0; seed < 1500; seed++) {
      RoadGraph graph = RandomRoads.graph(seed);
      Random random = new Random(seed);
      List<int[]> sequences = TurnSplitterTest.randomSequences(graph, new Random(seed));
      RoadGraph split = TurnSplitterTest.split(graph, sequences);
      int edge = random.nextInt(graph.edgeCount());
      EdgeTimes times =
          new EdgeTimes(
              edge,
              graph.forwardMs(edge) == RoadGraph.NO_WAY ? RoadGraph.NO_WAY : random.nextInt(40),
              graph.backwardMs(edge) == RoadGraph.NO_WAY ? RoadGraph.NO_WAY : random.nextInt(40));
      withCopies += split.copyBegin(edge) < split.copyEnd(edge) ? 1 : 0;
      List<SnappedPoint> points = RandomRoads.points(graph, seed, 8);
      List<SnappedPoint> places = points.subList(0, 3);

      NearestField field =
          new NearestField(
              split,
              SearchArcs.of(split, Direction.TO_PLACES),
              SearchArcs.of(split, Direction.FROM_PLACES));
      field.openAll(places);
      field.setTimes(List.of(times));

      NearestTimes expected =
          new NearestSearch(TurnSplitterTest.split(with(graph, times), sequences))
              .toNearest(places);
      for (SnappedPoint point : points) {
        assertThat(field.at(point).timeMs())
            .as("seed %d, %s, %s", seed, times, point)
            .isEqualTo(expected.from(point).timeMs());
      }
    }
    assertThat(withCopies).isGreaterThan(200);
  }

  private static RoadGraph with(RoadGraph graph, EdgeTimes times) {
    int[] forwardMs = new int[graph.edgeCount()];
    int[] backwardMs = new int[graph.edgeCount()];
    for (int edge = 0; edge < graph.edgeCount(); edge++) {
      boolean edited = edge == times.edge();
      forwardMs[edge] = edited ? times.forwardMs() : graph.forwardMs(edge);
      backwardMs[edge] = edited ? times.backwardMs() : graph.backwardMs(edge);
    }
    return RoadGraph.of(
        graph.columns().withTimes(IntBuffer.wrap(forwardMs), IntBuffer.wrap(backwardMs)));
  }
}
