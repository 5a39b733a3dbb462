package org.maillage.app.plan.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.maillage.app.home.jdbc.TestDatabase;
import org.maillage.app.journal.JournalFilter;
import org.maillage.app.journal.ObjectKind;
import org.maillage.app.journal.jdbc.Journals;
import org.maillage.app.plan.PlanCounts;
import org.maillage.app.plan.PlanFiles;
import org.maillage.app.plan.PlanIds;
import org.maillage.app.plan.PlanSummary;
import org.maillage.app.plan.StoredPlan;
import org.maillage.data.plan.PlanFile;
import org.maillage.data.plan.PlanFileReader;
import org.maillage.data.plan.PlanFileWriter;
import org.maillage.demo.plans.ExamplePlanFiles;
import org.maillage.domain.plan.Fiche;
import org.maillage.domain.plan.Plan;

/** Plans in both databases: what was put is what is read, whole or not at all. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class PlanRepositoryTest {

  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

  @Parameter TestDatabase kind;
  @TempDir Path folder;
  private TestDatabase.Opened database;
  private JdbcPlanRepository plans;

  @BeforeEach
  void open() {
    database = kind.open(folder);
    plans =
        new JdbcPlanRepository(
            database.jdbc(), database.batches(), database.work(), Journals.over(database));
  }

  @AfterEach
  void close() {
    if (database != null) {
      database.close();
    }
  }

  private static StoredPlan example(String name) throws IOException {
    try (InputStream in = ExamplePlanFiles.open(name)) {
      PlanFile file = PlanFileReader.read(new InputStreamReader(in, StandardCharsets.UTF_8), name);
      int[] count = {0};
      PlanIds ids = new PlanIds(() -> "id" + count[0]++);
      Plan plan = ids.plan(file.plan());
      return new StoredPlan(
          name, "corse", true, 1, NOON, plan, file.stated().stream().map(ids::stated).toList());
    }
  }

  @Test
  void everyExampleIsReadAsItWasPut() throws IOException {
    for (String name : ExamplePlanFiles.NAMES) {
      StoredPlan plan = example(name);
      plans.insert(plan);
      assertThat(plans.findPlan(name).orElseThrow())
          .as(name)
          .usingRecursiveComparison()
          // The template and the period order what is shown, not the file.
          .ignoringCollectionOrderInFieldsMatchingRegexes(
              "plan\\.actors", "plan\\.fiches\\.sections", "plan\\.fiches\\.indicators\\.values")
          .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
          .isEqualTo(plan);
    }
    assertThat(plans.listPlans("corse"))
        .extracting(PlanSummary::id)
        .containsExactly(
            "pyrenees-orientales-pdi-pti", "pas-de-calais", "landes", "bouches-du-rhone");
    assertThat(plans.listPlans("ailleurs")).isEmpty();
  }

  @Test
  void aPlanFromTheStoreIsAFileThatMakesTheSamePlanAgain() throws IOException {
    for (String name : ExamplePlanFiles.NAMES) {
      plans.insert(example(name));
      String written = PlanFileWriter.write(PlanFiles.file(plans.findPlan(name).orElseThrow()));
      PlanFile again = PlanFileReader.read(new StringReader(written), name);
      assertThat(PlanFileWriter.write(again)).as(name).isEqualTo(written);
      assertThat(PlanCounts.of(again.plan()))
          .isEqualTo(PlanCounts.of(plans.findPlan(name).orElseThrow().plan()));
    }
  }

  @Test
  void aPlanComesWithOneEntryInTheJournal() throws IOException {
    plans.insert(example("landes"));
    assertThat(Journals.entries(database).listEntries(JournalFilter.ALL, Long.MAX_VALUE, 10))
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.objectKind()).isEqualTo(ObjectKind.PLAN);
              assertThat(entry.objectId()).isEqualTo("landes");
              assertThat(entry.after()).contains("\"nodes\":59");
            });
  }

  @Test
  void aPlanIsPutOnce() throws IOException {
    StoredPlan plan = example("landes");
    plans.insert(plan);
    assertThatThrownBy(() -> plans.insert(plan)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void whatFailsLeavesNothing() throws IOException {
    StoredPlan plan = example("landes");
    assertThatThrownBy(
            () ->
                database
                    .work()
                    .writeAll(
                        () -> {
                          plans.insert(plan);
                          throw new IllegalArgumentException("at the end");
                        }))
        .hasMessage("at the end");
    assertThat(plans.findPlan("landes")).isEmpty();
    assertThat(plans.listPlans("corse")).isEmpty();
    assertThat(Journals.entries(database).count(JournalFilter.ALL)).isZero();
  }

  @Test
  void newIdsAreAllDifferentAndFollowedEverywhere() throws IOException {
    Plan plan = example("bouches-du-rhone").plan();
    Set<String> ids = new HashSet<>();
    List<Fiche> fiches = plan.fiches();
    fiches.forEach(fiche -> assertThat(ids.add(fiche.node().id())).isTrue());
    assertThat(fiches.stream().flatMap(f -> f.takings().stream()))
        .isNotEmpty()
        .allSatisfy(taking -> assertThat(plan.findActor(taking.actorId())).isPresent());
    assertThat(plan.tree().count(2)).isEqualTo(26);
  }
}
