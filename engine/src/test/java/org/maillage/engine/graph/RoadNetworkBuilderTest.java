package org.maillage.engine.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.maillage.engine.profile.CarProfile;
import org.maillage.engine.profile.RoadClass;
import org.maillage.engine.profile.Tags;

/** From road data to a network. Nodes stand on a line eastwards, 0.001 degree (82 m) apart. */
class RoadNetworkBuilderTest {

  private static final CarProfile PROFILE = CarProfile.french();
  private static final Tags TERTIARY = tags("highway", "tertiary");

  private final RoadNetworkBuilder builder = new RoadNetworkBuilder(PROFILE);

  /** What answers, before the stretches between two junctions are joined. */
  private RoadGraph unjoined() {
    return new MainComponent(builder.stretches().graph()).extract();
  }

  @Test
  void theNodesBetweenTwoJunctionsAreMergedAndCounted() {
    nodes(1, 2, 3, 4);
    builder.way(10, ids(1, 2, 3), TERTIARY, Double.NaN);

    RoadNetwork network = builder.build();

    assertThat(unjoined().nodeCount()).isEqualTo(3);
    assertThat(network.graph().nodeCount()).isEqualTo(2);
    assertThat(network.graph().edgeCount()).isEqualTo(1);
    assertThat(network.graph().pointCount(0)).isEqualTo(3);
    assertThat(network.report().nodesKept()).isEqualTo(3);
    assertThat(network.report().edgesKept()).isEqualTo(2);
    assertThat(network.report().nodesMerged()).isEqualTo(1);
    assertThat(network.report().waysRead()).isEqualTo(1);
    assertThat(network.report().components()).isEqualTo(1);
    assertThat(network.report().edgesDropped()).isZero();
  }

  @Test
  void waysMayComeBeforeTheirNodes() {
    builder.way(10, ids(1, 2), TERTIARY, Double.NaN);
    nodes(1, 2);

    assertThat(unjoined().edgeCount()).isEqualTo(1);
  }

  @Test
  void aDrawnLengthIsMeasuredOnTheSphere() {
    nodes(1, 2);
    builder.way(10, ids(1, 2), TERTIARY, Double.NaN);

    // 0.001 degree of longitude at 42 degrees north.
    assertThat(unjoined().lengthMm(0)).isCloseTo(82_634, within(2));
  }

  @Test
  void aGivenLengthIsSharedOutAlongTheDrawingAndAddsUp() {
    nodes(1, 2, 4);
    builder.way(10, ids(1, 2, 4), TERTIARY, 1000.001);

    RoadGraph graph = unjoined();

    assertThat(graph.lengthMm(0)).isCloseTo(333_334, within(2));
    assertThat(graph.lengthMm(0) + graph.lengthMm(1)).isEqualTo(1_000_001);
  }

  @Test
  void aLengthThatCannotBeIsReplacedByTheDrawing() {
    nodes(1, 2, 3);
    builder.way(10, ids(1, 2), TERTIARY, -5);
    builder.way(11, ids(2, 3), TERTIARY, Double.POSITIVE_INFINITY);

    RoadNetwork network = builder.build();

    assertThat(network.report().lengthsRefused()).isEqualTo(2);
    assertThat(unjoined().lengthMm(0)).isCloseTo(82_634, within(2));
  }

  @Test
  void timesAreMillisecondsAndNothingButNoLengthTakesNoTime() {
    nodes(1, 2, 3, 4);
    builder.way(10, ids(1, 2), TERTIARY, 1000);
    builder.way(11, ids(2, 3), TERTIARY, 0.001);
    builder.way(12, ids(3, 4), TERTIARY, 0);

    RoadGraph graph = unjoined();

    // 1 km at 45 km/h, 1 mm, nothing.
    assertThat(graph.forwardMs(0)).isEqualTo(80_000);
    assertThat(graph.backwardMs(0)).isEqualTo(80_000);
    assertThat(graph.forwardMs(1)).isEqualTo(1);
    assertThat(graph.forwardMs(2)).isZero();
  }

