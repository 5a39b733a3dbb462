package org.maillage.engine.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
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
import org.maillage.engine.whatif.NearestFieldTest.PlainState;

/** Points after any changes are those of the network computed anew, and the report is complete. */
class PointFieldTest {

  private static final int SEQUENCES = 2000;
  private static final int CHANGES = 12;

  /** A point without any road. */
  private static final int NOWHERE = 0;

  static PointField field(
      RoadGraph graph, Direction direction, List<SnappedPoint> points, boolean withNowhere) {
    List<SnappedPoint> all = new ArrayList<>(points);
    if (withNowhere) {
      all.add(NOWHERE, null);
    }
    return new PointField(
        PointIndex.of(graph, direction, all),
        SearchArcs.of(graph, direction),
        SearchArcs.of(graph, direction.opposite()));
  }

  @Test
  void afterAnyChangeAndAnyUndoEveryPointIsThatOfTheNetworkComputedAnew() {
    int changed = 0;
    int undone = 0;
    for (long seed = 0; seed < SEQUENCES; seed++) {
      Scenario scenario = new Scenario(seed);
      for (int i = 0; i < CHANGES; i++) {
        List<PointTime> before = scenario.points();
        if (!scenario.older.isEmpty() && scenario.random.nextInt(4) == 0) {
          PointChange change = scenario.undo();
          checkReport(change, scenario.points(), before);
          undone++;
        } else {
          PointChange change = scenario.changeAnything();
          checkReport(change, before, scenario.points());
          changed += change.size() > 0 ? 1 : 0;
        }
        scenario.checkAgainstRecomputation();
      }
    }
    assertThat(changed).isGreaterThan(SEQUENCES);
    assertThat(undone).isGreaterThan(SEQUENCES);
  }

  /** The report names every changed point once with what was and is, and no other point. */
  static void checkReport(PointChange change, List<PointTime> before, List<PointTime> after) {
    Set<Integer> reported = new HashSet<>();
    for (int i = 0; i < change.size(); i++) {
      int point = change.point(i);
      assertThat(reported.add(point)).isTrue();
      assertThat(new PointTime(change.beforeMs(i), change.placeBefore(i)))
          .isEqualTo(before.get(point));
      assertThat(new PointTime(change.afterMs(i), change.placeAfter(i)))
          .isEqualTo(after.get(point));
    }
    for (int point = 0; point < before.size(); point++) {
      assertThat(!before.get(point).equals(after.get(point))).isEqualTo(reported.contains(point));
    }
  }

  static List<PointTime> times(PointField field) {
    List<PointTime> times = new ArrayList<>();
    for (int point = 0; point < field.index().size(); point++) {
      times.add(new PointTime(field.timeMs(point), field.place(point)));
    }
    return times;
  }

  @Test
  void aNewPlaceIsReportedToThoseNearerToItAndToNobodyElse() {
    RoadDrawing drawing = RoadDrawing.of("a --10-- b --10-- c --10-- d");
    List<SnappedPoint> homes =
        List.of(
            SnappedPoint.onEdge(0, 0.5, 42, 9),
            SnappedPoint.onEdge(1, 0.5, 42, 9),
            SnappedPoint.onEdge(2, 0.5, 42, 9));
    PointField field = field(drawing.graph(), Direction.TO_PLACES, homes, false);
    field.openAll(List.of(SnappedPoint.onEdge(0, 0, 42, 9)));
    field.settle();

    PointChange change = field.open(SnappedPoint.onEdge(2, 0.75, 42, 9));

    assertThat(change.subject()).isEqualTo(1);
    assertThat(change.size()).isEqualTo(2);
    assertThat(times(field))
        .containsExactly(new PointTime(5, 0), new PointTime(13, 1), new PointTime(3, 1));
    assertThat(field.undo()).isSameAs(change);
    assertThat(times(field))
        .containsExactly(new PointTime(5, 0), new PointTime(15, 0), new PointTime(25, 0));
    assertThatThrownBy(field::undo).isInstanceOf(NoSuchElementException.class);
  }

  @Test
  void aPointWithoutARoadIsNeverReachedAndNeverReported() {
    PointField field = field(RandomRoads.graph(1), Direction.TO_PLACES, List.of(), true);

    PointChange change = field.open(SnappedPoint.onEdge(0, 0.5, 42, 9));

    assertThat(change.size()).isZero();
    assertThat(times(field)).containsExactly(PointTime.UNREACHED);
  }

