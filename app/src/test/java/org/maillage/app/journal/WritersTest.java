package org.maillage.app.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.maillage.app.diagnostic.web.Fixture;
import org.maillage.app.home.jdbc.TestDatabase;
import org.maillage.app.importing.SampleRuns;
import org.maillage.app.importing.Services;
import org.maillage.app.importing.jdbc.ImportRunRepositories;
import org.maillage.app.job.Job;
import org.maillage.app.job.JobRepository;
import org.maillage.app.job.JobState;
import org.maillage.app.job.jdbc.JobRepositories;
import org.maillage.app.journal.jdbc.Journals;
import org.maillage.app.offer.PanierChange;
import org.maillage.app.offer.PanierRepository;
import org.maillage.app.offer.jdbc.PanierRepositories;
import org.maillage.app.runs.RunRepository;
import org.maillage.app.runs.SampleRun;
import org.maillage.app.runs.jdbc.RunRepositories;
import org.maillage.app.scenario.ScenarioRepository;
import org.maillage.app.scenario.StoredScenario;
import org.maillage.app.scenario.jdbc.ScenarioRepositories;
import org.maillage.app.territory.TerritorySettings;
import org.maillage.app.territory.jdbc.TerritoryRepositories;
import org.maillage.data.reference.ReferenceData;
import org.maillage.domain.diagnostic.Methode;
import org.maillage.domain.diagnostic.run.DiagnosticRun;
import org.maillage.domain.offer.Panier;
import org.maillage.domain.scenario.Scenario;