  @Test
  void aOneWayIsClosedTheOtherWayWhicheverWayItIsDrawn() {
    nodes(1, 2, 3);
    builder.way(10, ids(1, 2), tags("highway", "tertiary", "oneway", "yes"), 1000);
    builder.way(11, ids(3, 2), tags("highway", "tertiary", "oneway", "-1"), 1000);
    builder.way(12, ids(3, 1), tags("highway", "tertiary", "oneway", "yes"), 1000);

    RoadGraph graph = unjoined();

    // 1 > 2 > 3 > 1: a ring, drivable in one direction.
    assertThat(graph.edgeCount()).isEqualTo(3);
    for (int edge = 0; edge < 3; edge++) {
      assertThat(graph.forwardMs(edge)).isEqualTo(80_000);
      assertThat(graph.backwardMs(edge)).isEqualTo(RoadGraph.NO_WAY);
    }
  }

  @Test
  void limitsByDirectionFollowTheDrawing() {
    nodes(1, 2, 3);
    Tags slowForward =
        tags("highway", "tertiary", "maxspeed:forward", "20", "maxspeed:backward", "40");
    builder.way(10, ids(1, 2), slowForward, 1000);

    RoadGraph graph = unjoined();

    // 18 and 36 km/h driven.
    assertThat(graph.forwardMs(0)).isEqualTo(200_000);
    assertThat(graph.backwardMs(0)).isEqualTo(100_000);
  }

  @Test
  void twoOppositeLinksOfOneRoadAreOneEdge() {
    nodes(1, 2);
    builder.link(77, 1, 2, TERTIARY, 1000);
    builder.link(77, 2, 1, TERTIARY, 1000.001);

    RoadGraph graph = unjoined();

    assertThat(graph.edgeCount()).isEqualTo(1);
    assertThat(graph.forwardMs(0)).isEqualTo(80_000);
    assertThat(graph.backwardMs(0)).isEqualTo(80_000);
  }

  @Test
  void linksThatDifferStayApart() {
    nodes(1, 2);
    builder.link(77, 1, 2, TERTIARY, 1000);
    builder.link(77, 2, 1, TERTIARY, 1500);
    builder.link(78, 2, 1, TERTIARY, 1000);
    builder.link(77, 2, 1, tags("highway", "primary"), 1000);

    assertThat(unjoined().edgeCount()).isEqualTo(4);
  }

  @Test
  void parallelLinksFindTheirOwnComeback() {
    nodes(1, 2);
    builder.link(77, 1, 2, TERTIARY, 1000);
    builder.link(77, 1, 2, TERTIARY, 1000);
    builder.link(77, 1, 2, TERTIARY, 2000);
    builder.link(77, 2, 1, TERTIARY, 1000);
    builder.link(77, 2, 1, TERTIARY, 2000);
    builder.link(77, 2, 1, TERTIARY, 1000);

    RoadGraph graph = unjoined();

    assertThat(graph.edgeCount()).isEqualTo(3);
    for (int edge = 0; edge < 3; edge++) {
      assertThat(graph.backwardMs(edge)).isEqualTo(graph.forwardMs(edge));
    }
  }

  @Test
  void aLinkIsDrivenFromFirstToSecondWhateverItsTagsSay() {
    nodes(1, 2);
    builder.link(77, 1, 2, tags("highway", "tertiary", "oneway", "-1"), 1000);
    builder.link(78, 2, 1, tags("highway", "tertiary", "oneway", "no"), 2000);

    RoadGraph graph = unjoined();

    assertThat(graph.edgeCount()).isEqualTo(2);
    assertThat(graph.edgeStart(0)).isNotEqualTo(graph.edgeStart(1));
    assertThat(graph.backwardMs(0)).isEqualTo(RoadGraph.NO_WAY);
    assertThat(graph.backwardMs(1)).isEqualTo(RoadGraph.NO_WAY);
  }

