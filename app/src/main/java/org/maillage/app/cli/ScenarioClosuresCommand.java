package org.maillage.app.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.maillage.app.diagnostic.reading.DiagnosticDossier;
import org.maillage.app.scenario.ClosureEffect;
import org.maillage.app.scenario.ClosureEffects;
import org.maillage.app.shell.Figures;
import org.maillage.domain.diagnostic.Subject;
import org.maillage.domain.offer.Structure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** What closing each place of a service would do. */
@Command(name = "closures")
final class ScenarioClosuresCommand implements Callable<Integer> {

  private static final double MS_PER_MINUTE = 60_000;

  @ParentCommand private ScenarioCommand parent;

  @Option(names = "--territory", paramLabel = "ID", required = true)
  private String territory;

  @Option(names = "--service", paramLabel = "CODE", required = true)
  private String service;

  @Override
  public Integer call() {
    try (Work work = Work.begin(parent.root())) {
      Map<String, Object> report;
      try (Application application = Application.withoutServer(parent.root())) {
        DiagnosticDossier dossier = Diagnosing.dossier(application, territory);
        Diagnosing.subject(new Subject.OfService(service).key(), dossier);
        work.progress().at("scenario", "", 0, -1);
        List<ClosureEffect> closures =
            application.get(ClosureEffects.class).listClosures(dossier, service);
        if (closures.isEmpty()) {
          throw new CommandFailure(ExitCode.USAGE, "failure.noPlaceOfService", service, territory);
        }
        tell(closures, dossier, work);
        report = report(closures, dossier);
        work.progress().endStage();
      }
      work.print(work.finish(report));
    }
    return ExitCode.OK.number();
  }

  private static void tell(List<ClosureEffect> closures, DiagnosticDossier dossier, Work work) {
    Figures figures = new Figures(work.words().locale());
    for (ClosureEffect closure : closures) {
      work.say(
          "scenarioRun.closure",
          closure.structure().name(),
          dossier.getCommune(closure.structure().communeCode()).name(),
          figures.integer(closure.everybody().lossOver(5)),
          figures.integer(closure.everybody().losing()),
          closure.everybody().meanLossMs() / MS_PER_MINUTE);
    }
  }

  private Map<String, Object> report(List<ClosureEffect> closures, DiagnosticDossier dossier) {
    Map<String, Object> report = new LinkedHashMap<>();
    report.put("territory", territory);
    report.put("service", service);
    List<Map<String, Object>> lines = new ArrayList<>();
    for (ClosureEffect closure : closures) {
      Structure place = closure.structure();
      Map<String, Object> line = new LinkedHashMap<>();
      line.put("id", place.id());
      line.put("name", place.name());
      line.put("commune", place.communeCode());
      line.put("communeName", dossier.getCommune(place.communeCode()).name());
      line.put("nearestFor", Math.round(closure.people()));
      line.put("everybody", ScenarioReport.gains(closure.everybody()));
      line.put("far", ScenarioReport.gains(closure.far()));
      lines.add(line);
    }
    report.put("closures", lines);
    return report;
  }
}
