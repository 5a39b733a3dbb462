package org.maillage.app.privacy;

import java.time.Instant;

/** What goes when its time is over. */
public interface RetentionRule {

  /** What it is about; its words are {@code journal.field.<key>}: the journal says what went. */
  String key();

  /**
   * Lets go what is too old. Joins the transaction of its caller.
   *
   * @return how many rows, or people
   */
  int apply(Instant now);
}