  @Test
  void aBollardCanBeDrivenToFromBothSidesAndThroughFromNone() {
    // 1 --- 2 -x- 3 --- 4     and the long way round 4 --- 9 --- 1, the bollard is node 2
    nodes(1, 3, 4, 9);
    builder.node(2, 42, 9.002, tags("barrier", "bollard"));
    builder.way(10, ids(1, 2, 3, 4), TERTIARY, 3000);
    builder.way(11, ids(4, 9, 1), TERTIARY, 9000);

    RoadNetwork network = builder.build();

    assertThat(network.report().blockedNodes()).isEqualTo(1);
    RoadGraph graph = unjoined();
    assertThat(graph.edgeCount()).isEqualTo(5);
    // The node of the bollard is there twice, a dead end on each side.
    assertThat(graph.nodeCount()).isEqualTo(6);
    int deadEnds = 0;
    for (int node = 0; node < 6; node++) {
      if (graph.outgoingEnd(node) - graph.outgoingBegin(node) == 1) {
        deadEnds++;
        assertThat(graph.lonDeg(node)).isEqualTo(9.002);
      }
    }
    assertThat(deadEnds).isEqualTo(2);
  }

  @Test
  void onlyTheLargestComponentAnswersAndTheRestIsReported() {
    nodes(1, 2, 3, 5, 6, 8, 9);
    builder.way(10, ids(1, 2, 3), TERTIARY, 2000);
    builder.way(11, ids(5, 6), TERTIARY, 700);
    builder.way(12, ids(3, 9), tags("highway", "tertiary", "oneway", "yes"), 300);

    RoadNetwork network = builder.build();
    RoadReport report = network.report();

    assertThat(report.nodesKept()).isEqualTo(3);
    assertThat(report.edgesRead()).isEqualTo(4);
    assertThat(report.nodesDropped()).isEqualTo(3);
    assertThat(report.edgesDropped()).isEqualTo(2);
    assertThat(report.lengthKeptM()).isEqualTo(2000);
    assertThat(report.lengthDroppedM()).isEqualTo(1000);
    assertThat(report.components()).isEqualTo(3);
    assertThat(report.largestDropped().get(0).nodes()).isEqualTo(2);
    assertThat(report.largestDropped().get(0).lengthM()).isEqualTo(700);
    assertThat(report.largestDropped().get(0).lonDeg()).isEqualTo(9.005);
    assertThat(report.largestDropped().get(1).nodes()).isEqualTo(1);
  }

  @Test
  void aWayThroughAnUnknownNodeIsCutThereAndReported() {
    nodes(1, 2, 4, 5);
    builder.way(10, ids(1, 2, 3, 4, 5), TERTIARY, 4000);
    builder.way(11, ids(2, 4), TERTIARY, Double.NaN);

    RoadNetwork network = builder.build();

    assertThat(network.report().waysWithUnknownNodes()).isEqualTo(1);
    assertThat(network.report().unknownNodeWaySample()).containsExactly(10L);
    assertThat(network.report().edgesKept()).isEqualTo(3);
    // The length of the whole way cannot be shared out any more: the drawing is measured.
    assertThat(network.report().lengthKeptM()).isCloseTo(4 * 82.634, within(0.1));
  }

  @Test
  void aNodeThatIsNotOnEarthIsUnknown() {
    nodes(1, 2);
    builder.node(3, 6_187_782, 1_222_051, Tags.NONE);
    builder.way(10, ids(1, 2, 3), TERTIARY, Double.NaN);

    RoadNetwork network = builder.build();

    assertThat(network.report().waysWithUnknownNodes()).isEqualTo(1);
    assertThat(network.graph().edgeCount()).isEqualTo(1);
  }

  @Test
  void aNodeGivenTwiceKeepsItsFirstPosition() {
    nodes(1, 2);
    builder.node(2, 43, 10, Tags.NONE);
    builder.way(10, ids(1, 2), TERTIARY, Double.NaN);

    RoadNetwork network = builder.build();

    assertThat(network.report().repeatedNodes()).isEqualTo(1);
    assertThat(network.report().lengthKeptM()).isCloseTo(82.634, within(0.01));
  }

