package org.maillage.app.mine;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** When people were on the page that is their own. */
public interface Visits {

  /**
   * A visit and the one before.
   *
   * @param lastAt last moment of the visit
   * @param beforeAt last moment of the visit before, or when there was none, a while before it
   */
  record Visit(Instant lastAt, Instant beforeAt) {}

  /** The last visit; empty before the first. */
  Optional<Visit> findVisit(String personId);

  /** Keeps a visit instead of the last one. */
  void save(String personId, Visit visit);

  /** What is kept of a person. */
  List<Map<String, Object>> export(String personId);

  /** Forgets a person. */
  void forget(String personId);

  /**
   * Forgets visits that are old.
   *
   * @return how many
   */
  int forgetBefore(Instant moment);
}
