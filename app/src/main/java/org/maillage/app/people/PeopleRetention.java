package org.maillage.app.people;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.maillage.app.journal.Act;
import org.maillage.app.journal.Journal;
import org.maillage.app.journal.ObjectKind;
import org.maillage.app.privacy.PersonErasure;
import org.maillage.app.privacy.RetentionRule;
import org.springframework.stereotype.Component;

/** Who does not come any more cannot sign in after two years, and is forgotten after three. */
@Component
class PeopleRetention implements RetentionRule {

  static final int DEACTIVATED_AFTER_DAYS = 730;
  static final int ERASED_AFTER_DAYS = 1_095;

  private final PeopleRepository people;
  private final PersonErasure erasure;
  private final Journal journal;
  private final Clock clock;

  PeopleRetention(PeopleRepository people, PersonErasure erasure, Journal journal, Clock clock) {
    this.people = people;
    this.erasure = erasure;
    this.journal = journal;
    this.clock = clock;
  }

  @Override
  public String key() {
    return "personnes";
  }

  @Override
  public int apply(Instant now) {
    LocalDate today = LocalDate.ofInstant(now, clock.getZone());
    int changed = 0;
    List<Person> known = people.listPeople();
    for (Person person : known) {
      LocalDate seen = lastSeen(person);
      if (seen.isBefore(today.minusDays(ERASED_AFTER_DAYS))) {
        changed += erasure.erase(person.id()) ? 1 : 0;
      } else if (person.active()
          && seen.isBefore(today.minusDays(DEACTIVATED_AFTER_DAYS))
          && !erasure.mustStay(person.id())) {
        changed += deactivate(person) ? 1 : 0;
      }
    }
    return changed;
  }

  private LocalDate lastSeen(Person person) {
    LocalDate seen = person.seenOn();
    return seen == null ? LocalDate.ofInstant(person.createdAt(), clock.getZone()) : seen;
  }

  private boolean deactivate(Person person) {
    Person idle =
        new Person(
            person.id(),
            person.name(),
            person.email(),
            false,
            person.version(),
            person.createdAt(),
            person.seenOn(),
            null);
    if (!people.updatePerson(idle)) {
      return false;
    }
    journal.record(new Act(ObjectKind.PERSON, person.id(), null, "deactivated", null, null));
    return true;
  }
}
