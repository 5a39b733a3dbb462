package org.maillage.app.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.maillage.app.backup.BackupException.Kind;
import org.maillage.app.backup.Manifest.KeptFile;

/** The file itself: what is written is read, and everything else is refused. */
class ArchiveTest {

  private static final Table TABLE =
      new Table(
          "person",
          List.of(
              new Column("id", ValueKind.INTEGER),
              new Column("name", ValueKind.TEXT),
              new Column("height", ValueKind.DOUBLE),
              new Column("price", ValueKind.DECIMAL),
              new Column("seen", ValueKind.MOMENT),
              new Column("photo", ValueKind.BYTES)));

  private static final byte[] PHOTO = new byte[3000];

  static {
    new Random(7).nextBytes(PHOTO);
  }

  private static final List<List<Object>> ROWS =
      List.of(
          Arrays.asList(
              1L,
              "Zoé \"l’été\" 🏔\n",
              0.1 + 0.2,
              new BigDecimal("12.50"),
              Instant.parse("2026-11-22T13:39:47.123456Z"),
              Binary.of(PHOTO)),
          Arrays.asList(Long.MIN_VALUE, "", Double.NaN, null, null, Binary.of(new byte[0])),
          Arrays.asList(3L, null, Double.MIN_VALUE, new BigDecimal("0"), Instant.EPOCH, null));

  @TempDir Path folder;

  private static About about(int format) {
    return new About(
        format,
        "1.2.3",
        "9",
        List.of(new About.Migration("9", "jobs")),
        "2026-11-22T00:00:00Z",
        "h2",
        List.of(TABLE));
  }

