package org.maillage.data.osm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maillage.data.issue.IssueCode;
import org.maillage.data.issue.IssueLog;
import org.maillage.data.osm.OsmPbfReader.Options;
import org.maillage.data.osm.OsmPbfReader.PointsRead;
import org.maillage.data.osm.OsmPbfReader.RoadsRead;
import org.maillage.data.osm.RecordingRoadSink.Line;
import org.maillage.data.osm.RecordingRoadSink.Node;
import org.maillage.data.progress.Progress;
import org.maillage.domain.territory.LatLon;
import org.maillage.engine.graph.RoadNetworkBuilder;
import org.maillage.engine.graph.RoadReport;
import org.maillage.engine.graph.TurnReport;
import org.maillage.engine.profile.CarProfile;
import org.maillage.engine.profile.Tags;

class OsmPbfReaderTest {

  @TempDir Path folder;

  private final RecordingRoadSink sink = new RecordingRoadSink();
  private final IssueLog issues = new IssueLog();

  @Test
  void roadsAndFerriesComeWithTheirNodesAndNothingElse() throws IOException {
    Path file =
        write(
            writer -> {
              writer.node(1, 42.1, 9.1, Map.of());
              writer.node(2, 42.2, 9.2, Map.of("barrier", "bollard"));
              writer.node(3, 42.3, 9.3, Map.of());
              writer.node(4, 42.4, 9.4, Map.of("amenity", "bench"));
              writer.way(10, new long[] {1, 2}, Map.of("highway", "primary", "name", "T20"));
              writer.way(11, new long[] {2, 3}, Map.of("route", "ferry"));
              writer.way(12, new long[] {3, 4}, Map.of("building", "yes"));
              writer.way(13, new long[] {4, 3}, Map.of("route", "bus"));
            });

    RoadsRead read = OsmPbfReader.readRoads(file, Options.DRAWN, sink, issues, Progress.SILENT);

    assertThat(read).isEqualTo(new RoadsRead(2, 3, 0, 0));
    assertThat(sink.ways.toString())
        .isEqualTo("[10 [1, 2] primary T20 NaN, 11 [2, 3] null null NaN]");
    assertThat(sink.nodes)
        .containsExactly(
            Map.entry(1L, new Node(42.1, 9.1, "null")),
            Map.entry(2L, new Node(42.2, 9.2, "bollard")),
            Map.entry(3L, new Node(42.3, 9.3, "null")));
    assertThat(issues.kept()).isEmpty();
  }

  @Test
  void aLengthTagGivesTheTrueLengthAndABadOneIsReported() throws IOException {
    Path file =
        write(
            writer -> {
              writer.node(1, 42.1, 9.1, Map.of());
              writer.node(2, 42.2, 9.2, Map.of());
              long[] refs = {1, 2};
              writer.way(10, refs, Map.of("highway", "primary", "length_m", "1234.5"));
              writer.way(11, refs, Map.of("highway", "primary"));
              writer.way(12, refs, Map.of("highway", "primary", "length_m", "1,2 km"));
              writer.way(13, refs, Map.of("highway", "primary", "length_m", "-3"));
            });

    OsmPbfReader.readRoads(file, new Options("length_m"), sink, issues, Progress.SILENT);

    assertThat(sink.ways)
        .extracting(Line::lengthM)
        .containsExactly(1234.5, Double.NaN, Double.NaN, Double.NaN);
    assertThat(issues.count(IssueCode.VALUE_INVALID)).isEqualTo(2);
    assertThat(issues.kept().get(0).value()).isEqualTo("1,2 km");
    assertThat(issues.kept().get(0).arguments()).containsExactly("length_m", "way/12");
  }

