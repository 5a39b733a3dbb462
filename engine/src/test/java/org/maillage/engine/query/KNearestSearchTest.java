package org.maillage.engine.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.maillage.engine.graph.RoadGraph;
import org.maillage.engine.query.KNearestTimes.Choice;
import org.maillage.engine.snap.SnappedPoint;
import org.maillage.engine.testing.RandomRoads;
import org.maillage.engine.testing.SlowReach;

/** The k nearest places are the k best of the times to each place alone. */
class KNearestSearchTest {

  @Test
  void areTheBestOfTheTimesToEachPlaceAlone() {
    for (long seed = 0; seed < 3000; seed++) {
      RoadGraph graph = RandomRoads.graph(seed);
      List<SnappedPoint> points = RandomRoads.points(graph, seed, 12);
      List<SnappedPoint> places = points.subList(0, (int) (seed % 8));
      int k = 1 + (int) (seed % 4);
      List<NearestTimes> alone = new ArrayList<>();
      for (SnappedPoint place : places) {
        alone.add(new NearestSearch(graph).toNearest(List.of(place)));
      }

      KNearestTimes times = new KNearestSearch(graph).toNearest(places, k);

      for (int node = 0; node < graph.nodeCount(); node++) {
        int n = node;
        assertThat(times.atNode(node))
            .as("seed %d, node %d", seed, node)
            .isEqualTo(best(k, alone.stream().map(one -> one.timeMs(n)).toList()));
      }
      for (SnappedPoint point : points) {
        assertThat(times.from(point))
            .as("seed %d, %s", seed, point)
            .isEqualTo(best(k, alone.stream().map(one -> one.from(point).timeMs()).toList()));
      }
    }
  }

  private static List<Choice> best(int k, List<Long> timesMs) {
    List<Choice> all = new ArrayList<>();
    for (int place = 0; place < timesMs.size(); place++) {
      if (timesMs.get(place) >= 0) {
        all.add(new Choice(timesMs.get(place), place));
      }
    }
    return all.stream()
        .sorted(Comparator.comparingLong(Choice::timeMs).thenComparing(Choice::place))
        .limit(k)
        .toList();
  }

  @Test
  void aGroupIsAsNearAsItsNearestPlace() {
    for (long seed = 0; seed < 1000; seed++) {
      RoadGraph graph = RandomRoads.graph(seed);
      List<SnappedPoint> points = RandomRoads.points(graph, seed, 12);
      List<SnappedPoint> places = points.subList(0, 8);
      int[] groupOf = new Random(seed).ints(8, 0, 4).toArray();
      int k = 1 + (int) (seed % 4);
      List<NearestTimes> alone = new ArrayList<>();
      for (int group = 0; group < 4; group++) {
        int one = group;
        List<SnappedPoint> ofGroup =
            IntStream.range(0, 8).filter(i -> groupOf[i] == one).mapToObj(places::get).toList();
        alone.add(new NearestSearch(graph).toNearest(ofGroup));
      }

      KNearestTimes times = new KNearestSearch(graph).toNearestGroups(places, groupOf, k);

      for (SnappedPoint point : points) {
        assertThat(times.from(point))
            .as("seed %d, %s", seed, point)
            .isEqualTo(best(k, alone.stream().map(one -> one.from(point).timeMs()).toList()));
      }
    }
  }

  @Test
  void everyPlaceNeedsAGroup() {
    RoadGraph graph = RandomRoads.graph(0);
    List<SnappedPoint> places = RandomRoads.points(graph, 0, 3);
    assertThatThrownBy(() -> new KNearestSearch(graph).toNearestGroups(places, new int[2], 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2 groups for 3 places");
  }

  @Test
  void theNearestIsThatOfTheSlowReference() {
    for (long seed = 0; seed < 500; seed++) {
      RoadGraph graph = RandomRoads.graph(seed);
      List<SnappedPoint> places = RandomRoads.points(graph, seed, 3);
      SlowReach.Label[] labels = new SlowReach(graph, places).toNearest(3);

      KNearestTimes times = new KNearestSearch(graph).toNearest(places, 2);

      for (int node = 0; node < graph.nodeCount(); node++) {
        List<Choice> choices = times.atNode(node);
        assertThat(choices.isEmpty() ? null : choices.get(0))
            .isEqualTo(
                labels[node] == null
                    ? null
                    : new Choice(labels[node].timeMs(), labels[node].place()));
      }
    }
  }

  @Test
  void noPlaceAtAllIsRefusedAsANumber() {
    assertThatThrownBy(() -> new KNearestSearch(RandomRoads.graph(0)).toNearest(List.of(), 0))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
