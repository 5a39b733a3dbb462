package org.maillage.app.contacts;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.maillage.app.people.PeopleRepository;
import org.maillage.app.people.Person;
import org.maillage.app.privacy.PersonalData;
import org.maillage.app.privacy.PersonalDataSource;
import org.maillage.app.privacy.RetentionRule;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * How professionals are reached. Of a person of the platform they are found by address and name,
 * which are forgotten last for that.
 */
@PersonalData(
    key = "annuaire",
    columns = {
      "contact.person_name",
      "contact.function_name",
      "contact.phone",
      "contact.email",
      "contact.reachable"
    },
    legalBasis = PersonalData.LegalBasis.PUBLIC_TASK,
    retentionDays = ContactData.KEPT_DAYS,
    from = PersonalData.From.WRITTEN)
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ContactData implements PersonalDataSource, RetentionRule {

  /** After the last confirmation: a year to confirm, and another to notice. */
  static final int KEPT_DAYS = 730;

  private final ContactRepository contacts;
  private final PeopleRepository people;
  private final Clock clock;

  ContactData(ContactRepository contacts, PeopleRepository people, Clock clock) {
    this.contacts = contacts;
    this.people = people;
    this.clock = clock;
  }

  @Override
  public String key() {
    return "annuaire";
  }

  @Override
  public List<Map<String, Object>> export(String personId) {
    return people.findPerson(personId).stream()
        .flatMap(person -> contacts.listOf(address(person), person.name()).stream())
        .map(ContactData::line)
        .toList();
  }

  private static String address(Person person) {
    return Objects.requireNonNullElse(person.email(), "");
  }

  private static Map<String, Object> line(Contact contact) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("name", Objects.requireNonNullElse(contact.name(), ""));
    line.put("function", contact.function());
    line.put("part", contact.part().name());
    line.put("subjects", contact.subjects());
    line.put("phone", Objects.requireNonNullElse(contact.phone(), ""));
    line.put("email", Objects.requireNonNullElse(contact.email(), ""));
    line.put("reachable", contact.reachable());
    line.put("confirmedOn", contact.confirmedOn().toString());
    return line;
  }

  @Override
  public void erase(String personId) {
    people
        .findPerson(personId)
        .ifPresent(person -> contacts.forgetOf(address(person), person.name()));
  }

  @Override
  public int apply(Instant now) {
    LocalDate today = LocalDate.ofInstant(now, clock.getZone());
    return contacts.forgetBefore(today.minusDays(KEPT_DAYS));
  }
}
