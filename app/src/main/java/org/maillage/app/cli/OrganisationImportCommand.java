package org.maillage.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.maillage.app.people.OrganisationFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Takes organisations from a file, all or none. */
@Command(name = "import")
final class OrganisationImportCommand implements Callable<Integer> {

  @ParentCommand private OrganisationCommand parent;

  @Parameters(paramLabel = "${bundle:label.file}", descriptionKey = "file")
  private Path file;

  @Override
  public Integer call() {
    String content = content();
    try (Work work = Work.begin(parent.root())) {
      OrganisationFile.Outcome outcome;
      try (Application application = Application.withoutServer(parent.root())) {
        outcome = application.get(OrganisationFile.class).take(content);
        work.progress().endStage();
      }
      outcome
          .bad()
          .forEach(
              bad ->
                  work.say(
                      "organisation.badLine",
                      Long.toString(bad.line()),
                      bad.value(),
                      work.words().text("failure.directory." + bad.problem())));
      work.say(
          outcome.bad().isEmpty() ? "organisation.taken" : "organisation.refused",
          outcome.added(),
          outcome.known());
      work.print(work.finish(report(outcome)));
      return (outcome.bad().isEmpty() ? ExitCode.OK : ExitCode.BAD_INPUT).number();
    }
  }

  private String content() {
    if (!Files.isRegularFile(file)) {
      throw new CommandFailure(ExitCode.ENVIRONMENT, "failure.noFile", file.toString());
    }
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new CommandFailure(ExitCode.BAD_INPUT, "failure.notUtf8", file.toString());
    }
  }

  private static Map<String, Object> report(OrganisationFile.Outcome outcome) {
    Map<String, Object> report = new LinkedHashMap<>();
    report.put("added", outcome.added());
    report.put("known", outcome.known());
    List<Map<String, Object>> bad =
        outcome.bad().stream()
            .map(
                line ->
                    Map.<String, Object>of(
                        "line", line.line(), "problem", line.problem(), "value", line.value()))
            .toList();
    report.put("bad", bad);
    return report;
  }
}