  @Test
  void nodesThatAreNotInTheFileAreCountedOnce() throws IOException {
    Path file =
        write(
            writer -> {
              writer.node(1, 42.1, 9.1, Map.of());
              writer.way(10, new long[] {1, 2, 3}, Map.of("highway", "primary"));
              writer.way(11, new long[] {3, 1}, Map.of("highway", "primary"));
            });

    RoadsRead read = OsmPbfReader.readRoads(file, Options.DRAWN, sink, issues, Progress.SILENT);

    assertThat(read).isEqualTo(new RoadsRead(2, 1, 2, 0));
    assertThat(issues.count(IssueCode.ROAD_NODES_MISSING)).isEqualTo(1);
    assertThat(issues.kept().get(0).arguments()).containsExactly("2");
  }

  @Test
  void nodesInAnyOrderAndWithRepetitionsAreFound() throws IOException {
    long[] ids = {900, -5, 17, 17, 3_000_000_000L, 18, 2, 900, 1};
    Path file =
        write(
            writer -> {
              for (long id : ids) {
                writer.node(id, 42, 9, Map.of());
              }
              writer.way(1, new long[] {-5, 17, 3_000_000_000L, 900, 1}, Map.of("highway", "path"));
            });

    RoadsRead read = OsmPbfReader.readRoads(file, Options.DRAWN, sink, issues, Progress.SILENT);

    assertThat(read).isEqualTo(new RoadsRead(1, 5, 0, 0));
    assertThat(sink.nodes).containsOnlyKeys(900L, -5L, 17L, 3_000_000_000L, 1L);
  }

  @Test
  void aLargeNetworkComesBackAsItWasWritten() throws IOException {
    int count = 50_000;
    Path file =
        write(
            writer -> {
              for (int i = 0; i < count; i++) {
                writer.node(7L * i, 41 + i * 1e-5, 8 + i * 2e-5, Map.of());
              }
              for (int i = 0; i + 1 < count; i++) {
                writer.way(
                    i, new long[] {7L * i, 7L * i + 7}, Map.of("highway", "road", "name", "n" + i));
              }
            });

    RoadsRead read = OsmPbfReader.readRoads(file, Options.DRAWN, sink, issues, Progress.SILENT);

    assertThat(read).isEqualTo(new RoadsRead(count - 1, count, 0, 0));
    for (int i = 0; i + 1 < count; i++) {
      Node node = sink.nodes.get(7L * i);
      assertThat(node.latDeg()).isCloseTo(41 + i * 1e-5, within(5.1e-8));
      assertThat(node.lonDeg()).isCloseTo(8 + i * 2e-5, within(5.1e-8));
      Line way = sink.ways.get(i);
      assertThat(way.name()).isEqualTo("n" + i);
      assertThat(way.nodeIds()).containsExactly(7L * i, 7L * i + 7);
    }
  }

  @Test
  void turnRestrictionsComeWithTheirMembersByRole() throws IOException {
    List<String> heard = new ArrayList<>();
    RecordingRoadSink listening =
        new RecordingRoadSink() {
          @Override
          public void restriction(long id, RestrictionMembers members, Tags tags) {
            heard.add(id + " " + tags.get("restriction") + " " + members);
          }
        };
    Path file =
        write(
            writer -> {
              writer.node(1, 42, 9, Map.of());
              writer.way(10, new long[] {1, 1}, Map.of("highway", "primary"));
              writer.relation(
                  100,
                  List.of(
                      new OsmPbfWriter.Member(11, true, "to"),
                      new OsmPbfWriter.Member(1, false, "via"),
                      new OsmPbfWriter.Member(10, true, "from"),
                      new OsmPbfWriter.Member(7, false, "location_hint")),
                  Map.of("type", "restriction", "restriction", "no_left_turn"));
              writer.relation(101, List.of(), Map.of("type", "route"));
              writer.relation(
                  102,
                  List.of(
                      new OsmPbfWriter.Member(10, true, "from"),
                      new OsmPbfWriter.Member(12, true, "via"),
                      new OsmPbfWriter.Member(13, true, "via"),
                      new OsmPbfWriter.Member(11, true, "to")),
                  Map.of("type", "restriction", "restriction", "only_straight_on"));
            });

    RoadsRead read =
        OsmPbfReader.readRoads(file, Options.DRAWN, listening, issues, Progress.SILENT);

    assertThat(read).isEqualTo(new RoadsRead(1, 1, 0, 2));
    assertThat(heard)
        .containsExactly(
            "100 no_left_turn RestrictionMembers[fromWays=[10], viaNodes=[1], viaWays=[],"
                + " toWays=[11]]",
            "102 only_straight_on RestrictionMembers[fromWays=[10], viaNodes=[], viaWays=[12, 13],"
                + " toWays=[11]]");
  }

