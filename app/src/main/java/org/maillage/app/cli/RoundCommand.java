package org.maillage.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.maillage.app.diagnostic.reading.DiagnosticDossier;
import org.maillage.app.export.CsvDialect;
import org.maillage.app.export.RoundExport;
import org.maillage.app.round.RoundPlan;
import org.maillage.app.round.RoundQuestion;
import org.maillage.app.round.RoundService;
import org.maillage.app.shell.Figures;
import org.maillage.domain.diagnostic.Subject;
import org.maillage.domain.round.DayRound;
import org.maillage.domain.round.RoundAnswer;
import org.maillage.domain.round.Week;
import org.maillage.domain.territory.Commune;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Plans the weekly round of a bus that brings a service. */
@Command(name = "round")
final class RoundCommand implements Callable<Integer> {

  private static final int MINUTE_MS = 60_000;
  private static final int HOUR_MS = 3_600_000;
  private static final int START_MS = 9 * HOUR_MS;

  @ParentCommand private MaillageCommand root;

  @Option(names = "--territory", paramLabel = "ID", required = true)
  private String territory;

  @Option(names = "--service", paramLabel = "CODE", required = true)
  private String service;

  @Option(names = "--depot", paramLabel = "COMMUNE", required = true)
  private String depot;

  @Option(names = "--within", paramLabel = "MIN", defaultValue = "20")
  private int within;

  @Option(names = "--coverage", paramLabel = "PCT", defaultValue = "80")
  private int coverage;

  @Option(names = "--days", paramLabel = "N", defaultValue = "5")
  private int days;

  @Option(names = "--hours", paramLabel = "H", defaultValue = "7")
  private double hours;

  @Option(names = "--stop-minutes", paramLabel = "MIN", defaultValue = "60")
  private int stopMinutes;

  @Option(names = "--mairie-hours")
  private boolean mairieHours;

  @Option(names = "--csv", paramLabel = "${bundle:label.file}")
  private @Nullable Path csv;

  @Option(names = "--geojson", paramLabel = "${bundle:label.file}")
  private @Nullable Path geojson;

  @Override
  public Integer call() {
    Week week = week();
    try (Work work = Work.begin(root)) {
      Map<String, Object> report;
      try (Application application = Application.withoutServer(root)) {
        DiagnosticDossier dossier = Diagnosing.dossier(application, territory);
        Diagnosing.subject(new Subject.OfService(service).key(), dossier);
        Commune from = depot(dossier);
        work.progress().at("round", "", 0, -1);
        RoundPlan plan =
            application
                .get(RoundService.class)
                .findPlan(
                    dossier,
                    new RoundQuestion(service, within, coverage, from.code(), week, mairieHours))
                .orElseThrow(
                    () ->
                        new CommandFailure(ExitCode.USAGE, "failure.roundWithoutRoads", territory));
        write(plan);
        tell(plan, from, work);
        report = report(plan, from);
        work.progress().endStage();
      }
      work.print(work.finish(report));
    }
    return ExitCode.OK.number();
  }

  private Week week() {
    try {
      if (within < 1 || coverage < 1 || coverage > 100) {
        throw new IllegalArgumentException();
      }
      return new Week(days, START_MS, (int) Math.round(hours * HOUR_MS), stopMinutes * MINUTE_MS);
    } catch (IllegalArgumentException e) {
      throw new CommandFailure(ExitCode.USAGE, "failure.round");
    }
  }

  /** A commune by its code, else the only one of that name. */
  private Commune depot(DiagnosticDossier dossier) {
    List<Commune> found =
        dossier.territory().communes().stream()
            .filter(c -> c.code().equals(depot) || c.name().equalsIgnoreCase(depot))
            .toList();
    if (found.size() != 1) {
      throw new CommandFailure(ExitCode.USAGE, "failure.depot", depot, territory);
    }
    return found.get(0);
  }

