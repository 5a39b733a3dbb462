package org.maillage.engine.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.maillage.engine.graph.RoadSink.RestrictionMembers;
import org.maillage.engine.graph.TurnReport.Reason;
import org.maillage.engine.profile.CarProfile;
import org.maillage.engine.profile.Tags;
import org.maillage.engine.query.Metric;
import org.maillage.engine.query.RouteSearch;
import org.maillage.engine.snap.RoadSnapper;
import org.maillage.engine.snap.SnappedPoint;

/**
 * What the restrictions of OSM mean, on a town of three by three blocks. Nodes are numbered by row
 * and column, 100 m apart; ways join neighbours and are numbered {@code 10 · lower + direction}: 1
 * to the east, 2 to the north.
 *
 * <pre>
 *   31 -- 32 -- 33
 *    |     |     |
 *   21 -- 22 -- 23      way 211 = 21 to 22, way 122 = 12 to 22
 *    |     |     |
 *   11 -- 12 -- 13
 * </pre>
 */
class TurnRestrictionTest {

  private static final long KM45_100M_MS = 8_000;

  private final RoadNetworkBuilder builder = new RoadNetworkBuilder(CarProfile.french());

  @Test
  void withoutRestrictionsTheWayIsStraight() {
    town(builder);

    assertThat(blocks("211", "221")).isEqualTo(1);
    assertThat(blocks("122", "211")).isEqualTo(1);
    assertThat(builder.build().report().turns()).isEqualTo(TurnReport.NONE);
  }

  @Test
  void whereLeftIsForbiddenOneDrivesAround() {
    town(builder);
    builder.restriction(1, via(122, 22, 211), tags("restriction", "no_left_turn"));

    RoadNetwork network = builder.build();

    // From the south: straight on, and back again at the next junction.
    assertThat(blocks(network, "122", "211")).isEqualTo(3);
    assertThat(blocks(network, "122", "221")).isEqualTo(1);
    assertThat(blocks(network, "222", "211")).isEqualTo(1);
    assertThat(blocks(network, "211", "122")).isEqualTo(1);
    assertThat(network.report().turns()).isEqualTo(new TurnReport(1, 1, Map.of(), 1, 4));
  }

  @Test
  void whereOnlyStraightOnIsAllowedNothingElseIs() {
    town(builder);
    builder.restriction(1, via(122, 22, 222), tags("restriction:motorcar", "only_straight_on"));

    RoadNetwork network = builder.build();

    assertThat(blocks(network, "122", "222")).isEqualTo(1);
    assertThat(blocks(network, "122", "221")).isEqualTo(3);
    assertThat(blocks(network, "122", "211")).isEqualTo(3);
  }

  @Test
  void aForbiddenUTurnIsMadeElsewhere() {
    town(builder);
    builder.restriction(1, via(311, 32, 311), tags("restriction", "no_u_turn"));

    RoadNetwork network = builder.build();

    // A place beside the end of the street, on the way there and facing the wrong way, is unknown
    // to the model: who starts in the street may start in either direction.
    assertThat(network.report().turns().honoured()).isEqualTo(1);
    assertThat(blocks(network, "311", "321")).isEqualTo(1);
  }

  @Test
  void aRestrictionOverAWayBindsThoseWhoCameThatWayOnly() {
    town(builder);
    builder.restriction(
        1,
        new RestrictionMembers(List.of(112L), List.of(), List.of(211L), List.of(122L)),
        tags("restriction", "no_right_turn"));

    RoadNetwork network = builder.build();

    assertThat(network.report().turns().honoured()).isEqualTo(1);
    // From way 112 by 211 into 122 it would be 1.2 blocks; the other way round it is 2.8.
    assertThat(ms(network, "112", 0.9, "122", 0.9)).isEqualTo(28 * KM45_100M_MS / 10);
    assertThat(ms(network, "212", 0.1, "122", 0.9)).isEqualTo(12 * KM45_100M_MS / 10);
  }

  @Test
  void onlyOverAWayForbidsTheOtherRoadsAtItsEnd() {
    town(builder);
    builder.restriction(
        1,
        new RestrictionMembers(List.of(112L), List.of(), List.of(211L), List.of(221L)),
        tags("restriction", "only_straight_on"));

    RoadNetwork network = builder.build();

    assertThat(blocks(network, "211", "222")).isEqualTo(1);
    assertThat(network.report().turns().honoured()).isEqualTo(1);
    assertThat(network.report().turns().nodeCopies()).isEqualTo(2);
  }

