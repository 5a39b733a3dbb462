package org.maillage.app.plan.follow.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.maillage.app.home.jdbc.TestDatabase;
import org.maillage.app.journal.JournalEntries;
import org.maillage.app.journal.JournalEntry;
import org.maillage.app.journal.JournalFilter;
import org.maillage.app.journal.jdbc.Journals;
import org.maillage.app.people.OrganisationKind;
import org.maillage.app.plan.PlanRepository;
import org.maillage.app.plan.automatic.SourceRepository;
import org.maillage.app.plan.automatic.jdbc.AutomaticRepositories;
import org.maillage.app.plan.evidence.Evidence;
import org.maillage.app.plan.evidence.EvidenceRepository;
import org.maillage.app.plan.evidence.jdbc.EvidenceRepositories;
import org.maillage.app.plan.follow.GivenValue;
import org.maillage.app.plan.follow.StepRepository.Outcome;
import org.maillage.app.plan.jdbc.PlanRepositories;
import org.maillage.app.plan.view.IslandPlan;
import org.maillage.domain.plan.Fiche;
import org.maillage.domain.plan.Step;
import org.maillage.domain.plan.indicator.AutomaticSource;
import org.maillage.domain.plan.indicator.Direction;
import org.maillage.domain.plan.indicator.Frequency;
import org.maillage.domain.plan.indicator.Indicator;
import org.maillage.domain.plan.indicator.IndicatorKind;
import org.maillage.domain.plan.indicator.IndicatorValue;

