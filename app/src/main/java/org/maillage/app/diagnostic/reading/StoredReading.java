package org.maillage.app.diagnostic.reading;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.maillage.app.access.Access;
import org.maillage.app.diagnostic.DiagnosticRepository;
import org.maillage.app.home.RoadFiles;
import org.maillage.app.home.UnitOfWork;
import org.maillage.app.map.RoadLines;
import org.maillage.app.offer.PanierRepository;
import org.maillage.app.offer.StoredPanier;
import org.maillage.app.offer.StructureRepository;
import org.maillage.app.territory.RoadNetwork;
import org.maillage.app.territory.TerritoryRepository;
import org.maillage.app.territory.TerritorySummary;
import org.maillage.data.reference.ReferenceData;
import org.maillage.domain.diagnostic.Diagnostic;
import org.maillage.domain.diagnostic.Methode;
import org.maillage.domain.diagnostic.remoteness.Remoteness;
import org.maillage.domain.diagnostic.remoteness.Thresholds;
import org.maillage.domain.offer.Panier;
import org.maillage.domain.offer.Structure;
import org.maillage.domain.territory.PopulationPoint;
import org.maillage.domain.territory.Territory;
import org.maillage.engine.storage.RoadGraphFileException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Reads from the store, and keeps what it read as long as neither the import nor a diagnostic has
 * changed: a click costs two small queries.
 */
@Component
class StoredReading implements DiagnosticReading {

  private static final Logger LOG = LoggerFactory.getLogger(StoredReading.class);

  /** The method that names the place itself first: it is the one shown by default. */
  private static final Comparator<Methode> SHOWN_FIRST = Comparator.reverseOrder();

  private final Access access;
  private final TerritoryRepository territories;
  private final StructureRepository structures;
  private final PanierRepository paniers;
  private final DiagnosticRepository diagnostics;
  private final KeptThresholds kept;
  private final RoadFiles roadFiles;
  private final UnitOfWork unitOfWork;
  private final Map<String, Shelf> shelves = new ConcurrentHashMap<>();

  StoredReading(
      Access access,
      TerritoryRepository territories,
      StructureRepository structures,
      PanierRepository paniers,
      DiagnosticRepository diagnostics,
      KeptThresholds kept,
      RoadFiles roadFiles,
      UnitOfWork unitOfWork) {
    this.access = access;
    this.territories = territories;
    this.structures = structures;
    this.paniers = paniers;
    this.diagnostics = diagnostics;
    this.kept = kept;
    this.roadFiles = roadFiles;
    this.unitOfWork = unitOfWork;
  }

  /** What changes when anything does. */
  private record Stamp(
      long importRunId, List<Long> diagnosticIds, @Nullable Thresholds thresholds) {}

  private record Shelf(Stamp stamp, Map<Methode, DiagnosticDossier> dossiers) {}

  @Override
  public List<TerritoryEntry> listTerritories() {
    return territories.listTerritories().stream()
        .filter(summary -> access.sees(summary.id()))
        .map(this::entry)
        .toList();
  }

  @Override
  public Optional<TerritoryEntry> findTerritory(String id) {
    return territories.findSummary(id).map(this::entry);
  }

  private TerritoryEntry entry(TerritorySummary summary) {
    List<Methode> methodes = new ArrayList<>(dossiers(summary.id()).keySet());
    methodes.sort(SHOWN_FIRST);
    return new TerritoryEntry(
        summary.id(), summary.name(), summary.communes(), summary.population(), methodes);
  }

  @Override
  public Optional<DiagnosticDossier> findDossier(String territoryId) {
    Map<Methode, DiagnosticDossier> dossiers = dossiers(territoryId);
    return dossiers.keySet().stream().min(SHOWN_FIRST).map(dossiers::get);
  }

  @Override
  public Optional<DiagnosticDossier> findDossier(String territoryId, Methode methode) {
    return Optional.ofNullable(dossiers(territoryId).get(methode));
  }

  @Override
  public RoadLines roads(String territoryId) {
    Optional<String> sha256 = territories.findRoadNetwork(territoryId).map(RoadNetwork::fileSha256);
    if (sha256.isEmpty()) {
      return RoadLines.NONE;
    }
    try {
      return RoadLines.of(roadFiles.getGraph(sha256.get()));
    } catch (UncheckedIOException e) {
      if (e.getCause() instanceof RoadGraphFileException refused) {
        // The figures are in the database: the page is worth showing without roads behind them.
        LOG.warn("{}: the map has no roads; import {} again", refused.getMessage(), territoryId);
        return RoadLines.NONE;
      }
      throw e;
    }
  }

  private Map<Methode, DiagnosticDossier> dossiers(String territoryId) {
    Optional<Stamp> stamp =
        unitOfWork.read(
            () ->
                territories
                    .findImportRun(territoryId)
                    .map(
                        run ->
                            new Stamp(
                                run,
                                diagnostics.listIds(territoryId),
                                kept.findThresholds(territoryId).orElse(null))));
    if (stamp.isEmpty()) {
      shelves.remove(territoryId);
      return Map.of();
    }
    return shelves
        .compute(
            territoryId,
            (id, shelf) ->
                shelf != null && shelf.stamp().equals(stamp.get())
                    ? shelf
                    : new Shelf(stamp.get(), unitOfWork.read(() -> load(id))))
        .dossiers();
  }

  private Map<Methode, DiagnosticDossier> load(String territoryId) {
    Map<Methode, DiagnosticDossier> dossiers = new EnumMap<>(Methode.class);
    Optional<Territory> territory = territories.findTerritory(territoryId);
    if (territory.isEmpty()) {
      return dossiers;
    }
    List<Structure> offer = structures.listStructures(territoryId);
    List<PopulationPoint> points = territories.listPopulationPoints(territoryId);
    for (Methode methode : Methode.values()) {
      findLatest(territoryId, methode)
          .ifPresent(d -> dossiers.put(methode, dossier(territory.get(), d, offer, points)));
    }
    return dossiers;
  }

  /** The diagnostic for the first basket that has one: the product's own comes first. */
  private Optional<Diagnostic> findLatest(String territoryId, Methode methode) {
    return paniers.listPaniers().stream()
        .map(stored -> diagnostics.findLatest(territoryId, methode, stored.panier().id()))
        .flatMap(Optional::stream)
        .map(stored -> stored.diagnostic())
        .findFirst();
  }

  private DiagnosticDossier dossier(
      Territory territory,
      Diagnostic diagnostic,
      List<Structure> offer,
      List<PopulationPoint> points) {
    Panier panier =
        paniers
            .findPanier(diagnostic.panierId(), diagnostic.panierVersion())
            .map(StoredPanier::panier)
            .orElseThrow(() -> new IllegalStateException("no basket " + diagnostic.panierId()));
    Remoteness remoteness =
        Remoteness.of(
            diagnostic,
            territory.communes(),
            kept.findThresholds(territory.id())
                .orElseGet(() -> Thresholds.local(diagnostic, territory.communes())));
    return new DiagnosticDossier(
        territory, diagnostic, panier, ReferenceData.services(), offer, remoteness, points);
  }
}
