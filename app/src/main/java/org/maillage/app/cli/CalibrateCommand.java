package org.maillage.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.maillage.app.calibration.Accuracy;
import org.maillage.app.calibration.CalibratedProfile;
import org.maillage.app.calibration.Calibration;
import org.maillage.app.calibration.Calibration.Finding;
import org.maillage.app.calibration.Observation;
import org.maillage.app.calibration.ObservationReader;
import org.maillage.app.times.NamedPlace;
import org.maillage.app.times.PlaceReader;
import org.maillage.data.issue.IssueLog;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Holds a profile against observed times, and fits it to them. */
@Command(name = "calibrate")
final class CalibrateCommand implements Callable<Integer> {

  private static final int LISTED_LINES = 20;

  @ParentCommand private MaillageCommand root;

  @Option(names = "--observed", paramLabel = "${bundle:label.file}", required = true)
  private Path observed;

  @Option(names = "--places", paramLabel = "${bundle:label.file}")
  private @Nullable Path places;

  @Mixin private RoadOptions roadOptions = new RoadOptions();

  @Option(names = "--write", paramLabel = "${bundle:label.file}")
  private @Nullable Path written;

  @Override
  public Integer call() {
    roadOptions.check();
    if (written != null && !roadOptions.isUsualProfile()) {
      throw new CommandFailure(ExitCode.USAGE, "failure.writeNeedsCar");
    }
    IssueLog issues = new IssueLog();
    try (Work work = Work.begin(root)) {
      List<NamedPlace> known =
          places == null ? List.of() : PlaceReader.read(places, issues, work.progress());
      List<Observation> observations =
          ObservationReader.read(observed, known, issues, work.progress());
      RoadOptions.Roads roads = roadOptions.read(root, work, issues);
      work.progress().at("calibrate", "", 0, -1);
      Calibration calibration = new Calibration(roads.graph(), roads.profile(), observations);
      if (calibration.journeys() == 0) {
        throw new CommandFailure(ExitCode.BAD_INPUT, "failure.noJourney", observed);
      }
      Calibration.Result result = calibration.run();
      work.progress().endStage();
      if (!root.quiet()) {
        IssueLines.print(root.console().err(), root.words(), issues.kept(), issues.counts(), false);
      }
      tell(work, result);
      write(work, result);
      work.print(work.finish(report(result)));
    }
    return ExitCode.OK.number();
  }

  private void tell(Work work, Calibration.Result result) {
    work.say("calibrate.journeys", result.journeys(), result.unroutedLines().size());
    tell(work, "before", result.before());
    tell(work, "after", result.after());
    Accuracy unseen = result.unseen();
    if (unseen != null) {
      tell(work, "unseen", unseen);
    }
    for (Finding finding : result.findings()) {
      if (finding.isFitted()) {
        work.say(
            "calibrate.factor",
            finding.family().key(),
            finding.factor(),
            finding.standardError(),
            finding.observations());
      } else {
        work.say("calibrate.notFitted", finding.family().key(), finding.observations());
      }
    }
    if (!result.outlierLines().isEmpty()) {
      List<String> lines =
          result.outlierLines().stream().limit(LISTED_LINES).map(String::valueOf).toList();
      work.say("calibrate.outliers", result.outlierLines().size(), String.join(", ", lines));
    }
  }

  private static void tell(Work work, String when, Accuracy accuracy) {
    work.say(
        "calibrate." + when,
        accuracy.bias(),
        accuracy.median(),
        accuracy.p10(),
        accuracy.p90(),
        accuracy.rmse(),
        accuracy.r2());
  }

  private void write(Work work, Calibration.Result result) {
    if (written == null) {
      return;
    }
    try {
      Files.writeString(written, CalibratedProfile.text(result));
    } catch (IOException e) {
      throw new CommandFailure(ExitCode.ENVIRONMENT, "failure.notWritten", written, e.toString());
    }
    work.say("calibrate.written", written);
  }

  private Map<String, Object> report(Calibration.Result result) {
    Map<String, Object> report = new LinkedHashMap<>();
    report.put("journeys", result.journeys());
    report.put("unroutedLines", result.unroutedLines());
    report.put("outlierLines", result.outlierLines());
    report.put("before", figures(result.before()));
    report.put("after", figures(result.after()));
    Accuracy unseen = result.unseen();
    report.put("unseen", unseen == null ? null : figures(unseen));
    List<Map<String, Object>> families = new ArrayList<>();
    for (Finding finding : result.findings()) {
      Map<String, Object> line = new LinkedHashMap<>();
      line.put("family", finding.family().key());
      line.put("journeys", finding.observations());
      line.put("minutes", rounded(finding.minutes()));
      line.put("fitted", finding.isFitted());
      line.put("timeFactor", rounded(finding.factor()));
      line.put("standardError", rounded(finding.standardError()));
      families.add(line);
    }
    report.put("families", families);
    report.put("file", written == null ? null : written.toString());
    return report;
  }

  private static Map<String, Object> figures(Accuracy accuracy) {
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("biasMinutes", rounded(accuracy.bias()));
    figures.put("medianMinutes", rounded(accuracy.median()));
    figures.put("p10Minutes", rounded(accuracy.p10()));
    figures.put("p90Minutes", rounded(accuracy.p90()));
    figures.put("rmseMinutes", rounded(accuracy.rmse()));
    figures.put("r2", rounded(accuracy.r2()));
    return figures;
  }

  /** Four decimals; null for what is not known. */
  private static @Nullable Double rounded(double value) {
    return Double.isNaN(value) ? null : Math.round(value * 1e4) / 1e4;
  }
}
