package org.maillage.app.plan.history;

import org.maillage.app.journal.JournalEntries;

/** Histories over the journal of a test. */
public final class SectionHistories {

  private SectionHistories() {}

  public static SectionHistory over(JournalEntries entries) {
    return new SectionHistory(entries);
  }
}