  private static byte[] archive(About about, String path) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ArchiveWriter writer = new ArchiveWriter(out);
    writer.about(about);
    List<TableSum> sums = new ArrayList<>();
    for (Table table : about.tables()) {
      sums.add(
          writer.table(
              table,
              rows -> {
                for (List<Object> row : ROWS) {
                  rows.accept(row);
                }
              }));
    }
    List<KeptFile> files =
        List.of(
            writer.file(path, new ByteArrayInputStream("abc".getBytes(StandardCharsets.UTF_8))));
    writer.manifest(
        new Manifest(about, sums, files, List.of(), List.of(), Manifest.checksum(sums, files)));
    return out.toByteArray();
  }

  private static byte[] archive() throws IOException {
    return archive(about(About.FORMAT), "roads/a.roads");
  }

  private static Manifest check(byte[] bytes) throws IOException {
    InputStream in = Envelope.unwrap(new ByteArrayInputStream(bytes), BackupKeys.NONE);
    ArchiveReader reader = new ArchiveReader(in);
    return reader.read(reader.about(), ArchiveReader.CHECKING);
  }

  private static void refused(byte[] bytes, Kind... kinds) {
    assertThatThrownBy(() -> check(bytes))
        .isInstanceOfSatisfying(
            BackupException.class, e -> assertThat(e.kind()).isIn((Object[]) kinds));
  }

  @Test
  void everyValueIsReadAsItWasWritten() throws IOException {
    List<List<Object>> read = new ArrayList<>();
    Map<String, String> files = new LinkedHashMap<>();
    ArchiveReader reader = new ArchiveReader(new ByteArrayInputStream(archive()));
    reader.read(
        reader.about(),
        new ArchiveReader.Visitor() {
          @Override
          public RowConsumer table(Table table) {
            return row -> {
              List<Object> copy = new ArrayList<>();
              for (Object value : row) {
                copy.add(value instanceof Binary binary ? binary.open().readAllBytes() : value);
              }
              read.add(copy);
            };
          }

          @Override
          public void file(String path, InputStream content) throws IOException {
            files.put(path, new String(content.readAllBytes(), StandardCharsets.UTF_8));
          }

          @Override
          public Path binaryFolder() {
            return folder;
          }
        });

    assertThat(read).hasSize(3);
    assertThat(read.get(0).subList(0, 5)).isEqualTo(ROWS.get(0).subList(0, 5));
    assertThat((byte[]) read.get(0).get(5)).isEqualTo(PHOTO);
    assertThat(read.get(1).subList(0, 5)).isEqualTo(ROWS.get(1).subList(0, 5));
    assertThat((byte[]) read.get(1).get(5)).isEmpty();
    assertThat(read.get(2)).isEqualTo(ROWS.get(2));
    assertThat(files).containsExactly(Map.entry("roads/a.roads", "abc"));
  }

  @Test
  void theOrderOfTheRowsDoesNotCountAndAnyValueDoes() throws IOException {
    TableSums forward = new TableSums(TABLE);
    TableSums backward = new TableSums(TABLE);
    TableSums other = new TableSums(TABLE);
    TableSums fewer = new TableSums(TABLE);
    for (int i = 0; i < ROWS.size(); i++) {
      forward.accept(ROWS.get(i));
      backward.accept(ROWS.get(ROWS.size() - 1 - i));
      List<Object> changed = new ArrayList<>(ROWS.get(i));
      changed.set(2, i == 2 ? 2 * Double.MIN_VALUE : changed.get(2));
      other.accept(changed);
      if (i > 0) {
        fewer.accept(ROWS.get(i));
      }
    }
    assertThat(backward.sum()).isEqualTo(forward.sum());
    assertThat(other.sum().sha256()).isNotEqualTo(forward.sum().sha256());
    assertThat(fewer.sum().sha256()).isNotEqualTo(forward.sum().sha256());
  }

  @Test
  void nothingAndTheEmptyTextAreNotTheSame() throws IOException {
    Table one = new Table("t", List.of(new Column("c", ValueKind.TEXT)));
    TableSums nothing = new TableSums(one);
    nothing.accept(Arrays.asList((Object) null));
    TableSums empty = new TableSums(one);
    empty.accept(List.of(""));
    assertThat(nothing.sum()).isNotEqualTo(empty.sum());
  }

  @Test
  void aFileThatIsCutAnywhereIsRefused() throws IOException {
    byte[] whole = archive();
    check(whole);
    for (int length = 0; length < whole.length; length += 13) {
      refused(Arrays.copyOf(whole, length), Kind.TRUNCATED, Kind.NOT_A_BACKUP, Kind.ALTERED);
    }
    refused(Arrays.copyOf(whole, whole.length - 1), Kind.TRUNCATED);
    refused(Arrays.copyOf(whole, whole.length * 9 / 10), Kind.TRUNCATED);
  }

  @Test
  void aFlippedByteIsFoundOrDoesNotCount() throws IOException {
    byte[] whole = archive();
    Manifest manifest = check(whole);
    int found = 0;
    for (int at = 4; at < whole.length; at += 7) {
      byte[] flipped = whole.clone();
      flipped[at] ^= 0x10;
      try {
        // The hour in the head of an entry, for example, says nothing about what is kept.
        assertThat(check(flipped)).isEqualTo(manifest);
      } catch (BackupException e) {
        found++;
      }
    }
    assertThat(found).isGreaterThan(whole.length / 7 / 2);
  }

  @Test
  void aValueChangedByHandIsToldByItsTable() throws IOException {
    byte[] changed = rewritten("tables/person.jsonl", text -> text.replace("12.50", "12.51"));
    assertThatThrownBy(() -> check(changed))
        .isInstanceOfSatisfying(
            BackupException.class,
            e -> {
              assertThat(e.kind()).isEqualTo(Kind.ALTERED);
              assertThat(e.detail()).isEqualTo("person");
            });
  }

  private interface Change {
    String of(String text);
  }

  private static byte[] rewritten(String name, Change change) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive()));
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        byte[] content = in.readAllBytes();
        if (entry.getName().equals(name)) {
          content =
              change
                  .of(new String(content, StandardCharsets.UTF_8))
                  .getBytes(StandardCharsets.UTF_8);
        }
        zip.putNextEntry(new ZipEntry(entry.getName()));
        zip.write(content);
      }
    }
    return out.toByteArray();
  }

  @Test
  void aNewerFormatAndAnotherArchiveAreRefused() throws IOException {
    refused(archive(about(About.FORMAT + 1), "roads/a.roads"), Kind.NEWER);
    ByteArrayOutputStream other = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(other)) {
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      zip.write(1);
    }
    refused(other.toByteArray(), Kind.NOT_A_BACKUP);
    refused("Bonjour".getBytes(StandardCharsets.UTF_8), Kind.NOT_A_BACKUP);
    refused(new byte[0], Kind.NOT_A_BACKUP);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../evil",
        "/etc/passwd",
        "roads/../../evil",
        "roads//a",
        "C:evil",
        "roads\\evil",
        "maillage.mv.db",
        "server.json",
        "tmp/x",
        "."
      })
  void aPathThatLeavesTheHomeIsRefused(String path) throws IOException {
    refused(archive(about(About.FORMAT), path), Kind.UNSAFE);
  }

  @Test
  void anArchiveThatSwellsOutOfAllProportionIsRefused() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] zeros = new byte[1 << 20];
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive()));
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        zip.putNextEntry(new ZipEntry(entry.getName()));
        if (entry.getName().startsWith("files/")) {
          for (int i = 0; i < 300; i++) {
            zip.write(zeros);
          }
        } else {
          in.transferTo(zip);
        }
      }
    }
    refused(out.toByteArray(), Kind.UNSAFE);
  }

  @Test
  void anEntryTwiceOrUncalledForIsRefused() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive()));
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        if (entry.getName().equals("manifest.json")) {
          zip.putNextEntry(new ZipEntry("tables/intruder.jsonl"));
          zip.write('\n');
        }
        zip.putNextEntry(new ZipEntry(entry.getName()));
        in.transferTo(zip);
      }
    }
    refused(out.toByteArray(), Kind.ALTERED);
  }
}
