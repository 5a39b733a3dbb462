package org.maillage.app.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.maillage.app.privacy.Privacy;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** Lets go now what is too old. */
@Command(name = "apply-retention")
final class PrivacyRetentionCommand implements Callable<Integer> {

  @ParentCommand private PrivacyCommand parent;

  @Override
  public Integer call() {
    try (Work work = Work.begin(parent.root())) {
      Map<String, Integer> gone;
      try (Application application = Application.withoutServer(parent.root())) {
        gone = application.get(Privacy.class).applyRetention();
        work.progress().endStage();
      }
      gone.forEach((rule, number) -> work.say("privacy.applied", rule, number));
      work.print(work.finish(new LinkedHashMap<>(gone)));
    }
    return ExitCode.OK.number();
  }
}
