package org.maillage.app.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.maillage.app.calibration.Calibration.Finding;
import org.maillage.domain.territory.LatLon;
import org.maillage.engine.graph.RoadGraph;
import org.maillage.engine.graph.RoadGraphBuilder;
import org.maillage.engine.profile.CarProfile;
import org.maillage.engine.profile.RoadClass;
import org.maillage.engine.profile.Tags;
import org.maillage.engine.query.Metric;
import org.maillage.engine.query.RouteSearch;
import org.maillage.engine.snap.RoadSnapper;
import org.maillage.engine.snap.SnappedPoint;

/** Journeys are made up with factors that are known; the calibration must find them. */
class CalibrationTest {

  private static final int SIDE = 25;
  private static final CarProfile PROFILE = CarProfile.french();
  private static final RoadGraph GRAPH = grid(new Random(5));
  private static final RoadSnapper SNAPPER = new RoadSnapper(GRAPH, PROFILE);
  private static final double[] TRUTH = factors(1.25, 0.85, 1.1);

  /** A grid of roads of four classes, about a kilometre a side, with one-way streets. */
  private static RoadGraph grid(Random random) {
    RoadGraphBuilder builder = new RoadGraphBuilder();
    for (int i = 0; i < SIDE * SIDE; i++) {
      builder.addNode(
          45 + i / SIDE * 0.01 + random.nextDouble() * 0.003,
          3 + i % SIDE * 0.013 + random.nextDouble() * 0.003);
    }
    RoadClass[] classes = {
      RoadClass.PRIMARY, RoadClass.TERTIARY, RoadClass.RESIDENTIAL, RoadClass.TERTIARY
    };
    for (int row = 0; row < SIDE; row++) {
      for (int column = 0; column < SIDE; column++) {
        int node = row * SIDE + column;
        if (column + 1 < SIDE) {
          road(builder, node, node + 1, classes[row % 4], random);
        }
        if (row + 1 < SIDE) {
          road(builder, node, node + SIDE, classes[column % 4], random);
        }
      }
    }
    return builder.build();
  }

  private static void road(
      RoadGraphBuilder builder, int from, int to, RoadClass roadClass, Random random) {
    int ms =
        roadClass == RoadClass.PRIMARY
            ? 55_000
            : roadClass == RoadClass.TERTIARY ? 80_000 : 120_000;
    int forwardMs = (int) (ms * (0.8 + 0.4 * random.nextDouble()));
    boolean oneWay = random.nextInt(12) == 0;
    builder.addEdge(
        from, to, 1_000_000, forwardMs, oneWay ? RoadGraph.NO_WAY : forwardMs, roadClass);
  }

  private static double[] factors(double primary, double tertiary, double residential) {
    double[] factors = new double[RoadFamily.values().length];
    Arrays.fill(factors, 1);
    factors[RoadFamily.PRIMARY.ordinal()] = primary;
    factors[RoadFamily.TERTIARY.ordinal()] = tertiary;
    factors[RoadFamily.RESIDENTIAL.ordinal()] = residential;
    return factors;
  }

  private static SnappedPoint snap(LatLon place) {
    return SNAPPER.findNearest(place.latDeg(), place.lonDeg()).orElseThrow();
  }

  private static LatLon place(Random random) {
    return new LatLon(45 + random.nextDouble() * 0.24, 3 + random.nextDouble() * 0.31);
  }

  /** Journeys as the truth has them, with a relative error. */
  private static List<Observation> journeys(int count, double noise, Random random) {
    List<Observation> journeys = new ArrayList<>();
    while (journeys.size() < count) {
      LatLon from = place(random);
      LatLon to = place(random);
      RouteSplit split = new RouteSplit(GRAPH, snap(from), TRUTH);
      double minutes = split.to(snap(to)).orElseThrow().totalMs(TRUTH) / 60_000;
      double told = minutes * (1 + noise * random.nextGaussian());
      if (told > 1) {
        journeys.add(new Observation(journeys.size() + 2L, from, to, told));
      }
    }
    return journeys;
  }

  private static Finding finding(Calibration.Result result, RoadFamily family) {
    return result.findings().get(family.ordinal());
  }

  private static void assertRecovered(Calibration.Result result, double tolerance) {
    for (RoadFamily family :
        List.of(RoadFamily.PRIMARY, RoadFamily.TERTIARY, RoadFamily.RESIDENTIAL)) {
      assertThat(finding(result, family).factor())
          .as(family.key())
          .isCloseTo(TRUTH[family.ordinal()], within(tolerance));
    }
  }

