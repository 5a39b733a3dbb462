package org.maillage.app.panier;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.maillage.app.home.UnitOfWork;
import org.maillage.app.offer.StructureRepository;
import org.maillage.app.territory.TerritoryRepository;
import org.maillage.app.territory.TerritorySummary;
import org.maillage.domain.diagnostic.ranges.RangeRule;
import org.maillage.domain.territory.Territory;
import org.springframework.stereotype.Service;

/** Finds where services are on a territory; kept in memory until the next import. */
@Service
public class PanierRanges {

  private final TerritoryRepository territories;
  private final StructureRepository structures;
  private final UnitOfWork unitOfWork;
  private final Map<String, Kept> kept = new ConcurrentHashMap<>();

  PanierRanges(
      TerritoryRepository territories, StructureRepository structures, UnitOfWork unitOfWork) {
    this.territories = territories;
    this.structures = structures;
    this.unitOfWork = unitOfWork;
  }

  private record Kept(long importRunId, RangesOnTerritory ranges) {}

  /** Territories that ranges can be computed on, by name. */
  public List<TerritorySummary> listTerritories() {
    return territories.listTerritories();
  }

  /** Where the services of a territory are; empty for an unknown territory. */
  public Optional<RangesOnTerritory> find(String territoryId) {
    return unitOfWork.read(
        () ->
            territories
                .findSummary(territoryId)
                .map(
                    summary ->
                        kept.compute(
                                summary.id(),
                                (id, known) ->
                                    known != null && known.importRunId() == summary.importRunId()
                                        ? known
                                        : new Kept(summary.importRunId(), read(id)))
                            .ranges()));
  }

  private RangesOnTerritory read(String id) {
    Territory territory = territories.findTerritory(id).orElseThrow();
    return new RangesOnTerritory(
        id,
        territory.name(),
        territory.communes().size(),
        RangeRule.equipped(territory, structures.listStructures(id)));
  }
}
