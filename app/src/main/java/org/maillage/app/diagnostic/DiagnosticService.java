package org.maillage.app.diagnostic;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.maillage.app.diagnostic.ComputationStart.Start;
import org.maillage.app.home.RoadFiles;
import org.maillage.app.operations.Meters;
import org.maillage.app.times.LargeNetworks;
import org.maillage.app.times.RoadTravelTimes;
import org.maillage.data.progress.Progress;
import org.maillage.domain.diagnostic.Diagnostic;
import org.maillage.domain.diagnostic.DiagnosticCalculation;
import org.maillage.domain.diagnostic.Methode;
import org.maillage.engine.graph.RoadGraph;
import org.maillage.engine.profile.CarProfile;
import org.springframework.stereotype.Service;

/** Computes the diagnostics of a territory from what is in store, and keeps them. */
@Service
public class DiagnosticService {

  private final DiagnosticRepository diagnostics;
  private final ComputationStart starts;
  private final RoadFiles roadFiles;
  private final List<ChapterComputation> chapters;
  private final ChapterResults results;
  private final Clock clock;

  DiagnosticService(
      DiagnosticRepository diagnostics,
      ComputationStart starts,
      RoadFiles roadFiles,
      List<ChapterComputation> chapters,
      ChapterResults results,
      Clock clock) {
    this.diagnostics = diagnostics;
    this.starts = starts;
    this.roadFiles = roadFiles;
    this.chapters = List.copyOf(chapters);
    this.results = results;
    this.clock = clock;
  }

  /**
   * Computes and keeps the diagnostic by every method, then what its chapters need the engine for.
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
    Start start = starts.get(territoryId, panierId);
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
    computeChapters(new ChapterInput(start, travelTimes, computed), progress);
    return List.copyOf(computed);
  }

  private void computeChapters(ChapterInput input, Progress progress) {
    for (int i = 0; i < chapters.size(); i++) {
      ChapterComputation chapter = chapters.get(i);
      progress.at("chapters", chapter.key(), i, chapters.size());
      results.save(
          input.start().input().territory().id(),
          input.start().importRunId(),
          input.start().input().panier().id(),
          chapter.key(),
          chapter.compute(input, progress));
    }
    progress.at("chapters", "", chapters.size(), chapters.size());
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
    Meters.diagnosticComputed(methode, Duration.between(begun, ended));
    progress.at("save", "", 0, 1);
    diagnostics.save(
        diagnostic,
        new Computation(
            start.importRunId(), ended, Duration.between(begun, ended), profile.parameters()));
    progress.at("save", "", 1, 1);
    return diagnostic;
  }
}
