package org.maillage.app.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.maillage.app.export.CsvDialect;
import org.maillage.app.times.NamedPlace;
import org.maillage.app.times.PlaceReader;
import org.maillage.app.times.TimeTable;
import org.maillage.app.times.TimeTable.Answer;
import org.maillage.app.times.TimeTable.Attached;
import org.maillage.app.times.TimeTable.Outcome;
import org.maillage.data.issue.IssueLog;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Answers a table of places with times and distances. */
@Command(name = "times")
final class TimesCommand implements Callable<Integer> {

  private static final String STANDARD_OUTPUT = "-";

  /** About 1.5 GB of answers. */
  private static final long MOST_PAIRS = 10_000_000;

  private static final long MS_PER_MINUTE = 60_000;

  @ParentCommand private MaillageCommand root;

  @Option(names = "--from", paramLabel = "${bundle:label.file}", required = true)
  private Path from;

  @Option(names = "--to", paramLabel = "${bundle:label.file}", required = true)
  private Path to;

  @Option(names = "--out", paramLabel = "${bundle:label.fileOrDash}", required = true)
  private String out;

  @Mixin private RoadOptions roadOptions = new RoadOptions();

  @Option(names = "--nearest", paramLabel = "K")
  private @Nullable Integer nearest;

  @Option(names = "--max", paramLabel = "MIN")
  private @Nullable Integer maxMinutes;

  @Option(names = "--csv", paramLabel = "tableur|machine", defaultValue = "TABLEUR")
  private CsvDialect csv;

  @Override
  public Integer call() {
    check();
    IssueLog issues = new IssueLog();
    try (Work work = Work.begin(root)) {
      List<NamedPlace> origins = PlaceReader.read(from, issues, work.progress());
      List<NamedPlace> destinations = PlaceReader.read(to, issues, work.progress());
      if ((long) origins.size() * destinations.size() > MOST_PAIRS) {
        throw new CommandFailure(
            ExitCode.USAGE,
            "failure.tooManyPairs",
            origins.size(),
            destinations.size(),
            MOST_PAIRS);
      }
      RoadOptions.Roads roads = roadOptions.read(root, work, issues);
      work.progress().at("times.table", "", 0, -1);
      TimeTable table = new TimeTable(roads.graph(), roads.profile());
      List<Attached> starts = table.attach(origins);
      List<Attached> ends = table.attach(destinations);
      long maxMs = maxMinutes == null ? Long.MAX_VALUE : maxMinutes * MS_PER_MINUTE;
      List<Answer> answers = table.between(starts, ends, Optional.ofNullable(nearest), maxMs);
      work.progress().at("export.write", out, 0, -1);
      write(answers);
      work.progress().endStage();
      if (!root.quiet()) {
        IssueLines.print(root.console().err(), root.words(), issues.kept(), issues.counts(), false);
      }
      Map<String, Object> report = report(starts, ends, answers);
      work.say("times.done", answers.size(), count(answers, Outcome.ANSWERED), out);
      work.print(work.finish(report));
    }
    return ExitCode.OK.number();
  }

  private void check() {
    if (out.equals(STANDARD_OUTPUT) && root.json()) {
      throw new CommandFailure(ExitCode.USAGE, "failure.jsonAndStandardOutput");
    }
    if ((nearest != null && nearest < 1) || (maxMinutes != null && maxMinutes < 0)) {
      throw new CommandFailure(ExitCode.USAGE, "failure.nearestOrMax");
    }
    roadOptions.check();
  }

  private void write(List<Answer> answers) {
    TimesFile file = new TimesFile(csv);
    try {
      if (out.equals(STANDARD_OUTPUT)) {
        OutputStreamWriter writer =
            new OutputStreamWriter(root.console().out(), StandardCharsets.UTF_8);
        file.write(answers, writer);
        writer.flush();
      } else {
        try (OutputStream stream = Files.newOutputStream(Path.of(out));
            BufferedWriter writer =
                new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8))) {
          file.write(answers, writer);
        }
      }
    } catch (IOException e) {
      throw new CommandFailure(ExitCode.ENVIRONMENT, "failure.notWritten", out, e.toString());
    }
  }

  private Map<String, Object> report(
      List<Attached> starts, List<Attached> ends, List<Answer> answers) {
    Map<String, Object> report = new LinkedHashMap<>();
    report.put("from", starts.size());
    report.put("to", ends.size());
    report.put("rows", answers.size());
    report.put("answered", count(answers, Outcome.ANSWERED));
    report.put("noRoute", count(answers, Outcome.NO_ROUTE));
    report.put("fromOffRoad", starts.stream().filter(p -> p.snapped() == null).count());
    report.put("toOffRoad", ends.stream().filter(p -> p.snapped() == null).count());
    report.put("fromFar", starts.stream().filter(Attached::isFar).count());
    report.put("toFar", ends.stream().filter(Attached::isFar).count());
    report.put("file", out);
    return report;
  }

  private static long count(List<Answer> answers, Outcome outcome) {
    return answers.stream().filter(answer -> answer.outcome() == outcome).count();
  }
}