  @Test
  void whatDoesNotBindACarIsCountedByReason() {
    town(builder);
    builder.restriction(1, via(122, 22, 211), tags("restriction:conditional", "no_left_turn @ x"));
    builder.restriction(2, via(122, 22, 211), tags("restriction:hgv", "no_left_turn"));
    builder.restriction(
        3, via(122, 22, 211), tags("restriction", "no_left_turn", "except", "psv; motorcar"));
    builder.restriction(4, via(122, 22, 211), tags("restriction", "give_way"));
    builder.restriction(
        5,
        new RestrictionMembers(List.of(122L), List.of(), List.of(), List.of(211L)),
        tags("restriction", "no_left_turn"));
    builder.restriction(6, via(122, 99, 211), tags("restriction", "no_left_turn"));
    builder.restriction(7, via(777, 22, 211), tags("restriction", "no_left_turn"));

    RoadNetwork network = builder.build();

    assertThat(blocks(network, "122", "211")).isEqualTo(1);
    assertThat(network.report().turns())
        .isEqualTo(
            new TurnReport(
                7,
                0,
                Map.of(
                    Reason.CONDITIONAL, 1,
                    Reason.NOT_FOR_CARS, 2,
                    Reason.UNKNOWN_KIND, 1,
                    Reason.INCOMPLETE, 1,
                    Reason.OFF_NETWORK, 2),
                0,
                0));
  }

  @Test
  void aWayThatGoesOnBeyondTheTurnCanBeReadTwoWays() {
    town(builder);
    builder.way(500, new long[] {21, 22, 23}, STREET, Double.NaN);
    builder.restriction(1, via(122, 22, 500), tags("restriction", "no_left_turn"));

    assertThat(builder.build().report().turns().ignored()).isEqualTo(Map.of(Reason.AMBIGUOUS, 1));
  }

  @Test
  void aRestrictionThatWouldTrapDriversIsTakenBack() {
    town(builder);
    place(builder, 41);
    builder.way(999, new long[] {31, 41}, STREET, 100);
    // The only way out of the dead end, and a harmless one elsewhere.
    builder.restriction(1, via(999, 31, 311), tags("restriction", "no_left_turn"));
    builder.restriction(2, via(999, 31, 212), tags("restriction", "no_straight_on"));
    builder.restriction(3, via(999, 31, 999), tags("restriction", "no_u_turn"));
    builder.restriction(4, via(112, 11, 111), tags("restriction", "no_left_turn"));

    RoadNetwork network = builder.build();

    assertThat(network.report().turns().honoured()).isEqualTo(1);
    assertThat(network.report().turns().ignored()).isEqualTo(Map.of(Reason.CUTS_OFF, 3));
    assertThat(ms(network, "999", 0.5, "311", 0.5)).isEqualTo(KM45_100M_MS);
  }

  @Test
  void everyRoadStaysReachableWhateverIsRestricted() {
    String[] kinds = {"no_left_turn", "only_straight_on", "no_u_turn", "only_right_turn"};
    int honoured = 0;
    for (int seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      RoadNetworkBuilder roads = new RoadNetworkBuilder(CarProfile.french());
      town(roads);
      for (int id = 0; id < 12; id++) {
        int node = 10 * (1 + random.nextInt(3)) + 1 + random.nextInt(3);
        long[] ways = {10L * node + 1, 10L * node + 2, 10L * (node - 1) + 1, 10L * (node - 10) + 2};
        roads.restriction(
            id,
            via(ways[random.nextInt(4)], node, ways[random.nextInt(4)]),
            tags("restriction", kinds[random.nextInt(4)]));
      }
      RoadNetwork network = roads.build();
      TurnReport report = network.report().turns();
      int ignored = report.ignored().values().stream().mapToInt(count -> count).sum();
      assertThat(report.honoured() + ignored).isEqualTo(12);
      honoured += report.honoured();
      assertThat(new CutOff(network.graph()).nodes().isEmpty()).as("seed %d", seed).isTrue();
    }
    assertThat(honoured).isGreaterThan(300);
  }

  @Test
  void signalsAndJunctionsDelayThoseWhoEnterThem() throws IOException {
    RoadNetworkBuilder delayed = new RoadNetworkBuilder(profile("signal.delay", "junction.delay"));
    delayed.node(22, 42.002, 9.002, tags("highway", "traffic_signals"));
    town(delayed);
    RoadNetwork network = delayed.build();

    // 5 s for the signals in the middle; 5 s for the crossing of three roads at the rim.
    assertThat(ms(network, "211", 0, "221", 1)).isEqualTo(2 * KM45_100M_MS + 10_000);
    // The corner is no junction.
    assertThat(ms(network, "111", 0, "112", 1)).isEqualTo(KM45_100M_MS + 5_000);
  }

