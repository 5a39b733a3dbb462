package org.maillage.data.osm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.google.protobuf.ByteString;
import crosby.binary.Fileformat;
import crosby.binary.Osmformat;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maillage.data.issue.ImportIssue;
import org.maillage.data.issue.IssueCode;
import org.maillage.data.issue.IssueLog;
import org.maillage.data.issue.RefusedFileException;
import org.maillage.data.osm.OsmPbfReader.Options;
import org.maillage.data.progress.Progress;
import org.maillage.engine.profile.Tags;

class OsmPbfReaderBadInputTest {

  @TempDir Path folder;

  @Test
  void aMissingFileIsNamed() {
    assertThat(refusal(folder.resolve("nowhere.osm.pbf")).code())
        .isEqualTo(IssueCode.FILE_NOT_FOUND);
    assertThat(refusal(folder).code()).isEqualTo(IssueCode.FILE_NOT_FOUND);
  }

  @Test
  void anEmptyFileIsRefused() throws IOException {
    assertThat(refusal(new byte[0]).code()).isEqualTo(IssueCode.FILE_EMPTY);
  }

  @Test
  void archivesAreRefusedAsSuch() throws IOException {
    ByteArrayOutputStream zip = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(zip)) {
      out.putNextEntry(new ZipEntry("roads.osm.pbf"));
      out.write(pbf(10));
    }
    ByteArrayOutputStream gzip = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(gzip)) {
      out.write(pbf(10));
    }
    byte[] sevenZip = {0x37, 0x7A, (byte) 0xBC, (byte) 0xAF, 0x27, 0x1C, 0, 4};

    for (byte[] archive : List.of(zip.toByteArray(), gzip.toByteArray(), sevenZip)) {
      assertThat(refusal(archive).code()).isEqualTo(IssueCode.FILE_IS_ARCHIVE);
    }
  }

  @Test
  void aFileCutAnywhereIsTruncatedUnlessTheCutIsBetweenTwoBlobs() throws IOException {
    byte[] whole = pbf(20_000);
    List<Integer> ends = blobEnds(whole);
    Random random = new Random(20261122);
    int cuts = 0;
    for (int i = 0; i < 300; i++) {
      int length = i < 60 ? i + 1 : 1 + random.nextInt(whole.length - 1);
      if (!ends.contains(length)) {
        ImportIssue issue = refusal(Arrays.copyOf(whole, length));
        assertThat(issue.code()).as("cut at %d", length).isEqualTo(IssueCode.FILE_TRUNCATED);
        assertThat(issue.file()).isEqualTo("input.osm.pbf");
        cuts++;
      }
    }
    for (int end : ends) {
      assertThat(refusal(Arrays.copyOf(whole, end - 1)).code()).isEqualTo(IssueCode.FILE_TRUNCATED);
    }
    assertThat(cuts).isGreaterThan(250);
  }

  @Test
  void realRoadsCutAnywhereAreTruncated() throws IOException {
    byte[] whole = Files.readAllBytes(SharedData.corse("routes.osm.pbf"));
    List<Integer> ends = blobEnds(whole);
    Random random = new Random(7);
    for (int i = 0; i < 40; i++) {
      int length = 1 + random.nextInt(whole.length - 1);
      if (!ends.contains(length)) {
        assertThat(refusal(Arrays.copyOf(whole, length)).code())
            .as("cut at %d", length)
            .isEqualTo(IssueCode.FILE_TRUNCATED);
      }
    }
  }

  @Test
  void otherFilesAreNotPbfWhateverTheirName() throws IOException {
    for (String text :
        List.of(
            "<?xml version=\"1.0\"?><osm version=\"0.6\"></osm>",
            "id;name\n1;Corte\n",
            "{\"type\":\"FeatureCollection\"}",
            "x",
            "\0\0\0\5hello and more")) {
      ImportIssue issue = refusal(text.getBytes(StandardCharsets.UTF_8));
      assertThat(issue.code()).as(text).isEqualTo(IssueCode.FILE_NOT_OF_FORMAT);
      assertThat(issue.arguments()).containsExactly("OSM PBF");
    }
  }

  @Test
  void anotherExtensionDoesNotMatter() throws IOException {
    Path file = folder.resolve("roads.zip");
    Files.write(file, pbf(10));

    assertThat(read(file)).isNull();
  }

  @Test
  void randomBytesAreRefusedQuietly() throws IOException {
    Random random = new Random(1);
    for (int i = 0; i < 300; i++) {
      byte[] bytes = new byte[1 + random.nextInt(5_000)];
      random.nextBytes(bytes);
      assertThat(refusal(bytes).code())
          .as("file %d", i)
          .isIn(IssueCode.FILE_NOT_OF_FORMAT, IssueCode.FILE_TRUNCATED, IssueCode.FILE_IS_ARCHIVE);
    }
  }

  @Test
  void damageInsideIsRefusedQuietlyOrLeavesAReadableFile() throws IOException {
    byte[] whole = pbf(3_000);
    Random random = new Random(2);
    int refused = 0;
    for (int i = 0; i < 500; i++) {
      byte[] bytes = whole.clone();
      int from = random.nextInt(bytes.length);
      for (int b = from; b < Math.min(bytes.length, from + 1 + i % 8); b++) {
        bytes[b] = (byte) random.nextInt(256);
      }
      Throwable thrown = read(input(bytes));
      if (thrown != null) {
        assertThat(thrown).as("damage at %d", from).isInstanceOf(RefusedFileException.class);
        refused++;
      }
    }
    assertThat(refused).isGreaterThan(400);
  }

  @Test
  void damagedContentWithoutCompressionIsRefusedQuietlyOrReadable() throws IOException {
    byte[] block = block("highway").toByteArray();
    Random random = new Random(3);
    for (int i = 0; i < 2_000; i++) {
      byte[] bytes = block.clone();
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      Throwable thrown = read(input(file(header("OsmSchema-V0.6"), raw(bytes))));
      if (thrown != null) {
        assertThat(thrown).isInstanceOf(RefusedFileException.class);
      }
    }
  }

  @Test
  void absurdSizesAreRefusedWithoutTakingTheMemory() throws IOException {
    byte[] start = blob("OSMHeader", raw(header("OsmSchema-V0.6")));
    byte[] hugeHeader = ByteBuffer.allocate(4).putInt(Integer.MAX_VALUE).array();
    byte[] negativeHeader = ByteBuffer.allocate(4).putInt(-1).array();
    byte[] hugeBlob = framed(header("OSMData", Integer.MAX_VALUE), new byte[0]);
    byte[] negativeBlob = framed(header("OSMData", -5), new byte[0]);
    byte[] hugeContent =
        blob(
            "OSMData",
            Fileformat.Blob.newBuilder()
                .setRawSize(Integer.MAX_VALUE)
                .setZlibData(ByteString.copyFrom(new byte[20]))
                .build());

    for (byte[] end : List.of(hugeHeader, negativeHeader, hugeBlob, negativeBlob, hugeContent)) {
      assertThat(refusal(concat(start, end)).code()).isEqualTo(IssueCode.FILE_NOT_OF_FORMAT);
    }
    byte[] longerThanTheFile = framed(header("OSMData", 30 << 20), new byte[100]);
    assertThat(refusal(concat(start, longerThanTheFile)).code())
        .isEqualTo(IssueCode.FILE_TRUNCATED);
  }

  @Test
  void featuresThatAreNotUnderstoodAreNamed() throws IOException {
    ImportIssue issue =
        refusal(
            file(
                header("OsmSchema-V0.6", "HistoricalInformation"),
                raw(block("highway").toByteArray())));

    assertThat(issue.code()).isEqualTo(IssueCode.FILE_NOT_OF_FORMAT);
    assertThat(issue.value()).isEqualTo("HistoricalInformation");
  }

  @Test
  void compressionThatIsNotUnderstoodIsNamed() throws IOException {
    Fileformat.Blob blob =
        Fileformat.Blob.newBuilder().setZstdData(ByteString.copyFrom(new byte[9])).build();

    ImportIssue issue = refusal(file(header("OsmSchema-V0.6"), blob));

    assertThat(issue.code()).isEqualTo(IssueCode.FILE_NOT_OF_FORMAT);
    assertThat(issue.value()).isEqualTo("ZSTD_DATA");
  }

  @Test
  void aTagThatPointsNowhereIsRefused() throws IOException {
    Osmformat.PrimitiveBlock block = block("highway");
    Osmformat.PrimitiveBlock broken =
        block.toBuilder()
            .setPrimitivegroup(
                0,
                Osmformat.PrimitiveGroup.newBuilder()
                    .addWays(
                        Osmformat.Way.newBuilder()
                            .setId(1)
                            .addKeys(77)
                            .addVals(78)
                            .addRefs(1)
                            .addRefs(1)))
            .build();

    assertThat(refusal(file(header("OsmSchema-V0.6"), raw(broken.toByteArray()))).code())
        .isEqualTo(IssueCode.FILE_NOT_OF_FORMAT);
  }

  @Test
  void whatTheSinkThrowsIsNotTakenForADamagedFile() throws IOException {
    Path file = input(pbf(10));
    IllegalStateException full = new IllegalStateException("the graph is full");

    Throwable thrown =
        catchThrowable(
            () ->
                OsmPbfReader.readRoads(
                    file,
                    Options.DRAWN,
                    new RecordingRoadSink() {
                      @Override
                      public void way(long id, long[] nodeIds, Tags tags, double lengthM) {
                        throw full;
                      }
                    },
                    new IssueLog(),
                    Progress.SILENT));

    assertThat(thrown).isSameAs(full);
  }

  private ImportIssue refusal(byte[] bytes) throws IOException {
    return refusal(input(bytes));
  }

  private ImportIssue refusal(Path file) {
    Throwable thrown = read(file);
    assertThat(thrown).isInstanceOf(RefusedFileException.class);
    return ((RefusedFileException) thrown).issue();
  }

  private static Throwable read(Path file) {
    return catchThrowable(
        () ->
            OsmPbfReader.readRoads(
                file, Options.DRAWN, new RecordingRoadSink(), new IssueLog(), Progress.SILENT));
  }

  private Path input(byte[] bytes) throws IOException {
    return Files.write(folder.resolve("input.osm.pbf"), bytes);
  }

  private static byte[] pbf(int nodes) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OsmPbfWriter writer = new OsmPbfWriter(bytes)) {
      for (int i = 0; i < nodes; i++) {
        writer.node(i, 42 + (i * 7919L % 100_003) * 1e-5, 9, Map.of());
      }
      for (int i = 0; i + 1 < nodes; i++) {
        writer.way(i, new long[] {i, i + 1}, Map.of("highway", "track", "name", "n" + i));
      }
    }
    return bytes.toByteArray();
  }

  private static List<Integer> blobEnds(byte[] file) throws IOException {
    List<Integer> ends = new ArrayList<>();
    int at = 0;
    while (at < file.length) {
      int headerBytes = ByteBuffer.wrap(file, at, 4).getInt();
      at += 4 + headerBytes;
      at +=
          Fileformat.BlobHeader.parser()
              .parseFrom(file, at - headerBytes, headerBytes)
              .getDatasize();
      ends.add(at);
    }
    return ends;
  }

  private static byte[] header(String... features) {
    return Osmformat.HeaderBlock.newBuilder()
        .addAllRequiredFeatures(List.of(features))
        .build()
        .toByteArray();
  }

  private static Fileformat.BlobHeader header(String type, int dataBytes) {
    return Fileformat.BlobHeader.newBuilder().setType(type).setDatasize(dataBytes).build();
  }

  private static Osmformat.PrimitiveBlock block(String key) {
    return Osmformat.PrimitiveBlock.newBuilder()
        .setStringtable(
            Osmformat.StringTable.newBuilder()
                .addS(ByteString.EMPTY)
                .addS(ByteString.copyFromUtf8(key))
                .addS(ByteString.copyFromUtf8("track")))
        .addPrimitivegroup(
            Osmformat.PrimitiveGroup.newBuilder()
                .addWays(
                    Osmformat.Way.newBuilder()
                        .setId(1)
                        .addKeys(1)
                        .addVals(2)
                        .addRefs(1)
                        .addRefs(1)))
        .addPrimitivegroup(
            Osmformat.PrimitiveGroup.newBuilder()
                .addNodes(
                    Osmformat.Node.newBuilder()
                        .setId(1)
                        .setLat(420_000_000)
                        .setLon(90_000_000)
                        .addKeys(1)
                        .addVals(2)))
        .addPrimitivegroup(
            Osmformat.PrimitiveGroup.newBuilder()
                .setDense(
                    Osmformat.DenseNodes.newBuilder()
                        .addId(2)
                        .addLat(420_000_000)
                        .addLon(90_000_000)
                        .addKeysVals(1)
                        .addKeysVals(2)
                        .addKeysVals(0)))
        .build();
  }

  private static Fileformat.Blob raw(byte[] content) {
    return Fileformat.Blob.newBuilder().setRaw(ByteString.copyFrom(content)).build();
  }

  private static byte[] file(byte[] header, Fileformat.Blob data) throws IOException {
    return concat(blob("OSMHeader", raw(header)), blob("OSMData", data));
  }

  private static byte[] blob(String type, Fileformat.Blob blob) throws IOException {
    byte[] bytes = blob.toByteArray();
    return framed(header(type, bytes.length), bytes);
  }

  private static byte[] framed(Fileformat.BlobHeader header, byte[] blob) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeInt(header.getSerializedSize());
    header.writeTo(out);
    out.write(blob);
    return bytes.toByteArray();
  }

  private static byte[] concat(byte[] one, byte[] other) {
    byte[] both = Arrays.copyOf(one, one.length + other.length);
    System.arraycopy(other, 0, both, one.length, other.length);
    return both;
  }
}
