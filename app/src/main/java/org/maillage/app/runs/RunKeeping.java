package org.maillage.app.runs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.maillage.app.diagnostic.ChapterComputation;
import org.maillage.app.diagnostic.ChapterInput;
import org.maillage.app.territory.SourceFile;
import org.maillage.app.territory.TerritoryRepository;
import org.maillage.data.progress.Progress;
import org.maillage.data.reference.ReferenceData;
import org.maillage.domain.diagnostic.Diagnostic;
import org.maillage.domain.diagnostic.remoteness.Thresholds;
import org.maillage.domain.diagnostic.run.DiagnosticRun;
import org.maillage.domain.diagnostic.run.DiagnosticRun.Inputs;
import org.maillage.domain.diagnostic.run.DiagnosticRun.RunCommune;
import org.maillage.domain.diagnostic.run.DiagnosticRun.RunFile;
import org.maillage.domain.diagnostic.run.DiagnosticRun.RunSource;
import org.maillage.domain.diagnostic.run.DiagnosticRun.RunZone;
import org.maillage.domain.territory.Source;
import org.maillage.domain.territory.Territory;
import org.maillage.domain.territory.ZoningKind;
import org.maillage.engine.profile.CarProfile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Keeps every computed diagnostic as a run, one a method. */
@Component
@Order(100)
class RunKeeping implements ChapterComputation {

  private final RunRepository runs;
  private final TerritoryRepository territories;

  RunKeeping(RunRepository runs, TerritoryRepository territories) {
    this.runs = runs;
    this.territories = territories;
  }

  /**
   * What was kept.
   *
   * @param sha256ByMethode hash of the run of each method
   */
  record Kept(Map<String, String> sha256ByMethode) {}

  @Override
  public String key() {
    return "historique";
  }

  @Override
  public Object compute(ChapterInput input, Progress progress) {
    List<SourceFile> files = territories.listSourceFiles(input.start().input().territory().id());
    Map<String, String> kept = new LinkedHashMap<>();
    for (Diagnostic diagnostic : input.diagnostics()) {
      DiagnosticRun run = run(input, diagnostic, files, CarProfile.french().parameters());
      RunSummary summary = runs.save(run, input.start().importRunId());
      kept.put(diagnostic.methode().name(), summary.sha256());
    }
    return new Kept(kept);
  }

  /** The run of one of the diagnostics. */
  static DiagnosticRun run(
      ChapterInput input, Diagnostic diagnostic, List<SourceFile> files, String parameters) {
    Territory territory = input.start().input().territory();
    return new DiagnosticRun(
        territory.name(),
        new Inputs(
            sources(territory, files),
            input.start().roadsSha256(),
            ReferenceData.servicesVersion(),
            parameters,
            input.start().input().panier()),
        territory.communes().stream()
            .map(commune -> new RunCommune(commune.code(), commune.name(), commune.population()))
            .toList(),
        zones(territory),
        Thresholds.local(diagnostic, territory.communes()),
        diagnostic);
  }

  private static List<RunSource> sources(Territory territory, List<SourceFile> files) {
    List<RunSource> sources = new ArrayList<>();
    for (Source source : territory.sources()) {
      List<RunFile> own =
          files.stream()
              .filter(file -> file.sourceId().equals(source.id()))
              .map(file -> new RunFile(file.file(), file.sha256()))
              .toList();
      sources.add(new RunSource(source.id(), source.title(), source.vintage(), own));
    }
    return sources;
  }

  private static List<RunZone> zones(Territory territory) {
    List<RunZone> zones = new ArrayList<>();
    territory
        .zones()
        .forEach(zone -> zones.add(new RunZone(zone.kind(), zone.code(), zone.name())));
    zones.add(new RunZone(ZoningKind.OTHER, territory.id(), territory.name()));
    return zones;
  }
}
