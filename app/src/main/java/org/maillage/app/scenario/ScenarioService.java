package org.maillage.app.scenario;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.maillage.app.access.Access;
import org.maillage.app.access.Right;
import org.maillage.app.access.Scope;
import org.maillage.app.diagnostic.reading.DiagnosticDossier;
import org.maillage.app.home.UnguessableIds;
import org.maillage.app.territory.TerritoryRepository;
import org.maillage.app.territory.TerritorySummary;
import org.maillage.domain.diagnostic.Subject;
import org.maillage.domain.scenario.Change;
import org.maillage.domain.scenario.Problem;
import org.maillage.domain.scenario.Scenario;
import org.springframework.stereotype.Service;

/** Makes, stacks, copies and removes scenarios. */
@Service
public class ScenarioService {

  private static final String NEW_PLACE = "nouveau-";
  private static final int ID_BYTES = 15;

  private final ScenarioRepository scenarios;
  private final ScenarioEffects effects;
  private final TerritoryRepository territories;
  private final Access access;
  private final Clock clock;
  private final UnguessableIds ids = new UnguessableIds();

  ScenarioService(
      ScenarioRepository scenarios,
      ScenarioEffects effects,
      TerritoryRepository territories,
      Access access,
      Clock clock) {
    this.scenarios = scenarios;
    this.effects = effects;
    this.territories = territories;
    this.access = access;
    this.clock = clock;
  }

  /** All of a territory, the last changed first. */
  public List<StoredScenario> listScenarios(String territoryId) {
    return scenarios.listScenarios(territoryId);
  }

  /** The scenario of a territory. */
  public Optional<StoredScenario> findScenario(String territoryId, String id) {
    return scenarios.findScenario(id).filter(s -> s.territoryId().equals(territoryId));
  }

  /**
   * A new scenario.
   *
   * @param scenario name and first changes
   * @param basedOnId scenario under it, null for none
   * @throws IllegalArgumentException when the territory has no scenario of that id
   * @throws org.maillage.app.access.NotAllowedException when who acts may not
   */
  public StoredScenario create(
      DiagnosticDossier dossier, Scenario scenario, @Nullable String basedOnId) {
    if (basedOnId != null && findScenario(dossier.territory().id(), basedOnId).isEmpty()) {
      throw new IllegalArgumentException("no scenario " + basedOnId);
    }
    StoredScenario stored = made(dossier.territory().id(), basedOnId, scenario);
    scenarios.insert(stored);
    return stored;
  }

  /**
   * A scenario with the same changes on the same base, under another name. It belongs to who
   * copies.
   */
  public StoredScenario copy(StoredScenario scenario, String name) {
    StoredScenario copy =
        made(
            scenario.territoryId(),
            scenario.basedOn(),
            new Scenario(name, scenario.scenario().changes()));
    scenarios.insertCopy(copy, scenario.id());
    return copy;
  }

  private StoredScenario made(String territoryId, @Nullable String basedOn, Scenario scenario) {
    String ownerId = access.actor().organisationId();
    checkMayChange(territoryId, ownerId);
    return new StoredScenario(
        ids.next(ID_BYTES),
        territoryId,
        presentImport(territoryId),
        basedOn,
        ownerId,
        scenario,
        1,
        clock.instant());
  }

  private void checkMayChange(String territoryId, @Nullable String ownerId) {
    access.check(Right.CHANGE_SCENARIOS, Scope.ofTerritory(territoryId), ownerId);
  }

  /** True when who acts may change it, and not only copy it. */
  public boolean mayChange(StoredScenario scenario) {
    return access
        .actor()
        .may(Right.CHANGE_SCENARIOS, Scope.ofTerritory(scenario.territoryId()), scenario.ownerId());
  }

  /** As it is in store, whose it is: what a caller holds may have come from a form. */
  private Optional<StoredScenario> findChecked(StoredScenario scenario) {
    Optional<StoredScenario> stored = scenarios.findScenario(scenario.id());
    stored.ifPresent(s -> checkMayChange(s.territoryId(), s.ownerId()));
    return stored;
  }

  private long presentImport(String territoryId) {
    return territories
        .findSummary(territoryId)
        .map(TerritorySummary::importRunId)
        .orElseThrow(() -> new IllegalArgumentException("no territory " + territoryId));
  }

  /**
   * Keeps a change, from now on on the import in force.
   *
   * @return false, and nothing is changed, when someone else changed or removed it meanwhile
   * @throws org.maillage.app.access.NotAllowedException when who acts may not
   */
  public boolean save(StoredScenario changed) {
    return findChecked(changed)
        .filter(
            stored ->
                scenarios.update(
                    new StoredScenario(
                        stored.id(),
                        stored.territoryId(),
                        presentImport(stored.territoryId()),
                        stored.basedOn(),
                        stored.ownerId(),
                        changed.scenario(),
                        changed.version(),
                        clock.instant())))
        .isPresent();
  }

  /** The scenarios that stand on this one, which cannot be removed before them. */
  public List<StoredScenario> listAbove(StoredScenario scenario) {
    return listScenarios(scenario.territoryId()).stream()
        .filter(other -> scenario.id().equals(other.basedOn()))
        .toList();
  }

  /**
   * Removes a scenario.
   *
   * @return false, and nothing is changed, when others stand on it, or someone else changed or
   *     removed it meanwhile
   * @throws org.maillage.app.access.NotAllowedException when who acts may not
   */
  public boolean delete(StoredScenario scenario) {
    return findChecked(scenario)
        .filter(stored -> listAbove(stored).isEmpty())
        .filter(stored -> scenarios.delete(stored.id(), scenario.version()))
        .isPresent();
  }

  /** The scenario with the changes of all those under it first. */
  public Scenario whole(StoredScenario scenario) {
    Scenario whole = scenario.scenario();
    Set<String> seen = new HashSet<>(Set.of(scenario.id()));
    String below = scenario.basedOn();
    while (below != null && seen.add(below)) {
      StoredScenario base = scenarios.findScenario(below).orElseThrow();
      whole = base.scenario().then(whole);
      below = base.basedOn();
    }
    return whole;
  }

  /** False when the territory was imported anew since the scenario was last changed. */
  public boolean onPresentBaseline(StoredScenario scenario) {
    return scenario.importRunId() == presentImport(scenario.territoryId());
  }

  /** Why a scenario cannot be applied; empty when it can. */
  public List<Problem> problems(DiagnosticDossier dossier, Scenario whole) {
    return effects.problems(dossier, new ScenarioQuestion(whole, new Subject.OfPanier(), null));
  }

  /** An id that no place of the scenario has. */
  public static String newPlaceId(Scenario whole) {
    Set<String> taken = new HashSet<>();
    for (Change change : whole.changes()) {
      if (change instanceof Change.Open open) {
        taken.add(open.place());
      }
    }
    int number = 1;
    while (taken.contains(NEW_PLACE + number)) {
      number++;
    }
    return NEW_PLACE + number;
  }
}
