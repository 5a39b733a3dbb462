package org.maillage.app.diagnostic;

import java.util.List;
import org.maillage.app.home.UnitOfWork;
import org.maillage.app.offer.PanierRepository;
import org.maillage.app.offer.StoredPanier;
import org.maillage.app.offer.StructureRepository;
import org.maillage.app.territory.TerritoryRepository;
import org.maillage.app.territory.TerritorySummary;
import org.maillage.data.reference.ReferenceData;
import org.maillage.domain.diagnostic.DiagnosticInput;
import org.maillage.domain.offer.Panier;
import org.springframework.stereotype.Component;

/** Gathers what a computation about a territory starts from: one import, seen whole. */
@Component
public class ComputationStart {

  private final TerritoryRepository territories;
  private final StructureRepository structures;
  private final PanierRepository paniers;
  private final UnitOfWork unitOfWork;

  ComputationStart(
      TerritoryRepository territories,
      StructureRepository structures,
      PanierRepository paniers,
      UnitOfWork unitOfWork) {
    this.territories = territories;
    this.structures = structures;
    this.paniers = paniers;
    this.unitOfWork = unitOfWork;
  }

  /**
   * What a computation starts from.
   *
   * @param importRunId the import it was read from
   * @param input territory, people, offer, basket
   * @param roadsSha256 hash of the road file
   */
  public record Start(long importRunId, DiagnosticInput input, String roadsSha256) {}

  /**
   * Reads everything in one transaction.
   *
   * @throws UnknownTerritoryException when nothing was imported under that id
   * @throws UnknownPanierException when there is no basket of that id
   */
  public Start get(String territoryId, String panierId) {
    return unitOfWork.read(() -> load(territoryId, panierId));
  }

  private Start load(String territoryId, String panierId) {
    TerritorySummary summary =
        territories
            .findSummary(territoryId)
            .orElseThrow(() -> new UnknownTerritoryException(territoryId, territoryIds()));
    Panier panier =
        paniers
            .findPanier(panierId)
            .map(StoredPanier::panier)
            .orElseThrow(() -> new UnknownPanierException(panierId, panierIds()));
    DiagnosticInput input =
        new DiagnosticInput(
            territories.findTerritory(territoryId).orElseThrow(),
            territories.listPopulationPoints(territoryId),
            structures.listStructures(territoryId),
            ReferenceData.services(),
            panier);
    String roads = territories.findRoadNetwork(territoryId).orElseThrow().fileSha256();
    return new Start(summary.importRunId(), input, roads);
  }

  private List<String> territoryIds() {
    return territories.listTerritories().stream().map(TerritorySummary::id).toList();
  }

  private List<String> panierIds() {
    return paniers.listPaniers().stream().map(stored -> stored.panier().id()).toList();
  }
}
