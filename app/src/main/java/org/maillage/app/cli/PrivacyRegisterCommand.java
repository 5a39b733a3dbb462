package org.maillage.app.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.maillage.app.privacy.Register;
import org.maillage.app.privacy.RetentionWords;
import org.springframework.context.MessageSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** The register of processing, from the annotations of the program. */
@Command(name = "register")
final class PrivacyRegisterCommand implements Callable<Integer> {

  @ParentCommand private PrivacyCommand parent;

  @Override
  public Integer call() {
    try (Work work = Work.begin(parent.root())) {
      List<Map<String, Object>> sheets = new ArrayList<>();
      try (Application application = Application.withoutServer(parent.root())) {
        org.maillage.app.shell.Words words =
            new org.maillage.app.shell.Words(
                application.get(MessageSource.class), work.words().locale());
        for (Register.Entry entry : application.get(Register.class).listEntries()) {
          Map<String, Object> sheet = sheet(entry, words);
          sheets.add(sheet);
          work.say(
              "privacy.entry",
              String.valueOf(sheet.get("name")),
              String.valueOf(sheet.get("purpose")),
              String.valueOf(sheet.get("retention")));
        }
        work.progress().endStage();
      }
      work.print(work.finish(Map.of("register", sheets)));
    }
    return ExitCode.OK.number();
  }

  private static Map<String, Object> sheet(
      Register.Entry entry, org.maillage.app.shell.Words words) {
    String key = "privacy.data." + entry.key();
    Map<String, Object> sheet = new LinkedHashMap<>();
    sheet.put("key", entry.key());
    sheet.put("name", words.get(key + ".name"));
    sheet.put("purpose", words.get(key + ".purpose"));
    sheet.put("legalBasis", words.get("privacy.basis." + entry.legalBasis()));
    sheet.put("retentionDays", entry.retentionDays());
    sheet.put("from", entry.from().name());
    sheet.put("retention", RetentionWords.of(entry, words));
    sheet.put("recipients", words.get(key + ".recipients"));
    sheet.put("columns", entry.columns());
    sheet.put("type", entry.type());
    return sheet;
  }
}
