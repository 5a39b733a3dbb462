package org.maillage.app.register.presence;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.maillage.app.register.RegisterDesk;
import org.maillage.app.register.StoredRegister;
import org.maillage.domain.register.PlaceStatus.State;
import org.maillage.domain.register.RegisteredPlace;
import org.springframework.stereotype.Component;

/** What operators answer, by a link that was made for them. */
@Component
class PresenceAnswers {

  private final PresenceRepository requests;
  private final StoredRegister register;
  private final RegisterDesk desk;
  private final Clock clock;

  PresenceAnswers(
      PresenceRepository requests, StoredRegister register, RegisterDesk desk, Clock clock) {
    this.requests = requests;
    this.register = register;
    this.desk = desk;
    this.clock = clock;
  }

  Optional<PresenceRequest> find(String territoryId, String id) {
    return requests.findRequest(territoryId, id);
  }

  /** Open places of an operator, sorted by name. */
  List<RegisteredPlace> places(String territoryId, String operator) {
    return register.places(territoryId).stream()
        .filter(place -> operator.equals(place.operator()))
        .filter(place -> place.status().state() == State.OPEN)
        .sorted(Comparator.comparing(RegisteredPlace::name).thenComparing(RegisteredPlace::id))
        .toList();
  }

  /** Keeps what an operator says, in the transaction that uses its link up. */
  boolean answer(String territoryId, String id, List<PresenceRequest.Answer> answers) {
    if (!requests.answer(territoryId, id, LocalDate.now(clock), answers)) {
      return false;
    }
    for (PresenceRequest.Answer answer : answers) {
      if (answer.presence() == PresenceRequest.Presence.KEPT) {
        desk.confirmForOperator(territoryId, answer.placeId());
      }
    }
    return true;
  }
}