  @Test
  void aLeftTurnWaitsAndARightTurnDoesNot() throws IOException {
    RoadNetworkBuilder delayed = new RoadNetworkBuilder(profile("left-turn.delay"));
    town(delayed);
    RoadNetwork network = delayed.build();

    assertThat(network.report().turns().nodeCopies()).isPositive();
    assertThat(ms(network, "122", 0, "221", 1)).isEqualTo(2 * KM45_100M_MS);
    assertThat(ms(network, "122", 0, "222", 1)).isEqualTo(2 * KM45_100M_MS);
    // A tenth of a block on each side, and the wait of five seconds between.
    assertThat(ms(network, "122", 0.9, "211", 0.9)).isEqualTo(2 * KM45_100M_MS / 10 + 5_000);
  }

  /** The French profile with a delay of five seconds. */
  private static CarProfile profile(String... keys) throws IOException {
    StringBuilder text = new StringBuilder(CarProfile.french().parameters());
    for (String key : keys) {
      text.append('\n').append(key).append(" = 5\n");
    }
    return CarProfile.load(new StringReader(text.toString()));
  }

  private static final Tags STREET = tags("highway", "tertiary");

  private static void town(RoadNetworkBuilder sink) {
    for (int row = 1; row <= 3; row++) {
      for (int column = 1; column <= 3; column++) {
        int id = 10 * row + column;
        place(sink, id);
        if (column < 3) {
          sink.way(10L * id + 1, new long[] {id, id + 1}, STREET, 100);
        }
        if (row < 3) {
          sink.way(10L * id + 2, new long[] {id, id + 10}, STREET, 100);
        }
      }
    }
  }

  private static void place(RoadNetworkBuilder sink, int id) {
    sink.node(id, latDeg(id), lonDeg(id), Tags.NONE);
  }

  private static double latDeg(double id) {
    return 42 + Math.floor(id / 10) * 1e-3;
  }

  private static double lonDeg(double id) {
    return 9 + id % 10 * 1e-3;
  }

  private static RestrictionMembers via(long from, long node, long to) {
    return new RestrictionMembers(List.of(from), List.of(node), List.of(), List.of(to));
  }

  private double blocks(String from, String to) {
    return blocks(builder.build(), from, to);
  }

  /** How many blocks of street lie between the middles of two. */
  private static double blocks(RoadNetwork network, String from, String to) {
    return ms(network, from, 0.5, to, 0.5) / (double) KM45_100M_MS;
  }

  private static long ms(
      RoadNetwork network, String from, double fromShare, String to, double toShare) {
    return new RouteSearch(network.graph())
        .findRoute(
            at(network.graph(), from, fromShare), at(network.graph(), to, toShare), Metric.TIME)
        .orElseThrow()
        .timeMs();
  }

  /** A point of a street, by the number of its way; the walk to it is left out. */
  private static SnappedPoint at(RoadGraph graph, String way, double share) {
    int node = way.equals("999") ? 31 : Integer.parseInt(way.substring(0, 2));
    int next = way.endsWith("1") ? node + 1 : node + 10;
    double latDeg = latDeg(node) + share * (latDeg(next) - latDeg(node));
    double lonDeg = lonDeg(node) + share * (lonDeg(next) - lonDeg(node));
    // A hair inside, so that an end is found on the street named and not on one that crosses it.
    double inLat = latDeg(node) + (0.01 + 0.98 * share) * (latDeg(next) - latDeg(node));
    double inLon = lonDeg(node) + (0.01 + 0.98 * share) * (lonDeg(next) - lonDeg(node));
    SnappedPoint inside =
        new RoadSnapper(graph, CarProfile.french()).findNearest(inLat, inLon).orElseThrow();
    // Joined streets turn corners, so the share of the street is looked up on the ground.
    double fraction =
        share > 0 && share < 1
            ? new RoadSnapper(graph, CarProfile.french())
                .findNearest(latDeg, lonDeg)
                .orElseThrow()
                .fraction()
            : inside.fraction() < 0.5 ? 0 : 1;
    return SnappedPoint.onEdge(inside.edge(), fraction, latDeg, lonDeg);
  }

  private static Tags tags(String... keysAndValues) {
    Map<String, String> map = new HashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      map.put(keysAndValues[i], keysAndValues[i + 1]);
    }
    return Tags.of(map);
  }
}
