package org.maillage.app.people;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.maillage.app.access.Access;
import org.maillage.app.access.Role;
import org.maillage.app.home.UnguessableIds;
import org.maillage.app.home.UnitOfWork;
import org.maillage.app.journal.Act;
import org.maillage.app.journal.Journal;
import org.maillage.app.journal.ObjectKind;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What every change of the directory needs: who asks, the day, the journal, one at a time. */
@Component
class DirectoryDesk {

  private static final int ID_BYTES = 15;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final PeopleRepository people;
  private final Access access;
  private final Journal journal;
  private final UnitOfWork work;
  private final Clock clock;
  private final UnguessableIds ids = new UnguessableIds();

  DirectoryDesk(
      PeopleRepository people, Access access, Journal journal, UnitOfWork work, Clock clock) {
    this.people = people;
    this.access = access;
    this.journal = journal;
    this.work = work;
    this.clock = clock;
  }

  PeopleRepository people() {
    return people;
  }

  Jurisdiction jurisdiction() {
    return new Jurisdiction(access.actor());
  }

  LocalDate today() {
    return LocalDate.now(clock);
  }

  Instant now() {
    return clock.instant();
  }

  String newId() {
    return ids.next(ID_BYTES);
  }

  <T extends @Nullable Object> T read(Supplier<T> reading) {
    return work.read(reading);
  }

  /**
   * Writes in a transaction, one after the other: two who each take the role of the other would
   * both find one administrator left. Changes of the directory are rare.
   */
  synchronized <T extends @Nullable Object> T write(Supplier<T> change) {
    return work.write(change);
  }

  Map<String, Organisation> organisationsById() {
    return people.listOrganisations().stream()
        .collect(Collectors.toMap(Organisation::id, Function.identity()));
  }

  /** Writes a change of an organisation down. */
  void recordOrganisation(
      String verb, @Nullable Organisation before, @Nullable Organisation after) {
    Organisation one = after != null ? after : before;
    if (one != null) {
      journal.record(
          new Act(
              ObjectKind.ORGANISATION,
              one.id(),
              one.territoryId(),
              verb,
              before == null ? null : JSON.writeValueAsString(before),
              after == null ? null : JSON.writeValueAsString(after)));
    }
  }

  /** Writes down that something of an organisation changed that is no part of its record. */
  void recordOrganisation(String verb, Organisation organisation, Map<String, ?> what) {
    journal.record(
        new Act(
            ObjectKind.ORGANISATION,
            organisation.id(),
            organisation.territoryId(),
            verb,
            null,
            JSON.writeValueAsString(what)));
  }

  /** Writes a change of a person down: which fields, never their content. */
  void recordPerson(String verb, String personId, List<String> fields) {
    journal.record(
        new Act(
            ObjectKind.PERSON,
            personId,
            null,
            verb,
            null,
            JSON.writeValueAsString(Map.of("fields", fields))));
  }

  /** Writes a change of a mandate down: roles, places and days, and of the function that it did. */
  void recordMandate(String verb, @Nullable Mandate before, Mandate after) {
    Organisation organisation = people.findOrganisation(after.organisationId()).orElseThrow();
    journal.record(
        new Act(
            ObjectKind.PERSON,
            after.personId(),
            organisation.territoryId(),
            verb,
            before == null ? null : JSON.writeValueAsString(MandateEntry.of(before)),
            JSON.writeValueAsString(MandateEntry.of(after))));
  }

  /**
   * Refuses a change that leaves nobody to keep the accounts.
   *
   * @param days days to look at: today, and when the change takes effect
   * @param before how many there were on each of them before the change
   */
  void checkAdministratorLeft(List<LocalDate> days, List<Long> before) {
    List<Long> after = administrators(days);
    for (int i = 0; i < days.size(); i++) {
      if (before.get(i) > 0 && after.get(i) == 0) {
        throw new DirectoryException(DirectoryProblem.LAST_ADMINISTRATOR);
      }
    }
  }

  /** How many administrators may sign in on each day. */
  List<Long> administrators(List<LocalDate> days) {
    return days.stream()
        .map(
            day ->
                people.listMandatesOn(day).stream()
                    .filter(m -> m.grants().stream().anyMatch(g -> g.role() == Role.ADMINISTRATOR))
                    .map(Mandate::personId)
                    .distinct()
                    .filter(id -> people.findPerson(id).map(Person::active).orElse(false))
                    .count())
        .toList();
  }
}
