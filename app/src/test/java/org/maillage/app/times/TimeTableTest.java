package org.maillage.app.times;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.maillage.app.times.TimeTable.Answer;
import org.maillage.app.times.TimeTable.Attached;
import org.maillage.app.times.TimeTable.Outcome;
import org.maillage.domain.territory.LatLon;
import org.maillage.engine.graph.RoadGraph;
import org.maillage.engine.graph.RoadGraphBuilder;
import org.maillage.engine.profile.CarProfile;
import org.maillage.engine.profile.RoadClass;
import org.maillage.engine.query.Metric;
import org.maillage.engine.query.Route;
import org.maillage.engine.query.RouteSearch;

class TimeTableTest {

  private static final long ANY = Long.MAX_VALUE;

  /** Roads that join places at random, some one-way: not everything reaches everything. */
  private static RoadGraph roads(Random random) {
    RoadGraphBuilder builder = new RoadGraphBuilder();
    int nodes = 40;
    for (int node = 0; node < nodes; node++) {
      builder.addNode(45 + random.nextDouble() * 0.1, 3 + random.nextDouble() * 0.1);
    }
    for (int edge = 0; edge < 60; edge++) {
      int ms = random.nextInt(100_000);
      builder.addEdge(
          random.nextInt(nodes),
          random.nextInt(nodes),
          random.nextInt(1_000_000),
          ms,
          random.nextInt(3) == 0 ? RoadGraph.NO_WAY : ms / 2,
          RoadClass.TERTIARY);
    }
    return builder.build();
  }

  private static List<NamedPlace> places(int count, Random random) {
    List<NamedPlace> places = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      double latDeg = 45 + random.nextDouble() * (i % 7 == 6 ? 5 : 0.1);
      places.add(new NamedPlace("p" + i, new LatLon(latDeg, 3 + random.nextDouble() * 0.1)));
    }
    return places;
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 20})
  void everyPairIsWhatASearchOfItsOwnFinds(int destinations) {
    // With few destinations the table searches from them, with many from the origins.
    for (int seed = 0; seed < 100; seed++) {
      Random random = new Random(seed);
      RoadGraph graph = roads(random);
      TimeTable table = new TimeTable(graph, CarProfile.french());
      List<Attached> from = table.attach(places(8, random));
      List<Attached> to = table.attach(places(destinations, random));
      RouteSearch search = new RouteSearch(graph);

      List<Answer> answers = table.between(from, to, Optional.empty(), ANY);

      assertThat(answers).hasSize(8 * destinations);
      for (Answer answer : answers) {
        assertThat(answer.timeMs()).isEqualTo(expectedMs(search, answer));
        assertThat(answer.outcome() == Outcome.ANSWERED).isEqualTo(answer.timeMs() >= 0);
      }
    }
  }

  private static long expectedMs(RouteSearch search, Answer answer) {
    if (answer.from().snapped() == null || answer.to().snapped() == null) {
      return -1;
    }
    return search
        .findRoute(answer.from().snapped(), answer.to().snapped(), Metric.TIME)
        .map(Route::timeMs)
        .orElse(-1L);
  }

  @Test
  void theReasonSaysWhichEndIsOffTheRoad() {
    RoadGraph graph = roads(new Random(1));
    TimeTable table = new TimeTable(graph, CarProfile.french());
    NamedPlace near = new NamedPlace("near", new LatLon(graph.latDeg(0), graph.lonDeg(0)));
    NamedPlace sea = new NamedPlace("sea", new LatLon(40, 3));
    List<Attached> both = table.attach(List.of(near, sea));

    assertThat(table.between(both, both, Optional.empty(), ANY))
        .extracting(Answer::outcome)
        .containsExactly(
            Outcome.ANSWERED,
            Outcome.DESTINATION_OFF_ROAD,
            Outcome.ORIGIN_OFF_ROAD,
            Outcome.ORIGIN_OFF_ROAD);
    assertThat(both.get(1).isFar()).isTrue();
    assertThat(both.get(1).accessM()).isNaN();
    assertThat(both.get(0).accessM()).isLessThan(1);
  }

  @Test
  void theNearestAreTheFastestInOrderAndTheLimitHolds() {
    Random random = new Random(2);
    RoadGraph graph = roads(random);
    TimeTable table = new TimeTable(graph, CarProfile.french());
    List<Attached> from = table.attach(places(6, random));
    List<Attached> to = table.attach(places(12, random));
    List<Answer> all = table.between(from, to, Optional.empty(), ANY);

    for (Attached origin : from) {
      List<Long> times =
          all.stream()
              .filter(a -> a.from().equals(origin) && a.outcome() == Outcome.ANSWERED)
              .map(Answer::timeMs)
              .sorted()
              .limit(3)
              .toList();
      List<Answer> nearest = table.between(List.of(origin), to, Optional.of(3), ANY);
      assertThat(nearest.stream().map(Answer::timeMs).filter(ms -> ms >= 0))
          .containsExactlyElementsOf(times);
    }
    assertThat(table.between(from, to, Optional.empty(), 60_000))
        .isNotEmpty()
        .allMatch(answer -> answer.timeMs() <= 60_000);
  }
}
