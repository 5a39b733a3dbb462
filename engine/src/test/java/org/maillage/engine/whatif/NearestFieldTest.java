package org.maillage.engine.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.maillage.engine.graph.RoadGraph;
import org.maillage.engine.query.Direction;
import org.maillage.engine.query.SearchArcs;
import org.maillage.engine.snap.SnappedPoint;
import org.maillage.engine.testing.RandomRoads;
import org.maillage.engine.testing.RoadDrawing;

/** A field after any changes equals one computed anew, on thousands of random sequences. */
class NearestFieldTest {

  private static final int SEQUENCES = 3000;
  private static final int CHANGES = 10;

  static NearestField field(RoadGraph graph, Direction direction) {
    return new NearestField(
        graph, SearchArcs.of(graph, direction), SearchArcs.of(graph, direction.opposite()));
  }

  @Test
  void afterAnyChangesTheFieldIsThatOfTheSearchFromNothing() {
    for (long seed = 0; seed < SEQUENCES; seed++) {
      Scenario scenario = new Scenario(seed);
      for (int i = 0; i < CHANGES; i++) {
        List<PointTime> before = scenario.nodes();

        FieldChange change = scenario.changeAnything();

        scenario.checkAgainstRecomputation();
        checkReport(change, before, scenario.nodes());
      }
    }
  }

  /** The report names every changed node once with what was and is, and no other node. */
  private static void checkReport(
      FieldChange change, List<PointTime> before, List<PointTime> after) {
    Set<Integer> reported = new HashSet<>();
    for (int i = 0; i < change.size(); i++) {
      int node = change.node(i);
      assertThat(reported.add(node)).isTrue();
      assertThat(new PointTime(change.beforeMs(i), change.placeBefore(i)))
          .isEqualTo(before.get(node));
      assertThat(new PointTime(change.afterMs(i), change.placeAfter(i))).isEqualTo(after.get(node));
    }
    for (int node = 0; node < before.size(); node++) {
      assertThat(!before.get(node).equals(after.get(node))).isEqualTo(reported.contains(node));
    }
  }

  @Test
  void changesAreUndoneTheLastOneFirstAndOthersMadeInstead() {
    for (long seed = 0; seed < SEQUENCES / 3; seed++) {
      Scenario scenario = new Scenario(seed);
      List<List<PointTime>> states = new ArrayList<>();
      Random random = new Random(seed);
      for (int i = 0; i < 3 * CHANGES; i++) {
        if (!states.isEmpty() && random.nextInt(3) == 0) {
          scenario.undo();
          assertThat(scenario.everything())
              .as("seed %d", seed)
              .isEqualTo(states.remove(states.size() - 1));
        } else {
          states.add(scenario.everything());
          scenario.changeAnything();
        }
      }
      scenario.checkAgainstRecomputation();
    }
  }

  @Test
  void aClosedBridgeSendsItsDependantsAroundAndNobodyElse() {
    RoadDrawing drawing =
        RoadDrawing.of(
            """
            a --10-- b --5-- c --1-- d
            a --30-- d
            """);
    NearestField field = field(drawing.graph(), Direction.TO_PLACES);
    field.open(SnappedPoint.onEdge(0, 0, 42, 9));

    FieldChange change = field.setTimes(List.of(EdgeTimes.closed(1)));

    assertThat(change.size()).isEqualTo(2);
    assertThat(field.timeMs(1)).isEqualTo(10);
    assertThat(field.timeMs(2)).isEqualTo(31);
    assertThat(field.timeMs(3)).isEqualTo(30);
    assertThat(field.at(SnappedPoint.onEdge(1, 0.5, 42, 9))).isEqualTo(PointTime.UNREACHED);
  }

  @Test
  void ofTwoNodesWithoutDistanceNeitherKeepsTheOtherAlive() {
    RoadDrawing drawing = RoadDrawing.of("a --5-- b --0-- c --0-- d");
    NearestField field = field(drawing.graph(), Direction.TO_PLACES);
    int place = field.open(SnappedPoint.onEdge(0, 0, 42, 9)).subject();

    field.close(place);

    assertThat(field.timeMs(2)).isEqualTo(-1);
    assertThat(field.place(3)).isEqualTo(-1);
  }

