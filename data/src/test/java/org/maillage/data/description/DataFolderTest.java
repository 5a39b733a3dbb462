package org.maillage.data.description;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maillage.data.issue.IssueCode;
import org.maillage.data.issue.RefusedFileException;

class DataFolderTest {

  @TempDir Path root;
  private Path territory;
  private Path workingDirectory;
  private TerritoryDescription description;

  @BeforeEach
  void describe() throws IOException {
    territory = Files.createDirectories(root.resolve("examples/corse"));
    workingDirectory = Files.createDirectories(root.resolve("maillage"));
    Files.writeString(
        territory.resolve("territoire.yaml"),
        """
        id: corse
        name: Corse
        departements: ["2A"]
        sources:
          - id: communes
            kind: communes
            file: communes.json
            title: Code officiel géographique
            producer: INSEE
            vintage: "2026"
            licence: Licence Ouverte 2.0
            page: https://www.insee.fr/fr/information/2560452
        """);
    description = TerritoryDescription.read(territory);
  }

  @Test
  void theOptionComesBeforeTheEnvironment() {
    DataFolder folder = resolve(Optional.of(Path.of("here")), "there");

    assertThat(folder.path()).isEqualTo(Path.of("here"));
  }

  @Test
  void theEnvironmentComesBeforeTheFolderOfTheDescription() throws IOException {
    Files.writeString(territory.resolve("communes.json"), "[]");

    assertThat(resolve(Optional.empty(), "there").path()).isEqualTo(Path.of("there"));
    assertThat(resolve(Optional.empty(), " ").path()).isEqualTo(territory);
  }

  @Test
  void theSharedFolderIsTakenWhenNothingLiesBesideTheDescription() throws IOException {
    Path shared = Files.createDirectories(root.resolve("shared/data/corse"));
    Files.writeString(shared.resolve("communes.json"), "[]");

    assertThat(resolve(Optional.empty(), null).path()).isEqualTo(shared);
  }

  @Test
  void aMissingFileIsToldWithItsTitleWhereToGetItAndEveryPlaceTried() {
    DataFolder folder = resolve(Optional.empty(), null);

    assertThatThrownBy(() -> folder.getFile(description.sources().get(0)))
        .isInstanceOfSatisfying(
            RefusedFileException.class,
            e -> {
              assertThat(e.issue().code()).isEqualTo(IssueCode.FILE_NOT_FOUND);
              assertThat(e.issue().file()).isEqualTo("communes.json");
              assertThat(e.issue().arguments().get(0)).isEqualTo("Code officiel géographique");
              assertThat(e.issue().arguments().get(1))
                  .isEqualTo("https://www.insee.fr/fr/information/2560452");
              assertThat(e.issue().arguments().get(2))
                  .contains(territory.toString())
                  .contains("shared");
            });
  }

  private DataFolder resolve(Optional<Path> option, String environment) {
    return DataFolder.resolve(option, environment, territory, workingDirectory, description);
  }
}
