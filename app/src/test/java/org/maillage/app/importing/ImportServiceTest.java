package org.maillage.app.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.maillage.app.home.HomeProperties;
import org.maillage.app.home.RoadFiles;
import org.maillage.app.home.jdbc.TestDatabase;
import org.maillage.app.importing.ImportOutcome.Status;
import org.maillage.app.importing.jdbc.ImportRunRepositories;
import org.maillage.app.offer.jdbc.PanierRepositories;
import org.maillage.app.territory.SourceFile;
import org.maillage.app.territory.TerritoryCounts;
import org.maillage.app.territory.TerritoryRepository;
import org.maillage.app.territory.jdbc.TerritoryRepositories;
import org.maillage.data.description.TerritoryDescription;
import org.maillage.data.issue.ImportIssue;
import org.maillage.data.issue.IssueCode;
import org.maillage.data.progress.Progress;
import org.maillage.engine.storage.RoadGraphFile;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class ImportServiceTest {

  @Parameter TestDatabase kind;
  @TempDir Path folder;
  Path home;
  TestDatabase.Opened database;
  TerritoryRepository territories;
  ImportRunRepository runs;
  ImportService imports;
  RoadFiles roadFiles;

  @BeforeEach
  void open() {
    home = folder.resolve("home");
    database = kind.open(home);
    useDatabase();
  }

  private void useDatabase() {
    territories = TerritoryRepositories.over(database);
    runs = ImportRunRepositories.over(database);
    roadFiles = Services.roadFiles(home);
    imports = Services.imports(database, home, new SampleFiles());
  }

  @AfterEach
  void close() {
    if (database != null) {
      database.close();
    }
  }

  private Path files(String communes, String roadSeconds) {
    return SampleFiles.write(folder.resolve("territory"), communes, roadSeconds);
  }

  private ImportOutcome importFiles(String communes, String roadSeconds) {
    return imports.importTerritory(files(communes, roadSeconds), Optional.empty(), Progress.SILENT);
  }

  private List<Path> listRoadFiles() {
    try (Stream<Path> list = Files.list(home.resolve("roads"))) {
      return list.toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** The state is that of one import, whole, and nothing lies about. */
  private void assertHolds(int communes, int roadSeconds) throws IOException {
    assertThat(territories.findTerritory("corse")).contains(SampleFiles.territory(communes));
    assertThat(PanierRepositories.structuresOver(database).listStructures("corse"))
        .isEqualTo(SampleFiles.structures());
    assertThat(territories.listPopulationPoints("corse")).hasSize(communes);
    Path roads = roadFiles.path(territories.findRoadNetwork("corse").orElseThrow().fileSha256());
    Path walks = roadFiles.path(territories.findWalkNetwork("corse").orElseThrow().fileSha256());
    assertThat(listRoadFiles()).containsExactlyInAnyOrder(roads, walks);
    assertThat(RoadGraphFile.read(walks).forwardMs(0)).isEqualTo(roadSeconds * 10_000);
    assertThat(RoadGraphFile.read(roads).forwardMs(0)).isEqualTo(roadSeconds * 1000);
    assertThat(runs.findInForce("corse").orElseThrow().id())
        .isEqualTo(territories.findSummary("corse").orElseThrow().importRunId());
  }

  @Test
  void anImportStoresEverythingAndTellsWhatItFound() throws IOException {
    ImportOutcome outcome = importFiles("4", "60");

    assertThat(outcome.status()).isEqualTo(Status.IMPORTED);
    assertThat(outcome.territoryId()).isEqualTo("corse");
    assertThat(outcome.counts())
        .isEqualTo(new ImportCounts(new TerritoryCounts(4, 60, 2, 2, 4, 4, 3, 2), 2));
    assertThat(outcome.issues())
        .extracting(ImportIssue::code)
        .containsExactly(
            IssueCode.ROADS_DISCONNECTED, IssueCode.ROW_MALFORMED, IssueCode.ROAD_ISLAND);
    assertThat(outcome.issues().get(0).arguments()).containsExactly("4", "3");
    assertThat(outcome.issues().get(2).value())
        .isEqualTo(SampleFiles.territory(4).communes().get(0).name());
    assertThat(outcome.issues().get(2).arguments()).containsExactly("3", "3");
    assertThat(runs.findInForce("corse").orElseThrow().issues()).isEqualTo(outcome.issues());
    assertThat(territories.listSourceFiles("corse"))
        .extracting(SourceFile::sourceId)
        .containsExactly("cog", "roads");
    assertHolds(4, 60);
  }

  @Test
  void theSameFilesImportedAgainChangeNothing() throws IOException {
    ImportOutcome first = importFiles("4", "60");

    ImportOutcome second = importFiles("4", "60");

    assertThat(second.status()).isEqualTo(Status.UNCHANGED);
    assertThat(second.importRunId()).isEqualTo(first.importRunId());
    assertThat(second.counts()).isEqualTo(first.counts());
    assertThat(second.issueCounts()).isEqualTo(first.issueCounts());
    assertThat(second.issues()).isEqualTo(first.issues());
    assertThat(runs.findLatest("corse").orElseThrow().id()).isEqualTo(first.importRunId());
    assertHolds(4, 60);
  }

  @Test
  void anyFileThatChangesIsANewImport() throws IOException {
    importFiles("4", "60");

    assertThat(importFiles("5", "60").status()).isEqualTo(Status.IMPORTED);
    assertThat(importFiles("5", "61").status()).isEqualTo(Status.IMPORTED);
    Path description = folder.resolve("territory").resolve(TerritoryDescription.FILE_NAME);
    Files.writeString(description, Files.readString(description) + "# a word\n");
    ImportOutcome described =
        imports.importTerritory(description, Optional.empty(), Progress.SILENT);

    assertThat(described.status()).isEqualTo(Status.IMPORTED);
    assertHolds(5, 61);
  }

  @Test
  void aRoadFileThatWasLostIsMadeAgainAndNothingElseChanges() throws IOException {
    ImportOutcome first = importFiles("4", "60");
    for (Path file : listRoadFiles()) {
      Files.delete(file);
    }

    ImportOutcome second = importFiles("4", "60");

    assertThat(second.status()).isEqualTo(Status.UNCHANGED);
    assertThat(second.importRunId()).isEqualTo(first.importRunId());
    assertHolds(4, 60);
  }

  @ParameterizedTest
  @CsvSource({
    "garbage, 60, FILE_NOT_OF_FORMAT, communes.txt",
    "5, garbage, FILE_NOT_OF_FORMAT, roads.txt",
    "5, 0, ROADS_NONE, roads.txt"
  })
  void aRefusedFileLeavesTheFormerStateAndSaysWhatWasWrong(
      String communes, String roadSeconds, IssueCode code, String file) throws IOException {
    ImportOutcome first = importFiles("4", "60");

    ImportOutcome refused = importFiles(communes, roadSeconds);

    assertThat(refused.status()).isEqualTo(Status.REFUSED);
    ImportIssue last = refused.issues().get(refused.issues().size() - 1);
    assertThat(last.code()).isEqualTo(code);
    assertThat(last.file()).isEqualTo(file);
    assertThat(runs.findLatest("corse").orElseThrow().status()).isEqualTo(ImportRun.Status.REFUSED);
    assertThat(runs.findInForce("corse").orElseThrow().id()).isEqualTo(first.importRunId());
    assertHolds(4, 60);
    assertThat(importFiles("4", "60").status()).isEqualTo(Status.UNCHANGED);
  }

  @Test
  void aRefusedFirstImportLeavesNoTerritory() {
    assertThat(importFiles("garbage", "60").status()).isEqualTo(Status.REFUSED);

    assertThat(territories.listTerritories()).isEmpty();
    assertThat(listRoadFiles()).isEmpty();
  }

  @Test
  void aDescriptionThatIsNotThereOrMakesNoSenseIsRefused() throws IOException {
    ImportOutcome missing =
        imports.importTerritory(folder.resolve("nowhere"), Optional.empty(), Progress.SILENT);
    Path description = files("4", "60").resolve(TerritoryDescription.FILE_NAME);
    Files.writeString(description, "name: 3\n");
    ImportOutcome senseless =
        imports.importTerritory(description, Optional.empty(), Progress.SILENT);

    assertThat(missing.status()).isEqualTo(Status.REFUSED);
    assertThat(missing.issues().get(0).code()).isEqualTo(IssueCode.FILE_NOT_FOUND);
    assertThat(senseless.status()).isEqualTo(Status.REFUSED);
    assertThat(senseless.issues().get(0).code()).isEqualTo(IssueCode.DESCRIPTION_INVALID);
  }

  @Test
  void aMissingFileIsRefusedByItsName() throws IOException {
    Path territory = files("4", "60");
    Files.delete(territory.resolve(SampleFiles.ROADS));

    ImportOutcome outcome = imports.importTerritory(territory, Optional.empty(), Progress.SILENT);

    assertThat(outcome.status()).isEqualTo(Status.REFUSED);
    assertThat(outcome.issues().get(0).code()).isEqualTo(IssueCode.FILE_NOT_FOUND);
    assertThat(outcome.issues().get(0).file()).isEqualTo(SampleFiles.ROADS);
  }

  @Test
  void aFailureOfTheMachineInTheMiddleLeavesTheFormerState() throws IOException {
    importFiles("4", "60");
    Path next = files("5", "61");
    Progress failing =
        (stage, detail, done, total) -> {
          if (stage.equals("store.territory") && done == 2) {
            throw new OutOfMemoryError("as if");
          }
        };

    assertThatThrownBy(() -> imports.importTerritory(next, Optional.empty(), failing))
        .isInstanceOf(OutOfMemoryError.class);

    imports.deleteLeftOvers();
    assertHolds(4, 60);
  }

  @Test
  void aDoubleClickImportsOnce() throws Exception {
    importFiles("4", "60");
    Path next = files("5", "61");

    List<CompletableFuture<ImportOutcome>> clicks = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      clicks.add(
          CompletableFuture.supplyAsync(
              () -> imports.importTerritory(next, Optional.empty(), Progress.SILENT)));
    }

    List<Status> statuses = new ArrayList<>();
    for (CompletableFuture<ImportOutcome> click : clicks) {
      statuses.add(click.get(60, TimeUnit.SECONDS).status());
    }
    assertThat(statuses).containsExactlyInAnyOrder(Status.IMPORTED, Status.UNCHANGED);
    assertHolds(5, 61);
  }

  @Test
  void aSecondProcessWaitsForTheFirstAndThenFindsNothingToDo() throws Exception {
    importFiles("4", "60");
    Path next = files("5", "61");
    ImportService otherProcess = Services.imports(database, home, new SampleFiles());
    CountDownLatch within = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    CountDownLatch waiting = new CountDownLatch(1);
    CompletableFuture<ImportOutcome> first =
        CompletableFuture.supplyAsync(
            () ->
                imports.importTerritory(
                    next,
                    Optional.empty(),
                    (stage, detail, done, total) -> {
                      if (stage.equals("store.territory") && done == 1) {
                        within.countDown();
                        await(goOn);
                      }
                    }));
    await(within);
    CompletableFuture<ImportOutcome> second =
        CompletableFuture.supplyAsync(
            () ->
                otherProcess.importTerritory(
                    next,
                    Optional.empty(),
                    (stage, detail, done, total) -> {
                      if (stage.equals("store.territory") && done == 0) {
                        waiting.countDown();
                      }
                    }));
    await(waiting);

    goOn.countDown();

    assertThat(first.get(60, TimeUnit.SECONDS).status()).isEqualTo(Status.IMPORTED);
    assertThat(second.get(60, TimeUnit.SECONDS).status()).isEqualTo(Status.UNCHANGED);
    assertHolds(5, 61);
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "import.derive, 0",
    "store.roads, 1",
    "store.territory, 0",
    "store.territory, 1",
    "store.territory, 3"
  })
  void aProcessThatIsKilledLeavesTheFormerStateWhole(String stage, int done) throws Exception {
    ImportOutcome former = importFiles("4", "60");
    Path next = files("5", "61");
    database.pool().close();

    killAt(next, stage, done);

    database = database.again(home);
    useDatabase();
    assertThat(territories.findSummary("corse").orElseThrow().importRunId())
        .isEqualTo(former.importRunId());
    imports.deleteLeftOvers();
    assertHolds(4, 60);
    assertThat(imports.importTerritory(next, Optional.empty(), Progress.SILENT).status())
        .isEqualTo(Status.IMPORTED);
    assertHolds(5, 61);
  }

  private void killAt(Path territory, String stage, int done) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-cp");
    command.add(
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
    command.add(ImportKilledMidway.class.getName());
    command.addAll(List.of(home.toString(), territory.toString(), stage, String.valueOf(done)));
    HomeProperties.Database server = database.settings();
    if (server.url() != null) {
      command.addAll(List.of(server.url(), server.user(), server.password()));
    }
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    try (BufferedReader out =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      String line = out.readLine();
      while (line != null && !line.equals(ImportKilledMidway.STOPPED)) {
        line = out.readLine();
      }
      assertThat(line).isEqualTo(ImportKilledMidway.STOPPED);
    } finally {
      process.destroyForcibly();
    }
    assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
  }
}
