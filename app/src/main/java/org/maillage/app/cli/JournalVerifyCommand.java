package org.maillage.app.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.maillage.app.journal.JournalEntries;
import org.maillage.app.journal.JournalHead;
import org.maillage.app.journal.Verification;
import org.maillage.app.journal.Verification.Broken;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Reads the whole journal again and finds the first entry that does not fit. */
@Command(name = "verify")
final class JournalVerifyCommand implements Callable<Integer> {

  @ParentCommand private JournalCommand parent;

  @Option(names = "--expect", paramLabel = "N:HASH")
  private List<String> expect = new ArrayList<>();

  @Override
  public Integer call() {
    List<JournalHead> noted = expect.stream().map(JournalVerifyCommand::head).toList();
    Verification verification;
    try (Work work = Work.begin(parent.root())) {
      try (Application application = parent.open()) {
        work.progress().at("journal.verify", "", 0, -1);
        verification = application.get(JournalEntries.class).verify(noted);
        work.progress().endStage();
      }
      Broken broken = verification.broken();
      if (broken == null) {
        work.say("journal.whole", verification.entries(), verification.head().toString());
      } else {
        work.say(
            "journal.broken",
            Long.toString(broken.number()),
            work.words().text("journal.fault." + broken.fault()));
      }
      work.print(work.finish(report(verification)));
    }
    return (verification.isWhole() ? ExitCode.OK : ExitCode.BAD_INPUT).number();
  }

  private static JournalHead head(String text) {
    return JournalHead.parse(text)
        .orElseThrow(() -> new CommandFailure(ExitCode.USAGE, "failure.noHead", text));
  }

  private static Map<String, Object> report(Verification verification) {
    Map<String, Object> report = new LinkedHashMap<>();
    report.put("whole", verification.isWhole());
    report.put("entries", verification.entries());
    report.put("head", verification.head().toString());
    Broken broken = verification.broken();
    if (broken != null) {
      report.put("firstBroken", broken.number());
      report.put("fault", broken.fault().name());
    }
    return report;
  }
}
