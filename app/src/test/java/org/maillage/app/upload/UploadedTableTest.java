package org.maillage.app.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.maillage.app.shell.MessageBundles;
import org.maillage.app.upload.NotATableException.Kind;

class UploadedTableTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "codgeo;pop\n99001;3\n",
        "ID;NOM;LAT;LON\nA;Église;46,5;2\n",
        "\uFEFFcode,nom\r\n2A004,Ajaccio\r\n",
        "\"id\"\t\"nom\"\n",
        "1",
        "# commentaire\nid;nom\n",
        "%\n"
      })
  void tablesInTextPassWhateverTheirFirstLetters(String table) {
    assertThatCode(() -> UploadedTable.check(table.getBytes(StandardCharsets.UTF_8)))
        .doesNotThrowAnyException();
    assertThatCode(() -> UploadedTable.check(table.getBytes(Charset.forName("windows-1252"))))
        .doesNotThrowAnyException();
  }

  @Test
  void nothingIsLeftToTheReader() {
    assertThatCode(() -> UploadedTable.check(new byte[0])).doesNotThrowAnyException();
  }

  @Test
  void whatIsNoTableIsRefusedWhateverItsName() throws IOException {
    assertKind(Kind.PDF, "%PDF-1.7\n1 0 obj\n".getBytes(StandardCharsets.US_ASCII));
    assertKind(Kind.IMAGE, HexFormat.of().parseHex("89504e470d0a1a0a0000000d49484452"));
    assertKind(Kind.IMAGE, HexFormat.of().parseHex("ffd8ffe000104a46494600010100"));
    assertKind(
        Kind.IMAGE,
        "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>x</script></svg>"
            .getBytes(StandardCharsets.UTF_8));
    assertKind(Kind.PROGRAM, elf());
    assertKind(Kind.PROGRAM, windowsProgram());
    assertKind(Kind.PROGRAM, HexFormat.of().parseHex("cafebabe0000003d0022"));
    assertKind(Kind.ARCHIVE, zip());
    assertKind(Kind.ARCHIVE, gzip());
    assertKind(Kind.WORKBOOK, HexFormat.of().parseHex("d0cf11e0a1b11ae10000000000000000"));
    assertKind(
        Kind.PAGE,
        "<!DOCTYPE html><html><body>Erreur</body></html>".getBytes(StandardCharsets.UTF_8));
    assertKind(Kind.PAGE, "<?xml version=\"1.0\"?><a>&b;</a>".getBytes(StandardCharsets.UTF_8));
    assertKind(Kind.OTHER, new byte[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 14, 15, 16});
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "en"})
  void everyRefusalHasWords(String language) {
    for (Kind kind : Kind.values()) {
      String sentence =
          new NotATableException(kind, "x/y")
              .sentence(
                  new org.maillage.app.shell.Words(
                      MessageBundles.messageSource(), java.util.Locale.forLanguageTag(language)));
      assertThat(sentence).endsWith(".").doesNotContain("upload.refused");
    }
  }

  private static void assertKind(Kind kind, byte[] content) {
    assertThatThrownBy(() -> UploadedTable.check(content))
        .as(kind.name())
        .isInstanceOfSatisfying(
            NotATableException.class, e -> assertThat(e.kind()).isEqualTo(kind));
  }

  private static byte[] elf() {
    byte[] program = new byte[256];
    byte[] head = HexFormat.of().parseHex("7f454c460201010000000000000000000200" + "3e00");
    System.arraycopy(head, 0, program, 0, head.length);
    return program;
  }

  private static byte[] windowsProgram() {
    byte[] program = new byte[512];
    program[0] = 'M';
    program[1] = 'Z';
    program[60] = (byte) 128;
    program[128] = 'P';
    program[129] = 'E';
    return program;
  }

  private static byte[] zip() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("a.csv"));
      zip.write(1);
    }
    return out.toByteArray();
  }

  private static byte[] gzip() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(1);
    }
    return out.toByteArray();
  }
}
