package org.maillage.data.matsim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maillage.data.issue.IssueCode;
import org.maillage.data.issue.IssueLog;
import org.maillage.data.issue.RefusedFileException;
import org.maillage.data.osm.RecordingRoadSink;
import org.maillage.data.progress.Progress;

/** The one format of ours that is XML: what it may hold to harm who opens it. */
class NetworkTrapsTest {

  private static final Duration SOON = Duration.ofSeconds(10);

  @TempDir Path folder;
  private final RecordingRoadSink sink = new RecordingRoadSink();

  @Test
  void entitiesThatGrowWithoutEndAreNotExpanded() throws IOException {
    StringBuilder lol = new StringBuilder("<!ENTITY l0 \"100\">");
    for (int i = 1; i < 12; i++) {
      lol.append("<!ENTITY l").append(i).append(" \"");
      lol.append(("&l" + (i - 1) + ";").repeat(10)).append("\">");
    }
    Path file = network("<!DOCTYPE network [" + lol + "]>", "&l11;");

    Assertions.assertTimeoutPreemptively(SOON, () -> readOrRefuse(file));

    assertThat(sink.links.toString()).hasSizeLessThan(2_000);
  }

  @Test
  void aFileOfThisMachineIsNotReadIntoTheNetwork() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "primary-secret");
    Path file =
        network("<!DOCTYPE network [<!ENTITY xxe SYSTEM \"" + secret.toUri() + "\">]>", "&xxe;");

    readOrRefuse(file);

    assertThat(sink.links.toString()).doesNotContain("secret");
  }

  @Test
  void aServerNamedInAnEntityIsNotAsked() throws IOException {
    // Port 9 discards; a parser that asked would fail with the address in its message.
    Path file =
        network("<!DOCTYPE network [<!ENTITY % p SYSTEM \"http://127.0.0.1:9/x.dtd\"> %p;]>", "a");
    readOrRefuse(file);
    assertThat(sink.nodes).isNotNull();
  }

  @Test
  void aDenseFileIsRefusedLongBeforeItsEnd() throws IOException {
    Path file = folder.resolve("bomb.xml.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write("<?xml version=\"1.0\"?><network>".getBytes(StandardCharsets.UTF_8));
      byte[] blank = " ".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
      for (int i = 0; i < 400; i++) { // 400 MB in about 400 kB
        out.write(blank);
      }
      out.write("</network>".getBytes(StandardCharsets.UTF_8));
    }

    assertThatThrownBy(() -> read(file))
        .isInstanceOfSatisfying(
            RefusedFileException.class,
            e -> assertThat(e.issue().code()).isEqualTo(IssueCode.FILE_BLOWS_UP));
  }

  /** A link whose class of road is the text, behind a document type. */
  private Path network(String doctype, String text) throws IOException {
    return Files.writeString(
        folder.resolve("network.xml"),
        """
        <?xml version="1.0" encoding="UTF-8"?>
        %s
        <network><nodes>
          <node id="1" x="700000" y="6600000"/><node id="2" x="701000" y="6600000"/>
        </nodes><links>
          <link id="1" from="1" to="2" length="10" modes="car">
            <attributes><attribute name="osm:way:highway">%s</attribute></attributes>
          </link>
        </links></network>
        """
            .formatted(doctype, text));
  }

  private void readOrRefuse(Path file) {
    try {
      read(file);
    } catch (RefusedFileException refused) {
      assertThat(refused.issue().code()).isEqualTo(IssueCode.FILE_NOT_OF_FORMAT);
    }
  }

  private void read(Path file) {
    MatsimNetworkReader.readRoads(file, sink, new IssueLog(), Progress.SILENT);
  }
}
