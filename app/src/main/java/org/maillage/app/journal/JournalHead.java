package org.maillage.app.journal;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the journal stands. Written down elsewhere (in minutes, with a backup), it proves later
 * that nothing before it was changed, and that the end was not cut off.
 *
 * @param number of the last entry; 0 for an empty journal
 * @param hash of the last entry; {@link EntryHash#NONE} for an empty journal
 */
public record JournalHead(long number, String hash) {

  /** Of an empty journal. */
  public static final JournalHead EMPTY = new JournalHead(0, EntryHash.NONE);

  private static final Pattern FORM = Pattern.compile("(\\d{1,18}):([0-9a-fA-F]{64})");

  /** {@code 1234:9f86…}, as people write it down. */
  @Override
  public String toString() {
    return number + ":" + hash;
  }

  /** Reads what {@link #toString} writes; empty when it is something else. */
  public static Optional<JournalHead> parse(String text) {
    Matcher form = FORM.matcher(text.strip());
    return form.matches()
        ? Optional.of(
            new JournalHead(Long.parseLong(form.group(1)), form.group(2).toLowerCase(Locale.ROOT)))
        : Optional.empty();
  }
}
