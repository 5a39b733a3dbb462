package org.maillage.app.journal;

/** A kind of object that can be put back to what it was. */
public interface Restorable {

  /** What putting back came to. Words: {@code journal.restore.<OUTCOME>}. */
  enum Outcome {
    /** It is as it was; that is one more entry. */
    RESTORED,
    /** Somebody changed it since the page was shown: nothing happened. */
    CHANGED_MEANWHILE,
    /** What the journal kept cannot be put back: it is of another time, or too long. */
    IMPOSSIBLE
  }

  /** See {@link ObjectKind}. */
  String objectKind();

  /** True when who acts may put this object back. */
  boolean mayRestore(JournalEntry entry);

  /**
   * Puts the object back to what it was after an entry.
   *
   * @param entry with a content after it
   * @param last the last entry of the object that who acts has seen: it must still be so
   * @throws org.maillage.app.access.NotAllowedException when who acts may not
   */
  Outcome restore(JournalEntry entry, JournalEntry last);
}
