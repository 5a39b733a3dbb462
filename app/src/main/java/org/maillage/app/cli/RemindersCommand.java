package org.maillage.app.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.maillage.app.reminder.Reminders;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Sends the reminders that are due, or says which would go. */
@Command(name = "reminders")
final class RemindersCommand implements Callable<Integer> {

  @ParentCommand private MaillageCommand root;

  @Option(names = "--dry-run")
  private boolean dryRun;

  @Override
  public Integer call() {
    try (Work work = Work.begin(root)) {
      List<Reminders.Line> lines;
      try (Application application = Application.withoutServer(root)) {
        Reminders reminders = application.get(Reminders.class);
        if (!dryRun && !reminders.isConfigured()) {
          throw new CommandFailure(ExitCode.ENVIRONMENT, "failure.noSmtp");
        }
        lines = reminders.run(dryRun);
        work.progress().endStage();
      }
      work.print(work.finish(report(lines, work)));
    }
    return ExitCode.OK.number();
  }

  /** For whom and how much: names and addresses of people are not for a log. */
  private Map<String, Object> report(List<Reminders.Line> lines, Work work) {
    List<Map<String, Object>> all = new ArrayList<>();
    for (Reminders.Line line : lines) {
      work.say(
          "reminders.line",
          line.organisation(),
          line.lines(),
          root.words().text("reminders.result." + line.result()));
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("recipient", line.recipient().kind().name());
      one.put("organisation", line.organisation());
      one.put("requests", line.lines());
      one.put("result", line.result().name());
      all.add(one);
    }
    if (lines.isEmpty()) {
      work.say("reminders.none");
    }
    Map<String, Object> report = new LinkedHashMap<>();
    report.put("dryRun", dryRun);
    report.put("reminders", all);
    return report;
  }
}
