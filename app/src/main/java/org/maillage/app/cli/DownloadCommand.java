package org.maillage.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.maillage.data.description.TerritoryDescription;
import org.maillage.data.download.DownloadOutcome;
import org.maillage.data.download.OutboundAddresses;
import org.maillage.data.download.Sleeper;
import org.maillage.data.download.SourceDownload;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Fetches the files of a territory from their official addresses. */
@Command(name = "download")
final class DownloadCommand implements Callable<Integer> {

  @ParentCommand private MaillageCommand root;

  @Option(names = "--territory", paramLabel = "${bundle:label.dir}", required = true)
  private Path territory;

  @Option(names = "--data", paramLabel = "${bundle:label.dir}")
  private @Nullable Path data;

  @Override
  public Integer call() {
    Importing.check(territory, null);
    TerritoryDescription description = TerritoryDescription.read(territory);
    Path folder = data != null ? data : folderOf(territory);
    List<DownloadOutcome> outcomes;
    try (Work work = Work.begin(root)) {
      outcomes =
          new SourceDownload(root.console().clock(), Sleeper.REAL, addresses())
              .fetchMissing(description, folder, work.progress());
      work.progress().endStage();
      outcomes.forEach(outcome -> tell(outcome, work));
      Map<String, Object> report = new LinkedHashMap<>();
      report.put("territory", description.id());
      report.put("folder", folder.toString());
      report.put("complete", outcomes.stream().allMatch(DownloadOutcome::there));
      report.put("files", outcomes.stream().map(this::line).toList());
      work.print(work.finish(report));
    }
    return (outcomes.stream().allMatch(DownloadOutcome::there) ? ExitCode.OK : ExitCode.ENVIRONMENT)
        .number();
  }

  private OutboundAddresses addresses() {
    return OutboundAddresses.publicAnd(
        root.console().environment().getOrDefault("MAILLAGE_ALLOWED_HOSTS", ""));
  }

  private static Path folderOf(Path territory) {
    Path parent = TerritoryDescription.fileOf(territory).toAbsolutePath().getParent();
    return parent == null ? Path.of("") : parent;
  }

  private static void tell(DownloadOutcome outcome, Work work) {
    work.say("download." + code(outcome), arguments(outcome).toArray());
  }

  private Map<String, Object> line(DownloadOutcome outcome) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("source", outcome.sourceId());
    line.put("outcome", code(outcome));
    line.put("there", outcome.there());
    line.put(
        "message", root.words().text("download." + code(outcome), arguments(outcome).toArray()));
    return line;
  }

  private static String code(DownloadOutcome outcome) {
    String name = outcome.getClass().getSimpleName();
    return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
  }

  /** Placeholders of the messages: source, file or address, then what the outcome knows. */
  private static List<Object> arguments(DownloadOutcome outcome) {
    List<Object> arguments = new ArrayList<>();
    arguments.add(outcome.sourceId());
    if (outcome instanceof DownloadOutcome.Fetched fetched) {
      arguments.add(fetched.file());
      arguments.add(Math.max(1, Math.round(fetched.bytes() / 1e3)));
    } else if (outcome instanceof DownloadOutcome.AlreadyThere already) {
      arguments.add(already.file());
    } else if (outcome instanceof DownloadOutcome.NoAddress none) {
      arguments.add(none.file());
      arguments.add(none.page());
    } else if (outcome instanceof DownloadOutcome.NotFound gone) {
      arguments.add(gone.url());
      arguments.add(String.valueOf(gone.status()));
      arguments.add(gone.page());
    } else if (outcome instanceof DownloadOutcome.Blocked blocked) {
      arguments.add(blocked.url());
      arguments.add(String.valueOf(blocked.status()));
      arguments.add(blocked.page());
    } else if (outcome instanceof DownloadOutcome.NotAllowed refused) {
      arguments.add(refused.url());
      arguments.add(refused.found());
    } else if (outcome instanceof DownloadOutcome.Unreachable unreachable) {
      arguments.add(unreachable.url());
      arguments.add(unreachable.detail());
      arguments.add(unreachable.page());
    } else if (outcome instanceof DownloadOutcome.Unavailable unavailable) {
      arguments.add(unavailable.url());
      arguments.add(String.valueOf(unavailable.status()));
      arguments.add(String.valueOf(unavailable.attempts()));
    } else if (outcome instanceof DownloadOutcome.WrongChecksum wrong) {
      arguments.add(wrong.url());
      arguments.add(wrong.expected());
      arguments.add(wrong.actual());
    } else if (outcome instanceof DownloadOutcome.Stopped stopped) {
      arguments.add(stopped.url());
    }
    return arguments;
  }
}
