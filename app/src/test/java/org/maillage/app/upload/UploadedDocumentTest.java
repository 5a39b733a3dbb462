package org.maillage.app.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.maillage.app.upload.UploadedDocument.Refusal;
import org.maillage.app.upload.UploadedDocument.Refused;
import org.maillage.app.upload.UploadedDocument.Taken;

/** What people bring as a document, by its content and not by its name. */
class UploadedDocumentTest {

  private static final String TYPES =
      "<Types><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd."
          + "openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>";

  /** Parts by name and content, one after the other. */
  private static byte[] zip(String... parts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (int i = 0; i < parts.length; i += 2) {
        zip.putNextEntry(new ZipEntry(parts[i]));
        zip.write(parts[i + 1].getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static void assertRefused(Refusal why, byte[] content) {
    assertThat(UploadedDocument.look(content)).isEqualTo(new Refused(why));
  }

  @Test
  void documentsAndImagesAreTaken() throws IOException {
    assertThat(UploadedDocument.look(bytes("%PDF-1.7\n1 0 obj\n")))
        .isEqualTo(new Taken("application/pdf", "pdf"));
    assertThat(UploadedDocument.look(HexFormat.of().parseHex("89504e470d0a1a0a0000000d49484452")))
        .isEqualTo(new Taken("image/png", "png"));
    assertThat(UploadedDocument.look(HexFormat.of().parseHex("ffd8ffe000104a46494600010100")))
        .isEqualTo(new Taken("image/jpeg", "jpg"));
    assertThat(
            UploadedDocument.look(zip("[Content_Types].xml", TYPES, "word/document.xml", "<w/>")))
        .isInstanceOfSatisfying(Taken.class, taken -> assertThat(taken.ending()).isEqualTo("docx"));
    assertThat(
            UploadedDocument.look(
                zip("mimetype", "application/vnd.oasis.opendocument.text", "content.xml", "<o/>")))
        .isInstanceOfSatisfying(Taken.class, taken -> assertThat(taken.ending()).isEqualTo("odt"));
  }

  @Test
  void macrosAreRefusedWhereverTheyHide() throws IOException {
    assertRefused(Refusal.MACROS, zip("[Content_Types].xml", TYPES, "word/vbaProject.bin", "x"));
    assertRefused(
        Refusal.MACROS,
        zip(
            "[Content_Types].xml",
            TYPES.replace(
                "vnd.openxmlformats-officedocument.wordprocessingml.document.main",
                "vnd.ms-word.document.macroEnabled.main")));
    assertRefused(
        Refusal.MACROS,
        zip(
            "mimetype",
            "application/vnd.oasis.opendocument.text",
            "Basic/Standard/Module1.xml",
            "x"));
  }

  @Test
  void whatMayHideMacrosOrIsNoDocumentIsRefused() throws IOException {
    assertRefused(Refusal.EMPTY, new byte[0]);
    assertRefused(Refusal.OLD_OFFICE, HexFormat.of().parseHex("d0cf11e0a1b11ae10000000000000000"));
    assertRefused(Refusal.OTHER, zip("a.txt", "a"));
    assertRefused(Refusal.OTHER, bytes("<html><script>x</script></html>"));
    assertRefused(
        Refusal.OTHER, bytes("<svg xmlns=\"http://www.w3.org/2000/svg\"><script/></svg>"));
    assertRefused(Refusal.OTHER, HexFormat.of().parseHex("7f454c4602010100"));
    byte[] cut = zip("[Content_Types].xml", TYPES.repeat(200));
    assertRefused(Refusal.BROKEN, java.util.Arrays.copyOf(cut, cut.length / 2));
  }
}
