package org.maillage.app.people;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.maillage.app.journal.ActorNames;
import org.springframework.stereotype.Component;

/** Names of today for people, of the day for organisations. */
@Component
class NamesForJournal implements ActorNames {

  private final PeopleRepository people;
  private final Clock clock;

  NamesForJournal(PeopleRepository people, Clock clock) {
    this.people = people;
    this.clock = clock;
  }

  @Override
  public String person(String personId) {
    return people.findPerson(personId).map(Person::name).orElse("");
  }

  @Override
  public String organisation(String organisationId, Instant at) {
    return people
        .findOrganisation(organisationId)
        .map(o -> o.nameOn(LocalDate.ofInstant(at, clock.getZone())).shortName())
        .orElse("");
  }
}
