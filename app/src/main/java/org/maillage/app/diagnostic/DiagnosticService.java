package org.maillage.app.diagnostic;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.maillage.app.home.RoadFiles;
import org.maillage.app.home.UnitOfWork;
import org.maillage.app.offer.PanierRepository;
import org.maillage.app.offer.StructureRepository;
import org.maillage.app.territory.TerritoryRepository;
import org.maillage.app.territory.TerritorySummary;
import org.maillage.app.times.LargeNetworks;
import org.maillage.app.times.RoadTravelTimes;
import org.maillage.data.progress.Progress;
import org.maillage.data.reference.ReferenceData;
import org.maillage.domain.diagnostic.Diagnostic;
import org.maillage.domain.diagnostic.DiagnosticCalculation;
import org.maillage.domain.diagnostic.DiagnosticInput;
import org.maillage.domain.diagnostic.Methode;
import org.maillage.domain.offer.Panier;
import org.maillage.engine.graph.RoadGraph;
import org.maillage.engine.profile.CarProfile;
import org.springframework.stereotype.Service;

/** Computes the diagnostics of a territory from what is in store, and keeps them. */
@Service
public class DiagnosticService {

  private final TerritoryRepository territories;
  private final StructureRepository structures;
  private final PanierRepository paniers;
  private final DiagnosticRepository diagnostics;
  private final RoadFiles roadFiles;
  private final UnitOfWork unitOfWork;
  private final Clock clock;

  DiagnosticService(
      TerritoryRepository territories,
      StructureRepository structures,
      PanierRepository paniers,
      DiagnosticRepository diagnostics,
      RoadFiles roadFiles,
      UnitOfWork unitOfWork,
      Clock clock) {
    this.territories = territories;
    this.structures = structures;
    this.paniers = paniers;
    this.diagnostics = diagnostics;
    this.roadFiles = roadFiles;
    this.unitOfWork = unitOfWork;
    this.clock = clock;
  }

  /** What a computation starts from: one import, seen whole. */
  private record Start(long importRunId, DiagnosticInput input, String roadsSha256) {}

  /**
   * Computes and keeps the diagnostic by every method.
   *
   * @param territoryId a territory in store
   * @param panierId a basket in store
   * @param progress told the stages {@code load}, {@code prepare} (large networks only), {@code
   *     times.communale}, {@code times.carroyee} and {@code save}
   * @return one diagnostic a method
   * @throws UnknownTerritoryException when nothing was imported under that id
   * @throws UnknownPanierException when there is no basket of that id
   * @throws OutdatedImportException when the territory was imported anew meanwhile
   */
  public List<Diagnostic> compute(String territoryId, String panierId, Progress progress) {
    progress.at("load", territoryId, 0, 1);
    Start start = unitOfWork.read(() -> load(territoryId, panierId));
    CarProfile profile = CarProfile.french();
    RoadGraph roads = roadFiles.getGraph(start.roadsSha256());
    progress.at("load", territoryId, 1, 1);
    RoadTravelTimes travelTimes =
        new RoadTravelTimes(
            roads,
            profile,
            LargeNetworks.findPrepared(
                roads, roadFiles.preparedPath(start.roadsSha256()), progress));
    List<Diagnostic> computed = new ArrayList<>();
    for (Methode methode : Methode.values()) {
      computed.add(compute(start, methode, travelTimes, profile, progress));
    }
    return List.copyOf(computed);
  }

  private Diagnostic compute(
      Start start,
      Methode methode,
      RoadTravelTimes travelTimes,
      CarProfile profile,
      Progress progress) {
    String stage = methode == Methode.COMMUNALE ? "times.communale" : "times.carroyee";
    int services = start.input().services().size();
    Instant begun = clock.instant();
    progress.at(stage, "", 0, services);
    Diagnostic diagnostic =
        DiagnosticCalculation.compute(
            start.input(),
            methode,
            travelTimes,
            (service, done) -> progress.at(stage, service.labelFr(), done, services));
    Instant ended = clock.instant();
    progress.at("save", "", 0, 1);
    diagnostics.save(
        diagnostic,
        new Computation(
            start.importRunId(), ended, Duration.between(begun, ended), profile.parameters()));
    progress.at("save", "", 1, 1);
    return diagnostic;
  }

  private Start load(String territoryId, String panierId) {
    TerritorySummary summary =
        territories
            .findSummary(territoryId)
            .orElseThrow(() -> new UnknownTerritoryException(territoryId, listIds()));
    Panier panier =
        paniers
            .findPanier(panierId)
            .orElseThrow(() -> new UnknownPanierException(panierId, listPanierIds()))
            .panier();
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

  private List<String> listIds() {
    return territories.listTerritories().stream().map(TerritorySummary::id).toList();
  }

  private List<String> listPanierIds() {
    return paniers.listPaniers().stream().map(stored -> stored.panier().id()).toList();
  }
}
