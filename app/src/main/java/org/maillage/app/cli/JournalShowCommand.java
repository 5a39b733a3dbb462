package org.maillage.app.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.maillage.app.journal.EntryHash;
import org.maillage.app.journal.JournalCsv;
import org.maillage.app.journal.JournalEntries;
import org.maillage.app.journal.JournalEntry;
import org.maillage.app.journal.JournalFilter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Shows entries of the journal. */
@Command(name = "show")
final class JournalShowCommand implements Callable<Integer> {

  @ParentCommand private JournalCommand parent;

  @Option(names = "--object", paramLabel = "KIND:ID")
  private @Nullable String object;

  @Option(names = "--territory", paramLabel = "ID")
  private @Nullable String territory;

  @Option(names = "--last", paramLabel = "N", defaultValue = "100")
  private int last;

  @Option(names = "--csv", paramLabel = "${bundle:label.file}")
  private @Nullable Path csv;

  @Override
  public Integer call() {
    JournalFilter filter = filter();
    try (Work work = Work.begin(parent.root())) {
      List<JournalEntry> shown;
      try (Application application = parent.open()) {
        JournalEntries entries = application.get(JournalEntries.class);
        shown = entries.listEntries(filter, Long.MAX_VALUE, Math.max(1, last));
        if (csv != null) {
          write(entries, filter, csv);
        }
        work.progress().endStage();
      }
      for (JournalEntry entry : shown) {
        work.say(
            "journal.line",
            Long.toString(entry.number()),
            EntryHash.moment(entry.at()),
            entry.actorKind(),
            entry.objectKind() + ":" + entry.objectId(),
            entry.verb());
      }
      work.print(
          work.finish(Map.of("entries", shown.stream().map(JournalShowCommand::line).toList())));
    }
    return ExitCode.OK.number();
  }

  private JournalFilter filter() {
    String kind = null;
    String id = null;
    if (object != null) {
      int colon = object.indexOf(':');
      if (colon <= 0) {
        throw new CommandFailure(ExitCode.USAGE, "failure.noObject", object);
      }
      kind = object.substring(0, colon);
      id = object.substring(colon + 1);
    }
    return new JournalFilter(territory, kind, id, null, null, null, null, null);
  }

  private static void write(JournalEntries entries, JournalFilter filter, Path file) {
    try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      JournalCsv.write(entries, filter, out);
    } catch (IOException e) {
      throw new CommandFailure(ExitCode.ENVIRONMENT, "failure.journalCsv", file.toString());
    }
  }

  private static Map<String, Object> line(JournalEntry entry) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("number", entry.number());
    line.put("at", EntryHash.moment(entry.at()));
    line.put("actor", entry.actorKind());
    line.put("person", entry.personId());
    line.put("organisation", entry.organisationId());
    line.put("kind", entry.objectKind());
    line.put("object", entry.objectId());
    line.put("territory", entry.territoryId());
    line.put("verb", entry.verb());
    line.put("before", entry.before());
    line.put("after", entry.after());
    line.put("previous", entry.previousHash());
    line.put("hash", entry.hash());
    return line;
  }
}
