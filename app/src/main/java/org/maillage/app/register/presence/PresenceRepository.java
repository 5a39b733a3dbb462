package org.maillage.app.register.presence;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The campaigns in store. */
public interface PresenceRepository {

  /** All requests of a territory, the latest half-year first, then by operator. */
  List<PresenceRequest> listRequests(String territoryId);

  /** One of them. */
  Optional<PresenceRequest> findRequest(String territoryId, String id);

  /** Asks an operator who was not asked yet about that half-year. */
  void add(String territoryId, PresenceRequest request);

  /**
   * Keeps the answers of a request.
   *
   * @return false when it was answered before
   */
  boolean answer(
      String territoryId, String id, LocalDate day, List<PresenceRequest.Answer> answers);
}
