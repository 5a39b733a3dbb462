package org.maillage.app.sources;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.maillage.app.crowfly.CrowFlyService;
import org.maillage.app.diagnostic.DiagnosticService;
import org.maillage.app.diagnostic.reading.DiagnosticReading;
import org.maillage.app.home.KeptSources;
import org.maillage.app.home.MaillageHome;
import org.maillage.app.importing.ImportCounts;
import org.maillage.app.importing.ImportOutcome;
import org.maillage.app.importing.ImportService;
import org.maillage.app.job.JobContext;
import org.maillage.app.job.JobError;
import org.maillage.app.job.JobFailureException;
import org.maillage.app.job.JobKind;
import org.maillage.app.offer.StructureRepository;
import org.maillage.app.sources.UpdateResult.Change;
import org.maillage.app.territory.SourceFile;
import org.maillage.app.territory.TerritoryCounts;
import org.maillage.app.territory.TerritoryRepository;
import org.maillage.data.description.SourceDescription;
import org.maillage.data.description.TerritoryDescription;
import org.maillage.data.progress.Progress;
import org.maillage.data.reference.ReferenceData;
import org.maillage.domain.diagnostic.CrowFlyShortcut;
import org.maillage.domain.offer.Structure;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.ObjectMapper;

/**
 * Imports a territory with some of its files replaced, whole or not at all, then computes its
 * diagnostic.
 */
@Component
public class UpdateJob implements JobKind {

  /** Name of the kind, and of the pages. */
  public static final String KEY = "sources";

  private final TerritoryRepository territories;
  private final StructureRepository structures;
  private final KeptSources kept;
  private final MaillageHome home;
  private final ImportService imports;
  private final DiagnosticService diagnostics;
  private final DiagnosticReading reading;
  private final CrowFlyService crowFly;
  private final ObjectMapper json;

  UpdateJob(
      TerritoryRepository territories,
      StructureRepository structures,
      KeptSources kept,
      MaillageHome home,
      ImportService imports,
      DiagnosticService diagnostics,
      DiagnosticReading reading,
      CrowFlyService crowFly,
      ObjectMapper json) {
    this.territories = territories;
    this.structures = structures;
    this.kept = kept;
    this.home = home;
    this.imports = imports;
    this.diagnostics = diagnostics;
    this.reading = reading;
    this.crowFly = crowFly;
    this.json = json;
  }

  @Override
  public String key() {
    return KEY;
  }

  /** Cut in its middle, it is asked for again by a person, who sees what is in store. */
  @Override
  public boolean resumes() {
    return false;
  }

  /** The update as the input of a job. */
  public String write(Update update) {
    return json.writeValueAsString(update);
  }

  public Update readUpdate(String input) {
    return json.readValue(input, Update.class);
  }

  public UpdateResult readResult(String result) {
    return json.readValue(result, UpdateResult.class);
  }

  @Override
  public String run(String territoryId, String input, JobContext context) {
    Update update = readUpdate(input);
    Progress progress = new Stages(context);
    Map<String, Long> before = figures(territoryId);
    ImportOutcome outcome =
        update.files().isEmpty() ? unchanged(territoryId) : bringIn(territoryId, update, progress);
    if (outcome.status() != ImportOutcome.Status.REFUSED && !isComputed(territoryId, outcome)) {
      diagnostics.compute(territoryId, ReferenceData.PANIER_SDAASP_13, progress);
      crowFly.compute(
          territoryId,
          ReferenceData.PANIER_SDAASP_13,
          CrowFlyShortcut.Settings.usual(CrowFlyService.USUAL_NEAREST),
          progress);
    }
    List<Change> changes =
        outcome.status() == ImportOutcome.Status.IMPORTED
            ? changes(before, figures(territoryId))
            : List.of();
    return json.writeValueAsString(
        new UpdateResult(outcome.status(), outcome.issueCounts(), outcome.issues(), changes));
  }

  private boolean isComputed(String territoryId, ImportOutcome outcome) {
    return outcome.status() == ImportOutcome.Status.UNCHANGED
        && reading.findDossier(territoryId).isPresent();
  }

