package org.maillage.app.plan.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.maillage.app.home.jdbc.TestDatabase;
import org.maillage.app.journal.jdbc.Journals;
import org.maillage.app.plan.FicheRepository;
import org.maillage.app.plan.SmallPlan;
import org.maillage.app.plan.jdbc.PlanRepositories;

/** The versions of a section, as writing it has left them in the journal of both databases. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class SectionHistoryTest {

  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

  @Parameter TestDatabase kind;
  @TempDir Path folder;
  private TestDatabase.Opened database;
  private FicheRepository fiches;
  private SectionHistory history;

  @BeforeEach
  void open() {
    database = kind.open(folder);
    fiches = PlanRepositories.fichesOver(database, NOON);
    history = new SectionHistory(Journals.entries(database));
    PlanRepositories.over(database).insert(SmallPlan.stored("p"));
  }

  @AfterEach
  void close() {
    if (database != null) {
      database.close();
    }
  }

  private void write(String key, String partId, String text) {
    String part = partId.isEmpty() ? null : partId;
    assertThat(fiches.saveSection("p", fiches.getSection("p", "f1", key, part).withText(text)))
        .isTrue();
  }

  @Test
  void aSectionThatNeverChangedHasNoVersions() {
    assertThat(history.listVersions("f1", "contenu", null)).isEmpty();
  }

  @Test
  void theOriginalTextIsTheFirstVersionAndEachChangeOneMore() {
    write("contenu", "", "ouvrir deux relais");
    write("contenu", "", "");
    assertThat(history.listVersions("f1", "contenu", null))
        .extracting(SectionVersion::text)
        .containsExactly("", "ouvrir deux relais", SmallPlan.CONTENU);
    assertThat(history.listVersions("f1", "contenu", null).get(2).at()).isNull();
    assertThat(history.listVersions("f1", "contenu", null).get(0).number()).isPositive();
  }

  @Test
  void otherSectionsAndThePartsOfOthersAreNotMixedIn() {
    write("evaluation", "", "bilan");
    write("contenu", "part1", "partie de la CAF");
    assertThat(history.listVersions("f1", "contenu", null)).isEmpty();
    assertThat(history.listVersions("f1", "contenu", "part1"))
        .extracting(SectionVersion::text)
        .containsExactly("partie de la CAF");
    assertThat(history.listVersions("f1", "evaluation", null)).hasSize(1);
  }
}