  @Test
  void aRefusedChangeLeavesEverythingAsItWas() {
    RoadGraph graph = RandomRoads.graph(6);
    PointField field = field(graph, Direction.TO_PLACES, RandomRoads.points(graph, 6, 10), false);
    int place = field.open(SnappedPoint.onEdge(0, 0.5, 42, 9)).subject();
    List<PointTime> before = times(field);
    SnappedPoint elsewhere = SnappedPoint.onEdge(10_000, 0.5, 42, 9);

    assertThatThrownBy(() -> field.move(place, elsewhere))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> field.openAll(List.of(SnappedPoint.onEdge(1, 0, 42, 9), elsewhere)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> field.close(place + 1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> field.setTimes(List.of(EdgeTimes.closed(0), EdgeTimes.closed(9_999))))
        .isInstanceOf(IllegalArgumentException.class);

    assertThat(times(field)).isEqualTo(before);
    field.undo();
    assertThat(times(field)).containsOnly(PointTime.UNREACHED);
  }

  @Test
  void pointsOfTheOtherDirectionOrOfAnotherGraphAreRefused() {
    RoadGraph graph = RandomRoads.graph(1);
    PointIndex index = PointIndex.of(graph, Direction.TO_PLACES, List.of());
    SearchArcs to = SearchArcs.of(graph, Direction.TO_PLACES);
    SearchArcs from = SearchArcs.of(graph, Direction.FROM_PLACES);

    assertThatThrownBy(() -> new PointField(index, from, to))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () ->
                PointIndex.of(
                    graph, Direction.TO_PLACES, List.of(SnappedPoint.onEdge(10_000, 0, 42, 9))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** Points under random changes, and beside them what they should know. */
  private static final class Scenario {
    private final long seed;
    private final RoadGraph graph;
    private final Direction direction;
    private final Random random;
    private final List<SnappedPoint> points;
    private final PointField field;
    private PlainState state = new PlainState(new HashMap<>(), new HashMap<>());
    private int nextPlace;
    private final List<PlainState> older = new ArrayList<>();
    private final List<Integer> olderNext = new ArrayList<>();

    Scenario(long seed) {
      this.seed = seed;
      graph = RandomRoads.graph(seed);
      direction = Direction.values()[(int) (seed / 5 % 2)];
      random = new Random(seed + 99);
      points = RandomRoads.points(graph, seed, 20);
      field = field(graph, direction, points, true);
    }

    PointChange changeAnything() {
      older.add(state);
      olderNext.add(nextPlace);
      state = state.copy();
      List<Integer> open = List.copyOf(state.places().keySet());
      int dice = random.nextInt(10);
      if (open.isEmpty() || dice < 3) {
        return dice == 0 ? openSome() : openOne();
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

    private PointChange openOne() {
      SnappedPoint point = anyPoint();
      PointChange change = field.open(point);
      state.places().put(change.subject(), point);
      nextPlace = change.subject() + 1;
      return change;
    }

    private PointChange openSome() {
      List<SnappedPoint> some = List.of(anyPoint(), anyPoint());
      some.forEach(point -> state.places().put(nextPlace++, point));
      return field.openAll(some);
    }

    private PointChange changeTimes() {
      List<EdgeTimes> edits = new ArrayList<>();
      for (int i = random.nextInt(4); i >= 0; i--) {
        EdgeTimes edit = new EdgeTimes(random.nextInt(graph.edgeCount()), anyMs(), anyMs());
        edits.add(edit);
        state.edges().put(edit.edge(), EditedEdge.of(graph, edit.edge()).with(edit));
      }
      return field.setTimes(edits);
    }

    private PointChange addRoad() {
      int start = random.nextInt(graph.nodeCount());
      int end = random.nextInt(graph.nodeCount());
      int forwardMs = anyMs();
      int backwardMs = anyMs();
      PointChange change = field.addRoad(start, end, forwardMs, backwardMs);
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

    PointChange undo() {
      state = older.remove(older.size() - 1);
      nextPlace = olderNext.remove(olderNext.size() - 1);
      return field.undo();
    }

    List<PointTime> points() {
      return times(field);
    }

    void checkAgainstRecomputation() {
      PlainField plain = new PlainField(graph, direction, state);
      List<PointTime> expected = new ArrayList<>();
      expected.add(PointTime.UNREACHED);
      points.forEach(point -> expected.add(plain.at(point)));
      assertThat(points()).as("seed %d", seed).isEqualTo(expected);
    }
  }
}
