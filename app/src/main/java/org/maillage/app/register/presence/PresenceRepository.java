package org.maillage.app.register.presence;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The campaigns in store. */
public interface PresenceRepository {

  /** All requests of a territory, the latest half-year first, then by operator. */
  List<PresenceRequest> listRequests(String territoryId);

  /** One of them. */
  Optional<PresenceRequest> findRequest(String territoryId, String id);

  /**
   * Requests that nobody answered, of all territories, by territory.
   *
   * @param dueSince those that were due before are left alone
   */
  Map<String, List<PresenceRequest>> listOpen(LocalDate dueSince);

  /**
   * Takes the right to send one mail. Of two who ask at once one gets it.
   *
   * @param notSince no mail went since that day
   * @return false when one went, or the request is answered
   */
  boolean claimMail(String territoryId, String id, LocalDate today, LocalDate notSince);

  /** Gives the right back, because no mail went: the former day stands again. */
  void releaseMail(String territoryId, String id, @Nullable LocalDate former);

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
