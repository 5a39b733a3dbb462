package org.maillage.app.times;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.maillage.domain.diagnostic.NearestGroups;
import org.maillage.domain.diagnostic.TravelTimes.FromOrigins;
import org.maillage.domain.diagnostic.TravelTimes.NearestPlaces;
import org.maillage.domain.diagnostic.health.PlainCatchments;
import org.maillage.domain.diagnostic.health.StepWeights;
import org.maillage.domain.territory.LatLon;
import org.maillage.engine.contraction.PreparedNetwork;
import org.maillage.engine.graph.RoadGraph;
import org.maillage.engine.graph.RoadGraphBuilder;
import org.maillage.engine.order.Watch;
import org.maillage.engine.profile.CarProfile;
import org.maillage.engine.profile.RoadClass;

class RoadTravelTimesTest {

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void timesToOnePlaceAreThoseToTheNearestOfOneNearAndFar(long seed) {
    Random random = new Random(seed);
    RoadTravelTimes times = new RoadTravelTimes(graph(random, 40), CarProfile.french());
    List<LatLon> origins = new ArrayList<>(List.of(new LatLon(50, 9)));
    IntStream.range(0, 40).forEach(i -> origins.add(somewhere(random)));
    FromOrigins from = times.from(origins);
    int[] asking = random.ints(60, 0, origins.size()).toArray();
    asking[0] = 0;
    long longest = 0;
    for (LatLon place : List.of(somewhere(random), somewhere(random), new LatLon(50, 9))) {
      NearestPlaces expected = from.toNearest(List.of(place));
      long[] timeMs = from.toPlace(asking, place);
      for (int i = 0; i < asking.length; i++) {
        assertThat(timeMs[i]).isEqualTo(expected.timeMs(asking[i]));
        longest = Math.max(longest, timeMs[i]);
      }
      assertThat(timeMs[0]).as("nobody lives on that road").isNegative();
    }
    assertThat(longest).as("farther than the first searches look").isGreaterThan(60 * 60_000L);
  }

  @ParameterizedTest
  @ValueSource(longs = {6, 7, 8})
  void aPreparedNetworkAnswersTheSame(long seed) {
    Random random = new Random(seed);
    RoadGraph graph = graph(random);
    PreparedNetwork prepared = PreparedNetwork.of(graph, Processors.ALL, Watch.NONE);
    List<LatLon> origins = new ArrayList<>(List.of(new LatLon(50, 9)));
    IntStream.range(0, 60).forEach(i -> origins.add(somewhere(random)));
    List<List<LatLon>> services = new ArrayList<>();
    for (int service = 0; service < 11; service++) {
      List<LatLon> places = new ArrayList<>(List.of(new LatLon(50, 9)));
      IntStream.range(0, service).forEach(i -> places.add(somewhere(random)));
      services.add(places);
    }
    FromOrigins plain = new RoadTravelTimes(graph, CarProfile.french()).from(origins);
    FromOrigins swept =
        new RoadTravelTimes(graph, CarProfile.french(), Optional.of(prepared)).from(origins);
    AtomicInteger answers = new AtomicInteger();
    swept.toNearestOfEach(
        services,
        (found, service) -> {
          answers.incrementAndGet();
          NearestPlaces expected = plain.toNearest(services.get(service));
          for (int origin = 0; origin < origins.size(); origin++) {
            assertThat(found.timeMs(origin)).isEqualTo(expected.timeMs(origin));
            assertThat(found.destination(origin)).isEqualTo(expected.destination(origin));
            assertThat(found.routeLengthM(origin)).isEqualTo(expected.routeLengthM(origin));
          }
        });
    assertThat(answers).hasValue(services.size());
  }