  @Test
  void aFileWithoutRoadsGivesNone() throws IOException {
    Path file = write(writer -> writer.node(1, 42, 9, Map.of()));

    RoadsRead read = OsmPbfReader.readRoads(file, Options.DRAWN, sink, issues, Progress.SILENT);

    assertThat(read).isEqualTo(new RoadsRead(0, 0, 0, 0));
  }

  @Test
  void progressRisesToTheEnd() throws IOException {
    Path file =
        write(
            writer -> {
              for (int i = 0; i < 30_000; i++) {
                writer.node(i, 42, 9, Map.of());
              }
              writer.way(1, new long[] {1, 2}, Map.of("highway", "track"));
            });
    List<Long> done = new ArrayList<>();
    List<Long> totals = new ArrayList<>();

    OsmPbfReader.readRoads(
        file,
        Options.DRAWN,
        sink,
        issues,
        (stage, detail, at, total) -> {
          assertThat(stage).isEqualTo("read.roads");
          assertThat(detail).isEqualTo("roads.osm.pbf");
          done.add(at);
          totals.add(total);
        });

    assertThat(done).isSorted().doesNotHaveDuplicates().hasSizeGreaterThan(4);
    assertThat(totals).containsOnly(done.get(done.size() - 1));
  }

  @Test
  void pointsOfInterestAreNodesAndTheMiddleOfClosedWays() throws IOException {
    Path file =
        write(
            writer -> {
              writer.node(1, 42.0, 9.0, Map.of("amenity", "pharmacy", "name", "Centrale"));
              writer.node(2, 42.0, 9.0, Map.of());
              writer.node(3, 42.2, 9.0, Map.of());
              writer.node(4, 42.2, 9.2, Map.of("amenity", "bank;post_office"));
              writer.node(5, 42.0, 9.2, Map.of("amenity", "bench"));
              long[] square = {2, 3, 4, 5, 2};
              writer.way(20, square, Map.of("amenity", "school", "building", "yes"));
              writer.way(21, square, Map.of("building", "yes"));
              writer.way(22, new long[] {2, 3, 4, 5}, Map.of("amenity", "school"));
              writer.way(23, new long[] {91, 92, 93, 91}, Map.of("amenity", "school"));
            });
    List<OsmPoint> points = new ArrayList<>();

    PointsRead read =
        OsmPbfReader.readPoints(
            file,
            List.of(
                OsmTag.parse("amenity=pharmacy"),
                OsmTag.parse("amenity=post_office"),
                OsmTag.parse("amenity = school")),
            points::add,
            Progress.SILENT);

    assertThat(read).isEqualTo(new PointsRead(2, 1, 1));
    assertThat(points).extracting(OsmPoint::osmId).containsExactly("node/1", "node/4", "way/20");
    assertThat(points.get(0).tags()).isEqualTo(Map.of("amenity", "pharmacy", "name", "Centrale"));
    assertThat(points.get(2).place().distanceM(new LatLon(42.1, 9.1))).isLessThan(0.01);
  }

