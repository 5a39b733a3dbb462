package org.maillage.app.crowfly;

import java.util.List;
import java.util.Optional;
import org.maillage.app.diagnostic.UnknownPanierException;
import org.maillage.app.diagnostic.UnknownTerritoryException;
import org.maillage.app.home.RoadFiles;
import org.maillage.app.home.UnitOfWork;
import org.maillage.app.offer.PanierRepository;
import org.maillage.app.offer.StoredPanier;
import org.maillage.app.offer.StructureRepository;
import org.maillage.app.territory.TerritoryRepository;
import org.maillage.app.territory.TerritorySummary;
import org.maillage.app.times.RoadTravelTimes;
import org.maillage.data.progress.Progress;
import org.maillage.data.reference.ReferenceData;
import org.maillage.domain.diagnostic.CrowFlyCalculation;
import org.maillage.domain.diagnostic.CrowFlyShortcut;
import org.maillage.domain.diagnostic.CrowFlyShortcut.Settings;
import org.maillage.domain.diagnostic.DiagnosticInput;
import org.maillage.domain.offer.Panier;
import org.maillage.engine.profile.CarProfile;
import org.springframework.stereotype.Service;

/** Compares the shortcut as the crow flies with the road, on a territory in store. */
@Service
public class CrowFlyService {

  /** How many places are looked at where nobody says otherwise. */
  public static final int USUAL_NEAREST = 3;

  private final TerritoryRepository territories;
  private final StructureRepository structures;
  private final PanierRepository paniers;
  private final RoadFiles roadFiles;
  private final UnitOfWork unitOfWork;
  private final CrowFlyFiles files;

  CrowFlyService(
      TerritoryRepository territories,
      StructureRepository structures,
      PanierRepository paniers,
      RoadFiles roadFiles,
      UnitOfWork unitOfWork,
      CrowFlyFiles files) {
    this.territories = territories;
    this.structures = structures;
    this.paniers = paniers;
    this.roadFiles = roadFiles;
    this.unitOfWork = unitOfWork;
    this.files = files;
  }

  /** What a comparison starts from: one import, seen whole. */
  private record Start(long importRunId, DiagnosticInput input, String roadsSha256) {}

  /**
   * Compares, and keeps the result in the place of the one before.
   *
   * @param territoryId a territory in store
   * @param panierId a basket in store
   * @param progress told the stages {@code load}, {@code crowfly.nearest} (services) and {@code
   *     crowfly.candidates} (places)
   * @throws UnknownTerritoryException when nothing was imported under that id
   * @throws UnknownPanierException when there is no basket of that id
   */
  public CrowFlyShortcut compute(
      String territoryId, String panierId, Settings settings, Progress progress) {
    progress.at("load", territoryId, 0, 1);
    Start start = unitOfWork.read(() -> load(territoryId, panierId));
    RoadTravelTimes travelTimes =
        new RoadTravelTimes(roadFiles.getGraph(start.roadsSha256()), CarProfile.french());
    progress.at("load", territoryId, 1, 1);
    CrowFlyShortcut shortcut =
        CrowFlyCalculation.compute(
            start.input(),
            settings,
            travelTimes,
            (stage, done, total) -> progress.at("crowfly." + stage, "", done, total));
    files.keep(new CrowFlyFiles.Kept(start.importRunId(), shortcut));
    return shortcut;
  }

  /** The comparison of a territory; empty when none was computed since its last import. */
  public Optional<CrowFlyShortcut> find(String territoryId) {
    Optional<TerritorySummary> summary = territories.findSummary(territoryId);
    return summary
        .flatMap(known -> files.find(known.id()))
        .filter(kept -> kept.importRunId() == summary.get().importRunId())
        .map(CrowFlyFiles.Kept::shortcut);
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