  @ParameterizedTest
  @ValueSource(longs = {9, 10, 11, 12})
  void theFewNearestGroupsAreThoseOfAskingGroupByGroup(long seed) {
    Random random = new Random(seed);
    RoadTravelTimes times = new RoadTravelTimes(graph(random), CarProfile.french());
    List<LatLon> origins = new ArrayList<>(List.of(new LatLon(50, 9)));
    IntStream.range(0, 60).forEach(i -> origins.add(somewhere(random)));
    List<LatLon> places = new ArrayList<>(List.of(new LatLon(50, 9)));
    IntStream.range(0, 15).forEach(i -> places.add(somewhere(random)));
    int[] groupOf = random.ints(places.size(), 1, 6).toArray();
    groupOf[0] = 0;
    FromOrigins fast = times.from(origins);
    int k = 1 + (int) (seed % 3);

    NearestGroups found = fast.toFewNearest(places, groupOf, k);

    NearestGroups expected = new GroupByGroup(fast).toFewNearest(places, groupOf, k);
    assertThat(found.k()).isEqualTo(k);
    assertThat(found.count(0)).as("nobody lives on that road").isZero();
    for (int origin = 0; origin < origins.size(); origin++) {
      for (int rank = 0; rank < k; rank++) {
        assertThat(found.timeMs(origin, rank)).isEqualTo(expected.timeMs(origin, rank));
        assertThat(found.group(origin, rank)).isEqualTo(expected.group(origin, rank));
      }
    }
  }

  /** Knows the nearest only: the few nearest come from the port's plain way. */
  private record GroupByGroup(FromOrigins times) implements FromOrigins {
    @Override
    public int size() {
      return times.size();
    }

    @Override
    public NearestPlaces toNearest(List<LatLon> destinations) {
      return times.toNearest(destinations);
    }

    @Override
    public boolean isOffRoad(int origin) {
      return times.isOffRoad(origin);
    }

    @Override
    public boolean isFar(int origin) {
      return times.isFar(origin);
    }
  }

  /** Places at crossings: two of one stretch of road are driven to by its end and back. */
  @ParameterizedTest
  @ValueSource(longs = {13, 14, 15})
  void floatingCatchmentsOfTheEngineAreThoseOfTheFormula(long seed) {
    Random random = new Random(seed);
    RoadGraph graph = graph(random);
    RoadTravelTimes times = new RoadTravelTimes(graph, CarProfile.french());
    List<LatLon> people = new ArrayList<>(List.of(new LatLon(50, 9)));
    IntStream.range(0, 30).forEach(i -> people.add(crossing(graph, random)));
    List<LatLon> doctors = new ArrayList<>(List.of(new LatLon(50, 9)));
    IntStream.range(0, 6).forEach(i -> doctors.add(crossing(graph, random)));
    double[] demand = random.doubles(people.size(), 1, 300).toArray();
    double[] supply = random.doubles(doctors.size(), 1, 9).toArray();
    StepWeights weights =
        new StepWeights(
            List.of(
                new StepWeights.Step(20_000, 1),
                new StepWeights.Step(45_000, 0.5),
                new StepWeights.Step(90_000, 0.25)));

    double[] expected =
        new PlainCatchments(times).accessibility(people, demand, doctors, supply, weights);
    double[] found = times.catchments().accessibility(people, demand, doctors, supply, weights);

    assertThat(found).hasSize(people.size()).containsExactly(expected, within(1e-12));
    assertThat(found[0]).as("nobody lives on that road").isZero();
    assertThat(Arrays.stream(found).filter(a -> a > 0)).hasSizeGreaterThan(10);
  }

  private static LatLon crossing(RoadGraph graph, Random random) {
    int node = random.nextInt(graph.nodeCount());
    return new LatLon(graph.latDeg(node), graph.lonDeg(node));
  }

  private static LatLon somewhere(Random random) {
    return new LatLon(42 + random.nextDouble() * 0.1, 9 + random.nextDouble() * 0.1);
  }

  private static RoadGraph graph(Random random) {
    return graph(random, 1);
  }

  /** Of edges that take from one second to one minute, so many times. */
  private static RoadGraph graph(Random random, int slower) {
    RoadGraphBuilder builder = new RoadGraphBuilder();
    int nodes = 50;
    for (int node = 0; node < nodes; node++) {
      LatLon place = somewhere(random);
      builder.addNode(place.latDeg(), place.lonDeg());
    }
    for (int edge = 0; edge < 3 * nodes; edge++) {
      int ms = slower * (1_000 + random.nextInt(60_000));
      int back = random.nextInt(4) == 0 ? RoadGraph.NO_WAY : ms;
      int to = random.nextInt(nodes);
      builder.addEdge(edge % nodes, to, 10 * ms, ms, back, RoadClass.RESIDENTIAL);
    }
    return builder.build();
  }
}