/** What is followed: one entry in the journal each, and nobody overwrites what he has not read. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class FollowRepositoriesTest {

  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

  @Parameter TestDatabase kind;
  @TempDir Path folder;
  private TestDatabase.Opened database;
  private PlanRepository plans;
  private JdbcIndicatorRepository indicators;
  private JdbcStepRepository steps;
  private SourceRepository sources;
  private EvidenceRepository files;
  private JournalEntries entries;

  @BeforeEach
  void open() {
    database = kind.open(folder);
    entries = Journals.entries(database);
    var journal = Journals.over(database);
    plans = PlanRepositories.over(database);
    indicators = new JdbcIndicatorRepository(database.jdbc(), database.work(), journal);
    steps =
        new JdbcStepRepository(
            database.jdbc(), database.work(), journal, Clock.fixed(NOON, ZoneOffset.UTC));
    sources = AutomaticRepositories.over(database);
    files = EvidenceRepositories.over(database);
    database
        .jdbc()
        .sql("INSERT INTO organisation (id, kind, version) VALUES ('o-poste', ?, 1)")
        .param(OrganisationKind.values()[0].name())
        .update();
    plans.insert(IslandPlan.stored("p", false, IslandPlan.plan()));
  }

  @AfterEach
  void close() {
    if (database != null) {
      database.close();
    }
  }

  private Fiche fiche(String id) {
    return plans.findPlan("p").orElseThrow().plan().findFiche(id).orElseThrow();
  }

  private Indicator indicator() {
    return fiche("n11").indicators().get(0);
  }

  private JournalEntry last() {
    return entries.listEntries(JournalFilter.ALL, Long.MAX_VALUE, 1).get(0);
  }

  private static GivenValue given(String period, String number, int version) {
    return new GivenValue(
        new IndicatorValue(period, "", new BigDecimal(number), "", "compté"),
        GivenValue.Origin.TYPED,
        "o-poste",
        NOON,
        null,
        version);
  }

  @Test
  void aValueGoesForAReasonThatTheJournalKeeps() {
    assertThat(indicators.saveValue("p", "n11", "i1", given("2027", "12", 0))).isTrue();
    long before = entries.count(JournalFilter.ALL);
    assertThat(indicators.removeValue("p", "n11", "i1", given("2027", "12", 2), "doublon"))
        .as("of another version")
        .isFalse();
    assertThat(entries.count(JournalFilter.ALL)).isEqualTo(before);
    GivenValue read = indicators.findValue("p", "i1", "2027", "").orElseThrow();
    assertThat(indicators.removeValue("p", "n11", "i1", read, "saisie deux fois")).isTrue();
    assertThat(indicators.findValue("p", "i1", "2027", "")).isEmpty();
    assertThat(entries.count(JournalFilter.ALL)).isEqualTo(before + 1);
    assertThat(last().verb()).isEqualTo("value-removed");
    assertThat(last().objectId()).isEqualTo("n11");
    assertThat(last().before()).contains("2027", "\"value\":\"12\"");
    assertThat(last().after()).contains("saisie deux fois");
    assertThat(indicators.removeValue("p", "n11", "i1", read, "encore")).isFalse();
    assertThat(indicators.saveValue("p", "n11", "i1", given("2027", "13", 0))).isTrue();
  }

  @Test
  void aDefinitionIsWrittenWholeAndItsValuesStay() {
    Indicator before = fiche("n12").indicators().get(0);
    Indicator defined =
        new Indicator(
            "i2",
            "Part des agents formés",
            IndicatorKind.PERCENTAGE,
            "",
            "formés / tous",
            "registre",
            "Préfecture",
            Frequency.HALF_YEARLY,
            new Indicator.Reference(new BigDecimal("12.5"), LocalDate.of(2024, 1, 1)),
            new Indicator.Reference(new BigDecimal("80"), null),
            Direction.UP,
            List.of("femmes", "hommes"),
            List.of());
    assertThat(before.isActive()).isFalse();
    int version = indicators.getVersion("p", "i2");
    assertThat(indicators.saveDefinition("p", "n12", defined, version)).isTrue();
    assertThat(fiche("n12").indicators()).containsExactly(defined);
    assertThat(defined.isActive()).isTrue();
    assertThat(last().objectId()).isEqualTo("n12");
    assertThat(last().before()).contains("TO_DEFINE");
    assertThat(last().after()).contains("Part des agents formés", "12.5");
    assertThat(indicators.saveDefinition("p", "n12", before, version)).isFalse();
    assertThat(indicators.saveDefinition("p", "n11", before, version + 1)).isFalse();
    assertThat(entries.verify(List.of()).isWhole()).isTrue();
  }

  @Test
  void aValueIsGivenCorrectedAndNeverOverwrittenUnread() {
    assertThat(indicators.saveValue("p", "n11", "i1", given("2025", "12.5", 0))).isTrue();
    GivenValue first = indicators.findValue("p", "i1", "2025", "").orElseThrow();
    assertThat(first).isEqualTo(given("2025", "12.5", 1));
    assertThat(indicators.saveValue("p", "n11", "i1", given("2025", "13", 0))).isFalse();
    assertThat(indicators.saveValue("p", "n11", "i1", given("2025", "14", 1))).isTrue();
    assertThat(indicators.saveValue("p", "n11", "i1", given("2025", "15", 1))).isFalse();
    assertThat(indicators.findValue("p", "i1", "2025", "").orElseThrow().version()).isEqualTo(2);
    assertThat(indicator().values())
        .extracting(IndicatorValue::number)
        .containsExactly(new BigDecimal("1377511"), new BigDecimal("14"));
    assertThat(last().before()).contains("12.5");
    GivenValue ofPlan = indicators.findValue("p", "i1", "2024", "").orElseThrow();
    assertThat(ofPlan.origin()).isEqualTo(GivenValue.Origin.PLAN);
    assertThat(ofPlan.at()).isNull();
    assertThat(ofPlan.version()).isEqualTo(1);
  }

  @Test
  void aComputedValueKeepsItsImport() {
    GivenValue computed =
        new GivenValue(
            new IndicatorValue("2026", "", new BigDecimal("900"), "", "à plus de 20 min"),
            GivenValue.Origin.COMPUTED,
            null,
            NOON,
            42L,
            0);
    assertThat(indicators.saveValue("p", "n11", "i1", computed)).isTrue();
    assertThat(indicators.findValue("p", "i1", "2026", "").orElseThrow().importRunId())
        .isEqualTo(42L);
    assertThat(last().after()).contains("COMPUTED", "42");
  }

  @Test
  void aSourceIsSaidChangedAndTakenAway() {
    AutomaticSource far =
        new AutomaticSource(AutomaticSource.Measure.PEOPLE_BEYOND, "pharmacie", "epci:1", 20);
    AutomaticSource places =
        new AutomaticSource(AutomaticSource.Measure.PLACES, "pharmacie", "", 0);
    assertThat(sources.save("p", "n11", "i1", Optional.of(far), 0)).isTrue();
    assertThat(sources.save("p", "n11", "i1", Optional.of(places), 0)).isFalse();
    assertThat(sources.findSource("p", "i1").orElseThrow())
        .isEqualTo(new SourceRepository.StoredSource(far, 1));
    assertThat(sources.save("p", "n11", "i1", Optional.of(places), 1)).isTrue();
    assertThat(sources.listSources("p"))
        .containsOnly(Map.entry("i1", new SourceRepository.StoredSource(places, 2)));
    assertThat(sources.save("p", "n11", "i1", Optional.empty(), 2)).isTrue();
    assertThat(sources.findSource("p", "i1")).isEmpty();
    assertThat(last().before()).contains("PLACES");
    assertThat(last().after()).isNull();
  }

  private static Step step(String id, String title, @Nullable LocalDate due, String... after) {
    return new Step(id, title, null, due, null, List.of(after));
  }

  private int version(String node) {
    return database
        .jdbc()
        .sql("SELECT version FROM plan_node WHERE plan_id = 'p' AND id = ?")
        .param(node)
        .query(Integer.class)
        .single();
  }

  @Test
  void stepsAreAddedChangedAndTakenAway() {
    LocalDate day = LocalDate.of(2027, 1, 31);
    int version = version("n11");
    assertThat(steps.save("p", "n11", step("s3", "Inaugurer", day, "s1", "s2"), version))
        .isEqualTo(Outcome.SAVED);
    assertThat(fiche("n11").steps()).extracting(Step::id).containsExactly("s1", "s2", "s3");
    assertThat(fiche("n11").steps().get(2).after()).containsExactly("s1", "s2");
    assertThat(steps.save("p", "n11", step("s3", "Trop tard", day), version))
        .isEqualTo(Outcome.CHANGED_MEANWHILE);
    assertThat(steps.remove("p", "n11", "s1", version + 1)).isEqualTo(Outcome.SAVED);
    assertThat(fiche("n11").steps()).extracting(Step::id).containsExactly("s2", "s3");
    assertThat(fiche("n11").steps().get(1).after()).containsExactly("s2");
    assertThat(last().before()).contains("Louer");
    assertThat(last().after()).isNull();
  }

  @Test
  void aRingThroughTwoFichesIsRefusedAndChangesNothing() {
    assertThat(steps.save("p", "n12", step("s9", "Former", null, "s2"), version("n12")))
        .isEqualTo(Outcome.SAVED);
    int version = version("n11");
    long before = entries.count(JournalFilter.ALL);
    assertThat(steps.save("p", "n11", step("s1", "Louer", null, "s9"), version))
        .isEqualTo(Outcome.CYCLE);
    assertThat(steps.save("p", "n11", step("s1", "Louer", null, "s1"), version))
        .isEqualTo(Outcome.CYCLE);
    assertThat(version("n11")).isEqualTo(version);
    assertThat(entries.count(JournalFilter.ALL)).isEqualTo(before);
  }

  @Test
  void aFileComesBackByteForByteAndItsEntryHoldsItsSum() {
    byte[] content = new byte[3 << 20];
    for (int i = 0; i < content.length; i++) {
      content[i] = (byte) (i * 31 >> 3);
    }
    Evidence evidence =
        new Evidence(
            "e1",
            "n11",
            "t1",
            null,
            "bail.pdf",
            "le bail signé",
            "application/pdf",
            content.length,
            "a".repeat(64),
            NOON);
    files.add("p", evidence, content);
    assertThat(files.listEvidence("p", "n11")).containsExactly(evidence);
    assertThat(files.findEvidence("autre", "e1")).isEmpty();
    assertThat(files.getContent("p", "e1")).isEqualTo(content);
    assertThat(last().after()).contains("bail.pdf", "a".repeat(64));
    assertThat(files.remove("p", "e1")).isTrue();
    assertThat(files.remove("p", "e1")).isFalse();
    assertThat(files.listEvidence("p", "n11")).isEmpty();
    assertThat(last().before()).contains("bail.pdf");
  }
}
