package org.maillage.data.description;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maillage.data.issue.IssueCode;
import org.maillage.data.issue.RefusedFileException;

/** A territory folder that somebody sent must not reach the files beside it. */
class FolderLinksTest {

  @TempDir Path root;
  private Path data;
  private Path secret;

  @BeforeEach
  void makeFolders() throws IOException {
    data = Files.createDirectory(root.resolve("data"));
    secret = Files.writeString(root.resolve("secret.csv"), "code;nom\n1;Secret\n");
  }

  @Test
  void aLinkToAFileOutsideIsRefused() throws IOException {
    Files.createSymbolicLink(data.resolve("communes.csv"), secret);
    assertOutside("communes.csv");
  }

  @Test
  void aLinkedFolderOutsideIsRefused() throws IOException {
    Files.createSymbolicLink(data.resolve("sub"), root);
    assertOutside("sub/secret.csv");
  }

  @Test
  void aNameThatClimbsOutIsRefusedEvenWhenItPassedTheDescription() throws IOException {
    assertOutside("../secret.csv");
    Files.createDirectory(data.resolve("a"));
    assertOutside("a/../../secret.csv");
  }

  @Test
  void aLinkWithinTheFolderIsFollowed() throws IOException {
    Files.writeString(data.resolve("real.csv"), "code\n");
    Files.createSymbolicLink(data.resolve("communes.csv"), Path.of("real.csv"));
    assertThat(folder(data).getFile(source("communes.csv"))).hasContent("code\n");
  }

  @Test
  void aFolderThatIsItselfReachedByALinkIsAFolder() throws IOException {
    Files.writeString(data.resolve("communes.csv"), "code\n");
    Path link = Files.createSymbolicLink(root.resolve("link"), data);
    assertThat(folder(link).getFile(source("communes.csv"))).hasContent("code\n");
  }

  @Test
  void aFileOrAFolderStillToBeMadeIsInside() {
    assertThat(DataFolder.inside(data, source("new/communes.csv")))
        .isEqualTo(data.resolve("new/communes.csv"));
    Path notYet = root.resolve("not/yet");
    assertThat(DataFolder.inside(notYet, source("communes.csv")))
        .isEqualTo(notYet.resolve("communes.csv"));
  }

  @Test
  void aLinkThatLeadsNowhereIsRefusedBeforeSomethingIsWrittenThroughIt() throws IOException {
    Files.createSymbolicLink(data.resolve("communes.csv"), root.resolve("later.csv"));
    assertThatThrownBy(() -> DataFolder.inside(data, source("communes.csv")))
        .isInstanceOf(RefusedFileException.class);
  }

  private void assertOutside(String file) {
    assertThat(folder(data).holds(source(file))).as("the trap is set").isTrue();
    assertThatThrownBy(() -> folder(data).getFile(source(file)))
        .isInstanceOfSatisfying(
            RefusedFileException.class,
            e -> assertThat(e.issue().code()).isEqualTo(IssueCode.FILE_OUTSIDE));
  }

  private static DataFolder folder(Path path) {
    return new DataFolder(path, List.of(path));
  }

  private static SourceDescription source(String file) {
    return new SourceDescription(
        "communes",
        SourceKind.COMMUNES,
        file,
        "COG",
        "INSEE",
        "2026",
        "Licence Ouverte 2.0",
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
  }
}
