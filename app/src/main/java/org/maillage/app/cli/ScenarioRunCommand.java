package org.maillage.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.maillage.app.diagnostic.reading.DiagnosticDossier;
import org.maillage.app.export.CsvDialect;
import org.maillage.app.export.ScenarioExport;
import org.maillage.app.scenario.DimensionEffects;
import org.maillage.app.scenario.ScenarioEffects;
import org.maillage.app.scenario.ScenarioQuestion;
import org.maillage.app.scenario.ScenarioRefusedException;
import org.maillage.data.scenario.ScenarioFile;
import org.maillage.domain.diagnostic.Subject;
import org.maillage.domain.scenario.Change;
import org.maillage.domain.scenario.OpenMoment;
import org.maillage.domain.scenario.ScenarioEffect;
import org.maillage.domain.territory.Commune;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Computes what a scenario of a file would do. */
@Command(name = "run")
final class ScenarioRunCommand implements Callable<Integer> {

  @ParentCommand private ScenarioCommand parent;

  @Parameters(paramLabel = "${bundle:label.file}", descriptionKey = "file")
  private Path file;

  @Option(names = "--territory", paramLabel = "ID", required = true)
  private String territory;

  @Option(names = "--subject", paramLabel = "CODE")
  private @Nullable String subject;

  @Option(names = "--moment", paramLabel = "sa-10h30")
  private @Nullable String moment;

  @Option(names = "--csv", paramLabel = "${bundle:label.file}")
  private @Nullable Path csv;

  @Override
  public Integer call() {
    try (Work work = Work.begin(parent.root())) {
      Map<String, Object> report;
      try (Application application = Application.withoutServer(parent.root())) {
        DiagnosticDossier dossier = Diagnosing.dossier(application, territory);
        work.progress().at("scenario", "", 0, -1);
        report = run(application, dossier, work);
        work.progress().endStage();
      }
      work.print(work.finish(report));
    }
    return ExitCode.OK.number();
  }

  private Map<String, Object> run(Application application, DiagnosticDossier dossier, Work work) {
    ScenarioFile scenario =
        ScenarioFile.read(file, code -> dossier.findCommune(code).map(Commune::townHall));
    ScenarioQuestion question =
        new ScenarioQuestion(
            scenario.scenario(), subject(scenario, dossier), moment(scenario).orElse(null));
    try {
      ScenarioEffect effect = application.get(ScenarioEffects.class).effect(dossier, question);
      ScenarioReport report = new ScenarioReport(dossier, question, effect);
      report.tell(work);
      write(dossier, effect);
      return report.json(application.get(DimensionEffects.class).of(dossier, question));
    } catch (ScenarioRefusedException e) {
      throw new CommandFailure(ExitCode.BAD_INPUT, "failure.scenarioRefused", problems(e, work));
    }
  }

  private static String problems(ScenarioRefusedException refused, Work work) {
    return refused.problems().stream()
        .map(p -> work.words().text("scenarioRun.problem", p.change() + 1, work.words().problem(p)))
        .collect(Collectors.joining("\n"));
  }

  private void write(DiagnosticDossier dossier, ScenarioEffect effect) {
    if (csv != null) {
      try {
        ScenarioExport.writeCommunes(csv, dossier, effect, CsvDialect.MACHINE);
      } catch (IOException e) {
        throw new CommandFailure(ExitCode.ENVIRONMENT, "failure.notWritten", csv, e.toString());
      }
    }
  }

  private Subject subject(ScenarioFile scenario, DiagnosticDossier dossier) {
    if (subject == null) {
      return scenario.subject().orElseGet(() -> firstTouched(scenario, dossier));
    }
    return Diagnosing.subject(subject, dossier);
  }

  /** The first service that the scenario touches; the basket where only roads change. */
  private static Subject firstTouched(ScenarioFile scenario, DiagnosticDossier dossier) {
    List<Change> changes = scenario.scenario().changes();
    if (changes.isEmpty()) {
      throw new CommandFailure(
          ExitCode.BAD_INPUT, "failure.noScenarioChange", scenario.scenario().name());
    }
    return ScenarioReport.services(changes, dossier).stream()
        .findFirst()
        .<Subject>map(Subject.OfService::new)
        .orElseGet(Subject.OfPanier::new);
  }

  private Optional<OpenMoment> moment(ScenarioFile scenario) {
    String typed = moment;
    if (typed == null) {
      return scenario.moment();
    }
    return Optional.of(
        OpenMoment.parse(typed)
            .orElseThrow(() -> new CommandFailure(ExitCode.USAGE, "failure.moment", typed)));
  }
}
