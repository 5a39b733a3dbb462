package org.maillage.app.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maillage.data.issue.IssueLog;
import org.maillage.data.issue.RefusedFileException;

class PublishedTableTest {

  @TempDir Path folder;

  private PublishedTable read(String text) throws IOException {
    return read(text, Charset.forName("UTF-8"));
  }

  private PublishedTable read(String text, Charset charset) throws IOException {
    Path file = folder.resolve("table.csv");
    Files.write(file, text.getBytes(charset));
    return PublishedTable.read(file, "Code", "Apl", new IssueLog());
  }

  @Test
  void separatorsDecimalCommasAndPercentAreUnderstood() throws IOException {
    assertThat(read("CODE;apl\n2a004;3,5\n2B033;1 234,25\n2B096;12 %\n").values())
        .isEqualTo(
            Map.of(
                "2A004", Optional.of(3.5),
                "2B033", Optional.of(1234.25),
                "2B096", Optional.of(12.0)));
    assertThat(read("code,apl\n1001,2.5\n").values()).isEqualTo(Map.of("01001", Optional.of(2.5)));
    assertThat(
            read("Libellé\tcode\tapl\nÎle\t13055\t4\n", Charset.forName("windows-1252")).values())
        .isEqualTo(Map.of("13055", Optional.of(4.0)));
  }

  @Test
  void aValueThatIsMissingOrSecretIsNoZero() throws IOException {
    PublishedTable table = read("code;apl\n2A004;\n2B033;ns\n2B096;0\n");

    assertThat(table.values())
        .isEqualTo(
            Map.of(
                "2A004", Optional.empty(), "2B033", Optional.empty(), "2B096", Optional.of(0.0)));
    assertThat(table.notNumbers()).isEqualTo(1);
    assertThat(table.rows()).isEqualTo(3);
  }

  @Test
  void aTableWithSeveralRowsACommuneIsRefusedUnlessTheyAgree() throws IOException {
    assertThat(read("code;apl\n2A004;1\n2A004;1\n").values()).hasSize(1);
    assertThatThrownBy(() -> read("code;apl\n2A004;1\n2B033;1\n2A004;2\n"))
        .isInstanceOf(CommuneTwiceException.class)
        .hasMessageContaining("line 2 and on line 4");
  }

  @Test
  void aColumnThatIsNotThereIsToldWithThoseThatAre() {
    assertThatThrownBy(() -> read("commune;valeur\n2A004;1\n"))
        .isInstanceOf(RefusedFileException.class)
        .satisfies(
            e ->
                assertThat(((RefusedFileException) e).issue().arguments())
                    .containsExactly("commune, valeur"));
    assertThatThrownBy(() -> read("")).isInstanceOf(RefusedFileException.class);
    assertThatThrownBy(() -> read("code;apl\n")).isInstanceOf(RefusedFileException.class);
  }
}
