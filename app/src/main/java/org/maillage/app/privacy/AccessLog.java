package org.maillage.app.privacy;

import java.time.Instant;
import java.util.List;

/** Who looked at personal data, or at drafts: kept apart from the journal, and not for ever. */
public interface AccessLog {

  /** Notes it; once a day and thing. */
  void note(Consulted consulted);

  /** The last first. */
  List<Consulted> listConsulted(int atMost);

  /** What one person looked at, the last first. */
  List<Consulted> listConsultedBy(String personId);

  /**
   * Forgets what is older.
   *
   * @return how many
   */
  int forgetBefore(Instant moment);

  /** Forgets what one person looked at. */
  void forget(String personId);
}