  @Test
  void dataWithoutRoadsGiveAnEmptyNetwork() {
    nodes(1, 2);
    builder.way(10, ids(1, 2), tags("highway", "footway"), Double.NaN);
    builder.way(11, ids(1), TERTIARY, Double.NaN);

    RoadNetwork network = builder.build();

    assertThat(network.graph().nodeCount()).isZero();
    assertThat(network.report().components()).isZero();
    assertThat(network.report().waysRead()).isZero();
  }

  @Test
  void aStretchTooLongForAnEdgeIsLeftOutAndCounted() {
    nodes(1, 2, 3);
    builder.way(10, ids(1, 2), TERTIARY, 3_000_000);
    builder.way(11, ids(2, 3), TERTIARY, 1000);

    RoadNetwork network = builder.build();

    assertThat(network.report().edgesTooLong()).isEqualTo(1);
    assertThat(network.graph().edgeCount()).isEqualTo(1);
  }

  @Test
  void aLoopIsKeptAndARepeatedPointIsNot() {
    nodes(1, 2);
    builder.way(10, ids(1, 1, 2), TERTIARY, 1000);
    builder.link(77, 2, 2, TERTIARY, 50);

    RoadGraph graph = unjoined();

    assertThat(graph.edgeCount()).isEqualTo(2);
    assertThat(graph.edgeStart(1)).isEqualTo(graph.edgeEnd(1));
  }

  @Test
  void aFerryTakesItsDurationOverItsWholeWay() {
    nodes(1, 2, 3);
    builder.way(
        10,
        ids(1, 2, 3),
        tags("route", "ferry", "duration", "00:30", "motor_vehicle", "yes"),
        9000);

    RoadGraph graph = unjoined();

    assertThat(graph.forwardMs(0) + graph.forwardMs(1)).isCloseTo(1_800_000, within(2));
    assertThat(graph.roadClass(0)).isEqualTo(RoadClass.FERRY);
  }

  @Test
  void aFerryThatWouldFlySailsAtTheUsualSpeed() {
    nodes(1, 2);
    builder.way(10, ids(1, 2), tags("route", "ferry", "duration", "PT1M"), 20_000);

    assertThat(unjoined().forwardMs(0)).isEqualTo(3_600_000);
  }

  @Test
  void aPrimaryRoadThroughAVillageIsSlowerThanOutside() {
    // A primary road of 3 km; ten residential streets of 100 m leave it around its first node.
    Tags primary = tags("highway", "primary");
    place(1, 42, 9);
    place(2, 42, 9.001);
    place(3, 42, 9.036);
    place(4, 42, 9.037);
    builder.way(1, ids(1, 2, 3, 4), primary, Double.NaN);
    for (int street = 0; street < 10; street++) {
      place(100 + street, 42 + (street - 5) * 1e-4, 9.0012);
      builder.way(100 + street, ids(1, 100 + street), tags("highway", "residential"), Double.NaN);
    }

    RoadGraph graph = unjoined();

    assertThat(primarySpeeds(graph)).containsExactly(40L, 65L, 65L);
  }

  @Test
  void whatTheTagsSayOfBuiltUpAreasWinsOverTheStreetsAround() {
    place(1, 42, 9);
    place(2, 42, 9.001);
    place(3, 42, 9.002);
    place(4, 42, 9.003);
    builder.way(1, ids(1, 2), tags("highway", "primary", "maxspeed", "80"), Double.NaN);
    builder.way(2, ids(2, 3), tags("highway", "primary", "zone:traffic", "FR:rural"), Double.NaN);
    builder.way(3, ids(3, 4), tags("highway", "primary"), Double.NaN);
    for (int street = 0; street < 20; street++) {
      place(100 + street, 42 + (street - 5) * 1e-4, 9.0022);
      builder.way(100 + street, ids(1, 100 + street), tags("highway", "residential"), Double.NaN);
    }

    // 65 lifted half way to 72; the same; the class in a town.
    assertThat(primarySpeeds(unjoined())).containsExactly(68L, 68L, 40L);
  }