  @Test
  void corsicaIsReadWhole() {
    Path file = SharedData.corse("routes.osm.pbf");

    RoadsRead read =
        OsmPbfReader.readRoads(file, new Options("length_m"), sink, issues, Progress.SILENT);

    assertThat(read).isEqualTo(new RoadsRead(34_476, 31_333, 0, 0));
    assertThat(issues.kept()).isEmpty();
    assertThat(sink.ways).allMatch(way -> way.lengthM() >= 0 && way.nodeIds().size() == 2);
    double drawnM = 0;
    double trueM = 0;
    for (Line way : sink.ways) {
      drawnM += place(way.nodeIds().get(0)).distanceM(place(way.nodeIds().get(1)));
      trueM += way.lengthM();
    }
    assertThat(trueM / drawnM).isCloseTo(1.19, within(0.02));
  }

  @Test
  void maltaHasItsRoadsAndPointsOfInterest() {
    Path file = SharedData.exemples("malte.osm.pbf");
    List<OsmPoint> pharmacies = new ArrayList<>();

    RoadsRead roads = OsmPbfReader.readRoads(file, Options.DRAWN, sink, issues, Progress.SILENT);
    PointsRead points =
        OsmPbfReader.readPoints(
            file, List.of(new OsmTag("amenity", "pharmacy")), pharmacies::add, Progress.SILENT);

    assertThat(sink.ways.stream().filter(way -> DRIVABLE.contains(way.highway())).count())
        .isEqualTo(15_421);
    assertThat(roads.ways()).isGreaterThan(15_421);
    // The ferries go as far as Sicily.
    assertThat(sink.nodes.values())
        .allMatch(node -> node.latDeg() > 35.7 && node.latDeg() < 38.5)
        .allMatch(node -> node.lonDeg() > 12 && node.lonDeg() < 16)
        .anyMatch(node -> node.barrier().equals("gate"));
    assertThat(points.nodes()).isGreaterThan(50);
    assertThat(points.nodes() + points.ways()).isEqualTo(pharmacies.size());
    assertThat(pharmacies)
        .allMatch(point -> point.tags().get("amenity").contains("pharmacy"))
        .allMatch(point -> point.place().distanceM(new LatLon(35.9, 14.45)) < 40_000);
  }

  @Test
  void theTurnRestrictionsOfMaltaAreObeyed() {
    RoadNetworkBuilder builder = new RoadNetworkBuilder(CarProfile.french());

    RoadsRead read =
        OsmPbfReader.readRoads(
            SharedData.exemples("malte.osm.pbf"), Options.DRAWN, builder, issues, Progress.SILENT);
    RoadReport report = builder.build().report();

    TurnReport turns = report.turns();
    assertThat(turns.read()).isEqualTo((int) read.restrictions()).isPositive();
    // Most forbid to turn into a one-way street against it; every third of the others is at a place
    // that they would close altogether.
    int moot = turns.ignored().getOrDefault(TurnReport.Reason.MOOT, 0);
    assertThat(turns.honoured()).as("%s", turns).isGreaterThan((turns.read() - moot) / 2);
    assertThat(turns.nodeCopies()).isBetween(turns.honoured() / 2, 3 * turns.honoured());
    // Full of points between junctions, as maps are.
    assertThat(report.nodesMerged()).as("%s", report).isGreaterThan(report.nodesKept() / 2);
  }

  private static final List<String> DRIVABLE =
      List.of(
          "motorway",
          "motorway_link",
          "trunk",
          "trunk_link",
          "primary",
          "primary_link",
          "secondary",
          "secondary_link",
          "tertiary",
          "tertiary_link",
          "unclassified",
          "residential",
          "living_street",
          "service");

  private LatLon place(long nodeId) {
    Node node = sink.nodes.get(nodeId);
    return new LatLon(node.latDeg(), node.lonDeg());
  }

  private interface Content {
    void into(OsmPbfWriter writer) throws IOException;
  }

  private Path write(Content content) throws IOException {
    Path file = folder.resolve("roads.osm.pbf");
    try (OsmPbfWriter writer = OsmPbfWriter.create(file)) {
      content.into(writer);
    }
    return file;
  }
}
