package org.maillage.engine.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.maillage.engine.profile.RoadClass;
import org.maillage.engine.query.Direction;
import org.maillage.engine.query.NearestSearch;
import org.maillage.engine.query.NearestTimes;
import org.maillage.engine.query.SearchArcs;
import org.maillage.engine.snap.SnappedPoint;
import org.maillage.engine.testing.RandomRoads;
import org.maillage.engine.whatif.EdgeTimes;
import org.maillage.engine.whatif.NearestField;
import org.maillage.engine.whatif.PointChange;
import org.maillage.engine.whatif.PointField;
import org.maillage.engine.whatif.PointIndex;

/** Points beside split junctions stay right: with other times, closed roads, and all undone. */
class PointsOfTurnsTest {

  private static final int SEQUENCES = 1500;
  private static final int CHANGES = 10;

  @Test
  void afterAnyChangeAndAnyUndoPointsBesideSplitJunctionsAreRight() {
    int copies = 0;
    int searched = 0;
    for (long seed = 0; seed < SEQUENCES; seed++) {
      Scenario scenario = new Scenario(seed);
      copies += scenario.split.edgeCount() > scenario.graph.edgeCount() ? 1 : 0;
      for (int i = 0; i < CHANGES; i++) {
        int[] before = scenario.snapshot();
        PointChange change;
        if (!scenario.older.isEmpty() && scenario.random.nextInt(4) == 0) {
          change = scenario.undo();
        } else {
          change = scenario.changeAnything();
        }
        assertThat(scenario.differing(before)).as("seed %d", seed).isEqualTo(change.size());
        scenario.checkAgainstAFieldFilledAnew();
        searched += scenario.checkAgainstTheSearch() ? 1 : 0;
      }
    }
    assertThat(copies).isGreaterThan(SEQUENCES / 3);
    assertThat(searched).isGreaterThan(SEQUENCES);
  }

  /** What is open where, what edges take instead, and new roads in their order. */
  private record State(
      TreeMap<Integer, SnappedPoint> places, Map<Integer, EdgeTimes> edits, List<Road> roads) {
    State copy() {
      return new State(new TreeMap<>(places), new HashMap<>(edits), new ArrayList<>(roads));
    }
  }

  private record Road(int edge, int start, int end, int forwardMs, int backwardMs) {}

  private static final class Scenario {
    private final long seed;
    private final Random random;
    private final RoadGraph graph;
    private final List<int[]> sequences;
    private final RoadGraph split;
    private final Direction direction;
    private final List<SnappedPoint> points;
    private final PointField field;
    private State state = new State(new TreeMap<>(), new HashMap<>(), new ArrayList<>());
    private final List<State> older = new ArrayList<>();

    Scenario(long seed) {
      this.seed = seed;
      random = new Random(seed + 5);
      graph = RandomRoads.graph(seed);
      sequences = TurnSplitterTest.randomSequences(graph, new Random(seed));
      split = TurnSplitterTest.split(graph, sequences);
      direction = Direction.values()[(int) (seed / 5 % 2)];
      points = RandomRoads.points(graph, seed, 16);
      field =
          new PointField(
              PointIndex.of(split, direction, points),
              SearchArcs.of(split, direction),
              SearchArcs.of(split, direction.opposite()));
    }

    PointChange changeAnything() {
      older.add(state);
      state = state.copy();
      List<Integer> open = List.copyOf(state.places.keySet());
      int dice = random.nextInt(10);
      SnappedPoint point = points.get(random.nextInt(points.size()));
      if (open.isEmpty() || dice < 4) {
        PointChange change = field.open(point);
        state.places.put(change.subject(), point);
        return change;
      }
      int place = open.get(random.nextInt(open.size()));
      if (dice < 6) {
        state.places.remove(place);
        return field.close(place);
      }
      if (dice < 7) {
        state.places.put(place, point);
        return field.move(place, point);
      }
      return dice < 9 ? changeTimes() : state.roads.size() < 2 ? addRoad() : changeNewRoad();
    }

    private PointChange addRoad() {
      int start = random.nextInt(graph.nodeCount());
      int end = random.nextInt(graph.nodeCount());
      int forwardMs = random.nextInt(12);
      int backwardMs = anyMs(0);
      PointChange change = field.addRoad(start, end, forwardMs, backwardMs);
      state.roads.add(new Road(change.subject(), start, end, forwardMs, backwardMs));
      return change;
    }

