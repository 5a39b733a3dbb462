package org.maillage.app.territory;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.maillage.domain.observatory.CountedVintage;
import org.maillage.domain.territory.PopulationPoint;
import org.maillage.domain.territory.Territory;

/**
 * The territories in store. Each call sees one state; wrap several in {@link
 * org.maillage.app.home.UnitOfWork#read} when their answers must fit together.
 */
public interface TerritoryRepository {

  /** Everything known about a territory, as it was imported. */
  Optional<Territory> findTerritory(String id);

  /** The line of the list, without loading the territory. */
  Optional<TerritorySummary> findSummary(String id);

  /** The import that a territory is of: another number when anything of it has changed. */
  Optional<Long> findImportRun(String id);

  /** All territories, by name. */
  List<TerritorySummary> listTerritories();

  /** The files that were read, in order; empty for an unknown territory. */
  List<SourceFile> listSourceFiles(String territoryId);

  /**
   * What {@code territoire.yaml} said at the import in force; empty for an unknown territory, and
   * for one that was imported before descriptions were kept.
   */
  Optional<String> findDescription(String territoryId);

  /** Where people live, in the order of the import; empty for an unknown territory. */
  List<PopulationPoint> listPopulationPoints(String territoryId);

  /** What sources that only count say, former vintages too; empty for an unknown territory. */
  List<CountedVintage> listVintages(String territoryId);

  /** The road graph of a territory, for cars. */
  Optional<RoadNetwork> findRoadNetwork(String territoryId);

  /** The graph of roads and paths for walkers; empty where the import did not make one yet. */
  Optional<RoadNetwork> findWalkNetwork(String territoryId);

  /**
   * How much a territory holds.
   *
   * @throws IllegalArgumentException when there is no such territory
   */
  TerritoryCounts getCounts(String territoryId);

  /** Hashes of the road files that any territory uses. */
  Set<String> listRoadFiles();

  /** Keeps the description of a territory that was imported without one. */
  void keepDescription(String territoryId, String description);

  /** Hashes of the files that any territory was imported from. */
  Set<String> listSourceHashes();

  /**
   * Puts a territory in the place of the former one of the same id. Whatever hung on the former one
   * (structures, diagnostics) goes with it.
   */
  void replace(ImportedTerritory imported);
}
