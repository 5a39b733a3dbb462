package org.maillage.app.register.presence;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.maillage.app.home.UnguessableIds;
import org.maillage.app.home.UnitOfWork;
import org.maillage.app.link.SingleUseLinks;
import org.maillage.app.register.Keepers;
import org.maillage.app.register.StoredRegister;
import org.maillage.domain.register.PlaceStatus.State;
import org.maillage.domain.register.RegisteredPlace;
import org.springframework.stereotype.Service;

/**
 * Asks every operator of a register, once a half-year, whether its places were there (A90). A place
 * that was kept is confirmed in the register; one that was not is for the team to see to: nothing
 * closes by a link.
 */
@Service
public class PresenceDesk {

  private static final int ID_BYTES = 9;

  private final PresenceRepository requests;
  private final StoredRegister register;
  private final Keepers keepers;
  private final SingleUseLinks links;
  private final UnitOfWork work;
  private final Clock clock;
  private final UnguessableIds ids = new UnguessableIds();

  PresenceDesk(
      PresenceRepository requests,
      StoredRegister register,
      Keepers keepers,
      SingleUseLinks links,
      UnitOfWork work,
      Clock clock) {
    this.requests = requests;
    this.register = register;
    this.keepers = keepers;
    this.links = links;
    this.work = work;
    this.clock = clock;
  }

  /** All requests of a territory, the latest half-year first. */
  public List<PresenceRequest> listRequests(String territoryId) {
    keepers.checkAll(territoryId);
    return requests.listRequests(territoryId);
  }

  /** Operators with open places who were not asked about the half-year of today, by name. */
  public Set<String> notAsked(String territoryId) {
    HalfYear now = HalfYear.of(today());
    Set<String> asked = new HashSet<>();
    for (PresenceRequest request : requests.listRequests(territoryId)) {
      if (request.halfYear().equals(now)) {
        asked.add(request.operator());
      }
    }
    Set<String> operators = new TreeSet<>();
    for (RegisteredPlace place : register.places(territoryId)) {
      String operator = place.operator();
      if (operator != null && place.status().state() == State.OPEN && !asked.contains(operator)) {
        operators.add(operator);
      }
    }
    return operators;
  }

  /**
   * Asks all operators who were not asked yet about the half-year of today.
   *
   * @return how many
   * @throws org.maillage.app.access.NotAllowedException when who acts may not
   */
  public int open(String territoryId) {
    keepers.checkAll(territoryId);
    return work.write(
        () -> {
          Set<String> operators = notAsked(territoryId);
          for (String operator : operators) {
            requests.add(
                territoryId,
                new PresenceRequest(
                    ids.next(ID_BYTES),
                    HalfYear.of(today()),
                    operator,
                    today(),
                    today().plusDays(HalfYear.DAYS_TO_ANSWER),
                    null,
                    null,
                    List.of()));
          }
          return operators.size();
        });
  }

  /**
   * Makes the link by which an operator answers.
   *
   * @return path on this server; empty when there is no such request, or it is answered
   * @throws org.maillage.app.access.NotAllowedException when who acts may not
   */
  public Optional<String> link(String territoryId, String id) {
    keepers.checkAll(territoryId);
    return requests
        .findRequest(territoryId, id)
        .filter(request -> request.answeredOn() == null)
        .map(
            request ->
                links.make(PresencePage.KEY, PresencePage.subject(territoryId, id), territoryId));
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
