package org.maillage.app.plan.links.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.maillage.app.home.jdbc.TestDatabase;
import org.maillage.app.journal.JournalEntries;
import org.maillage.app.journal.JournalFilter;
import org.maillage.app.journal.jdbc.Journals;
import org.maillage.app.plan.PlanRepository;
import org.maillage.app.plan.SmallPlan;
import org.maillage.app.plan.jdbc.PlanRepositories;
import org.maillage.domain.plan.FicheLink;

/** Links in both databases: once each, and one entry a change. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class LinkRepositoryTest {

  private static final FicheLink BASTIA = new FicheLink(FicheLink.Kind.COMMUNE, "2B033", null);
  private static final FicheLink SHARED = new FicheLink(FicheLink.Kind.ACTION, "f2", "relais");

  @Parameter TestDatabase kind;
  @TempDir Path folder;
  private TestDatabase.Opened database;
  private PlanRepository plans;
  private JdbcLinkRepository links;
  private JournalEntries entries;

  @BeforeEach
  void open() {
    database = kind.open(folder);
    plans = PlanRepositories.over(database);
    links = new JdbcLinkRepository(database.jdbc(), database.work(), Journals.over(database));
    entries = Journals.entries(database);
    plans.insert(SmallPlan.stored("p"));
  }

  @AfterEach
  void close() {
    if (database != null) {
      database.close();
    }
  }

  @Test
  void aLinkComesOnceAndGoesOnce() {
    long before = entries.count(JournalFilter.ALL);
    assertThat(links.add("p", "f1", BASTIA, "Bastia")).isTrue();
    assertThat(links.add("p", "f1", BASTIA, "Bastia")).isFalse();
    assertThat(links.add("p", "f1", SHARED, "1.2 Former les agents")).isTrue();
    assertThat(plans.findPlan("p").orElseThrow().plan().findFiche("f1").orElseThrow().links())
        .containsExactly(BASTIA, SHARED);
    assertThat(entries.count(JournalFilter.ALL)).isEqualTo(before + 2);

    assertThat(links.remove("p", "f1", BASTIA, "Bastia")).isTrue();
    assertThat(links.remove("p", "f1", BASTIA, "Bastia")).isFalse();
    assertThat(plans.findPlan("p").orElseThrow().plan().findFiche("f1").orElseThrow().links())
        .containsExactly(SHARED);
    assertThat(entries.listEntries(JournalFilter.ALL, Long.MAX_VALUE, 1).get(0).before())
        .contains("Bastia");
  }

  @Test
  void theSameActionWithAndWithoutADeviceAreTwoLinks() {
    FicheLink related = new FicheLink(FicheLink.Kind.ACTION, "f2", null);
    assertThat(links.add("p", "f1", SHARED, "x")).isTrue();
    assertThat(links.add("p", "f1", related, "x")).isTrue();
    assertThat(links.remove("p", "f1", related, "x")).isTrue();
    assertThat(plans.findPlan("p").orElseThrow().plan().findFiche("f1").orElseThrow().links())
        .containsExactly(SHARED);
  }
}