  @Test
  void whatIsNotThereIsRefused() {
    NearestField field = field(RandomRoads.graph(1), Direction.TO_PLACES);

    assertThatThrownBy(() -> field.close(0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> field.setTimes(List.of(EdgeTimes.closed(10_000))))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> field.addRoad(0, 10_000, 1, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new EdgeTimes(0, -2, 1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(field::undo).isInstanceOf(NoSuchElementException.class);
    SnappedPoint onNewRoad = SnappedPoint.onEdge(field.addRoad(0, 1, 1, 1).subject(), 0.5, 42, 9);
    assertThatThrownBy(() -> field.open(onNewRoad)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void arcsInOneDirectionOnlyAreRefused() {
    RoadGraph graph = RandomRoads.graph(1);
    SearchArcs arcs = SearchArcs.of(graph, Direction.TO_PLACES);

    assertThatThrownBy(() -> new NearestField(graph, arcs, arcs))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** A field under random changes, and beside it what it should know. */
  private static final class Scenario {
    private final long seed;
    private final RoadGraph graph;
    private final Direction direction;
    private final Random random;
    private final List<SnappedPoint> points;
    private final NearestField field;
    private PlainState state = new PlainState(new HashMap<>(), new HashMap<>());
    private final List<PlainState> older = new ArrayList<>();

    Scenario(long seed) {
      this.seed = seed;
      graph = RandomRoads.graph(seed);
      direction = Direction.values()[(int) (seed / 5 % 2)];
      random = new Random(seed + 77);
      points = RandomRoads.points(graph, seed, 16);
      field = field(graph, direction);
    }

    FieldChange changeAnything() {
      older.add(state);
      state = state.copy();
      List<Integer> open = List.copyOf(state.places().keySet());
      int dice = random.nextInt(10);
      if (open.isEmpty() || dice < 3) {
        SnappedPoint point = anyPoint();
        FieldChange change = field.open(point);
        state.places().put(change.subject(), point);
        return change;
      }
      int place = open.get(random.nextInt(open.size()));
      if (dice < 5) {
        state.places().remove(place);
        return field.close(place);
      }
      if (dice < 6) {
        SnappedPoint point = anyPoint();
        state.places().put(place, point);
        return field.move(place, point);
      }
      return dice < 9 ? changeTimes() : addRoad();
    }

    private FieldChange changeTimes() {
      List<EdgeTimes> edits = new ArrayList<>();
      for (int i = random.nextInt(4); i >= 0; i--) {
        EdgeTimes edit = new EdgeTimes(random.nextInt(graph.edgeCount()), anyMs(), anyMs());
        edits.add(edit);
        state.edges().put(edit.edge(), EditedEdge.of(graph, edit.edge()).with(edit));
      }
      return field.setTimes(edits);
    }

    private FieldChange addRoad() {
      int start = random.nextInt(graph.nodeCount());
      int end = random.nextInt(graph.nodeCount());
      int forwardMs = anyMs();
      int backwardMs = anyMs();
      FieldChange change = field.addRoad(start, end, forwardMs, backwardMs);
      EdgeTimes times = new EdgeTimes(change.subject(), forwardMs, backwardMs);
      state.edges().put(change.subject(), new EditedEdge(start, end, times));
      return change;
    }

    private int anyMs() {
      return random.nextInt(12) - 1;
    }

    private SnappedPoint anyPoint() {
      return points.get(random.nextInt(points.size()));
    }

    void undo() {
      field.undo();
      state = older.remove(older.size() - 1);
    }

    List<PointTime> nodes() {
      List<PointTime> nodes = new ArrayList<>();
      for (int node = 0; node < graph.nodeCount(); node++) {
        nodes.add(new PointTime(field.timeMs(node), field.place(node)));
      }
      return nodes;
    }

    List<PointTime> everything() {
      List<PointTime> all = nodes();
      points.forEach(point -> all.add(field.at(point)));
      return all;
    }

    void checkAgainstRecomputation() {
      PlainField plain = new PlainField(graph, direction, state);
      for (int node = 0; node < graph.nodeCount(); node++) {
        assertThat(new PointTime(field.timeMs(node), field.place(node)))
            .as("seed %d, node %d", seed, node)
            .isEqualTo(plain.atNode(node));
      }
      for (SnappedPoint point : points) {
        assertThat(field.at(point)).as("seed %d, %s", seed, point).isEqualTo(plain.at(point));
      }
    }
  }

  /** What is open where, and which edges are edited. */
  record PlainState(Map<Integer, SnappedPoint> places, Map<Integer, EditedEdge> edges) {
    PlainState copy() {
      return new PlainState(new HashMap<>(places), new HashMap<>(edges));
    }
  }
}
