package org.maillage.app.journal;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.maillage.app.journal.Verification.Broken;
import org.maillage.app.journal.Verification.Fault;

/**
 * Walks along the journal from its first entry and remembers the first that does not fit. For one
 * walk.
 */
public final class ChainCheck {

  private final JournalHead head;
  private final Map<Long, String> expected = new HashMap<>();
  private long last;
  private String lastHash = EntryHash.NONE;
  private Instant lastAt = Instant.EPOCH;
  private @Nullable Broken broken;

  /**
   * @param head where the journal says that it stands
   * @param expected heads that were noted elsewhere
   */
  public ChainCheck(JournalHead head, List<JournalHead> expected) {
    this.head = head;
    for (JournalHead noted : expected) {
      String former = this.expected.put(noted.number(), noted.hash());
      if (former != null && !former.equals(noted.hash())) {
        broken = new Broken(noted.number(), Fault.EXPECTED);
      }
    }
  }

  /** The next entry. False when there is no use in going on. */
  public boolean goesOnWith(JournalEntry entry) {
    if (broken != null) {
      return false;
    }
    Fault fault = fault(entry);
    if (fault != null) {
      broken = new Broken(fault == Fault.MISSING ? last + 1 : entry.number(), fault);
      return false;
    }
    last = entry.number();
    lastHash = entry.hash();
    lastAt = entry.at();
    return true;
  }

  private @Nullable Fault fault(JournalEntry entry) {
    if (entry.number() != last + 1) {
      return Fault.MISSING;
    }
    if (!entry.previousHash().equals(lastHash)) {
      return Fault.PREVIOUS;
    }
    if (!entry.hash().equals(EntryHash.of(entry))) {
      return Fault.CONTENT;
    }
    if (entry.at().isBefore(lastAt)) {
      return Fault.TIME;
    }
    if (entry.number() > head.number()) {
      return Fault.BEYOND_HEAD;
    }
    String noted = expected.get(entry.number());
    return noted == null || noted.equals(entry.hash()) ? null : Fault.EXPECTED;
  }

  /** After the last entry. */
  public Verification end() {
    Broken found = broken;
    if (found == null) {
      found = faultAtTheEnd();
    }
    return new Verification(last, head, found);
  }

  private @Nullable Broken faultAtTheEnd() {
    if (last < head.number()) {
      return new Broken(last + 1, Fault.MISSING);
    }
    if (!lastHash.equals(head.hash())) {
      return new Broken(last, Fault.HEAD);
    }
    return expected.entrySet().stream()
        .filter(noted -> noted.getKey() > last)
        .min(Map.Entry.comparingByKey())
        .map(noted -> new Broken(last + 1, Fault.MISSING))
        .orElseGet(this::emptyExpected);
  }

  /** A head of number 0 has the hash of nothing. */
  private @Nullable Broken emptyExpected() {
    String noted = expected.get(0L);
    return noted == null || noted.equals(EntryHash.NONE) ? null : new Broken(0, Fault.EXPECTED);
  }
}
