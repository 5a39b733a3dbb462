package org.maillage.app.territory.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.maillage.app.home.jdbc.TestDatabase;
import org.maillage.app.importing.ImportRunRepository;
import org.maillage.app.importing.SampleRuns;
import org.maillage.app.importing.jdbc.ImportRunRepositories;
import org.maillage.app.territory.ImportedTerritory;
import org.maillage.app.territory.SampleTerritory;
import org.maillage.app.territory.TerritoryRepository;
import org.maillage.app.territory.TerritorySummary;
import org.maillage.domain.territory.Territory;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class TerritoryRepositoryTest {

  private static final String OTHER_SHA = "cd".repeat(32);

  @Parameter TestDatabase kind;
  @TempDir Path folder;
  TestDatabase.Opened database;
  ImportRunRepository runs;
  TerritoryRepository territories;

  @BeforeEach
  void open() {
    database = kind.open(folder);
    runs = ImportRunRepositories.over(database);
    territories = TerritoryRepositories.over(database);
  }

  @AfterEach
  void close() {
    if (database != null) {
      database.close();
    }
  }

  @Test
  void aTerritoryComesBackAsItWasImported() {
    Territory territory = SampleTerritory.of("corse", 12, 40);
    ImportedTerritory imported =
        SampleTerritory.imported(SampleRuns.keep(runs, "corse"), territory, SampleTerritory.SHA);

    territories.replace(imported);

    assertThat(territories.findTerritory("corse")).contains(territory);
    assertThat(territories.listPopulationPoints("corse")).isEqualTo(imported.points());
    assertThat(territories.listSourceFiles("corse")).isEqualTo(imported.files());
    assertThat(territories.findRoadNetwork("corse")).contains(imported.roads());
    assertThat(territories.findWalkNetwork("corse")).contains(imported.walks());
    assertThat(territories.listRoadFiles())
        .containsExactlyInAnyOrder(SampleTerritory.SHA, SampleTerritory.WALK_SHA);
  }

  @Test
  void aContourOfAVeryLongCoastIsKeptWhole() {
    // 1.6 MB of coordinates: more than H2 takes in an ordinary binary column.
    Territory territory = SampleTerritory.of("finistere", 1, 100_000);

    territories.replace(
        SampleTerritory.imported(
            SampleRuns.keep(runs, "finistere"), territory, SampleTerritory.SHA));

    assertThat(territories.findTerritory("finistere")).contains(territory);
  }

  @Test
  void aNewImportTakesThePlaceOfTheFormerOneAndLeavesOtherTerritoriesAlone() {
    Territory former = SampleTerritory.of("corse", 12, 10);
    Territory other = SampleTerritory.of("var", 3, 10);
    Territory next = SampleTerritory.of("corse", 5, 10);
    territories.replace(
        SampleTerritory.imported(SampleRuns.keep(runs, "corse"), former, SampleTerritory.SHA));
    territories.replace(
        SampleTerritory.imported(SampleRuns.keep(runs, "var"), other, SampleTerritory.SHA));

    long run = SampleRuns.keep(runs, "corse");
    territories.replace(SampleTerritory.imported(run, next, OTHER_SHA));

    assertThat(territories.findTerritory("corse")).contains(next);
    assertThat(territories.findTerritory("var")).contains(other);
    assertThat(territories.listRoadFiles())
        .containsExactlyInAnyOrder(SampleTerritory.SHA, OTHER_SHA, SampleTerritory.WALK_SHA);
    assertThat(territories.findSummary("corse")).get().extracting("importRunId").isEqualTo(run);
  }

  @Test
  void theListShowsNameSizeVintagesAndTheMomentOfTheImport() {
    long run = SampleRuns.keep(runs, "corse");
    territories.replace(
        SampleTerritory.imported(run, SampleTerritory.of("corse", 5, 10), SampleTerritory.SHA));

    assertThat(territories.listTerritories())
        .containsExactly(
            new TerritorySummary(
                "corse",
                "Territoire corse",
                List.of("2B", "2A"),
                5,
                100,
                "2013",
                "2026",
                run,
                SampleRuns.AT.plusMillis(1500)));
  }

  @Test
  void anUnknownTerritoryIsNotFound() {
    assertThat(territories.findTerritory("nulle-part")).isEmpty();
    assertThat(territories.findSummary("nulle-part")).isEmpty();
    assertThat(territories.findRoadNetwork("nulle-part")).isEmpty();
    assertThat(territories.findWalkNetwork("nulle-part")).isEmpty();
    assertThat(territories.listPopulationPoints("nulle-part")).isEmpty();
    assertThat(territories.listTerritories()).isEmpty();
  }

  @Test
  void aFailureInTheMiddleLeavesTheFormerTerritory() {
    Territory former = SampleTerritory.of("corse", 12, 10);
    territories.replace(
        SampleTerritory.imported(SampleRuns.keep(runs, "corse"), former, SampleTerritory.SHA));
    ImportedTerritory next =
        SampleTerritory.imported(
            SampleRuns.keep(runs, "corse"), SampleTerritory.of("corse", 5, 10), OTHER_SHA);
    long unknownRun = 4711;

    assertThatThrownBy(
            () ->
                database
                    .work()
                    .writeAll(
                        () -> {
                          territories.replace(next);
                          throw new IllegalStateException("power cut");
                        }))
        .hasMessage("power cut");
    assertThatThrownBy(
            () ->
                territories.replace(
                    SampleTerritory.imported(unknownRun, next.territory(), OTHER_SHA)))
        .isInstanceOf(org.springframework.dao.DataIntegrityViolationException.class);

    assertThat(territories.findTerritory("corse")).contains(former);
    assertThat(territories.listRoadFiles())
        .containsExactlyInAnyOrder(SampleTerritory.SHA, SampleTerritory.WALK_SHA);
  }

  @Test
  void readsWithinOneUnitSeeOneStateThoughAnImportLandsInBetween() {
    Territory former = SampleTerritory.of("corse", 12, 10);
    territories.replace(
        SampleTerritory.imported(SampleRuns.keep(runs, "corse"), former, SampleTerritory.SHA));
    long run = SampleRuns.keep(runs, "corse");
    ImportedTerritory next =
        SampleTerritory.imported(run, SampleTerritory.of("corse", 5, 10), OTHER_SHA);

    int points =
        database
            .work()
            .read(
                () -> {
                  assertThat(territories.findSummary("corse").orElseThrow().communes())
                      .isEqualTo(12);
                  CompletableFuture.runAsync(() -> territories.replace(next)).join();
                  assertThat(territories.findTerritory("corse")).contains(former);
                  assertThat(territories.findRoadNetwork("corse").orElseThrow().fileSha256())
                      .isEqualTo(SampleTerritory.SHA);
                  return territories.listPopulationPoints("corse").size();
                });

    assertThat(points).isEqualTo(12);
    assertThat(territories.listPopulationPoints("corse")).hasSize(5);
  }
}
