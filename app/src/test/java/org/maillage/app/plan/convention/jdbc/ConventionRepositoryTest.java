package org.maillage.app.plan.convention.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.maillage.app.home.jdbc.TestDatabase;
import org.maillage.app.journal.JournalEntry;
import org.maillage.app.journal.JournalFilter;
import org.maillage.app.journal.jdbc.Journals;
import org.maillage.app.mine.Asked;
import org.maillage.app.mine.jdbc.MineStores;
import org.maillage.app.plan.SmallPlan;
import org.maillage.app.plan.convention.ConventionRepository;
import org.maillage.app.plan.jdbc.PlanRepositories;
import org.maillage.domain.plan.convention.Convention;
import org.maillage.domain.plan.convention.Convention.Breach;
import org.maillage.domain.plan.convention.Term;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class ConventionRepositoryTest {

  private static final LocalDate SIGNED = LocalDate.of(2025, 1, 10);

  @Parameter TestDatabase kind;
  @TempDir Path folder;
  private TestDatabase.Opened database;
  private ConventionRepository conventions;

  @BeforeEach
  void open() {
    database = kind.open(folder);
    PlanRepositories.over(database).insert(SmallPlan.stored("p"));
    conventions =
        new JdbcConventionRepository(database.jdbc(), database.work(), Journals.over(database));
  }

  @AfterEach
  void close() {
    if (database != null) {
      database.close();
    }
  }

  /** A99: operator, communes, commitment, state, breach. */
  private static Convention amii(String title, Term term, int version, Breach... breaches) {
    return new Convention(
        "k1",
        "2025-04",
        title,
        "Déployer la fibre",
        List.of("Orange", "Région"),
        List.of("raccorder 90 % des foyers"),
        List.of("c1"),
        List.of("Aubagne", "Gardanne"),
        term,
        List.of(breaches),
        version);
  }

  private static Term until(LocalDate end) {
    return new Term(SIGNED, null, end, null, null);
  }

  @Test
  void aConventionComesBackAsItWasKept() {
    Term renewed =
        new Term(
            SIGNED,
            LocalDate.of(2025, 2, 1),
            LocalDate.of(2027, 1, 31),
            new Term.Renewal(12, 90),
            LocalDate.of(2030, 1, 1));
    Breach open = new Breach("b1", LocalDate.of(2026, 5, 1), "retard à Gardanne", "", null);
    Breach answered =
        new Breach("b2", LocalDate.of(2026, 6, 1), "silence", "réponse", LocalDate.of(2026, 7, 1));

    conventions.add("p", amii("AMII", renewed, 0, open, answered));

    assertThat(conventions.findConvention("p", "k1"))
        .contains(amii("AMII", renewed, 1, open, answered));
    assertThat(conventions.findConvention("ailleurs", "k1")).isEmpty();
  }

  @Test
  void aChangeThatComesLateChangesNothing() {
    conventions.add("p", amii("AMII", until(LocalDate.of(2028, 1, 1)), 0));

    assertThat(conventions.change("p", amii("AMII 2", until(null), 1))).isTrue();
    assertThat(conventions.change("p", amii("AMII 3", until(null), 1))).isFalse();
    assertThat(conventions.listConventions("p"))
        .extracting(Convention::title)
        .containsExactly("AMII 2");
    assertThat(conventions.remove("p", "k1")).isTrue();
    assertThat(conventions.remove("p", "k1")).isFalse();
    assertThat(
            Journals.entries(database)
                .listEntries(JournalFilter.ofObject("plan", "p"), Long.MAX_VALUE, 20))
        .filteredOn(entry -> entry.verb().equals("convention-changed"))
        .extracting(JournalEntry::after)
        .hasSize(3)
        .first()
        .isNull();
  }

  @Test
  void aPromiseThatLeavesThePlanLeavesTheConvention() {
    conventions.add("p", amii("AMII", until(null), 0));
    database.jdbc().sql("DELETE FROM plan_commitment WHERE plan_id = 'p'").update();

    assertThat(conventions.findConvention("p", "k1").orElseThrow().commitmentIds()).isEmpty();
  }

  @Test
  void thoseToSeeToAreAskedOfWhoKeepsThePlan() {
    LocalDate today = LocalDate.of(2026, 11, 22);
    conventions.add("p", amii("AMII", until(LocalDate.of(2027, 3, 1)), 0));

    assertThat(MineStores.asked(database).listDueConventions(today))
        .extracting(Asked.DueConvention::path)
        .containsExactly("/territoires/corse/plans/p/conventions/k1");
    assertThat(MineStores.asked(database).listDueConventions(today.minusMonths(4))).isEmpty();
    assertThat(MineStores.asked(database).listDueConventions(LocalDate.of(2031, 1, 1)))
        .as("the plan is over")
        .isEmpty();
    conventions.change("p", amii("AMII", until(null), 1));
    assertThat(MineStores.asked(database).listDueConventions(today)).isEmpty();
  }
}
