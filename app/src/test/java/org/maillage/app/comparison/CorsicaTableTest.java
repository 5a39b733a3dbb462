package org.maillage.app.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.maillage.data.issue.IssueLog;

/** Published tables as they are. Counted in the files by other means. */
class CorsicaTableTest {

  private static Path data;

  @BeforeAll
  static void find() {
    String told = System.getenv("MAILLAGE_DATA");
    data = Path.of(told == null || told.isBlank() ? "../../shared/data/corse" : told);
    assumeTrue(
        Files.isRegularFile(data.resolve("seniors_60plus_communes.csv")),
        "no real data under " + data + ": set MAILLAGE_DATA");
  }

  @Test
  void theTableOfSeniorsHasARowForEveryCommune() {
    PublishedTable table =
        PublishedTable.read(
            data.resolve("seniors_60plus_communes.csv"),
            "codgeo",
            "population_totale",
            new IssueLog());

    assertThat(table.values()).hasSize(360).containsEntry("2A004", Optional.of(67_552.0));
    assertThat(table.values().values().stream().mapToDouble(v -> v.orElseThrow()).sum())
        .isEqualTo(324_078);
  }

  @Test
  void aTableByIrisIsRefused() {
    assertThatThrownBy(
            () ->
                PublishedTable.read(
                    data.resolve("socio_iris_2022.csv"), "COM", "rev_med_21", new IssueLog()))
        .isInstanceOf(CommuneTwiceException.class)
        .hasMessageContaining("2A004");
  }
}
