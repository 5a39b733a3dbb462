package org.maillage.app.cli;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.maillage.app.importing.ImportOutcome;
import org.maillage.app.importing.ImportRun;
import org.maillage.app.importing.ImportService;
import org.maillage.app.territory.RoadNetwork;
import org.maillage.app.territory.SourceFile;
import org.maillage.app.territory.TerritoryCounts;
import org.maillage.app.territory.TerritoryRepository;
import org.maillage.data.description.TerritoryDescription;
import org.maillage.data.issue.IssueCode;
import org.maillage.data.issue.IssueLog;
import org.maillage.data.issue.Severity;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Imports a territory folder for a command, and tells what became of it. */
final class Importing {

  private final MaillageCommand root;
  private final Work work;
  private final Application application;

  Importing(MaillageCommand root, Work work, Application application) {
    this.root = root;
    this.work = work;
    this.application = application;
  }

  /**
   * Checks that a territory folder and a data folder are there, before anything is started.
   *
   * @throws CommandFailure when they are not
   */
  static void check(Path territory, @Nullable Path data) {
    if (!Files.isRegularFile(TerritoryDescription.fileOf(territory))) {
      throw new CommandFailure(
          ExitCode.ENVIRONMENT, "failure.noDescription", territory, TerritoryDescription.FILE_NAME);
    }
    if (data != null && !Files.isDirectory(data)) {
      throw new CommandFailure(ExitCode.ENVIRONMENT, "failure.noFolder", data);
    }
  }

  /** Imports, and prints the issues and a summary for people. */
  ImportOutcome run(Path territory, @Nullable Path data) {
    ImportOutcome outcome =
        application
            .get(ImportService.class)
            .importTerritory(territory, Optional.ofNullable(data), work.progress());
    work.progress().endStage();
    PrintStream err = root.console().err();
    if (!root.quiet() || outcome.status() == ImportOutcome.Status.REFUSED) {
      IssueLines.print(err, root.words(), outcome.issues(), counts(outcome), false);
    }
    TerritoryCounts counts = outcome.counts().territory();
    work.say(
        "import." + outcome.status(),
        outcome.territoryId(),
        counts.communes(),
        outcome.counts().structures(),
        counts.cells(),
        count(outcome, Severity.WARNING),
        count(outcome, Severity.INFO));
    return outcome;
  }

  /** How the process ends for this outcome. */
  static ExitCode exitCode(ImportOutcome outcome) {
    if (outcome.status() != ImportOutcome.Status.REFUSED) {
      return ExitCode.OK;
    }
    boolean missing =
        outcome.issues().stream().anyMatch(issue -> issue.code() == IssueCode.FILE_NOT_FOUND);
    return missing ? ExitCode.ENVIRONMENT : ExitCode.BAD_INPUT;
  }

  /** What a script reads about the outcome. */
  Map<String, Object> report(ImportOutcome outcome) {
    TerritoryCounts counts = outcome.counts().territory();
    Map<String, Object> report = new LinkedHashMap<>();
    report.put("territory", outcome.territoryId());
    report.put("outcome", outcome.status().name());
    report.put("importRun", outcome.importRunId());
    report.put("communes", counts.communes());
    report.put("population", counts.population());
    report.put("structures", outcome.counts().structures());
    report.put("cells", counts.cells());
    report.put("zones", counts.zones());
    report.put("indicators", counts.indicators());
    report.put("populationPoints", counts.points());
    report.put("roads", roads(outcome));
    report.put("sources", sources(outcome));
    report.put("issues", issues(outcome));
    return report;
  }

  private Map<String, Object> roads(ImportOutcome outcome) {
    TerritoryCounts counts = outcome.counts().territory();
    Map<String, Object> roads = new LinkedHashMap<>();
    roads.put("nodes", counts.roadNodes());
    roads.put("edges", counts.roadEdges());
    if (outcome.status() != ImportOutcome.Status.REFUSED) {
      application
          .get(TerritoryRepository.class)
          .findRoadNetwork(outcome.territoryId())
          .map(RoadNetwork::report)
          .map(json -> JsonMapper.builder().build().readTree(json))
          .map(report -> report.path("nodesDropped"))
          .filter(JsonNode::isNumber)
          .ifPresent(dropped -> roads.put("droppedNodes", dropped.asLong()));
    }
    return roads;
  }

  private List<Map<String, Object>> sources(ImportOutcome outcome) {
    List<Map<String, Object>> sources = new ArrayList<>();
    if (outcome.status() == ImportOutcome.Status.REFUSED) {
      return sources;
    }
    for (SourceFile file :
        application.get(TerritoryRepository.class).listSourceFiles(outcome.territoryId())) {
      Map<String, Object> source = new LinkedHashMap<>();
      source.put("id", file.sourceId());
      source.put("file", file.file());
      source.put("sha256", file.sha256());
      source.put("bytes", file.sizeBytes());
      source.put("rowsRead", file.rowsRead());
      source.put("rowsAccepted", file.rowsAccepted());
      source.put("rowsRejected", file.rowsRejected());
      sources.add(source);
    }
    return sources;
  }

  private Map<String, Object> issues(ImportOutcome outcome) {
    Map<String, Object> issues = new LinkedHashMap<>();
    issues.put("errors", count(outcome, Severity.ERROR));
    issues.put("warnings", count(outcome, Severity.WARNING));
    issues.put("infos", count(outcome, Severity.INFO));
    List<Map<String, Object>> kinds = new ArrayList<>();
    for (ImportRun.IssueCount count : outcome.issueCounts()) {
      Map<String, Object> kind = new LinkedHashMap<>();
      kind.put("code", count.code().name());
      kind.put("severity", count.code().severity().name());
      kind.put("file", count.file());
      kind.put("count", count.issues());
      outcome.issues().stream()
          .filter(i -> i.code() == count.code() && i.file().equals(count.file()))
          .findFirst()
          .ifPresent(
              first -> {
                kind.put("line", first.line());
                kind.put("value", first.value());
                kind.put("message", root.words().issue(first));
                kind.put("mend", root.words().mend(first));
              });
      kinds.add(kind);
    }
    issues.put("kinds", kinds);
    return issues;
  }

  private static long count(ImportOutcome outcome, Severity severity) {
    return outcome.issueCounts().stream()
        .filter(count -> count.code().severity() == severity)
        .mapToLong(ImportRun.IssueCount::issues)
        .sum();
  }

  private static Map<IssueLog.Kind, Long> counts(ImportOutcome outcome) {
    Map<IssueLog.Kind, Long> counts = new LinkedHashMap<>();
    outcome
        .issueCounts()
        .forEach(c -> counts.put(new IssueLog.Kind(c.code(), c.file()), c.issues()));
    return counts;
  }
}
