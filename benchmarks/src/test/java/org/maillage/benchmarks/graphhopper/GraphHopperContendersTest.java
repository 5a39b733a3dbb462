package org.maillage.benchmarks.graphhopper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.maillage.benchmarks.contender.Contender;
import org.maillage.benchmarks.contender.NearestAnswer;
import org.maillage.benchmarks.contender.PlainSearch;
import org.maillage.benchmarks.contender.PreparedRoads;
import org.maillage.benchmarks.contender.Question;
import org.maillage.benchmarks.contender.RingSearch;
import org.maillage.benchmarks.contender.Sweep;
import org.maillage.engine.graph.RoadGraph;
import org.maillage.engine.graph.RoadGraphBuilder;
import org.maillage.engine.profile.RoadClass;

class GraphHopperContendersTest {

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void allContendersGiveTheTimesOfTheReference(long seed) {
    RoadGraph graph = graph(new Random(seed));
    Question question = Question.random(graph.nodeCount(), 1, 3, seed);
    NearestAnswer reference = new PlainSearch(graph).nearest(question.services());
    List<Contender> contenders =
        List.of(
            new TreePerFacility(graph),
            new OneToMany(graph),
            new TreeFromVirtualNode(graph, question.services().get(0)),
            new RingSearch(graph),
            new Sweep(new PreparedRoads(graph, 2), false),
            new Sweep(new PreparedRoads(graph, 2), true));
    for (Contender contender : contenders) {
      contender.prepare();
      NearestAnswer first = contender.nearest(question.services());
      NearestAnswer again = contender.nearest(question.services());
      for (int node = 0; node < graph.nodeCount(); node++) {
        assertThat(first.timeMs(0, node)).as(contender.name()).isEqualTo(reference.timeMs(0, node));
        assertThat(again.timeMs(0, node)).as(contender.name()).isEqualTo(reference.timeMs(0, node));
      }
    }
  }

  /** One-way, parallel and looping roads, some without length. */
  private static RoadGraph graph(Random random) {
    RoadGraphBuilder builder = new RoadGraphBuilder();
    int nodes = 60;
    IntStream.range(0, nodes).forEach(n -> builder.addNode(45 + n * 1e-3, random.nextDouble()));
    for (int node = 0; node < nodes; node++) {
      // A circle makes sure that every node has an edge, which PlainSearch stands on.
      builder.addEdge(node, (node + 1) % nodes, 1_000, 100, 100, RoadClass.RESIDENTIAL);
    }
    for (int edge = 0; edge < 120; edge++) {
      int forwardMs = random.nextInt(1_000);
      int backwardMs = random.nextInt(4) == 0 ? RoadGraph.NO_WAY : random.nextInt(1_000);
      builder.addEdge(
          random.nextInt(nodes),
          random.nextInt(nodes),
          random.nextInt(10_000),
          forwardMs,
          backwardMs,
          RoadClass.RESIDENTIAL);
    }
    return builder.build();
  }
}
