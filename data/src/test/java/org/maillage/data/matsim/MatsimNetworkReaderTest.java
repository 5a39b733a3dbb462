package org.maillage.data.matsim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maillage.data.issue.ImportIssue;
import org.maillage.data.issue.IssueCode;
import org.maillage.data.issue.IssueLog;
import org.maillage.data.issue.RefusedFileException;
import org.maillage.data.matsim.MatsimNetworkReader.NetworkRead;
import org.maillage.data.osm.OsmPbfReader;
import org.maillage.data.osm.RecordingRoadSink;
import org.maillage.data.osm.RecordingRoadSink.Line;
import org.maillage.data.osm.RecordingRoadSink.Node;
import org.maillage.data.osm.SharedData;
import org.maillage.data.progress.Progress;
import org.maillage.data.projection.CoordinateSystem;
import org.maillage.domain.territory.LatLon;

class MatsimNetworkReaderTest {

  private static final String NETWORK =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <!DOCTYPE network SYSTEM "http://www.matsim.org/files/dtd/network_v2.dtd">
      <network>
        <attributes><attribute name="osm:way:highway">not of a link</attribute></attributes>
        <nodes>
          <node id="100" x="700000" y="6600000"/>
          <node id="200" x="701000" y="6600000"><attributes/></node>
          <node id="stop_7" x="702000" y="6600000"/>
        </nodes>
        <links capperiod="01:00:00">
          <link id="1" from="100" to="200" length="1000.5" freespeed="4" modes="bus, car">
            <attributes>
              <attribute name="osm:way:highway" class="java.lang.String">primary</attribute>
              <attribute name="osm:way:name" class="java.lang.String">Rue &amp; <![CDATA[Cours]]></attribute>
              <attribute name="osm:way:id" class="java.lang.Long">583901796</attribute>
            </attributes>
          </link>
          <link id="2" from="200" to="stop_7" length="7" modes="pt,artificial">
            <attributes><attribute name="osm:way:highway">busway</attribute></attributes>
          </link>
          <link id="3" from="stop_7" to="100" modes="car"/>
        </links>
      </network>
      """;

  @TempDir Path folder;

  private final RecordingRoadSink sink = new RecordingRoadSink();
  private final IssueLog issues = new IssueLog();

  @Test
  void nodesAndLinksForCarsAreHandedOver() throws IOException {
    NetworkRead read = read(NETWORK);

    assertThat(read).isEqualTo(new NetworkRead(3, 2, 0));
    assertThat(sink.nodes.get(100L).latDeg()).isCloseTo(46.5, within(1e-9));
    assertThat(sink.nodes.get(100L).lonDeg()).isCloseTo(3, within(1e-9));
    assertThat(sink.links.toString())
        .isEqualTo(
            "[583901796 [100, 200] primary Rue & Cours 1000.5,"
                + " 0 [-9223372036854775808, 100] null null NaN]");
    assertThat(sink.nodes).containsOnlyKeys(100L, 200L, Long.MIN_VALUE);
    assertThat(issues.kept()).isEmpty();
  }

  @Test
  void gzipIsKnownByItsContentAndNotByItsName() throws IOException {
    Path file = Files.write(folder.resolve("network.xml"), gzip(NETWORK));

    assertThat(read(file)).isEqualTo(new NetworkRead(3, 2, 0));
  }

  @Test
  void idsThatAreNoPlainNumbersAreKeptApart() throws IOException {
    String network = NETWORK.replace("\"200\"", "\"0100\"").replace("stop_7", "+100");

    assertThat(read(network)).isEqualTo(new NetworkRead(3, 2, 0));
    assertThat(sink.nodes).containsOnlyKeys(100L, Long.MIN_VALUE, Long.MIN_VALUE + 1);
  }

  @Test
  void theCoordinateSystemIsTheCallers() throws IOException {
    Path file = file(NETWORK.replace("700000", "500000").replace("6600000", "10000000"));

    MatsimNetworkReader.readRoads(
        file, CoordinateSystem.UTM_REUNION, sink, issues, Progress.SILENT);

    assertThat(sink.nodes.get(100L).latDeg()).isCloseTo(0, within(1e-6));
    assertThat(sink.nodes.get(100L).lonDeg()).isCloseTo(57, within(1e-6));
  }

  @Test
  void badValuesAreReportedWithTheirLine() throws IOException {
    String network =
        NETWORK
            .replace("x=\"702000\"", "x=\"east\"")
            .replace("length=\"1000.5\"", "length=\"long\"")
            .replace("<node id=\"200\"", "<node id=\"100\"");

    assertThat(read(network)).isEqualTo(new NetworkRead(1, 2, 2));

    assertThat(issues.kept())
        .extracting(ImportIssue::code)
        .containsExactly(
            IssueCode.DUPLICATE_ID,
            IssueCode.VALUE_INVALID,
            IssueCode.VALUE_INVALID,
            IssueCode.ROAD_NODES_MISSING);
    assertThat(issues.kept().get(1).line()).isEqualTo(8);
    assertThat(issues.kept().get(1).value()).isEqualTo("east 6600000");
    assertThat(issues.kept().get(2).line()).isEqualTo(11);
  }

  @Test
  void anEmptyOrMissingFileIsRefused() throws IOException {
    assertThat(refusal("".getBytes(StandardCharsets.UTF_8)).code()).isEqualTo(IssueCode.FILE_EMPTY);
    Throwable thrown = catchThrowable(() -> read(folder.resolve("nowhere.xml")));
    assertThat(((RefusedFileException) thrown).issue().code()).isEqualTo(IssueCode.FILE_NOT_FOUND);
  }

  @Test
  void aZipIsRefusedAsAnArchive() throws IOException {
    ByteArrayOutputStream zip = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(zip)) {
      out.putNextEntry(new ZipEntry("network.xml"));
      out.write(NETWORK.getBytes(StandardCharsets.UTF_8));
    }

    assertThat(refusal(zip.toByteArray()).code()).isEqualTo(IssueCode.FILE_IS_ARCHIVE);
  }

  @Test
  void gzipCutAnywhereIsTruncated() throws IOException {
    byte[] whole = gzip(NETWORK);
    for (int length = 2; length < whole.length; length++) {
      assertThat(refusal(Arrays.copyOf(whole, length)).code())
          .as("cut at %d of %d", length, whole.length)
          .isEqualTo(IssueCode.FILE_TRUNCATED);
    }
  }

  @Test
  void xmlCutAnywhereInsideTheNetworkIsTruncated() throws IOException {
    byte[] whole = NETWORK.strip().getBytes(StandardCharsets.UTF_8);
    int root = NETWORK.indexOf("<network>") + "<network>".length();
    for (int length = 1; length < whole.length; length++) {
      assertThat(refusal(Arrays.copyOf(whole, length)).code())
          .as("cut at %d of %d", length, whole.length)
          .isEqualTo(length < root ? IssueCode.FILE_NOT_OF_FORMAT : IssueCode.FILE_TRUNCATED);
    }
  }

  @Test
  void otherFilesAreNotNetworks() throws IOException {
    for (String text :
        List.of(
            "id;name\n1;Corte\n",
            "<?xml version=\"1.0\"?><osm version=\"0.6\"/>",
            "<population><person id=\"1\"/></population>",
            "<!DOCTYPE html><html></html>",
            "<network><stations/></network>",
            "<network><nodes/></network>",
            NETWORK.replace("</nodes>", "</knots>"))) {
      ImportIssue issue = refusal(text.getBytes(StandardCharsets.UTF_8));
      assertThat(issue.code()).as(text).isEqualTo(IssueCode.FILE_NOT_OF_FORMAT);
      assertThat(issue.arguments()).containsExactly("MATSim network");
      assertThat(issue.file()).isEqualTo("input.xml.gz");
    }
  }

  @Test
  void randomBytesAndDamagedFilesAreRefusedQuietly() throws IOException {
    Random random = new Random(4);
    byte[] plain = NETWORK.getBytes(StandardCharsets.UTF_8);
    byte[] packed = gzip(NETWORK);
    PrintStream standardError = System.err;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      for (int i = 0; i < 1_500; i++) {
        byte[] bytes =
            switch (i % 3) {
              case 0 -> new byte[1 + random.nextInt(2_000)];
              case 1 -> plain.clone();
              default -> packed.clone();
            };
        if (i % 3 == 0) {
          random.nextBytes(bytes);
        } else {
          for (int d = 0; d < 1 + i % 4; d++) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
          }
        }
        Throwable thrown = catchThrowable(() -> readAnew(input(bytes)));
        if (thrown != null) {
          assertThat(thrown).as("file %d", i).isInstanceOf(RefusedFileException.class);
        }
      }
    } finally {
      System.setErr(standardError);
    }
    assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  @Test
  void nothingOutsideTheFileIsReadAndNothingIsExpanded() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "the secret");
    String attack =
        NETWORK
            .replace(
                "<!DOCTYPE network SYSTEM \"http://www.matsim.org/files/dtd/network_v2.dtd\">",
                "<!DOCTYPE network [<!ENTITY secret SYSTEM \"" + secret.toUri() + "\">]>")
            .replace("&amp;", "&secret;");

    Throwable thrown = catchThrowable(() -> read(attack));

    if (thrown != null) {
      assertThat(thrown).isInstanceOf(RefusedFileException.class);
    }
    assertThat(sink.links.toString()).doesNotContain("the secret");
  }

  @Test
  void progressRisesToTheEndOfTheFile() throws IOException {
    StringBuilder network = new StringBuilder("<network><nodes>");
    for (int i = 0; i < 20_000; i++) {
      network.append("<node id='").append(i).append("' x='700000' y='6600000'/>");
    }
    Path file = file(network.append("</nodes><links/></network>").toString());
    List<Long> done = new ArrayList<>();

    MatsimNetworkReader.readRoads(
        file,
        CoordinateSystem.LAMBERT_93,
        sink,
        issues,
        (stage, detail, at, total) -> {
          assertThat(stage).isEqualTo("read.roads");
          assertThat(total).isEqualTo(file.toFile().length());
          done.add(at);
        });

    assertThat(done).isSorted().doesNotHaveDuplicates().hasSizeGreaterThan(10);
    assertThat(done.get(done.size() - 1)).isEqualTo(Files.size(file));
  }

  @Test
  void corsicaIsReadWholeAndLiesWhereOsmHasIt() {
    Path file = SharedData.corse("reseau_matsim.xml.gz");
    RecordingRoadSink osm = new RecordingRoadSink();
    OsmPbfReader.readRoads(
        SharedData.corse("routes.osm.pbf"),
        OsmPbfReader.Options.DRAWN,
        osm,
        issues,
        Progress.SILENT);

    NetworkRead read = read(file);

    assertThat(read).isEqualTo(new NetworkRead(31_340, 65_009, 0));
    assertThat(sink.links).allMatch(link -> link.lengthM() >= 0 && link.wayId() > 0);
    assertThat(sink.links).extracting(Line::highway).doesNotContain("null");
    assertThat(sink.links).extracting(Line::name).contains("Avenue Gérard Marche");
    int same = 0;
    for (Map.Entry<Long, Node> node : osm.nodes.entrySet()) {
      Node other = sink.nodes.get(node.getKey());
      if (other != null) {
        assertThat(place(other).distanceM(place(node.getValue()))).isLessThan(0.1);
        same++;
      }
    }
    assertThat(same).isGreaterThan(31_000);
  }

  @Test
  void corsicaCutAnywhereIsTruncated() throws IOException {
    byte[] packed = Files.readAllBytes(SharedData.corse("reseau_matsim.xml.gz"));
    byte[] plain;
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      plain = in.readAllBytes();
    }
    Random random = new Random(5);
    for (int i = 0; i < 4; i++) {
      byte[] whole = i % 2 == 0 ? packed : plain;
      int length = 1_000 + random.nextInt(whole.length - 2_000);
      assertThat(refusal(Arrays.copyOf(whole, length)).code())
          .as("cut at %d", length)
          .isEqualTo(IssueCode.FILE_TRUNCATED);
    }
  }

  private static LatLon place(Node node) {
    return new LatLon(node.latDeg(), node.lonDeg());
  }

  private NetworkRead read(String network) throws IOException {
    return read(file(network));
  }

  private NetworkRead read(Path file) {
    return MatsimNetworkReader.readRoads(file, sink, issues, Progress.SILENT);
  }

  private static NetworkRead readAnew(Path file) {
    return MatsimNetworkReader.readRoads(
        file,
        CoordinateSystem.LAMBERT_93,
        new RecordingRoadSink(),
        new IssueLog(),
        Progress.SILENT);
  }

  private ImportIssue refusal(byte[] bytes) throws IOException {
    Path file = input(bytes);
    Throwable thrown = catchThrowable(() -> readAnew(file));
    assertThat(thrown).isInstanceOf(RefusedFileException.class);
    return ((RefusedFileException) thrown).issue();
  }

  private Path input(byte[] bytes) throws IOException {
    return Files.write(folder.resolve("input.xml.gz"), bytes);
  }

  private Path file(String network) throws IOException {
    return Files.writeString(folder.resolve("network.xml"), network);
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }
}
