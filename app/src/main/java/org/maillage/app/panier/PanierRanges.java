package org.maillage.app.panier;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.maillage.app.access.Access;
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

  private final Access access;
  private final TerritoryRepository territories;
  private final StructureRepository structures;
  private final UnitOfWork unitOfWork;
  private final Map<String, Kept> kept = new ConcurrentHashMap<>();

  PanierRanges(
      Access access,
      TerritoryRepository territories,
      StructureRepository structures,
      UnitOfWork unitOfWork) {
    this.access = access;
    this.territories = territories;
    this.structures = structures;
    this.unitOfWork = unitOfWork;
  }

  private record Kept(long importRunId, RangesOnTerritory ranges) {}

  /** Territories that ranges can be computed on and that who acts may know of, by name. */
  public List<TerritorySummary> listTerritories() {
    return territories.listTerritories().stream().filter(t -> access.sees(t.id())).toList();
  }

  /** Where the services of a territory are; empty for one that who acts may not know of. */
  public Optional<RangesOnTerritory> find(String territoryId) {
    if (!access.sees(territoryId)) {
      return Optional.empty();
    }
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
