package org.maillage.app.people;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.maillage.app.journal.ActorNames;
import org.springframework.stereotype.Component;

/** Names of today for people, of the day for organisations. */
@Component
class NamesForJournal implements ActorNames {

  private static final ZoneId FRANCE = ZoneId.of("Europe/Paris");

  private final PeopleRepository people;

  NamesForJournal(PeopleRepository people) {
    this.people = people;
  }

  @Override
  public String person(String personId) {
    return people.findPerson(personId).map(Person::name).orElse("");
  }

  @Override
  public String organisation(String organisationId, Instant at) {
    return people
        .findOrganisation(organisationId)
        .map(o -> o.nameOn(LocalDate.ofInstant(at, FRANCE)).shortName())
        .orElse("");
  }
}
