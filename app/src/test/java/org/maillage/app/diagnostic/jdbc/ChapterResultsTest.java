package org.maillage.app.diagnostic.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.maillage.app.diagnostic.ChapterResults;
import org.maillage.app.diagnostic.OutdatedImportException;
import org.maillage.app.home.jdbc.TestDatabase;
import org.maillage.app.importing.SampleRuns;
import org.maillage.app.importing.jdbc.ImportRunRepositories;
import org.maillage.app.territory.SampleTerritory;
import org.maillage.app.territory.jdbc.TerritoryRepositories;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class ChapterResultsTest {

  /** Anything that Jackson writes and reads. */
  record Poles(List<String> names, double share) {}

  @Parameter TestDatabase kind;
  @TempDir Path folder;
  private TestDatabase.Opened database;
  private ChapterResults results;

  @BeforeEach
  void open() {
    database = kind.open(folder);
    results = new JdbcChapterResults(database.jdbc(), database.work());
  }

  @AfterEach
  void close() {
    if (database != null) {
      database.close();
    }
  }

  private long importTerritory() {
    long run = SampleRuns.keep(ImportRunRepositories.over(database), "corse");
    TerritoryRepositories.over(database)
        .replace(
            SampleTerritory.imported(run, SampleTerritory.of("corse", 3, 5), SampleTerritory.SHA));
    return run;
  }

  @Test
  void aResultComesBackAsItWasComputed() {
    long run = importTerritory();
    Poles poles = new Poles(List.of("Évisa", "Corte"), 1 / 3.0);

    results.save("corse", run, "sdaasp-13", "poles", poles);

    assertThat(results.find("corse", "sdaasp-13", "poles", Poles.class)).contains(poles);
    assertThat(results.find("corse", "sdaasp-13", "sante", Poles.class)).isEmpty();
    assertThat(results.find("corse", "other", "poles", Poles.class)).isEmpty();
  }

  @Test
  void aNewResultTakesThePlaceOfTheFormer() {
    long run = importTerritory();
    results.save("corse", run, "sdaasp-13", "poles", new Poles(List.of("Corte"), 0.5));
    assertThat(results.find("corse", "sdaasp-13", "poles", Poles.class)).isPresent();
    Poles second = new Poles(List.of(), 0.6);

    results.save("corse", run, "sdaasp-13", "poles", second);

    assertThat(results.find("corse", "sdaasp-13", "poles", Poles.class)).contains(second);
  }

  @Test
  void resultsGoWithTheImportTheyAreOf() {
    long run = importTerritory();
    results.save("corse", run, "sdaasp-13", "poles", new Poles(List.of("Corte"), 0.5));
    assertThat(results.find("corse", "sdaasp-13", "poles", Poles.class)).isPresent();

    importTerritory();

    assertThat(results.find("corse", "sdaasp-13", "poles", Poles.class)).isEmpty();
    assertThatThrownBy(
            () -> results.save("corse", run, "sdaasp-13", "poles", new Poles(List.of(), 0)))
        .isInstanceOf(OutdatedImportException.class);
  }

  @Test
  void aLargeResultIsKeptWhole() {
    long run = importTerritory();
    List<String> many = java.util.Collections.nCopies(200_000, "Saint-Rémy");

    results.save("corse", run, "sdaasp-13", "poles", new Poles(many, 0));

    assertThat(results.find("corse", "sdaasp-13", "poles", Poles.class).orElseThrow().names())
        .hasSize(200_000);
  }
}
