package org.maillage.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.maillage.app.plan.PlanCounts;
import org.maillage.app.plan.PlanFiles;
import org.maillage.app.plan.PlanRepository;
import org.maillage.app.plan.PlanSummary;
import org.maillage.app.plan.StoredPlan;
import org.maillage.app.plan.file.BroughtPlan;
import org.maillage.app.plan.file.PlanReading;
import org.maillage.app.territory.TerritoryRepository;
import org.maillage.app.territory.TerritorySummary;
import org.maillage.app.upload.NotATableException;
import org.maillage.data.issue.ImportIssue;
import org.maillage.data.issue.RefusedFileException;
import org.maillage.data.plan.PlanFile;
import org.maillage.domain.plan.check.Contradiction;
import org.maillage.domain.plan.check.Contradictions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/**
 * Lists the plans in store with what they hold, counted, and what contradicts itself in them; puts
 * a plan of a file, or writes one.
 */
@Command(name = "plans")
final class PlansCommand implements Callable<Integer> {

  /** A plan of another département names places that no reference here knows. */
  private static final Predicate<String> NO_PLACE = name -> false;

  @ParentCommand private MaillageCommand root;

  @Option(names = "--territory", paramLabel = "ID")
  private @Nullable String territory;

  @Option(names = "--add", paramLabel = "FILE")
  private @Nullable Path add;

  @Option(names = "--write", paramLabel = "FILE")
  private @Nullable Path write;

  @Option(names = "--plan", paramLabel = "ID")
  private @Nullable String plan;

  @Override
  public Integer call() {
    try (Work work = Work.begin(root)) {
      Map<String, Object> report;
      try (Application application = Application.withoutServer(root)) {
        report =
            add != null
                ? added(application, add, work)
                : write != null ? written(application, write, work) : list(application, work);
        work.progress().endStage();
      }
      work.print(work.finish(report));
    }
    return ExitCode.OK.number();
  }

  private Map<String, Object> added(Application application, Path file, Work work) {
    String territoryId = territory;
    if (territoryId == null) {
      throw new CommandFailure(ExitCode.USAGE, "failure.planTerritory");
    }
    boolean known = application.get(TerritoryRepository.class).findSummary(territoryId).isPresent();
    if (!known) {
      throw new CommandFailure(ExitCode.USAGE, "failure.planTerritoryUnknown", territoryId);
    }
    try {
      BroughtPlan brought =
          PlanReading.read(Files.readAllBytes(file), file.getFileName().toString());
      brought.faults().forEach(fault -> work.say("plans.fault", work.words().fault(fault)));
      PlanFile read = brought.plan().orElseThrow(() -> refused(brought));
      return line(application.get(PlanFiles.class).add(territoryId, read), work);
    } catch (NotATableException e) {
      throw new CommandFailure(ExitCode.BAD_INPUT, "failure.planFile", file);
    } catch (NoSuchFileException e) {
      throw new CommandFailure(ExitCode.ENVIRONMENT, "failure.noFile", file);
    } catch (IOException e) {
      throw new CommandFailure(ExitCode.ENVIRONMENT, "failure.notRead", file, e.toString());
    }
  }

  /** As the readers of text refuse, or how many faults of a workbook were told. */
  private static RuntimeException refused(BroughtPlan brought) {
    return brought
        .issue()
        .map((ImportIssue issue) -> (RuntimeException) new RefusedFileException(issue, null))
        .orElseGet(
            () ->
                new CommandFailure(
                    ExitCode.BAD_INPUT, "failure.planFaults", brought.refusals().size()));
  }

  private Map<String, Object> written(Application application, Path file, Work work) {
    String planId = plan == null ? "" : plan;
    StoredPlan stored =
        application
            .get(PlanRepository.class)
            .findPlan(planId)
            .orElseThrow(() -> new CommandFailure(ExitCode.USAGE, "failure.unknownPlan", planId));
    try {
      Files.write(file, PlanReading.write(PlanFiles.file(stored), file.toString()));
    } catch (IOException e) {
      throw new CommandFailure(ExitCode.ENVIRONMENT, "failure.notWritten", file, e.toString());
    }
    work.say("plans.written", stored.plan().frame().title(), file);
    return line(stored, work);
  }

  private Map<String, Object> list(Application application, Work work) {
    PlanRepository plans = application.get(PlanRepository.class);
    List<Map<String, Object>> lines = new ArrayList<>();
    for (String id : territories(application.get(TerritoryRepository.class))) {
      for (PlanSummary summary : plans.listPlans(id)) {
        StoredPlan stored = plans.findPlan(summary.id()).orElseThrow();
        lines.add(line(stored, work));
      }
    }
    if (lines.isEmpty()) {
      throw new CommandFailure(ExitCode.USAGE, "failure.noPlans");
    }
    Map<String, Object> report = new LinkedHashMap<>();
    report.put("plans", lines);
    return report;
  }

  private List<String> territories(TerritoryRepository territories) {
    String asked = territory;
    return asked == null
        ? territories.listTerritories().stream().map(TerritorySummary::id).toList()
        : List.of(asked);
  }

  private static Map<String, Object> line(StoredPlan stored, Work work) {
    PlanCounts counts = PlanCounts.of(stored.plan());
    List<Contradiction> contradictions =
        Contradictions.find(stored.plan(), stored.stated(), NO_PLACE);
    String levels =
        counts.levels().stream()
            .map(level -> level.nodes() + " " + level.name().many())
            .collect(Collectors.joining(", "));
    work.say("plans.line", stored.id(), stored.plan().frame().title(), levels);
    work.say(
        "plans.held",
        counts.indicators(),
        counts.pti(),
        counts.pdi(),
        counts.partnerCommitments(),
        counts.partners(),
        contradictions.size());
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("id", stored.id());
    line.put("territory", stored.territoryId());
    line.put("example", stored.example());
    line.put("title", stored.plan().frame().title());
    line.put("document", stored.plan().frame().document());
    line.put("start", stored.plan().frame().life().start().toString());
    line.put("end", stored.plan().frame().life().end().toString());
    Map<String, Object> nodes = new LinkedHashMap<>();
    counts.levels().forEach(level -> nodes.put(level.name().many(), level.nodes()));
    line.put("levels", nodes);
    line.put("indicators", counts.indicators());
    line.put("activeIndicators", counts.active());
    line.put("indicatorsToDefine", counts.toDefine());
    line.put("indicatorValues", counts.values());
    line.put("commitmentsPti", counts.pti());
    line.put("commitmentsPdi", counts.pdi());
    line.put("partnerCommitments", counts.partnerCommitments());
    line.put("partners", counts.partners());
    line.put("notes", counts.notes());
    line.put("budgetLines", counts.budgetLines());
    line.put("contradictions", contradictions.stream().map(PlansCommand::contradiction).toList());
    return line;
  }

  private static Map<String, Object> contradiction(Contradiction found) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("code", found.code().name());
    if (!found.id().isEmpty()) {
      line.put("observation", found.id());
    }
    line.put("arguments", found.arguments());
    return line;
  }
}
