package org.maillage.app.scenario.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.maillage.app.access.Actor;
import org.maillage.app.access.FixedAccess;
import org.maillage.app.access.Grant;
import org.maillage.app.access.NotAllowedException;
import org.maillage.app.access.Role;
import org.maillage.app.access.Scope;
import org.maillage.app.home.jdbc.TestDatabase;
import org.maillage.app.journal.JournalEntries;
import org.maillage.app.journal.JournalEntry;
import org.maillage.app.journal.JournalFilter;
import org.maillage.app.journal.Restorable.Outcome;
import org.maillage.app.journal.jdbc.Journals;
import org.maillage.app.scenario.ScenarioRepository;
import org.maillage.app.scenario.ScenarioServices;
import org.maillage.app.scenario.StoredScenario;
import org.maillage.domain.scenario.Change;
import org.maillage.domain.scenario.Presence;
import org.maillage.domain.scenario.Scenario;
import org.maillage.domain.territory.LatLon;

/** From the journal back into a scenario. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class ScenarioRestoringTest {

  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  private static final LatLon CORTE = new LatLon(42.3, 9.15);
  private static final Scenario FIRST =
      new Scenario(
          "Deux « haltes » à l’été",
          List.of(
              new Change.Open(
                  "nouveau-1",
                  "Halte de Corte",
                  CORTE,
                  Presence.STOP,
                  Set.of("caf", "cpam"),
                  "We 09:00-12:00",
                  12_000L),
              new Change.Close("s:2", Set.of()),
              new Change.Speed(CORTE, 50)));
  private static final Scenario SECOND = new Scenario("Une seule", List.of());

  @Parameter TestDatabase kind;
  @TempDir Path folder;
  private TestDatabase.Opened database;
  private ScenarioRepository scenarios;
  private JournalEntries journal;

  /** A scenario of the MSA, made and changed once. */
  @BeforeEach
  void makeAndChange() {
    database = kind.open(folder);
    scenarios = ScenarioRepositories.over(database);
    journal = Journals.entries(database);
    StoredScenario first =
        new StoredScenario("a", "corse", ScenarioServices.IMPORT, null, "msa", FIRST, 1, NOON);
    scenarios.insert(first);
    assertThat(scenarios.update(first.with(SECOND))).isTrue();
  }

  @AfterEach
  void close() {
    if (database != null) {
      database.close();
    }
  }

  private static Actor actor(Role role, String organisationId) {
    return new Actor(
        Actor.Kind.PERSON,
        "p",
        "P",
        organisationId,
        "",
        List.of(new Grant(role, Scope.ofTerritory("corse"))));
  }

  private static final Actor OWNER = actor(Role.PARTNER, "msa");

  private ScenarioRestoring restoring(Actor actor) {
    return restoring(actor, scenarios);
  }

  private static ScenarioRestoring restoring(Actor actor, ScenarioRepository over) {
    return new ScenarioRestoring(ScenarioServices.over(over, FixedAccess.of(actor)));
  }

  private JournalEntry entry(long number) {
    return journal.findEntry(number).orElseThrow();
  }

  private StoredScenario now() {
    return scenarios.findScenario("a").orElseThrow();
  }

  private void assertNothingHappened(Scenario content, int version) {
    assertThat(now().scenario()).isEqualTo(content);
    assertThat(now().version()).isEqualTo(version);
    assertThat(journal.count(JournalFilter.ofObject("scenario", "a"))).isEqualTo(version);
  }

  @Test
  void anEarlierVersionComesBackAsOneMoreEntryWithTheSameContent() {
    ScenarioRestoring restoring = restoring(OWNER);
    assertThat(restoring.mayRestore(entry(2))).isTrue();

    assertThat(restoring.restore(entry(1), entry(2))).isEqualTo(Outcome.RESTORED);

    assertThat(now().scenario()).isEqualTo(FIRST);
    assertThat(now().version()).isEqualTo(3);
    assertThat(now().ownerId()).isEqualTo("msa");
    assertThat(journal.head().number()).isEqualTo(3);
    assertThat(entry(3).verb()).isEqualTo("changed");
    assertThat(entry(3).before()).isEqualTo(entry(2).after());
    assertThat(entry(3).after()).isEqualTo(entry(1).after());
    assertThat(journal.verify(List.of()).isWhole()).isTrue();

    assertThat(restoring.restore(entry(2), entry(3))).as("and forth").isEqualTo(Outcome.RESTORED);
    assertNothingHappened(SECOND, 4);
  }

  @Test
  void whoHoldsTheVersionBeforeChangesNothingAfterIt() {
    StoredScenario held = now();
    restoring(OWNER).restore(entry(1), entry(2));

    assertThat(scenarios.update(held.with(new Scenario("Trop tard", List.of())))).isFalse();
    assertNothingHappened(FIRST, 3);
  }

  @Test
  void whatSomebodyChangedSinceItWasShownStays() {
    Scenario third = new Scenario("Entre-temps", List.of());
    assertThat(scenarios.update(now().with(third))).isTrue();

    assertThat(restoring(OWNER).restore(entry(1), entry(2))).isEqualTo(Outcome.CHANGED_MEANWHILE);
    assertNothingHappened(third, 3);
  }

  @Test
  void whatSomebodyChangesWhileItIsRestoredStays() {
    Scenario third = new Scenario("Au même moment", List.of());
    ScenarioRepository contested = new Contested(scenarios, () -> now().with(third));

    assertThat(restoring(OWNER, contested).restore(entry(1), entry(2)))
        .isEqualTo(Outcome.CHANGED_MEANWHILE);
    assertNothingHappened(third, 3);
  }

  @Test
  void whatWasRemovedStaysSo() {
    assertThat(scenarios.delete("a", 2)).isTrue();

    assertThat(restoring(OWNER).mayRestore(entry(2))).isFalse();
    assertThat(restoring(OWNER).restore(entry(1), entry(2))).isEqualTo(Outcome.CHANGED_MEANWHILE);
    assertThat(scenarios.findScenario("a")).isEmpty();
    assertThat(journal.head().number()).isEqualTo(3);
  }

  @Test
  void whoMayNotChangeItMayNotRestoreIt() {
    for (Actor actor :
        List.of(
            actor(Role.PARTNER, "caf"),
            actor(Role.READER, "msa"),
            actor(Role.ADMINISTRATOR, "msa"),
            Actor.PUBLIC)) {
      assertThat(restoring(actor).mayRestore(entry(2))).isFalse();
      assertThatThrownBy(() -> restoring(actor).restore(entry(1), entry(2)))
          .isInstanceOf(NotAllowedException.class);
    }
    assertNothingHappened(SECOND, 2);
    assertThat(restoring(actor(Role.SECRETARIAT, "cd")).mayRestore(entry(2))).isTrue();
  }

  @Test
  void anEntryWithoutAScenarioCannotBePutBack() {
    JournalEntry hashOnly = withAfter(entry(1), "{\"characters\":1000001,\"sha256\":\"ab\"}");

    assertThat(restoring(OWNER).restore(hashOnly, entry(2))).isEqualTo(Outcome.IMPOSSIBLE);
    assertNothingHappened(SECOND, 2);
  }

  private static JournalEntry withAfter(JournalEntry e, String after) {
    return new JournalEntry(
        e.number(),
        e.at(),
        e.actorKind(),
        e.personId(),
        e.organisationId(),
        e.objectKind(),
        e.objectId(),
        e.territoryId(),
        e.verb(),
        e.before(),
        after,
        e.previousHash(),
        e.hash());
  }

  /** Somebody else is a moment quicker. */
  private record Contested(ScenarioRepository whole, Supplier<StoredScenario> quicker)
      implements ScenarioRepository {

    @Override
    public boolean update(StoredScenario scenario) {
      assertThat(whole.update(quicker.get())).isTrue();
      return whole.update(scenario);
    }

    @Override
    public List<StoredScenario> listScenarios(String territoryId) {
      return whole.listScenarios(territoryId);
    }

    @Override
    public Optional<StoredScenario> findScenario(String id) {
      return whole.findScenario(id);
    }

    @Override
    public void insert(StoredScenario scenario) {
      whole.insert(scenario);
    }

    @Override
    public void insertCopy(StoredScenario scenario, String originalId) {
      whole.insertCopy(scenario, originalId);
    }

    @Override
    public boolean delete(String id, int version) {
      return whole.delete(id, version);
    }
  }
}