  private void write(RoundPlan plan) {
    Path now = csv;
    try {
      if (now != null) {
        RoundExport.writeTable(now, plan, CsvDialect.MACHINE);
      }
      now = geojson;
      if (now != null) {
        RoundExport.writeMap(now, plan);
      }
    } catch (IOException e) {
      throw new CommandFailure(
          ExitCode.ENVIRONMENT, "failure.notWritten", String.valueOf(now), e.toString());
    }
  }

  private void tell(RoundPlan plan, Commune from, Work work) {
    Figures figures = new Figures(work.words().locale());
    RoundAnswer answer = plan.answer();
    work.say(
        "round." + answer.status().name(),
        figures.integer(Math.round(answer.coveredPeople())),
        figures.integer(Math.round(answer.people())),
        figures.integer(Math.round(answer.targetPeople())),
        figures.integer(Math.round(answer.coverablePeople())));
    for (DayRound day : answer.days()) {
      work.say(
          "round.day",
          work.words().text("round.weekday." + day.day()),
          from.name(),
          String.join(
              " ; ",
              day.visits().stream()
                  .map(
                      visit ->
                          plan.communes().get(visit.stop()).name()
                              + " "
                              + RoundExport.clock(visit.beginMs()))
                  .toList()),
          RoundExport.clock(day.backMs()));
    }
    work.say(
        answer.proven() ? "round.proven" : "round.bound",
        answer.stops(),
        answer.totalMs() / (double) HOUR_MS,
        answer.leastStops(),
        answer.leastMs() / (double) HOUR_MS);
    if (!answer.outOfReach().isEmpty()) {
      work.say("round.outOfReach", answer.outOfReach().size());
    }
    if (plan.unknownHours() > 0) {
      work.say("round.unknownHours", plan.unknownHours());
    }
  }

  private Map<String, Object> report(RoundPlan plan, Commune from) {
    RoundAnswer answer = plan.answer();
    Map<String, Object> report = new LinkedHashMap<>();
    report.put("territory", territory);
    report.put("service", service);
    report.put("depot", from.code());
    report.put("status", answer.status().name());
    report.put("proven", answer.proven());
    report.put("lacking", Math.round(answer.people()));
    report.put("target", Math.round(answer.targetPeople()));
    report.put("covered", Math.round(answer.coveredPeople()));
    report.put("coverable", Math.round(answer.coverablePeople()));
    report.put("stops", answer.stops());
    report.put("leastStops", answer.leastStops());
    report.put("minutes", minutes(answer.totalMs()));
    report.put("leastMinutes", minutes(answer.leastMs()));
    report.put("outOfReach", answer.outOfReach().stream().map(i -> code(plan, i)).toList());
    report.put("unknownHours", plan.unknownHours());
    report.put("days", answer.days().stream().map(day -> day(plan, day)).toList());
    return report;
  }

  private static Map<String, Object> day(RoundPlan plan, DayRound day) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("day", day.day() + 1);
    line.put("back", RoundExport.clock(day.backMs()));
    line.put("drivenMinutes", minutes(day.drivenMs()));
    line.put("waitedMinutes", minutes(day.waitedMs()));
    List<Map<String, Object>> stops = new ArrayList<>();
    for (DayRound.Visit visit : day.visits()) {
      Map<String, Object> stop = new LinkedHashMap<>();
      stop.put("commune", code(plan, visit.stop()));
      stop.put("name", plan.communes().get(visit.stop()).name());
      stop.put("begin", RoundExport.clock(visit.beginMs()));
      stop.put("leave", RoundExport.clock(visit.leaveMs()));
      stop.put("peopleNear", plan.peopleNear().get(visit.stop()));
      stops.add(stop);
    }
    line.put("stops", stops);
    return line;
  }

  private static String code(RoundPlan plan, int stop) {
    return plan.communes().get(stop).code();
  }

  private static double minutes(long ms) {
    return Math.round((double) ms / MINUTE_MS * 10) / 10.0;
  }
}
