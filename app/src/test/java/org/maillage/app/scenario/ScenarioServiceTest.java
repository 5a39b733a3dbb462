package org.maillage.app.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.maillage.app.access.Actor;
import org.maillage.app.access.FixedAccess;
import org.maillage.app.access.Grant;
import org.maillage.app.access.NotAllowedException;
import org.maillage.app.access.Role;
import org.maillage.app.access.Scope;
import org.maillage.app.diagnostic.reading.DiagnosticDossier;
import org.maillage.app.diagnostic.web.Fixture;
import org.maillage.app.home.jdbc.TestDatabase;
import org.maillage.app.scenario.jdbc.ScenarioRepositories;
import org.maillage.domain.diagnostic.Methode;
import org.maillage.domain.scenario.Scenario;

/** Who may make, change, copy and remove whose scenario; nothing changes for whom may not. */
class ScenarioServiceTest {

  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  private static final DiagnosticDossier DOSSIER = new Fixture().dossier(Methode.COMMUNALE);
  private static final String HERE = DOSSIER.territory().id();
  private static final Scenario OTHERWISE = new Scenario("Autrement", List.of());

  @TempDir Path folder;
  private TestDatabase.Opened database;
  private ScenarioRepository scenarios;
  private StoredScenario own;
  private StoredScenario others;
  private StoredScenario nobodys;

  @BeforeEach
  void open() {
    database = TestDatabase.H2.open(folder);
    scenarios = ScenarioRepositories.over(database);
    own = kept("own", "msa", null);
    others = kept("others", "caf", null);
    nobodys = kept("nobodys", null, null);
  }

  @AfterEach
  void close() {
    database.close();
  }

  private StoredScenario kept(String id, @Nullable String ownerId, @Nullable String basedOn) {
    StoredScenario scenario =
        new StoredScenario(
            id, HERE, 1, basedOn, ownerId, new Scenario("De " + id, List.of()), 1, NOON);
    scenarios.insert(scenario);
    return scenario;
  }

  /** Somebody of the MSA. */
  private static Actor actor(Role role, Scope scope) {
    return actor(role, scope, "msa");
  }

  private static Actor actor(Role role, Scope scope, @Nullable String organisationId) {
    return new Actor(
        Actor.Kind.PERSON, "p", "P", organisationId, "", List.of(new Grant(role, scope)));
  }

  private ScenarioService as(Actor actor) {
    return ScenarioServices.over(scenarios, FixedAccess.of(actor));
  }

  private void refused(Actor actor, StoredScenario scenario) {
    ScenarioService service = as(actor);
    assertThat(service.mayChange(scenario)).isFalse();
    assertThatThrownBy(() -> service.save(scenario.with(OTHERWISE)))
        .isInstanceOf(NotAllowedException.class);
    assertThatThrownBy(() -> service.delete(scenario)).isInstanceOf(NotAllowedException.class);
    assertThat(scenarios.findScenario(scenario.id())).contains(scenario);
  }

  private void allowed(Actor actor, StoredScenario scenario) {
    ScenarioService service = as(actor);
    assertThat(service.mayChange(scenario)).isTrue();
    assertThat(service.save(scenario.with(OTHERWISE))).isTrue();
    StoredScenario saved = scenarios.findScenario(scenario.id()).orElseThrow();
    assertThat(saved.scenario()).isEqualTo(OTHERWISE);
    assertThat(saved.ownerId()).as("a change gives it to nobody").isEqualTo(scenario.ownerId());
    assertThat(saved.importRunId()).isEqualTo(ScenarioServices.IMPORT);
    assertThat(saved.version()).isEqualTo(2);
    assertThat(service.delete(scenario)).as("of the version before").isFalse();
    assertThat(service.delete(saved)).isTrue();
    assertThat(scenarios.findScenario(scenario.id())).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = Role.class,
      names = {"CO_PRESIDENT", "SECRETARIAT"})
  void whoLeadsTheSchemeChangesEverybodys(Role role) {
    Actor actor = actor(role, Scope.ofTerritory(HERE));
    allowed(actor, own);
    allowed(actor, others);
    allowed(actor, nobodys);
  }

