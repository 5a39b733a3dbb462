package org.maillage.app.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.maillage.app.access.Role;
import org.maillage.app.privacy.PersonalDataSource;
import org.springframework.stereotype.Component;

/** Name, address and mandates of a person. */
@Component
class PeopleData implements PersonalDataSource {

  private final PeopleRepository people;
  private final Clock clock;

  PeopleData(PeopleRepository people, Clock clock) {
    this.people = people;
    this.clock = clock;
  }

  @Override
  public String key() {
    return "personne";
  }

  @Override
  public List<Subject> listSubjects() {
    return people.listPeople().stream().map(p -> new Subject(p.id(), p.name())).toList();
  }

  @Override
  public List<Map<String, Object>> export(String personId) {
    Optional<Person> found = people.findPerson(personId);
    if (found.isEmpty()) {
      return List.of();
    }
    Person person = found.get();
    Map<String, Object> export = new LinkedHashMap<>();
    export.put("name", person.name());
    put(export, "email", person.email());
    export.put("active", person.active());
    export.put("createdAt", person.createdAt().toString());
    put(export, "seenOn", person.seenOn());
    put(export, "erasedAt", person.erasedAt());
    List<Map<String, Object>> mandates = new ArrayList<>();
    people.listMandates(personId).forEach(mandate -> mandates.add(export(mandate)));
    export.put("mandates", mandates);
    return List.of(export);
  }

  private Map<String, Object> export(Mandate mandate) {
    Map<String, Object> export = new LinkedHashMap<>();
    if (!mandate.functionName().isEmpty()) {
      export.put("function", mandate.functionName());
    }
    export.put(
        "organisation",
        people
            .findOrganisation(mandate.organisationId())
            .map(o -> o.name().name())
            .orElse(mandate.organisationId()));
    put(export, "since", mandate.since());
    put(export, "until", mandate.until());
    export.put("roles", mandate.grants().stream().map(g -> g.role().name()).toList());
    return export;
  }

  private static void put(
      Map<String, Object> export, String key, @org.jspecify.annotations.Nullable Object value) {
    if (value != null) {
      export.put(key, value.toString());
    }
  }

  /** The mandates stay, without the function, which could tell who it was. */
  @Override
  public void erase(String personId) {
    Person person = people.findPerson(personId).orElse(null);
    if (person == null || person.erasedAt() != null) {
      return;
    }
    people.updatePerson(
        new Person(
            person.id(),
            "",
            null,
            false,
            person.version(),
            person.createdAt(),
            null,
            clock.instant()));
    for (Mandate mandate : people.listMandates(personId)) {
      people.updateMandate(
          new Mandate(
              mandate.id(),
              mandate.personId(),
              mandate.organisationId(),
              null,
              "",
              mandate.since(),
              mandate.until(),
              mandate.grants()));
    }
  }

  /** The last one who keeps accounts. */
  @Override
  public boolean mustStay(String personId) {
    LocalDate today = LocalDate.now(clock);
    List<String> keepers =
        people.listMandatesOn(today).stream()
            .filter(m -> m.grants().stream().anyMatch(g -> g.role() == Role.ADMINISTRATOR))
            .map(Mandate::personId)
            .distinct()
            .filter(id -> people.findPerson(id).filter(Person::active).isPresent())
            .toList();
    return keepers.equals(List.of(personId));
  }
}
