package org.maillage.engine.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.maillage.engine.profile.RoadClass;
import org.maillage.engine.testing.RoadDrawing;

class RoadGraphTest {

  @Test
  void aNodeListsTheArcsThatLeaveAndEnterIt() {
    RoadDrawing roads = RoadDrawing.of("a --5-- b --7-> c");
    RoadGraph graph = roads.graph();

    assertThat(leaving(graph, roads.node("b"))).containsExactly("b>a 5", "b>c 7");
    assertThat(entering(graph, roads.node("b"))).containsExactly("a>b 5");
    assertThat(leaving(graph, roads.node("c"))).isEmpty();
    assertThat(entering(graph, roads.node("c"))).containsExactly("b>c 7");
  }

  @Test
  void parallelEdgesAndLoopsAreKept() {
    RoadDrawing roads =
        RoadDrawing.of(
            """
        a --5-- b
        a --5-- b
        b --3-> b
        """);
    RoadGraph graph = roads.graph();

    assertThat(leaving(graph, roads.node("b"))).containsExactly("b>a 5", "b>a 5", "b>b 3");
    assertThat(entering(graph, roads.node("b"))).containsExactly("a>b 5", "a>b 5", "b>b 3");
  }

  @Test
  void positionsAreKeptToTheCentimetre() {
    RoadGraphBuilder builder = new RoadGraphBuilder();
    builder.addNode(-21.1234567, 55.7654321);
    RoadGraph graph = builder.build();

    assertThat(graph.latDeg(0)).isEqualTo(-21.1234567);
    assertThat(graph.lonDeg(0)).isEqualTo(55.7654321);
  }

  @Test
  void aGraphThatCannotBeIsRefused() {
    assertRefused(0, 1, -1, 1, 1, "length -1 mm");
    assertRefused(0, 1, 1, -2, 1, "times -2 and 1 ms");
    assertRefused(0, 1, 1, RoadGraph.NO_WAY, RoadGraph.NO_WAY, "times -1 and -1 ms");
    assertRefused(0, 2, 1, 1, 1, "joins nodes 0 and 2 of 2");
    assertRefused(-1, 0, 1, 1, 1, "joins nodes -1 and 0 of 2");
    assertThatThrownBy(() -> new RoadGraphBuilder().addNode(91, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("91.0");
  }

  private static void assertRefused(
      int start, int end, int lengthMm, int forwardMs, int backwardMs, String message) {
    RoadGraphBuilder builder = new RoadGraphBuilder();
    builder.addNode(42, 9);
    builder.addNode(42, 9);
    builder.addEdge(start, end, lengthMm, forwardMs, backwardMs, RoadClass.OTHER);
    assertThatThrownBy(builder::build)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }

  private static List<String> leaving(RoadGraph graph, int node) {
    List<String> arcs = new ArrayList<>();
    for (int i = graph.outgoingBegin(node); i < graph.outgoingEnd(node); i++) {
      arcs.add(text(graph, graph.outgoingArc(i)));
    }
    return arcs;
  }

  private static List<String> entering(RoadGraph graph, int node) {
    List<String> arcs = new ArrayList<>();
    for (int i = graph.incomingBegin(node); i < graph.incomingEnd(node); i++) {
      arcs.add(text(graph, graph.incomingArc(i)));
    }
    return arcs;
  }

  private static String text(RoadGraph graph, int arc) {
    return (char) ('a' + graph.arcTail(arc))
        + ">"
        + (char) ('a' + graph.arcHead(arc))
        + " "
        + graph.arcMs(arc);
  }
}
