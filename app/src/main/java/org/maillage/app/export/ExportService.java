package org.maillage.app.export;

import java.util.List;
import java.util.Optional;
import org.maillage.app.diagnostic.DiagnosticRepository;
import org.maillage.app.diagnostic.StoredDiagnostic;
import org.maillage.app.diagnostic.reading.KeptThresholds;
import org.maillage.app.home.RoadFiles;
import org.maillage.app.home.UnitOfWork;
import org.maillage.app.offer.PanierRepository;
import org.maillage.app.offer.StoredPanier;
import org.maillage.app.offer.StructureRepository;
import org.maillage.app.territory.RoadNetwork;
import org.maillage.app.territory.TerritoryRepository;
import org.maillage.app.times.Distancier;
import org.maillage.data.reference.ReferenceData;
import org.maillage.domain.diagnostic.Diagnostic;
import org.maillage.domain.diagnostic.Methode;
import org.maillage.domain.diagnostic.remoteness.Remoteness;
import org.maillage.domain.diagnostic.remoteness.Thresholds;
import org.maillage.domain.territory.Territory;
import org.maillage.engine.graph.RoadGraph;
import org.maillage.engine.profile.CarProfile;
import org.springframework.stereotype.Service;

/** Gathers from the store what the files of a diagnostic are made of. */
@Service
public class ExportService {

  private final TerritoryRepository territories;
  private final StructureRepository structures;
  private final PanierRepository paniers;
  private final DiagnosticRepository diagnostics;
  private final KeptThresholds kept;
  private final RoadFiles roadFiles;
  private final UnitOfWork unitOfWork;

  ExportService(
      TerritoryRepository territories,
      StructureRepository structures,
      PanierRepository paniers,
      DiagnosticRepository diagnostics,
      KeptThresholds kept,
      RoadFiles roadFiles,
      UnitOfWork unitOfWork) {
    this.territories = territories;
    this.structures = structures;
    this.paniers = paniers;
    this.diagnostics = diagnostics;
    this.kept = kept;
    this.roadFiles = roadFiles;
    this.unitOfWork = unitOfWork;
  }

  /**
   * The content of a diagnostic in store, without distances; empty when there is none.
   *
   * @param panierId basket; empty for the first that has a diagnostic, the product's own first
   */
  public Optional<ExportContent> find(
      String territoryId, Methode methode, Optional<String> panierId) {
    return unitOfWork.read(() -> read(territoryId, methode, panierId));
  }

  private Optional<ExportContent> read(
      String territoryId, Methode methode, Optional<String> panierId) {
    List<String> candidates =
        panierId
            .map(List::of)
            .orElseGet(() -> paniers.listPaniers().stream().map(p -> p.panier().id()).toList());
    Optional<Diagnostic> diagnostic =
        candidates.stream()
            .map(id -> diagnostics.findLatest(territoryId, methode, id))
            .flatMap(Optional::stream)
            .map(StoredDiagnostic::diagnostic)
            .findFirst();
    Optional<Territory> territory = territories.findTerritory(territoryId);
    if (diagnostic.isEmpty() || territory.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(content(territory.get(), diagnostic.get()));
  }

  private ExportContent content(Territory territory, Diagnostic diagnostic) {
    StoredPanier panier =
        paniers
            .findPanier(diagnostic.panierId(), diagnostic.panierVersion())
            .orElseThrow(() -> new IllegalStateException("no basket " + diagnostic.panierId()));
    return new ExportContent(
        territory,
        diagnostic,
        panier.panier(),
        ReferenceData.services(),
        structures.listStructures(territory.id()),
        Remoteness.of(
            diagnostic,
            territory.communes(),
            kept.findThresholds(territory.id())
                .orElseGet(() -> Thresholds.local(diagnostic, territory.communes()))),
        List.of());
  }

  /**
   * The road graph of a territory, for distances and backgrounds.
   *
   * @throws IllegalStateException when the territory is not in store
   */
  public RoadGraph getRoads(String territoryId) {
    RoadNetwork network =
        territories
            .findRoadNetwork(territoryId)
            .orElseThrow(() -> new IllegalStateException("no roads of " + territoryId));
    return roadFiles.getGraph(network.fileSha256());
  }

  /** The same content with the table of road distances between the main towns. */
  public static ExportContent withDistances(ExportContent content, RoadGraph roads) {
    List<RoadDistance> distances =
        Distancier.between(
                Distancier.towns(content.territory().communes()), roads, CarProfile.french())
            .stream()
            .map(d -> new RoadDistance(d.fromCode(), d.toCode(), d.fastestMs(), d.shortestM()))
            .toList();
    return content.withDistances(distances);
  }
}
