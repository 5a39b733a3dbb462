package org.maillage.app.scenario.jdbc;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.maillage.app.journal.JournalEntry;
import org.maillage.app.journal.ObjectKind;
import org.maillage.app.journal.Restorable;
import org.maillage.app.scenario.ScenarioService;
import org.maillage.app.scenario.StoredScenario;
import org.maillage.domain.scenario.Scenario;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;

/** Puts the name and the changes of a scenario back; one that was removed stays so. */
@Component
class ScenarioRestoring implements Restorable {

  private final ScenarioService scenarios;

  ScenarioRestoring(ScenarioService scenarios) {
    this.scenarios = scenarios;
  }

  @Override
  public String objectKind() {
    return ObjectKind.SCENARIO;
  }

  @Override
  public boolean mayRestore(JournalEntry entry) {
    return findStored(entry).filter(scenarios::mayChange).isPresent();
  }

  private Optional<StoredScenario> findStored(JournalEntry entry) {
    String territoryId = entry.territoryId();
    return territoryId == null
        ? Optional.empty()
        : scenarios.findScenario(territoryId, entry.objectId());
  }

  @Override
  public Outcome restore(JournalEntry entry, JournalEntry last) {
    Optional<Scenario> wanted = findScenario(entry.after());
    if (wanted.isEmpty()) {
      return Outcome.IMPOSSIBLE;
    }
    Optional<Scenario> seen = findScenario(last.after());
    return findStored(entry)
        .filter(now -> seen.filter(now.scenario()::equals).isPresent())
        .filter(now -> scenarios.save(now.with(wanted.get())))
        .map(saved -> Outcome.RESTORED)
        .orElse(Outcome.CHANGED_MEANWHILE);
  }

  private static Optional<Scenario> findScenario(@Nullable String json) {
    try {
      return json == null ? Optional.empty() : Optional.of(ScenarioJson.readScenario(json));
    } catch (JacksonException otherTime) {
      return Optional.empty();
    }
  }
}