    private PointChange changeNewRoad() {
      Road old = state.roads.get(0);
      Road road = new Road(old.edge, old.start, old.end, random.nextInt(12), anyMs(old.backwardMs));
      state.roads.set(0, road);
      return field.setTimes(List.of(new EdgeTimes(road.edge, road.forwardMs, road.backwardMs)));
    }

    private PointChange changeTimes() {
      int edge = random.nextInt(graph.edgeCount());
      EdgeTimes times =
          new EdgeTimes(edge, anyMs(graph.forwardMs(edge)), anyMs(graph.backwardMs(edge)));
      state.edits.put(edge, times);
      return field.setTimes(List.of(times));
    }

    /** Of an open direction any time, or none at all. */
    private int anyMs(int nowMs) {
      return nowMs == RoadGraph.NO_WAY || random.nextInt(8) == 0
          ? RoadGraph.NO_WAY
          : random.nextInt(40);
    }

    PointChange undo() {
      state = older.remove(older.size() - 1);
      return field.undo();
    }

    int[] snapshot() {
      int[] all = new int[2 * points.size()];
      for (int i = 0; i < points.size(); i++) {
        all[2 * i] = field.timeMs(i);
        all[2 * i + 1] = field.place(i);
      }
      return all;
    }

    int differing(int[] before) {
      int[] now = snapshot();
      int differing = 0;
      for (int i = 0; i < now.length; i += 2) {
        differing += now[i] != before[i] || now[i + 1] != before[i + 1] ? 1 : 0;
      }
      return differing;
    }

    /** Roads first, then all places at once, and every point read as if nobody had before. */
    void checkAgainstAFieldFilledAnew() {
      NearestField anew =
          new NearestField(
              split, SearchArcs.of(split, direction), SearchArcs.of(split, direction.opposite()));
      state.roads.forEach(
          road -> anew.addRoad(road.start, road.end, road.forwardMs, road.backwardMs));
      anew.setTimes(List.copyOf(state.edits.values()));
      anew.openAll(List.copyOf(state.places.values()));
      List<Integer> numbers = List.copyOf(state.places.keySet());
      for (int i = 0; i < points.size(); i++) {
        int place = anew.at(points.get(i)).place();
        assertThat(field.timeMs(i))
            .as("seed %d, %s", seed, points.get(i))
            .isEqualTo((int) anew.at(points.get(i)).timeMs());
        assertThat(field.place(i)).isEqualTo(place < 0 ? -1 : (int) numbers.get(place));
      }
    }

    /** The plain search knows only who goes to places, and no closed roads. */
    boolean checkAgainstTheSearch() {
      boolean anyClosed =
          state.edits.values().stream()
              .anyMatch(
                  edit ->
                      isClosed(graph.forwardMs(edit.edge()), edit.forwardMs())
                          || isClosed(graph.backwardMs(edit.edge()), edit.backwardMs()));
      if (direction != Direction.TO_PLACES || anyClosed) {
        return false;
      }
      NearestTimes expected =
          new NearestSearch(TurnSplitterTest.split(edited(), sequences))
              .toNearest(List.copyOf(state.places.values()));
      for (int i = 0; i < points.size(); i++) {
        assertThat(field.timeMs(i))
            .as("seed %d, %s", seed, points.get(i))
            .isEqualTo((int) expected.from(points.get(i)).timeMs());
      }
      return true;
    }

    private static boolean isClosed(int beforeMs, int nowMs) {
      return beforeMs != RoadGraph.NO_WAY && nowMs == RoadGraph.NO_WAY;
    }

    private RoadGraph edited() {
      RoadGraphBuilder builder = new RoadGraphBuilder();
      for (int node = 0; node < graph.nodeCount(); node++) {
        builder.addNode(graph.latDeg(node), graph.lonDeg(node));
      }
      for (int edge = 0; edge < graph.edgeCount(); edge++) {
        EdgeTimes edit = state.edits.get(edge);
        builder.addEdge(
            graph.edgeStart(edge),
            graph.edgeEnd(edge),
            graph.lengthMm(edge),
            edit != null ? edit.forwardMs() : graph.forwardMs(edge),
            edit != null ? edit.backwardMs() : graph.backwardMs(edge),
            RoadClass.RESIDENTIAL);
      }
      for (Road road : state.roads) {
        builder.addEdge(
            road.start, road.end, 1, road.forwardMs, road.backwardMs, RoadClass.RESIDENTIAL);
      }
      return builder.build();
    }
  }
}
