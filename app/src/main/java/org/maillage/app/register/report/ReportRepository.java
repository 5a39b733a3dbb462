package org.maillage.app.register.report;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reports in store. */
public interface ReportRepository {

  /** Keeps a new one. */
  void add(PlaceReport report);

  /** The open ones of a territory, the oldest first. */
  List<PlaceReport> listOpen(String territoryId);

  /** The last that were closed, the latest first. */
  List<PlaceReport> listClosed(String territoryId, int most);

  /** One of a territory. */
  Optional<PlaceReport> find(String territoryId, String id);

  /**
   * Moves one forward.
   *
   * @param state any but {@link PlaceReport.State#NEW}
   * @param answer kept with the states that close it
   * @return false when it is that far already
   */
  boolean answer(String territoryId, String id, PlaceReport.State state, Instant at, String answer);

  /** Those that were sent with an address, the oldest first. */
  List<PlaceReport> listOf(String email);

  /** Forgets texts and address of those that were sent with an address. */
  void forgetOf(String email);

  /**
   * Forgets texts and addresses.
   *
   * @param closed of those that were closed before
   * @param reported of those that were reported before
   * @return how many had any
   */
  int forgetBefore(Instant closed, Instant reported);
}