  private ImportOutcome unchanged(String territoryId) {
    long run = territories.findImportRun(territoryId).orElseThrow(() -> failure("gone"));
    return new ImportOutcome(
        ImportOutcome.Status.UNCHANGED, territoryId, run, ImportCounts.NONE, List.of(), List.of());
  }

  /** Lays the folder of the territory out as it is to be, and imports it. */
  private ImportOutcome bringIn(String territoryId, Update update, Progress progress) {
    TerritoryDescription description =
        territories
            .findDescription(territoryId)
            .map(TerritoryDescription::parse)
            .orElseThrow(() -> failure("not-kept"));
    TerritoryDescription next =
        Descriptions.with(description, update.files()).orElseThrow(() -> failure("changed"));
    try {
      Path folder = Files.createTempDirectory(home.temporaryFolder(), KEY);
      try {
        Files.writeString(folder.resolve(TerritoryDescription.FILE_NAME), next.toYaml());
        layOut(folder, hashes(territoryId, description, next, update));
        return imports.importTerritory(folder, Optional.of(folder), progress);
      } finally {
        FileSystemUtils.deleteRecursively(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Hash by path of the new description; a file that was not there before is not there now. */
  private Map<String, String> hashes(
      String territoryId, TerritoryDescription before, TerritoryDescription next, Update update) {
    Map<String, String> bySource = new HashMap<>();
    for (SourceFile file : territories.listSourceFiles(territoryId)) {
      bySource.put(file.sourceId(), file.sha256());
    }
    Map<String, String> hashes = new TreeMap<>();
    for (int i = 0; i < before.sources().size(); i++) {
      SourceDescription former = before.sources().get(i);
      String sha256 =
          update.files().stream()
              .filter(file -> file.replaces().equals(former.file()))
              .map(Update.NewFile::sha256)
              .findFirst()
              .orElse(bySource.get(former.id()));
      if (sha256 != null) {
        hashes.put(next.sources().get(i).file(), sha256);
      }
    }
    return hashes;
  }

  private void layOut(Path folder, Map<String, String> hashes) throws IOException {
    for (Map.Entry<String, String> file : hashes.entrySet()) {
      if (!kept.has(file.getValue())) {
        throw failure("not-kept");
      }
      kept.putAt(file.getValue(), folder.resolve(file.getKey()));
    }
  }

  private Map<String, Long> figures(String territoryId) {
    TerritoryCounts counts = territories.getCounts(territoryId);
    Map<String, Long> figures = new TreeMap<>();
    List<Structure> offer = structures.listStructures(territoryId);
    for (Structure structure : offer) {
      structure.services().forEach(service -> figures.merge(service, 1L, Long::sum));
    }
    figures.put("communes", (long) counts.communes());
    figures.put("people", counts.population());
    figures.put("cells", (long) counts.cells());
    figures.put("places", (long) offer.size());
    return figures;
  }

  private static List<Change> changes(Map<String, Long> before, Map<String, Long> after) {
    List<Change> changes = new ArrayList<>();
    for (String figure : List.of("communes", "people", "places", "cells")) {
      changes.add(
          new Change(figure, before.getOrDefault(figure, 0L), after.getOrDefault(figure, 0L)));
    }
    TreeMap<String, Long> all = new TreeMap<>(before);
    all.putAll(after);
    for (String figure : all.keySet()) {
      long was = before.getOrDefault(figure, 0L);
      long is = after.getOrDefault(figure, 0L);
      if (was != is && changes.stream().noneMatch(change -> change.figure().equals(figure))) {
        changes.add(new Change(figure, was, is));
      }
    }
    return List.copyOf(changes);
  }

  private static JobFailureException failure(String why) {
    return new JobFailureException(new JobError("sources.error." + why, List.of()));
  }

  /** Tells a job what the import and the computation tell. */
  private record Stages(JobContext context) implements Progress {
    @Override
    public void at(String stage, String detail, long done, long total) {
      context.at("progress." + stage, Math.max(0, done), Math.max(0, total));
    }
  }
}
