package org.maillage.app.journal;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Entries as CSV (RFC 4180, UTF-8): every column that the hash is computed over, in its order, and
 * the hash. An absent text is an empty cell, an empty text is {@code ""}, so that the two can be
 * told apart.
 */
public final class JournalCsv {

  private static final int PAGE = 1_000;
  private static final String END = "\r\n";
  private static final String HEADER =
      "number,at,actor,person,organisation,kind,object,territory,verb,before,after,previous,hash";

  private JournalCsv() {}

  /** Writes all entries of the filter, the last first. */
  public static void write(JournalEntries entries, JournalFilter filter, Appendable out)
      throws IOException {
    out.append(HEADER).append(END);
    long below = Long.MAX_VALUE;
    List<JournalEntry> page;
    do {
      page = entries.listEntries(filter, below, PAGE);
      for (JournalEntry entry : page) {
        out.append(line(entry)).append(END);
        below = entry.number();
      }
    } while (page.size() == PAGE);
  }

  static String line(JournalEntry entry) {
    @Nullable String[] cells = {
      Long.toString(entry.number()),
      EntryHash.moment(entry.at()),
      entry.actorKind(),
      entry.personId(),
      entry.organisationId(),
      entry.objectKind(),
      entry.objectId(),
      entry.territoryId(),
      entry.verb(),
      entry.before(),
      entry.after(),
      entry.previousHash(),
      entry.hash()
    };
    return Arrays.stream(cells).map(JournalCsv::cell).collect(Collectors.joining(","));
  }

  private static String cell(@Nullable String text) {
    if (text == null) {
      return "";
    }
    boolean plain = !text.isEmpty() && text.chars().noneMatch(c -> ",\"\r\n;".indexOf(c) >= 0);
    return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }
}
