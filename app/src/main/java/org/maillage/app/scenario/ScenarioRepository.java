package org.maillage.app.scenario;

import java.util.List;
import java.util.Optional;

/** Scenarios in store. They outlive imports. */
public interface ScenarioRepository {

  /** All of a territory, the last changed first. */
  List<StoredScenario> listScenarios(String territoryId);

  /** The scenario of that id. */
  Optional<StoredScenario> findScenario(String id);

  /** Keeps a new one; its version is 1 then. */
  void insert(StoredScenario scenario);

  /** Keeps a copy of another; its version is 1 then. */
  void insertCopy(StoredScenario scenario, String originalId);

  /**
   * Keeps a change of one, whose version goes up by one.
   *
   * @param scenario with the version it was made from
   * @return false, and nothing is changed, when someone else changed or removed it meanwhile
   */
  boolean update(StoredScenario scenario);

  /**
   * Removes one.
   *
   * @return false, and nothing is changed, when someone else changed or removed it meanwhile
   */
  boolean delete(String id, int version);
}
