package org.maillage.app.crowfly;

import java.util.Optional;
import org.maillage.app.diagnostic.ComputationStart;
import org.maillage.app.diagnostic.ComputationStart.Start;
import org.maillage.app.diagnostic.UnknownPanierException;
import org.maillage.app.diagnostic.UnknownTerritoryException;
import org.maillage.app.home.RoadFiles;
import org.maillage.app.territory.TerritoryRepository;
import org.maillage.app.territory.TerritorySummary;
import org.maillage.app.times.RoadTravelTimes;
import org.maillage.data.progress.Progress;
import org.maillage.domain.diagnostic.CrowFlyCalculation;
import org.maillage.domain.diagnostic.CrowFlyShortcut;
import org.maillage.domain.diagnostic.CrowFlyShortcut.Settings;
import org.maillage.engine.profile.CarProfile;
import org.springframework.stereotype.Service;

/** Compares the shortcut as the crow flies with the road, on a territory in store. */
@Service
public class CrowFlyService {

  /** How many places are looked at where nobody says otherwise. */
  public static final int USUAL_NEAREST = 3;

  private final TerritoryRepository territories;
  private final ComputationStart starts;
  private final RoadFiles roadFiles;
  private final CrowFlyFiles files;

  CrowFlyService(
      TerritoryRepository territories,
      ComputationStart starts,
      RoadFiles roadFiles,
      CrowFlyFiles files) {
    this.territories = territories;
    this.starts = starts;
    this.roadFiles = roadFiles;
    this.files = files;
  }

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
    Start start = starts.get(territoryId, panierId);
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
}