/** Every writer: what is rolled back leaves no entry, what is acknowledged exactly one. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class WritersTest {

  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  private static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);

  @Parameter TestDatabase kind;
  @TempDir Path folder;
  private TestDatabase.Opened database;
  private JournalEntries entries;

  @BeforeEach
  void open() {
    database = kind.open(folder);
    entries = Journals.entries(database);
  }

  @AfterEach
  void close() {
    if (database != null) {
      database.close();
    }
  }

  /** Does it within a transaction that fails at its end, then for good. */
  private List<JournalEntry> written(Runnable change) {
    long before = entries.count(JournalFilter.ALL);
    assertThatThrownBy(
            () ->
                database
                    .work()
                    .writeAll(
                        () -> {
                          change.run();
                          throw new IllegalArgumentException("at the end");
                        }))
        .hasMessage("at the end");
    assertThat(entries.count(JournalFilter.ALL)).as("after it was rolled back").isEqualTo(before);
    change.run();
    int more = (int) (entries.count(JournalFilter.ALL) - before);
    assertThat(entries.verify(List.of()).isWhole()).isTrue();
    return more == 0 ? List.of() : entries.listEntries(JournalFilter.ALL, Long.MAX_VALUE, more);
  }

  private static void assertOne(
      List<JournalEntry> written, String kind, String id, String verb, boolean had, boolean has) {
    assertThat(written).hasSize(1);
    JournalEntry entry = written.get(0);
    assertThat(List.of(entry.objectKind(), entry.objectId(), entry.verb()))
        .containsExactly(kind, id, verb);
    assertThat(entry.before() != null).as("a content before").isEqualTo(had);
    assertThat(entry.after() != null).as("a content after").isEqualTo(has);
  }

  private static StoredScenario scenario(String id, int version, String name) {
    return new StoredScenario(
        id, "corse", 7, null, "cd2a", new Scenario(name, List.of()), version, NOON);
  }

  @Test
  void scenarios() {
    ScenarioRepository scenarios = ScenarioRepositories.over(database);

    assertOne(
        written(() -> scenarios.insert(scenario("a", 1, "A"))),
        "scenario",
        "a",
        "created",
        false,
        true);
    assertOne(
        written(() -> scenarios.insertCopy(scenario("b", 1, "B"), "a")),
        "scenario",
        "b",
        "copied",
        false,
        true);
    List<JournalEntry> changed = written(() -> scenarios.update(scenario("a", 1, "A2")));
    assertOne(changed, "scenario", "a", "changed", true, true);
    assertThat(FieldChanges.between(changed.get(0).before(), changed.get(0).after()))
        .containsExactly(new FieldChanges.FieldChange("name", "A", "A2"));
    assertThat(written(() -> scenarios.update(scenario("a", 1, "too late")))).isEmpty();
    assertThat(written(() -> scenarios.delete("a", 1))).isEmpty();
    assertOne(written(() -> scenarios.delete("a", 2)), "scenario", "a", "removed", true, false);
  }

  @Test
  void settings() {
    TerritorySettings settings = TerritoryRepositories.settingsOver(database, CLOCK);

    assertOne(
        written(() -> settings.save("corse", "seuils", "{\"a\":1}", 0)),
        "reglage",
        "corse.seuils",
        "created",
        false,
        true);
    List<JournalEntry> changed = written(() -> settings.save("corse", "seuils", "{\"a\":2}", 1));
    assertOne(changed, "reglage", "corse.seuils", "changed", true, true);
    assertThat(changed.get(0).before()).isEqualTo("{\"a\":1}");
    assertThat(changed.get(0).after()).isEqualTo("{\"a\":2}");
    assertThat(written(() -> settings.save("corse", "seuils", "{}", 1))).isEmpty();
  }

  @Test
  void baskets() {
    PanierRepository paniers = PanierRepositories.over(database, CLOCK);
    Panier reference = ReferenceData.panier(ReferenceData.listPaniers().get(0));

    assertOne(
        written(() -> paniers.putReferences(List.of(reference))),
        "panier",
        reference.id(),
        "created",
        false,
        true);
    assertThat(written(() -> paniers.putReferences(List.of(reference)))).isEmpty();
    assertOne(
        written(() -> paniers.copy(reference.id(), "mien", "Mien", "Mine")),
        "panier",
        "mien",
        "copied",
        false,
        true);
    Panier copy = paniers.findPanier("mien").orElseThrow().panier();
    Panier renamed =
        new Panier("mien", "1", "Le mien", "Mine", copy.origin(), copy.gammes(), copy.choices());
    assertOne(written(() -> paniers.edit(renamed)), "panier", "mien", "changed", true, true);
    assertThat(paniers.edit(renamed)).isInstanceOf(PanierChange.Refused.class);
    assertThat(entries.count(JournalFilter.ofObject("panier", "mien"))).isEqualTo(2);
  }

  @Test
  void jobs() {
    JobRepository jobs = JobRepositories.over(database, CLOCK);
    Job job =
        new Job(
            "j1",
            "corse",
            "implantations",
            "Trois points",
            "{}",
            JobState.WAITING,
            Job.Progress.NONE,
            null,
            null,
            null,
            0,
            new Job.Times(NOON, null, null, null));

    assertOne(written(() -> jobs.add(job, "secret")), "travail", "j1", "asked", false, true);
    assertThat(written(() -> jobs.add(job, "secret"))).isEmpty();
    assertOne(written(() -> jobs.stop("j1")), "travail", "j1", "stopped", false, false);
    assertThat(written(() -> jobs.stop("j1"))).isEmpty();
  }

  @Test
  void imports() {
    assertOne(
        written(() -> Services.importSample(database, folder, "4", "60")),
        "territoire",
        "corse",
        "imported",
        false,
        true);
    assertThat(written(() -> Services.importSample(database, folder, "4", "60")))
        .as("the same files")
        .isEmpty();
    assertThat(written(() -> Services.importSample(database, folder, "none", "60")))
        .as("refused")
        .isEmpty();
    List<JournalEntry> again = written(() -> Services.importSample(database, folder, "5", "60"));
    assertOne(again, "territoire", "corse", "imported", true, true);
    assertThat(FieldChanges.between(again.get(0).before(), again.get(0).after()))
        .contains(new FieldChanges.FieldChange("communes", "4", "5"))
        .extracting(FieldChanges.FieldChange::path)
        .contains("importRunId", "fingerprint")
        .doesNotContain("roadEdges");
  }

  @Test
  void runs() {
    RunRepository runs = RunRepositories.over(database, CLOCK);
    DiagnosticRun run = SampleRun.of(new Fixture().dossier(Methode.COMMUNALE));
    long first = SampleRuns.keep(ImportRunRepositories.over(database), run.territoryId());
    long second = SampleRuns.keep(ImportRunRepositories.over(database), run.territoryId());

    List<JournalEntry> computed = written(() -> runs.save(run, first));
    List<JournalEntry> again = written(() -> runs.save(run, second));

    assertThat(runs.listRuns(run.territoryId())).hasSize(1);
    String number = Long.toString(runs.listRuns(run.territoryId()).get(0).number());
    assertOne(computed, "calcul", number, "computed", false, true);
    assertOne(again, "calcul", number, "recomputed", false, true);
    assertThat(FieldChanges.between(computed.get(0).after(), again.get(0).after()))
        .containsExactly(
            new FieldChanges.FieldChange(
                "importRunId", Long.toString(first), Long.toString(second)));
  }

  /**
   * Every table, with the kind of object that its changes are journaled as, or why they are not.
   */
  private static final Map<String, String> JOURNALED =
      Map.ofEntries(
          Map.entry("scenario", ObjectKind.SCENARIO),
          Map.entry("territory_setting", ObjectKind.SETTING),
          Map.entry("panier", ObjectKind.PANIER),
          Map.entry("panier_service", ObjectKind.PANIER),
          Map.entry("plan", ObjectKind.PLAN),
          Map.entry("plan_level", ObjectKind.PLAN),
          Map.entry("plan_programme", ObjectKind.PLAN),
          Map.entry("plan_actor", ObjectKind.PLAN),
          Map.entry("plan_taking", ObjectKind.PLAN),
          Map.entry("plan_part", ObjectKind.PLAN),
          Map.entry("plan_indicator", ObjectKind.PLAN),
          Map.entry("plan_indicator_value", ObjectKind.PLAN),
          Map.entry("plan_budget_line", ObjectKind.PLAN),
          Map.entry("plan_announced_total", ObjectKind.PLAN),
          Map.entry("plan_step", ObjectKind.PLAN),
          Map.entry("plan_step_after", ObjectKind.PLAN),
          Map.entry("plan_link", ObjectKind.PLAN),
          Map.entry("plan_stated", ObjectKind.PLAN),
          Map.entry("plan_view", ObjectKind.PLAN),
          Map.entry("plan_node", ObjectKind.FICHE),
          Map.entry("plan_section", ObjectKind.FICHE),
          Map.entry("plan_commitment", ObjectKind.FICHE),
          Map.entry("plan_note", ObjectKind.FICHE),
          Map.entry("plan_indicator_source", ObjectKind.FICHE),
          Map.entry("plan_evidence", ObjectKind.FICHE),
          Map.entry("plan_comment", ObjectKind.FICHE),
          Map.entry("diagnostic_run", ObjectKind.RUN),
          Map.entry("job", ObjectKind.JOB),
          Map.entry("import_run", ObjectKind.TERRITORY),
          Map.entry("organisation", ObjectKind.ORGANISATION),
          Map.entry("organisation_name", ObjectKind.ORGANISATION),
          Map.entry("organisation_succession", ObjectKind.ORGANISATION),
          Map.entry("organisation_unit", ObjectKind.ORGANISATION),
          Map.entry("organisation_proposal", ObjectKind.ORGANISATION),
          Map.entry("person", ObjectKind.PERSON),
          Map.entry("mandate", ObjectKind.PERSON),
          Map.entry("role_grant", ObjectKind.PERSON),
          Map.entry("oidc_identity", ObjectKind.PERSON),
          Map.entry("password_way", ObjectKind.ACCOUNT),
          Map.entry("recovery_code", ObjectKind.ACCOUNT),
          Map.entry("passkey", ObjectKind.ACCOUNT),
          Map.entry("invitation", ObjectKind.ACCOUNT),
          Map.entry("single_use_link", ObjectKind.LINK),
          Map.entry("observatory_subscription", ObjectKind.LINK),
          Map.entry("reminder_setting", ObjectKind.ORGANISATION),
          Map.entry("reminder_refusal", ObjectKind.PERSON),
          Map.entry("register_statement", ObjectKind.REGISTER),
          Map.entry("register_decision", ObjectKind.REGISTER),
          Map.entry("register_list", ObjectKind.REGISTER),
          Map.entry("presence_request", ObjectKind.REGISTER),
          Map.entry("channel_volume", ObjectKind.REGISTER),
          Map.entry("contact", ObjectKind.ORGANISATION),
          Map.entry("presence_answer", ObjectKind.REGISTER),
          Map.entry("place_report", ObjectKind.REGISTER),
          Map.entry("plan_convention", ObjectKind.PLAN),
          Map.entry("plan_convention_promise", ObjectKind.PLAN),
          Map.entry("plan_convention_breach", ObjectKind.PLAN),
          Map.entry("plan_version", ObjectKind.PUBLICATION),
          Map.entry("plan_version_key", ObjectKind.PUBLICATION),
          Map.entry("plan_document", ObjectKind.PUBLICATION),
          Map.entry("plan_document_file", ObjectKind.PUBLICATION),
          Map.entry("publication_key", ObjectKind.PUBLICATION));

  private static final String OF_IMPORT = "data of an import, which is one entry with figures";
  private static final String OF_REGISTER =
      "read off a change of the register, which is journaled; the work that measures it is a job";
  private static final String COMPUTED =
      "computed from the import; the run that is kept is journaled";

  private static final String MATCHED =
      "follows from the records and the decisions, which are journaled";

  private static final Map<String, String> NOT_JOURNALED =
      Map.ofEntries(
          Map.entry("import_lock", "one row that never changes"),
          Map.entry("import_issue", OF_IMPORT),
          Map.entry("import_issue_count", OF_IMPORT),
          Map.entry("territory", OF_IMPORT),
          Map.entry("territory_departement", OF_IMPORT),
          Map.entry("source", OF_IMPORT),
          Map.entry("source_file", OF_IMPORT),
          Map.entry("commune", OF_IMPORT),
          Map.entry("zone", OF_IMPORT),
          Map.entry("zone_commune", OF_IMPORT),
          Map.entry("population_cell", OF_IMPORT),
          Map.entry("population_points", OF_IMPORT),
          Map.entry("area_indicators", OF_IMPORT),
          Map.entry("road_network", OF_IMPORT),
          Map.entry("walk_network", OF_IMPORT),
          Map.entry("structure", OF_IMPORT),
          Map.entry("structure_service", OF_IMPORT),
          Map.entry("diagnostic", COMPUTED),
          Map.entry("diagnostic_service", COMPUTED),
          Map.entry("commune_access", COMPUTED),
          Map.entry("zone_access", COMPUTED),
          Map.entry("diagnostic_times", COMPUTED),
          Map.entry("chapter_result", COMPUTED),
          Map.entry("register_state", "a number that every change of the register raises"),
          Map.entry("register_source", OF_IMPORT),
          Map.entry("register_membership", MATCHED),
          Map.entry("register_pair", MATCHED),
          Map.entry("counted_vintage", OF_IMPORT),
          Map.entry("register_batch", OF_REGISTER),
          Map.entry("register_event", OF_REGISTER),
          Map.entry("register_event_effect", OF_REGISTER),
          Map.entry("journal_entry", "the journal itself"),
          Map.entry("journal_head", "the journal itself"),
          Map.entry("access_log", "kept apart, and not for ever"),
          Map.entry("submission", "which forms were sent, gone after a day"),
          Map.entry("form_draft", "what nobody sent yet"),
          Map.entry("home_visit", "who was on his own page when, gone after a while"),
          Map.entry("reminder_digest", "when mail last went to whom, gone after a while"));

  @Test
  void everyTableIsJournaledOrSaysWhyNot() {
    if (kind != TestDatabase.H2) {
      return;
    }
    List<String> tables =
        database
            .jdbc()
            .sql(
                """
                SELECT LOWER(table_name) FROM information_schema.tables
                WHERE table_schema = 'PUBLIC' AND LOWER(table_name) <> 'flyway_schema_history'
                """)
            .query(String.class)
            .list();

    assertThat(tables).isNotEmpty();
    for (String table : tables) {
      assertThat(JOURNALED.containsKey(table) ^ NOT_JOURNALED.containsKey(table))
          .as("the table %s is journaled as a kind of object, or says why not", table)
          .isTrue();
    }
    assertThat(ObjectKind.ALL).containsAll(JOURNALED.values());
  }
}
