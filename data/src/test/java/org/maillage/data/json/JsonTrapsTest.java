package org.maillage.data.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maillage.data.description.SourceDescription;
import org.maillage.data.description.SourceKind;
import org.maillage.data.file.SourceInput;
import org.maillage.data.issue.IssueCode;
import org.maillage.data.issue.IssueLog;
import org.maillage.data.issue.RefusedFileException;
import org.maillage.data.progress.Progress;

class JsonTrapsTest {

  @TempDir Path folder;

  @Test
  void nestingWithoutEndIsRefused() throws IOException {
    String deep = "[{\"a\":" + "[".repeat(200_000) + "]".repeat(200_000) + "}]";
    Path file = Files.writeString(folder.resolve("deep.json"), deep);

    assertThatThrownBy(() -> JsonRecords.forEach(input(file), record -> {}))
        .isInstanceOfSatisfying(
            RefusedFileException.class,
            e -> assertThat(e.issue().code()).isEqualTo(IssueCode.FILE_NOT_OF_FORMAT));
  }

  @Test
  void aNumberOfAMillionDigitsIsRefused() throws IOException {
    Path file =
        Files.writeString(folder.resolve("big.json"), "[{\"a\":" + "9".repeat(1_000_000) + "}]");

    assertThatThrownBy(() -> JsonRecords.forEach(input(file), record -> {}))
        .isInstanceOf(RefusedFileException.class);
  }

  private static SourceInput input(Path file) {
    SourceDescription source =
        new SourceDescription(
            "x",
            SourceKind.COMMUNES,
            "x",
            "",
            "",
            "",
            "",
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            false,
            Map.of(),
            1);
    return SourceInput.open(source, file, new IssueLog(), Progress.SILENT);
  }
}