  /** Speeds in km/h of the primary edges from west to east, rounded down. */
  private static List<Long> primarySpeeds(RoadGraph graph) {
    List<Integer> edges = new ArrayList<>();
    for (int edge = 0; edge < graph.edgeCount(); edge++) {
      if (graph.roadClass(edge) == RoadClass.PRIMARY) {
        edges.add(edge);
      }
    }
    edges.sort(Comparator.comparingDouble(e -> graph.lonDeg(graph.edgeStart(e))));
    return edges.stream()
        .map(e -> (long) Math.floor(graph.lengthMm(e) * 3.6 / graph.forwardMs(e) + 0.01))
        .toList();
  }

  @Test
  void theOrderOfTheDataChangesNothing() {
    for (int seed = 0; seed < 50; seed++) {
      List<Consumer<RoadSink>> data = randomData(new Random(seed));
      List<Consumer<RoadSink>> shuffled = new ArrayList<>(data);
      Collections.shuffle(shuffled, new Random(seed + 1000));

      assertThat(describe(shuffled)).as("seed %d", seed).isEqualTo(describe(data));
    }
  }

  private static List<Consumer<RoadSink>> randomData(Random random) {
    List<Consumer<RoadSink>> data = new ArrayList<>();
    for (int id = 0; id < 60; id++) {
      long nodeId = id;
      double latDeg = 42 + random.nextInt(1000) * 1e-5;
      double lonDeg = 9 + id * 1e-7 + random.nextInt(1000) * 1e-5;
      Tags tags = random.nextInt(20) == 0 ? tags("barrier", "bollard") : Tags.NONE;
      data.add(sink -> sink.node(nodeId, latDeg, lonDeg, tags));
    }
    String[] classes = {"primary", "residential", "tertiary", "residential", "footway"};
    for (int id = 0; id < 80; id++) {
      long wayId = id;
      long[] nodes = {random.nextInt(60), random.nextInt(60), random.nextInt(61)};
      String oneway = random.nextInt(4) == 0 ? "yes" : "no";
      Tags tags = tags("highway", classes[random.nextInt(5)], "oneway", oneway);
      data.add(sink -> sink.way(wayId, nodes, tags, Double.NaN));
    }
    return data;
  }

  /** The edges in words, sorted, so that numbering does not matter. */
  private static List<String> describe(List<Consumer<RoadSink>> data) {
    RoadNetworkBuilder sink = new RoadNetworkBuilder(PROFILE);
    data.forEach(part -> part.accept(sink));
    RoadNetwork network = sink.build();
    RoadGraph graph = network.graph();
    List<String> words = new ArrayList<>();
    for (int edge = 0; edge < graph.edgeCount(); edge++) {
      words.add(
          graph.lonDeg(graph.edgeStart(edge))
              + " "
              + graph.lonDeg(graph.edgeEnd(edge))
              + " "
              + graph.lengthMm(edge)
              + " "
              + graph.forwardMs(edge)
              + " "
              + graph.backwardMs(edge));
    }
    Collections.sort(words);
    words.add(network.report().components() + " " + network.report().edgesDropped());
    return words;
  }

  private void nodes(int... ids) {
    for (int id : ids) {
      place(id, 42, 9 + id * 1e-3);
    }
  }

  private void place(long id, double latDeg, double lonDeg) {
    builder.node(id, latDeg, lonDeg, Tags.NONE);
  }

  private static long[] ids(long... ids) {
    return ids;
  }

  private static Tags tags(String... keysAndValues) {
    Map<String, String> map = new HashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      map.put(keysAndValues[i], keysAndValues[i + 1]);
    }
    return Tags.of(map);
  }
}
