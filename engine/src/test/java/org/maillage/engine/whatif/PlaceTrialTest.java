package org.maillage.engine.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.maillage.engine.graph.RoadGraph;
import org.maillage.engine.query.Direction;
import org.maillage.engine.query.SearchArcs;
import org.maillage.engine.snap.SnappedPoint;
import org.maillage.engine.testing.RandomRoads;

/** A place that is held over the map tells what opening it in each service would tell. */
class PlaceTrialTest {

  private static final int SEQUENCES = 3000;
  private static final int TRIALS = 6;

  @Test
  void equalsOpeningThePlaceInEveryServiceAndTakingItBack() {
    int changed = 0;
    int unlike = 0;
    for (long seed = 0; seed < SEQUENCES; seed++) {
      RoadGraph graph = RandomRoads.graph(seed);
      Random random = new Random(seed + 3);
      Direction direction = Direction.values()[(int) (seed / 5 % 2)];
      List<SnappedPoint> points = RandomRoads.points(graph, seed, 20);
      List<PointField> fields = fields(graph, direction, points, random);
      PlaceTrial trial = new PlaceTrial(fields, SearchArcs.of(graph, direction));
      for (int i = 0; i < TRIALS; i++) {
        SnappedPoint place = points.get(random.nextInt(points.size()));
        List<PointChange> tried = trial.at(place);
        for (int service = 0; service < fields.size(); service++) {
          PointChange opened = fields.get(service).open(place);
          assertThat(tried.get(service).subject()).isEqualTo(opened.subject());
          assertThat(rows(tried.get(service)))
              .as("seed %d, service %d, %s", seed, service, place)
              .isEqualTo(rows(opened));
          changed += opened.size() > 0 ? 1 : 0;
          unlike += opened.size() != tried.get(0).size() ? 1 : 0;
          if (random.nextInt(4) > 0) {
            fields.get(service).undo();
          }
        }
      }
    }
    // The services differ, or a search that did not keep them apart would pass as well.
    assertThat(changed).isGreaterThan(SEQUENCES);
    assertThat(unlike).isGreaterThan(SEQUENCES);
  }

  private static List<PointField> fields(
      RoadGraph graph, Direction direction, List<SnappedPoint> points, Random random) {
    PointIndex index = PointIndex.of(graph, direction, points);
    List<EdgeTimes> edits = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      edits.add(
          new EdgeTimes(
              random.nextInt(graph.edgeCount()), random.nextInt(12) - 1, random.nextInt(12) - 1));
    }
    int start = random.nextInt(graph.nodeCount());
    int end = random.nextInt(graph.nodeCount());
    List<PointField> fields = new ArrayList<>();
    for (int service = 0; service < 4; service++) {
      PointField field =
          new PointField(
              index, SearchArcs.of(graph, direction), SearchArcs.of(graph, direction.opposite()));
      field.openAll(points.subList(0, random.nextInt(5)));
      field.setTimes(edits);
      field.addRoad(start, end, 3, 4);
      fields.add(field);
    }
    return fields;
  }

  private static Map<Integer, List<Integer>> rows(PointChange change) {
    Map<Integer, List<Integer>> rows = new TreeMap<>();
    for (int i = 0; i < change.size(); i++) {
      rows.put(
          change.point(i),
          List.of(
              change.beforeMs(i), change.placeBefore(i), change.afterMs(i), change.placeAfter(i)));
    }
    assertThat(rows).hasSize(change.size());
    return rows;
  }

  @Test
  void servicesWhoseRoadsDifferAreRefused() {
    RoadGraph graph = RandomRoads.graph(1);
    List<SnappedPoint> points = RandomRoads.points(graph, 1, 5);
    List<PointField> fields = fields(graph, Direction.TO_PLACES, points, new Random(1));
    PlaceTrial trial = new PlaceTrial(fields, SearchArcs.of(graph, Direction.TO_PLACES));
    fields.get(1).setTimes(List.of(EdgeTimes.closed(0)));

    assertThatThrownBy(() -> trial.at(points.get(0))).isInstanceOf(IllegalArgumentException.class);
    fields.get(1).undo();
    assertThat(trial.at(points.get(0))).hasSize(4);
  }

  @Test
  void servicesOfOtherPointsAndNoServicesAreRefused() {
    RoadGraph graph = RandomRoads.graph(1);
    SearchArcs arcs = SearchArcs.of(graph, Direction.TO_PLACES);
    List<SnappedPoint> points = RandomRoads.points(graph, 1, 5);
    List<PointField> strangers =
        List.of(
            PointFieldTest.field(graph, Direction.TO_PLACES, points, false),
            PointFieldTest.field(graph, Direction.TO_PLACES, points, false));

    assertThatThrownBy(() -> new PlaceTrial(strangers, arcs))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new PlaceTrial(List.of(), arcs))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
