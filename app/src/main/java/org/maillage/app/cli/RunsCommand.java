package org.maillage.app.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.maillage.app.runs.RunRepository;
import org.maillage.app.runs.RunSummary;
import org.maillage.app.runs.StoredRun;
import org.maillage.domain.diagnostic.Subject;
import org.maillage.domain.diagnostic.run.RunComparison;
import org.maillage.domain.diagnostic.run.RunComparison.Band;
import org.maillage.domain.diagnostic.run.RunComparison.CommuneChange;
import org.maillage.domain.diagnostic.run.RunComparison.Tally;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Lists the kept diagnostics of a territory, or compares two of them. */
@Command(name = "runs")
final class RunsCommand implements Callable<Integer> {

  private static final double MS_PER_MINUTE = 60_000;

  @ParentCommand private MaillageCommand root;

  @Option(names = "--territory", paramLabel = "ID", required = true)
  private String territory;

  @Option(names = "--compare", paramLabel = "N", arity = "2")
  private @Nullable List<Long> compare;

  @Option(names = "--subject", paramLabel = "CODE", defaultValue = "panier")
  private String subject;

  @Override
  public Integer call() {
    try (Work work = Work.begin(root)) {
      Map<String, Object> report;
      try (Application application = Application.withoutServer(root)) {
        RunRepository runs = application.get(RunRepository.class);
        report = compare == null ? list(runs, work) : compare(runs, compare, work);
        work.progress().endStage();
      }
      work.print(work.finish(report));
    }
    return ExitCode.OK.number();
  }

  private Map<String, Object> list(RunRepository runs, Work work) {
    List<Map<String, Object>> lines = new ArrayList<>();
    List<RunSummary> kept = runs.listRuns(territory);
    if (kept.isEmpty()) {
      throw new CommandFailure(ExitCode.USAGE, "failure.noRuns", territory);
    }
    for (RunSummary run : kept) {
      work.say(
          "runs.line",
          Long.toString(run.number()),
          run.lastAt().toString(),
          run.methode().name(),
          run.panierId(),
          run.panierVersion(),
          run.sha256().substring(0, 12));
      Map<String, Object> line = new LinkedHashMap<>();
      line.put("number", run.number());
      line.put("sha256", run.sha256());
      line.put("methode", run.methode().name());
      line.put("panier", run.panierId() + " " + run.panierVersion());
      line.put("communes", run.communes());
      line.put("population", run.population());
      line.put(
          "panierMinutes", run.panierMeanMs() < 0 ? null : minutes((double) run.panierMeanMs()));
      line.put("vintages", run.vintages());
      line.put("firstAt", run.firstAt().toString());
      line.put("lastAt", run.lastAt().toString());
      lines.add(line);
    }
    Map<String, Object> report = new LinkedHashMap<>();
    report.put("territory", territory);
    report.put("runs", lines);
    return report;
  }

  private Map<String, Object> compare(RunRepository runs, List<Long> numbers, Work work) {
    StoredRun before = get(runs, numbers.get(0));
    StoredRun after = get(runs, numbers.get(1));
    RunComparison comparison = RunComparison.of(before.run(), after.run(), subject(before, after));
    work.say(
        "runs.compared",
        comparison.gained().communes(),
        comparison.gained().people(),
        comparison.lost().communes(),
        comparison.lost().people(),
        comparison.steady().communes(),
        comparison.steady().people(),
        comparison.incomparable().communes(),
        minutes(comparison.meanGainMs()));
    Map<String, Object> report = new LinkedHashMap<>();
    report.put("territory", territory);
    report.put("before", before.summary().number());
    report.put("after", after.summary().number());
    report.put("subject", subject);
    report.put("gained", tally(comparison.gained()));
    report.put("lost", tally(comparison.lost()));
    report.put("steady", tally(comparison.steady()));
    report.put("incomparable", tally(comparison.incomparable()));
    report.put("meanGainMinutes", minutes(comparison.meanGainMs()));
    report.put("bands", comparison.bands().stream().map(RunsCommand::band).toList());
    report.put("communes", comparison.communes().stream().map(RunsCommand::commune).toList());
    List<Map<String, Object>> services = new ArrayList<>();
    comparison
        .services()
        .forEach(
            s ->
                services.add(
                    Map.of("code", s.serviceCode(), "before", s.before(), "after", s.after())));
    report.put("services", services);
    return report;
  }

  private StoredRun get(RunRepository runs, long number) {
    return runs.findRun(territory, number)
        .orElseThrow(
            () ->
                new CommandFailure(
                    ExitCode.USAGE, "failure.unknownRun", Long.toString(number), territory));
  }

  private Subject subject(StoredRun before, StoredRun after) {
    try {
      Subject parsed = Subject.parse(subject);
      if (before.run().timesMs(parsed).isEmpty() && after.run().timesMs(parsed).isEmpty()) {
        throw new CommandFailure(ExitCode.USAGE, "failure.unknownSubject", subject, "panier");
      }
      return parsed;
    } catch (IllegalArgumentException unknown) {
      throw new CommandFailure(
          ExitCode.USAGE, "failure.unknownSubject", subject, "panier, gamme:PROXIMITE");
    }
  }

  private static Map<String, Object> tally(Tally tally) {
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("communes", tally.communes());
    figures.put("people", tally.people());
    return figures;
  }

  private static Map<String, Object> band(Band band) {
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("fromMinutes", minutesOrNull(band.fromMs()));
    figures.put("toMinutes", minutesOrNull(band.toMs()));
    figures.putAll(tally(band.tally()));
    return figures;
  }

  private static Map<String, Object> commune(CommuneChange commune) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("code", commune.code());
    line.put("name", commune.name());
    line.put("people", commune.people());
    line.put("status", commune.status().name());
    line.put("beforeMinutes", minutesOrNull(commune.beforeMs()));
    line.put("afterMinutes", minutesOrNull(commune.afterMs()));
    return line;
  }

  private static @Nullable Double minutesOrNull(@Nullable Long timeMs) {
    return timeMs == null ? null : (Double) minutes((double) timeMs);
  }

  private static double minutes(double timeMs) {
    return Math.round(timeMs / MS_PER_MINUTE * 100) / 100.0;
  }
}