  @ParameterizedTest
  @EnumSource(
      value = Role.class,
      names = {"PILOT", "PARTNER", "EPCI", "CONTRIBUTOR"})
  void whoTakesPartChangesThoseOfHisOrganisationAlone(Role role) {
    Actor actor = actor(role, Scope.EVERYWHERE);
    allowed(actor, own);
    refused(actor, others);
    refused(actor, nobodys);
  }

  @ParameterizedTest
  @EnumSource(
      value = Role.class,
      names = {"ADMINISTRATOR", "READER", "PUBLIC"})
  void whoOnlyReadsOrKeepsAccountsChangesNone(Role role) {
    Actor actor = actor(role, Scope.EVERYWHERE);
    refused(actor, own);
    refused(actor, others);
    refused(actor, nobodys);
    assertThatThrownBy(() -> as(actor).create(DOSSIER, OTHERWISE, null))
        .isInstanceOf(NotAllowedException.class);
    assertThatThrownBy(() -> as(actor).copy(own, "Copie")).isInstanceOf(NotAllowedException.class);
    assertThat(scenarios.listScenarios(HERE)).hasSize(3);
  }

  @Test
  void withoutAnOrganisationWhatBelongsToNobodyIsNotOnesOwn() {
    refused(actor(Role.PARTNER, Scope.EVERYWHERE, null), nobodys);
  }

  @ParameterizedTest
  @EnumSource(value = Role.class, names = "PUBLIC", mode = Mode.EXCLUDE)
  void aRoleOnAnotherTerritoryCountsForNothingHere(Role role) {
    refused(actor(role, Scope.ofTerritory("landes")), own);
  }

  @Test
  void whatAFormSaysOfOwnerAndPlaceIsNotBelieved() {
    Actor partner = actor(Role.PARTNER, Scope.EVERYWHERE);
    StoredScenario claimed = new StoredScenario("others", HERE, 1, null, "msa", OTHERWISE, 1, NOON);
    StoredScenario moved =
        new StoredScenario("others", "landes", 1, null, "msa", OTHERWISE, 1, NOON);
    Actor elsewhere = actor(Role.SECRETARIAT, Scope.ofTerritory("landes"));

    assertThatThrownBy(() -> as(partner).save(claimed)).isInstanceOf(NotAllowedException.class);
    for (Actor actor : List.of(partner, elsewhere)) {
      assertThatThrownBy(() -> as(actor).save(moved)).isInstanceOf(NotAllowedException.class);
      assertThatThrownBy(() -> as(actor).delete(moved)).isInstanceOf(NotAllowedException.class);
    }
    assertThat(scenarios.findScenario("others")).contains(others);
  }

  @Test
  void whatOneMakesOrCopiesBelongsToOnesOrganisation() {
    Actor partner = actor(Role.PARTNER, Scope.EVERYWHERE);

    StoredScenario made = as(partner).create(DOSSIER, OTHERWISE, "others");
    StoredScenario copy = as(partner).copy(others, "La nôtre");

    assertThat(made.ownerId()).isEqualTo("msa");
    assertThat(made.basedOn()).isEqualTo("others");
    assertThat(copy.ownerId()).isEqualTo("msa");
    assertThat(scenarios.findScenario(copy.id())).contains(copy);
    assertThat(scenarios.findScenario("others")).contains(others);
    assertThat(as(partner).mayChange(copy)).isTrue();
  }

  @Test
  void whatStandsUnderAnotherStaysAndWhatIsGoneIsNotChanged() {
    Actor secretariat = actor(Role.SECRETARIAT, Scope.EVERYWHERE);
    StoredScenario above = kept("above", "caf", "own");

    assertThat(as(secretariat).delete(own)).isFalse();
    assertThat(as(secretariat).delete(above)).isTrue();
    assertThat(as(secretariat).save(above.with(OTHERWISE))).isFalse();
    assertThat(as(secretariat).delete(above)).isFalse();
    assertThat(as(secretariat).delete(own)).isTrue();
  }
}
