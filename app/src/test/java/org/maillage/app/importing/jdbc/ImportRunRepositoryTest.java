package org.maillage.app.importing.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.maillage.app.home.jdbc.TestDatabase;
import org.maillage.app.importing.ImportRun;
import org.maillage.app.importing.ImportRunRepository;
import org.maillage.app.importing.SampleRuns;
import org.maillage.app.territory.SampleTerritory;
import org.maillage.app.territory.jdbc.TerritoryRepositories;
import org.maillage.data.issue.ImportIssue;
import org.maillage.data.issue.IssueCode;
import org.maillage.data.issue.Severity;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class ImportRunRepositoryTest {

  @Parameter TestDatabase kind;
  @TempDir Path folder;
  TestDatabase.Opened database;
  ImportRunRepository runs;

  @BeforeEach
  void open() {
    database = kind.open(folder);
    runs = ImportRunRepositories.over(database);
  }

  @AfterEach
  void close() {
    if (database != null) {
      database.close();
    }
  }

  @Test
  void aRunComesBackWithItsReportAndWhatNoDatabaseTakesIsCleaned() {
    ImportRun run = SampleRuns.run("corse", ImportRun.Status.REFUSED, "f".repeat(64));

    long id = runs.record(run);

    ImportRun found = runs.findLatest("corse").orElseThrow();
    assertThat(found.id()).isEqualTo(id);
    assertThat(found.status()).isEqualTo(ImportRun.Status.REFUSED);
    assertThat(found.startedAt()).isEqualTo(run.startedAt());
    assertThat(found.finishedAt()).isEqualTo(run.finishedAt());
    assertThat(found.fingerprint()).isEqualTo(run.fingerprint());
    assertThat(found.counts()).isEqualTo(run.counts());
    assertThat(found.count(Severity.WARNING)).isEqualTo(1234);
    assertThat(found.issues())
        .containsExactly(
            new ImportIssue(
                IssueCode.ROW_MALFORMED,
                "bpe.csv",
                5_000_000_000L,
                "a;b\uFFFD;\"c\"",
                List.of("7")),
            new ImportIssue(IssueCode.ROADS_DISCONNECTED, "", 0, "?", List.of("1 \"km\"", "é\0")));
  }

  @Test
  void theRunInForceIsTheOneThatTheTerritoryNamesThoughALaterOneWasRefused() {
    long imported = SampleRuns.keep(runs, "corse");
    TerritoryRepositories.over(database)
        .replace(
            SampleTerritory.imported(
                imported, SampleTerritory.of("corse", 3, 5), SampleTerritory.SHA));

    long refused = runs.record(SampleRuns.run("corse", ImportRun.Status.REFUSED, "0".repeat(64)));

    assertThat(runs.findInForce("corse").orElseThrow().id()).isEqualTo(imported);
    assertThat(runs.findInForce("corse").orElseThrow().issues()).hasSize(2);
    assertThat(runs.findLatest("corse").orElseThrow().id()).isEqualTo(refused);
    assertThat(runs.findInForce("var")).isEmpty();
    assertThat(runs.findLatest("var")).isEmpty();
  }

  @Test
  void onlyTheLastReportOfEachStatusIsKept() {
    for (int i = 0; i < 5; i++) {
      runs.record(SampleRuns.run("corse", ImportRun.Status.REFUSED, "0".repeat(64)));
    }
    runs.record(SampleRuns.run("var", ImportRun.Status.REFUSED, "0".repeat(64)));

    assertThat(count("import_run")).isEqualTo(6);
    assertThat(count("import_issue")).isEqualTo(4);
    assertThat(count("import_issue_count")).isEqualTo(4);
  }

  private int count(String table) {
    return database.jdbc().sql("SELECT COUNT(*) FROM " + table).query(Integer.class).single();
  }

  @Test
  void whoeverWantsTheLockWaitsUntilTheTransactionThatHoldsItEnds() throws Exception {
    CountDownLatch held = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    CompletableFuture<Void> first =
        CompletableFuture.runAsync(
            () ->
                database
                    .work()
                    .writeAll(
                        () -> {
                          runs.lock();
                          held.countDown();
                          await(release);
                          SampleRuns.keep(runs, "corse");
                        }));
    assertThat(held.await(10, TimeUnit.SECONDS)).isTrue();
    CompletableFuture<Boolean> second =
        CompletableFuture.supplyAsync(
            () ->
                database
                    .work()
                    .write(
                        () -> {
                          runs.lock();
                          return runs.findLatest("corse").isPresent();
                        }));
    assertThat(second).isNotDone();

    release.countDown();

    first.get(10, TimeUnit.SECONDS);
    assertThat(second.get(10, TimeUnit.SECONDS)).isTrue();
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
