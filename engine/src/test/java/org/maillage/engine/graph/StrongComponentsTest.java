package org.maillage.engine.graph;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.maillage.engine.profile.RoadClass;
import org.maillage.engine.testing.RandomRoads;
import org.maillage.engine.testing.RoadDrawing;

class StrongComponentsTest {

  @Test
  void aOneWayDeadEndIsAComponentOfItsOwn() {
    RoadDrawing roads =
        RoadDrawing.of(
            """
        a --1-- b --1-> c
        d --1-> a
        """);

    StrongComponents components = StrongComponents.of(roads.graph());

    assertThat(components.count()).isEqualTo(3);
    assertThat(components.component(roads.node("a")))
        .isEqualTo(components.component(roads.node("b")))
        .isEqualTo(components.largest());
    assertThat(components.nodeCount(components.largest())).isEqualTo(2);
  }

  @Test
  void aRingOfOneWaysIsOneComponent() {
    assertThat(StrongComponents.of(RoadDrawing.of("a --1-> b --1-> c --1-> a").graph()).count())
        .isEqualTo(1);
  }

  @Test
  void ofTwoEqualComponentsTheOneWithTheLowestNodeIsLargest() {
    RoadDrawing roads =
        RoadDrawing.of(
            """
        a --1-- b
        c --1-- d
        """);
    StrongComponents components = StrongComponents.of(roads.graph());

    assertThat(components.largest()).isEqualTo(components.component(roads.node("a")));
  }

  @Test
  void twoNodesShareAComponentExactlyWhenEachReachesTheOther() {
    for (long seed = 0; seed < 2000; seed++) {
      RoadGraph graph = RandomRoads.graph(seed);
      boolean[][] reaches = transitiveClosure(graph);
      StrongComponents components = StrongComponents.of(graph);

      for (int a = 0; a < graph.nodeCount(); a++) {
        for (int b = 0; b < graph.nodeCount(); b++) {
          assertThat(components.component(a) == components.component(b))
              .as("seed %d, nodes %d and %d", seed, a, b)
              .isEqualTo(reaches[a][b] && reaches[b][a]);
        }
      }
    }
  }

  @Test
  void aChainLongerThanAnyStackIsWalkedThrough() {
    RoadGraphBuilder builder = new RoadGraphBuilder();
    int nodes = 1_000_000;
    builder.addNode(42, 9);
    for (int node = 1; node < nodes; node++) {
      builder.addNode(42, 9);
      builder.addEdge(node - 1, node, 1, 1, 1, RoadClass.OTHER);
    }

    assertThat(StrongComponents.of(builder.build()).count()).isEqualTo(1);
  }

  /** Warshall's algorithm. */
  private static boolean[][] transitiveClosure(RoadGraph graph) {
    int n = graph.nodeCount();
    boolean[][] reaches = new boolean[n][n];
    for (int node = 0; node < n; node++) {
      reaches[node][node] = true;
    }
    for (int edge = 0; edge < graph.edgeCount(); edge++) {
      int start = graph.edgeStart(edge);
      int end = graph.edgeEnd(edge);
      reaches[start][end] |= graph.forwardMs(edge) != RoadGraph.NO_WAY;
      reaches[end][start] |= graph.backwardMs(edge) != RoadGraph.NO_WAY;
    }
    for (int via = 0; via < n; via++) {
      for (int a = 0; a < n; a++) {
        for (int b = 0; b < n; b++) {
          reaches[a][b] |= reaches[a][via] && reaches[via][b];
        }
      }
    }
    return reaches;
  }
}