  @Test
  void exactJourneysGiveTheFactorsBack() {
    Calibration.Result result =
        new Calibration(GRAPH, PROFILE, journeys(150, 0, new Random(1))).run();

    assertRecovered(result, 0.005);
    assertThat(result.after().rmse()).isLessThan(0.1);
    assertThat(result.before().rmse()).isGreaterThan(0.5);
    assertThat(result.after().r2()).isGreaterThan(0.999);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void noisyJourneysGiveThemBackWithinTheirErrors(int seed) {
    Calibration.Result result =
        new Calibration(GRAPH, PROFILE, journeys(300, 0.08, new Random(seed))).run();

    for (RoadFamily family : List.of(RoadFamily.PRIMARY, RoadFamily.TERTIARY)) {
      Finding finding = finding(result, family);
      assertThat(finding.factor())
          .isCloseTo(TRUTH[family.ordinal()], within(4 * finding.standardError()));
      assertThat(finding.standardError()).isBetween(0.002, 0.1);
    }
    assertThat(Objects.requireNonNull(result.unseen()).rmse())
        .isLessThan(result.before().rmse())
        .isGreaterThanOrEqualTo(result.after().rmse() * 0.99);
  }

  @Test
  void aFewWildRowsDoNotDecideAndAreNamed() {
    List<Observation> journeys = new ArrayList<>(journeys(200, 0.02, new Random(4)));
    List<Long> wild = new ArrayList<>();
    for (int i = 0; i < journeys.size(); i += 20) {
      Observation right = journeys.get(i);
      journeys.set(i, new Observation(right.line(), right.from(), right.to(), right.minutes() * 5));
      wild.add(right.line());
    }

    Calibration.Result result = new Calibration(GRAPH, PROFILE, journeys).run();

    assertRecovered(result, 0.05);
    assertThat(result.outlierLines()).containsAll(wild);
  }

  @Test
  void aClassWithTooLittleDataIsNotFitted() {
    Calibration.Result result =
        new Calibration(GRAPH, PROFILE, journeys(100, 0.02, new Random(6))).run();

    Finding motorway = finding(result, RoadFamily.MOTORWAY);
    assertThat(motorway.isFitted()).isFalse();
    assertThat(motorway.factor()).isEqualTo(1);
    assertThat(motorway.observations()).isZero();
    Calibration.Result few =
        new Calibration(GRAPH, PROFILE, journeys(7, 0.02, new Random(6))).run();
    assertThat(few.findings()).noneMatch(Finding::isFitted);
    assertThat(few.unseen()).isNull();
    assertThat(few.after()).isEqualTo(few.before());
  }

  @Test
  void whatNoFactorCanForetellIsNotForetold() {
    // Times that have nothing to do with the roads: no factor can foretell them.
    Random random = new Random(8);
    List<Observation> journeys = new ArrayList<>();
    for (Observation right : journeys(24, 0, random)) {
      journeys.add(
          new Observation(right.line(), right.from(), right.to(), 5 + 60 * random.nextDouble()));
    }

    Calibration.Result result = new Calibration(GRAPH, PROFILE, journeys).run();

    assertThat(Objects.requireNonNull(result.unseen()).r2()).isLessThan(0.2);
  }

  @Test
  void journeysWithoutARouteAreLeftOutByTheirLine() {
    List<Observation> journeys = new ArrayList<>(journeys(20, 0, new Random(2)));
    LatLon sea = new LatLon(40, 3);
    journeys.add(new Observation(99, sea, journeys.get(0).to(), 10.0));

    Calibration calibration = new Calibration(GRAPH, PROFILE, journeys);

    assertThat(calibration.journeys()).isEqualTo(20);
    assertThat(calibration.run().unroutedLines()).containsExactly(99L);
    Calibration none = new Calibration(GRAPH, PROFILE, journeys.subList(20, 21));
    assertThatThrownBy(none::run).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void splitRoutesTakeAsLongAsThoseOfTheEngine() {
    Random random = new Random(3);
    RouteSearch engine = new RouteSearch(GRAPH);
    double[] ones = factors(1, 1, 1);
    for (int i = 0; i < 2000; i++) {
      SnappedPoint from = snap(place(random));
      SnappedPoint to =
          i % 10 == 0
              ? SnappedPoint.onEdge(from.edge(), random.nextInt(5) / 4.0, 45, 3)
              : snap(place(random));
      double splitMs = new RouteSplit(GRAPH, from, ones).to(to).orElseThrow().totalMs(ones);
      long engineMs = engine.findRoute(from, to, Metric.TIME).orElseThrow().timeMs();
      // The engine rounds parts of edges to milliseconds.
      assertThat(splitMs).as(from + " " + to).isCloseTo(engineMs, within(2.0));
    }
  }

  @Test
  void theWrittenProfileIsReadBackAndDrivesAtTheFoundSpeeds() throws IOException {
    Calibration.Result result =
        new Calibration(GRAPH, PROFILE, journeys(150, 0, new Random(1))).run();

    CarProfile fitted = CarProfile.load(new StringReader(CalibratedProfile.text(result)));

    Tags primary = key -> key.equals("highway") ? "primary" : null;
    double before = PROFILE.speedKmh(PROFILE.findUse(primary).orElseThrow(), true, false);
    double after = fitted.speedKmh(fitted.findUse(primary).orElseThrow(), true, false);
    assertThat(after).isCloseTo(before / 1.25, within(0.5));
  }
}
