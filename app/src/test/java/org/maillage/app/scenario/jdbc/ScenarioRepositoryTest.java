package org.maillage.app.scenario.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.maillage.app.home.jdbc.TestDatabase;
import org.maillage.app.scenario.ScenarioRepository;
import org.maillage.app.scenario.StoredScenario;
import org.maillage.domain.scenario.Change;
import org.maillage.domain.scenario.Presence;
import org.maillage.domain.scenario.Scenario;
import org.maillage.domain.territory.LatLon;
import org.springframework.dao.DataIntegrityViolationException;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class ScenarioRepositoryTest {

  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  private static final LatLon CORTE = new LatLon(42.3, 9.15);
  private static final Scenario EVERYTHING =
      new Scenario(
          "Tout « essayer » à l’été",
          List.of(
              new Change.Open(
                  "nouveau-1",
                  "Halte de Corte",
                  CORTE,
                  Presence.STOP,
                  Set.of("caf", "cpam"),
                  "We 09:00-12:00",
                  12_000L),
              new Change.Open(
                  "nouveau-2", "Relais", CORTE, Presence.RELAY, Set.of("caf"), null, null),
              new Change.Close("s:1", Set.of("caf")),
              new Change.Close("s:2", Set.of()),
              new Change.Move("s:3", CORTE),
              new Change.Hours("s:3", "Sa 09:00-12:00"),
              new Change.AddRoad(CORTE, new LatLon(42.4, 9.2), 80, true),
              new Change.CutRoad(CORTE),
              new Change.Speed(CORTE, 50)));

  @Parameter TestDatabase kind;
  @TempDir Path folder;
  private TestDatabase.Opened database;
  private ScenarioRepository scenarios;

  @BeforeEach
  void open() {
    database = kind.open(folder);
    scenarios = ScenarioRepositories.over(database);
  }

  @AfterEach
  void close() {
    if (database != null) {
      database.close();
    }
  }

  private static StoredScenario stored(String id, @Nullable String basedOn, Instant changedAt) {
    return new StoredScenario(id, "corse", 7, basedOn, "cd2a", EVERYTHING, 1, changedAt);
  }

  @Test
  void everyKindOfChangeComesBackAsItWas() {
    scenarios.insert(stored("a", null, NOON));

    assertThat(scenarios.findScenario("a")).contains(stored("a", null, NOON));
    assertThat(scenarios.findScenario("b")).isEmpty();
  }

  @Test
  void theLastChangedComesFirstAndOtherTerritoriesDoNotShow() {
    scenarios.insert(stored("a", null, NOON));
    scenarios.insert(stored("b", "a", NOON.plusSeconds(1)));

    assertThat(scenarios.listScenarios("corse"))
        .extracting(StoredScenario::id)
        .containsExactly("b", "a");
    assertThat(scenarios.listScenarios("landes")).isEmpty();
  }

  @Test
  void whoeverComesSecondChangesNothing() {
    StoredScenario first = stored("a", null, NOON);
    scenarios.insert(first);
    Scenario mine = new Scenario("mien", List.of());

    assertThat(scenarios.update(first.with(mine))).isTrue();
    assertThat(scenarios.update(first.with(new Scenario("tien", List.of())))).isFalse();
    assertThat(scenarios.delete("a", 1)).isFalse();

    StoredScenario now = scenarios.findScenario("a").orElseThrow();
    assertThat(now.scenario()).isEqualTo(mine);
    assertThat(now.version()).isEqualTo(2);
    assertThat(scenarios.delete("a", 2)).isTrue();
    assertThat(scenarios.findScenario("a")).isEmpty();
  }

  @Test
  void aScenarioUnderAnotherCannotBeRemoved() {
    scenarios.insert(stored("a", null, NOON));
    scenarios.insert(stored("b", "a", NOON));

    assertThatThrownBy(() -> scenarios.delete("a", 1))
        .isInstanceOf(DataIntegrityViolationException.class);
    assertThat(scenarios.findScenario("a")).isPresent();
  }
}
