package org.maillage.data.osm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crosby.binary.BinaryParser;
import crosby.binary.Osmformat;
import crosby.binary.file.BlockInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class OsmPbfWriterTest {

  @Test
  void whatIsWrittenIsReadBackByTheFormatsOwnLibrary() throws IOException {
    byte[] bytes =
        write(
            writer -> {
              writer.node(10, 42.1234567, 9.7654321, Map.of("barrier", "gate", "name", "Étang"));
              writer.node(-3, -21.1, 55.5, Map.of());
              writer.way(7, new long[] {10, -3, 10}, Map.of("highway", "residential"));
            });

    Recorder recorder = read(bytes);

    assertThat(recorder.lines)
        .containsExactly(
            "header [OsmSchema-V0.6, DenseNodes]",
            "node 10 42.1234567 9.7654321 {barrier=gate, name=Étang}",
            "node -3 -21.1000000 55.5000000 {}",
            "way 7 [10, -3, 10] {highway=residential}");
  }

  @Test
  void blocksAreFlushedAtEightThousandEntities() throws IOException {
    byte[] bytes =
        write(
            writer -> {
              for (int i = 0; i < 20_001; i++) {
                writer.node(i, 42 + i * 1e-6, 9 - i * 1e-6, Map.of());
              }
              for (int i = 0; i < 8_001; i++) {
                writer.way(i, new long[] {i, i + 1}, Map.of("highway", "track", "n", "" + i));
              }
            });

    Recorder recorder = read(bytes);

    assertThat(recorder.blocks).containsExactly(8_000, 8_000, 4_001, 8_000, 1);
    assertThat(recorder.lines).hasSize(1 + 20_001 + 8_001);
    assertThat(recorder.lines.get(20_001)).isEqualTo("node 20000 42.0200000 8.9800000 {}");
    assertThat(recorder.lines.get(28_002))
        .isEqualTo("way 8000 [8000, 8001] {highway=track, n=8000}");
  }

  @Test
  void longWaysDoNotMakeABlockThatReadersReject() throws IOException {
    long[] refs = new long[400_000];
    for (int i = 0; i < refs.length; i++) {
      refs[i] = i % 2 == 0 ? Long.MAX_VALUE / 4 : -i;
    }
    byte[] bytes =
        write(
            writer -> {
              for (int i = 0; i < 5; i++) {
                writer.way(i, refs, Map.of());
              }
            });

    assertThat(read(bytes).blocks).hasSizeGreaterThan(1).allMatch(count -> count <= 2);
  }

  @Test
  void theSameContentGivesTheSameBytesWhateverTheOrderOfTheTags() throws IOException {
    Map<String, String> oneOrder = new LinkedHashMap<>();
    oneOrder.put("highway", "primary");
    oneOrder.put("name", "T20");
    Map<String, String> otherOrder = new LinkedHashMap<>();
    otherOrder.put("name", "T20");
    otherOrder.put("highway", "primary");

    byte[] one = write(writer -> writer.way(1, new long[] {1, 2}, oneOrder));
    byte[] other = write(writer -> writer.way(1, new long[] {1, 2}, otherOrder));

    assertThat(one).isEqualTo(other);
  }

  @Test
  void aCallersMistakeIsNamed() throws IOException {
    try (OsmPbfWriter writer = new OsmPbfWriter(new ByteArrayOutputStream())) {
      assertThatThrownBy(() -> writer.node(1, 91, 0, Map.of()))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("91");
      assertThatThrownBy(() -> writer.way(5, new long[] {1}, Map.of()))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("way 5");
      writer.way(5, new long[] {1, 2}, Map.of());
      assertThatThrownBy(() -> writer.node(8, 42, 9, Map.of()))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("node 8");
      writer.close();
      assertThatThrownBy(() -> writer.way(6, new long[] {1, 2}, Map.of()))
          .isInstanceOf(IllegalStateException.class);
    }
  }

  private interface Content {
    void into(OsmPbfWriter writer) throws IOException;
  }

  private static byte[] write(Content content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OsmPbfWriter writer = new OsmPbfWriter(bytes)) {
      content.into(writer);
    }
    return bytes.toByteArray();
  }

  private static Recorder read(byte[] bytes) throws IOException {
    Recorder recorder = new Recorder();
    try (BlockInputStream in = new BlockInputStream(new ByteArrayInputStream(bytes), recorder)) {
      in.process();
    }
    return recorder;
  }

  /** Reads with the parser that comes with the library, and writes down what it sees. */
  private static final class Recorder extends BinaryParser {
    final List<String> lines = new ArrayList<>();
    final List<Integer> blocks = new ArrayList<>();

    @Override
    protected void parseRelations(List<Osmformat.Relation> relations) {
      assertThat(relations).isEmpty();
    }

    @Override
    protected void parseDense(Osmformat.DenseNodes nodes) {
      if (nodes.getIdCount() > 0) {
        blocks.add(nodes.getIdCount());
      }
      long id = 0;
      long lat = 0;
      long lon = 0;
      int at = 0;
      for (int i = 0; i < nodes.getIdCount(); i++) {
        id += nodes.getId(i);
        lat += nodes.getLat(i);
        lon += nodes.getLon(i);
        Map<String, String> tags = new TreeMap<>();
        while (at < nodes.getKeysValsCount() && nodes.getKeysVals(at) != 0) {
          tags.put(getStringById(nodes.getKeysVals(at)), getStringById(nodes.getKeysVals(at + 1)));
          at += 2;
        }
        at++;
        lines.add(
            String.format(
                java.util.Locale.ROOT,
                "node %d %.7f %.7f %s",
                id,
                parseLat(lat),
                parseLon(lon),
                tags));
      }
    }

    @Override
    protected void parseNodes(List<Osmformat.Node> nodes) {
      assertThat(nodes).isEmpty();
    }

    @Override
    protected void parseWays(List<Osmformat.Way> ways) {
      if (!ways.isEmpty()) {
        blocks.add(ways.size());
      }
      for (Osmformat.Way way : ways) {
        List<Long> refs = new ArrayList<>();
        long ref = 0;
        for (long delta : way.getRefsList()) {
          ref += delta;
          refs.add(ref);
        }
        Map<String, String> tags = new TreeMap<>();
        for (int i = 0; i < way.getKeysCount(); i++) {
          tags.put(getStringById(way.getKeys(i)), getStringById(way.getVals(i)));
        }
        lines.add("way " + way.getId() + " " + refs + " " + tags);
      }
    }

    @Override
    protected void parse(Osmformat.HeaderBlock header) {
      lines.add("header " + header.getRequiredFeaturesList());
    }

    @Override
    public void complete() {}
  }
}
