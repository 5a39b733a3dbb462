package org.maillage.app.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.maillage.app.export.CsvDialect;
import org.maillage.app.export.ExportContent;
import org.maillage.app.importing.ImportOutcome;
import org.maillage.app.overview.Overview;
import org.maillage.data.description.TerritoryDescription;
import org.maillage.domain.diagnostic.Methode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Computes a diagnostic and writes it into files. */
@Command(name = "diagnostic")
final class DiagnosticCommand implements Callable<Integer> {

  @ParentCommand private MaillageCommand root;

  @Option(names = "--territory", paramLabel = "${bundle:label.territory}", required = true)
  private String territory;

  @Option(names = "--data", paramLabel = "${bundle:label.dir}")
  private @Nullable Path data;

  @Option(names = "--out", paramLabel = "${bundle:label.dir}")
  private @Nullable Path out;

  @Option(names = "--summary")
  private boolean summary;

  @Option(names = "--methode", paramLabel = "${bundle:label.methode}", defaultValue = "CARROYEE")
  private Methode methode;

  @Option(names = "--panier", paramLabel = "ID")
  private @Nullable String panier;

  @Option(names = "--csv", paramLabel = "tableur|machine", defaultValue = "TABLEUR")
  private CsvDialect csv;

  @Override
  public Integer call() {
    Optional<Path> folder = territoryFolder(territory);
    folder.ifPresent(path -> Importing.check(path, data));
    if (out == null && !summary) {
      throw new CommandFailure(ExitCode.USAGE, "failure.outOrSummary");
    }
    if (out != null && Files.exists(out) && !Files.isDirectory(out)) {
      throw new CommandFailure(ExitCode.ENVIRONMENT, "failure.notAFolder", out);
    }
    try (Work work = Work.begin(root)) {
      Map<String, Object> report = new LinkedHashMap<>();
      try (Application application = Application.withoutServer(root)) {
        String id = territory;
        if (folder.isPresent()) {
          Importing importing = new Importing(root, work, application);
          ImportOutcome outcome = importing.run(folder.get(), data);
          if (outcome.status() == ImportOutcome.Status.REFUSED) {
            work.print(work.finish(importing.report(outcome)));
            return Importing.exitCode(outcome).number();
          }
          id = outcome.territoryId();
          report.put("import", outcome.status().name());
        }
        Diagnosing diagnosing = new Diagnosing(root, work, application);
        if (out != null || folder.isPresent() || !diagnosing.isComputed(id, methode)) {
          diagnosing.compute(id, Optional.ofNullable(panier));
        }
        if (out != null) {
          ExportContent content = diagnosing.content(id, methode, Optional.ofNullable(panier));
          report.putAll(diagnosing.report(content, diagnosing.write(content, csv, out)));
          work.progress().endStage();
          work.say("diagnostic.written", out);
        }
        if (summary) {
          report.put("summary", new SummaryReport(diagnosing.overview(id, methode)).figures());
          work.progress().endStage();
          say(work, diagnosing.overview(id, methode));
        }
      }
      work.print(work.finish(report));
    }
    return ExitCode.OK.number();
  }

  /** The summary in sentences, on standard output, where no script reads it. */
  private void say(Work work, Overview overview) {
    if (!root.json()) {
      OverviewSentences sentences = new OverviewSentences(overview, work.words());
      sentences.all().forEach(root.console().out()::println);
      root.console().out().flush();
    }
  }

  /** The folder that was named, when it is one; otherwise the name is that of a territory. */
  static Optional<Path> territoryFolder(String territory) {
    try {
      Path path = Path.of(territory);
      boolean pathLike = territory.contains("/") || territory.contains(".");
      boolean described = Files.isRegularFile(path.resolve(TerritoryDescription.FILE_NAME));
      return pathLike || described ? Optional.of(path) : Optional.empty();
    } catch (InvalidPathException noPath) {
      return Optional.empty();
    }
  }
}
