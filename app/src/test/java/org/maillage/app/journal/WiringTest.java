package org.maillage.app.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No class writes to the store without the journal knowing: by itself, or where it says. */
class WiringTest {

  private static final Path SOURCES = Path.of("src", "main", "java", "org", "maillage", "app");
  private static final Pattern WRITES =
      Pattern.compile("\\b(INSERT INTO|UPDATE [a-z_]+ SET|DELETE FROM|MERGE INTO)\\b");

  /** Where the journal is written for a class that does not do it itself, or why it is not. */
  private static final Map<String, String> ELSEWHERE =
      Map.ofEntries(
          Map.entry("journal/jdbc/JdbcJournal.java", "itself"),
          // A restored store is a copy of a whole one, its journal included.
          Map.entry("backup/jdbc/JdbcFilling.java", "itself"),
          Map.entry("territory/jdbc/JdbcTerritoryRepository.java", "importing/ImportService.java"),
          Map.entry("territory/jdbc/TerritoryWriter.java", "importing/ImportService.java"),
          Map.entry("offer/jdbc/JdbcStructureRepository.java", "importing/ImportService.java"),
          Map.entry("importing/jdbc/JdbcImportRunRepository.java", "importing/ImportService.java"),
          Map.entry("territory/jdbc/AreaIndicators.java", "importing/ImportService.java"),
          Map.entry("diagnostic/jdbc/DiagnosticRows.java", "runs/jdbc/JdbcRunRepository.java"),
          Map.entry(
              "diagnostic/jdbc/JdbcDiagnosticRepository.java", "runs/jdbc/JdbcRunRepository.java"),
          Map.entry("diagnostic/jdbc/JdbcChapterResults.java", "runs/jdbc/JdbcRunRepository.java"),
          Map.entry("register/jdbc/JdbcRegisterRepository.java", "register/RegisterDesk.java"),
          Map.entry("register/jdbc/JdbcFrozenListRepository.java", "register/FrozenLists.java"),
          Map.entry("plan/jdbc/PlanWriter.java", "plan/jdbc/JdbcPlanRepository.java"),
          Map.entry(
              "observatory/jdbc/JdbcObservatoryRepository.java", "job/jdbc/JdbcJobRepository.java"),
          Map.entry("observatory/jdbc/JdbcSubscriptionRepository.java", "link/SingleUseLinks.java"),
          Map.entry("people/jdbc/JdbcOrganisations.java", "people/DirectoryDesk.java"),
          Map.entry("people/jdbc/JdbcPeopleRepository.java", "people/DirectoryDesk.java"),
          Map.entry("people/jdbc/JdbcProposalRepository.java", "people/DirectoryDesk.java"),
          Map.entry(
              "plan/publication/jdbc/JdbcVersionRepository.java",
              "plan/publication/PlanVersions.java"),
          Map.entry(
              "plan/publication/jdbc/JdbcPartRepository.java", "plan/publication/SchemeParts.java"),
          Map.entry(
              "publication/jdbc/JdbcPublicationRepository.java", "publication/Publications.java"),
          Map.entry("signin/jdbc/JdbcSignInRepository.java", "signin/SignInLog.java"),
          Map.entry("signin/jdbc/JdbcPasskeyRepository.java", "signin/SignInLog.java"),
          Map.entry("signin/jdbc/SignInData.java", "privacy/PersonErasure.java"),
          Map.entry("signin/oidc/jdbc/IdentityData.java", "privacy/PersonErasure.java"),
          Map.entry(
              "signin/oidc/jdbc/JdbcIdentityRepository.java", "signin/oidc/IdentityLinking.java"),
          Map.entry("link/jdbc/LinkData.java", "privacy/Privacy.java"),
          Map.entry("link/jdbc/JdbcSingleUseLinkRepository.java", "link/SingleUseLinks.java"),
          Map.entry("privacy/jdbc/JdbcAccessLog.java", "privacy/Privacy.java"),
          Map.entry("submission/jdbc/JdbcSubmissions.java", "privacy/Privacy.java"),
          Map.entry("submission/jdbc/JdbcFormDrafts.java", "privacy/Privacy.java"),
          Map.entry("mine/jdbc/JdbcVisits.java", "privacy/Privacy.java"));

  /** Writes a file that somebody takes away, not the store. */
  private static final String A_FILE = "opendata/jdbc/SqliteGeoPackage.java";

  private static Map<String, String> writers() throws IOException {
    Map<String, String> writers = new TreeMap<>();
    try (Stream<Path> files = Files.walk(SOURCES)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        String source = Files.readString(file);
        if (WRITES.matcher(source).find()) {
          writers.put(SOURCES.relativize(file).toString().replace('\\', '/'), source);
        }
      }
    }
    assertThat(writers.remove(A_FILE)).contains("gpkg_contents").doesNotContain("JdbcClient");
    return writers;
  }

  @Test
  void everyClassThatWritesToTheStoreIsKnownToTheJournal() throws IOException {
    List<String> unknown = new ArrayList<>();
    writers()
        .forEach(
            (file, source) -> {
              if (!source.contains("journal.record(") && !ELSEWHERE.containsKey(file)) {
                unknown.add(file);
              }
            });

    assertThat(unknown)
        .as("write to the store: record it in the journal, or say here where that is done")
        .isEmpty();
  }

  @Test
  void whereItIsSaidToBeDoneItIsDone() throws IOException {
    for (Map.Entry<String, String> entry : ELSEWHERE.entrySet()) {
      assertThat(SOURCES.resolve(entry.getKey())).exists();
      if (!entry.getValue().equals("itself")) {
        assertThat(Files.readString(SOURCES.resolve(entry.getValue())))
            .as(entry.getValue())
            .contains("journal.record(");
      }
    }
  }

  /** No code path changes or removes an entry. */
  @Test
  void entriesAreOnlyEverAdded() throws IOException {
    Pattern changes =
        Pattern.compile("(UPDATE|DELETE FROM|MERGE INTO|TRUNCATE TABLE) journal_entry");

    assertThat(writers().values()).noneMatch(source -> changes.matcher(source).find());
  }
}
