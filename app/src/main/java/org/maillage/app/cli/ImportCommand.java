package org.maillage.app.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.maillage.app.importing.ImportOutcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Reads a territory's files into the home. */
@Command(name = "import")
final class ImportCommand implements Callable<Integer> {

  @ParentCommand private MaillageCommand root;

  @Option(names = "--territory", paramLabel = "${bundle:label.dir}", required = true)
  private Path territory;

  @Option(names = "--data", paramLabel = "${bundle:label.dir}")
  private @Nullable Path data;

  @Override
  public Integer call() {
    Importing.check(territory, data);
    ImportOutcome outcome;
    Map<String, Object> report;
    try (Work work = Work.begin(root)) {
      try (Application application = Application.withoutServer(root)) {
        Importing importing = new Importing(root, work, application);
        outcome = importing.run(territory, data);
        report = importing.report(outcome);
      }
      work.print(work.finish(report));
    }
    return Importing.exitCode(outcome).number();
  }
}
