package org.maillage.app.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.maillage.app.access.Actor;
import org.maillage.app.access.Actors;
import org.maillage.app.home.UnitOfWork;
import org.springframework.stereotype.Service;

/** What people may do, from their mandates of today. */
@Service
class KnownActors implements Actors {

  private final PeopleRepository people;
  private final UnitOfWork work;
  private final Clock clock;

  KnownActors(PeopleRepository people, UnitOfWork work, Clock clock) {
    this.people = people;
    this.work = work;
    this.clock = clock;
  }

  @Override
  public Optional<Actor> findActor(String personId, @Nullable String mandateId) {
    return work.read(
        () -> people.findPerson(personId).filter(Person::active).map(p -> actor(p, mandateId)));
  }

  private Actor actor(Person person, @Nullable String mandateId) {
    LocalDate today = LocalDate.now(clock);
    List<Mandate> running =
        people.listMandates(person.id()).stream().filter(m -> m.runsOn(today)).toList();
    Optional<Mandate> chosen =
        running.stream()
            .filter(m -> m.id().equals(mandateId))
            .findFirst()
            .or(() -> running.stream().findFirst());
    Optional<Organisation> organisation =
        chosen.flatMap(m -> people.findOrganisation(m.organisationId()));
    return new Actor(
        Actor.Kind.PERSON,
        person.id(),
        person.name(),
        organisation.map(Organisation::id).orElse(null),
        organisation.map(o -> o.nameOn(today).shortName()).orElse(""),
        chosen.map(Mandate::grants).orElse(List.of()));
  }
}
