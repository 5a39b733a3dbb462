package org.maillage.app.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * People and what they act for, kept by the rules: one address is one person, nobody gives or takes
 * a role that is not his to give, presidents act for the two authorities alone, and somebody is
 * always left to keep the accounts.
 */
@Service
public class Memberships {

  private final DirectoryDesk desk;
  private final PeopleRepository people;

  Memberships(DirectoryDesk desk) {
    this.desk = desk;
    this.people = desk.people();
  }

  /** Those that who acts may read of, by name. */
  public List<Member> listMembers() {
    Jurisdiction jurisdiction = desk.jurisdiction();
    return desk.read(
        () -> {
          Map<String, Organisation> organisations = desk.organisationsById();
          Map<String, List<Mandate>> mandates =
              people.listMandates().stream().collect(Collectors.groupingBy(Mandate::personId));
          return people.listPeople().stream()
              .map(p -> new Member(p, mandates.getOrDefault(p.id(), List.of())))
              .filter(m -> jurisdiction.sees(m.mandates(), organisations))
              .toList();
        });
  }

  /** One that who acts may read of. */
  public Optional<Member> findMember(String personId) {
    Jurisdiction jurisdiction = desk.jurisdiction();
    return desk.read(
        () ->
            people
                .findPerson(personId)
                .filter(p -> p.erasedAt() == null)
                .map(p -> new Member(p, people.listMandates(p.id())))
                .filter(m -> jurisdiction.sees(m.mandates(), desk.organisationsById())));
  }

  /** True when who acts keeps the account of the person. */
  public boolean keeps(Member member) {
    return desk.read(
        () -> desk.jurisdiction().keeps(lasting(member.mandates()), desk.organisationsById()));
  }

  private List<Mandate> lasting(List<Mandate> mandates) {
    LocalDate yesterday = desk.today().minusDays(1);
    return mandates.stream().filter(m -> Directory.runsAfter(m, yesterday)).toList();
  }

  /**
   * Brings a person in, with his first mandate. The way in is sent by whoever asks for it.
   *
   * @throws DirectoryException when a rule refuses it
   * @throws org.maillage.app.access.NotAllowedException when the organisation is not kept by who
   *     acts
   */
  public Person invite(String name, String email, MandateDraft draft) {
    return desk.write(
        () -> {
          Person person =
              new Person(
                  desk.newId(), named(name), free(email, ""), true, 1, desk.now(), null, null);
          Mandate mandate = mandate(desk.newId(), person.id(), draft);
          people.insertPerson(person);
          people.insertMandate(mandate);
          desk.recordPerson("created", person.id(), List.of("name", "email"));
          desk.recordMandate("created", null, mandate);
          return person;
        });
  }

  private static String named(String name) {
    String stripped = name.strip();
    if (stripped.isEmpty()) {
      throw new DirectoryException(DirectoryProblem.NAME_MISSING);
    }
    if (stripped.length() > Directory.LONGEST_NAME) {
      throw new DirectoryException(DirectoryProblem.TOO_LONG);
    }
    return stripped;
  }

  private String free(String typed, String ownId) {
    String email = EmailAddress.normalized(typed);
    if (!EmailAddress.isValid(email)) {
      throw new DirectoryException(DirectoryProblem.EMAIL_INVALID);
    }
    if (people.findPersonByEmail(email).filter(p -> !p.id().equals(ownId)).isPresent()) {
      throw new DirectoryException(DirectoryProblem.EMAIL_TAKEN);
    }
    return email;
  }

  /** A mandate as the draft says, when who acts may give it. */
  private Mandate mandate(String id, String personId, MandateDraft draft) {
    Jurisdiction jurisdiction = desk.jurisdiction();
    Organisation organisation =
        people
            .findOrganisation(draft.organisationId())
            .filter(jurisdiction::sees)
            .orElseThrow(() -> new DirectoryException(DirectoryProblem.ORGANISATION_UNKNOWN));
    Jurisdiction.check(jurisdiction.invitesFor(organisation));
    LocalDate asked = draft.since();
    LocalDate since = asked == null ? desk.today() : asked;
    Mandate mandate =
        new Mandate(
            id,
            personId,
            organisation.id(),
            draft.unitId(),
            function(draft.functionName()),
            since,
            draft.until(),
            draft.grants());
    checkDays(mandate, organisation);
    checkGrants(mandate, organisation, jurisdiction);
    checkUnit(mandate);
    return mandate;
  }

  private static String function(@Nullable String typed) {
    if (typed == null) {
      return "";
    }
    String function = typed.strip();
    if (function.isEmpty()) {
      throw new DirectoryException(DirectoryProblem.FUNCTION_MISSING);
    }
    if (function.length() > Directory.LONGEST_NAME) {
      throw new DirectoryException(DirectoryProblem.TOO_LONG);
    }
    return function;
  }

  private static void checkDays(Mandate mandate, Organisation organisation) {
    LocalDate until = mandate.until();
    if (until != null && until.isBefore(mandate.since())) {
      throw new DirectoryException(DirectoryProblem.DAYS_REVERSED);
    }
    LocalDate end = organisation.until();
    if (end != null && (until == null || until.isAfter(end))) {
      throw new DirectoryException(DirectoryProblem.ORGANISATION_ENDED);
    }
  }

  private static void checkGrants(
      Mandate mandate, Organisation organisation, Jurisdiction jurisdiction) {
    if (mandate.grants().isEmpty()) {
      throw new DirectoryException(DirectoryProblem.ROLE_MISSING);
    }
    if (!mandate.grants().stream().allMatch(jurisdiction::gives)) {
      throw new DirectoryException(DirectoryProblem.ROLE_NOT_YOURS);
    }
    if (mandate.presides() && !organisation.kind().presides()) {
      throw new DirectoryException(DirectoryProblem.ROLE_NOT_PRESIDING);
    }
  }

  private void checkUnit(Mandate mandate) {
    String unitId = mandate.unitId();
    if (unitId != null
        && people.listUnits(mandate.organisationId()).stream()
            .noneMatch(u -> u.id().equals(unitId))) {
      throw new DirectoryException(DirectoryProblem.UNIT_UNKNOWN);
    }
  }

  /** Changes name and address. */
  public Person change(String personId, int version, String name, String email) {
    return desk.write(
        () -> {
          Person before = kept(personId, version).person();
          String newName = named(name);
          String newEmail = free(email, personId);
          List<String> fields = new ArrayList<>();
          if (!newName.equals(before.name())) {
            fields.add("name");
          }
          if (!newEmail.equals(before.email())) {
            fields.add("email");
          }
          if (!fields.isEmpty()) {
            update(with(before, newName, newEmail, before.active()));
            desk.recordPerson("changed", personId, fields);
          }
          return people.findPerson(personId).orElseThrow();
        });
  }

  /** Lets a person sign in, or not any more. What he did stays. */
  public Person setActive(String personId, int version, boolean active) {
    return desk.write(
        () -> {
          Person before = kept(personId, version).person();
          List<LocalDate> days = List.of(desk.today());
          List<Long> administrators = desk.administrators(days);
          update(with(before, before.name(), before.email(), active));
          desk.checkAdministratorLeft(days, administrators);
          desk.recordPerson(active ? "reactivated" : "deactivated", personId, List.of("active"));
          return people.findPerson(personId).orElseThrow();
        });
  }

  private static Person with(Person p, String name, @Nullable String email, boolean active) {
    return new Person(
        p.id(), name, email, active, p.version(), p.createdAt(), p.seenOn(), p.erasedAt());
  }

  private Member kept(String personId, int version) {
    Person person =
        people
            .findPerson(personId)
            .filter(p -> p.erasedAt() == null)
            .orElseThrow(() -> new UnknownInDirectoryException(personId));
    Member member = new Member(person, people.listMandates(personId));
    Jurisdiction.check(keeps(member));
    if (person.version() != version) {
      throw new ChangedMeanwhileException(personId);
    }
    return member;
  }

  private void update(Person person) {
    if (!people.updatePerson(person)) {
      throw new ChangedMeanwhileException(person.id());
    }
  }

  /** Lets a person act for one more organisation. The version is the person's. */
  public Mandate addMandate(String personId, int version, MandateDraft draft) {
    return desk.write(
        () -> {
          Member member = kept(personId, version);
          Mandate mandate = mandate(desk.newId(), personId, draft);
          update(member.person()); // one more version: two who give at once see each other
          people.insertMandate(mandate);
          desk.recordMandate("created", null, mandate);
          return mandate;
        });
  }

  /** Changes a mandate: unit, function, days, roles. Its organisation stays. */
  public Mandate changeMandate(String personId, int version, String mandateId, MandateDraft draft) {
    return desk.write(
        () -> {
          Member member = kept(personId, version);
          Mandate before = find(member, mandateId);
          Mandate after = mandate(mandateId, personId, at(draft, before));
          replace(member, before, after, "changed");
          return after;
        });
  }

  private static MandateDraft at(MandateDraft draft, Mandate before) {
    LocalDate since = draft.since();
    return new MandateDraft(
        before.organisationId(),
        draft.unitId(),
        draft.functionName(),
        since == null ? before.since() : since,
        draft.until(),
        draft.grants());
  }

  /** Ends a mandate, and with it what it gave. */
  public Mandate endMandate(String personId, int version, String mandateId, LocalDate until) {
    return desk.write(
        () -> {
          Member member = kept(personId, version);
          Mandate before = find(member, mandateId);
          if (until.isBefore(before.since())) {
            throw new DirectoryException(DirectoryProblem.DAYS_REVERSED);
          }
          Mandate after = before.endedOn(until);
          replace(member, before, after, "ended");
          return after;
        });
  }

  private static Mandate find(Member member, String mandateId) {
    return member.mandates().stream()
        .filter(mandate -> mandate.id().equals(mandateId))
        .findFirst()
        .orElseThrow(() -> new UnknownInDirectoryException(mandateId));
  }

  private void replace(Member member, Mandate before, Mandate after, String verb) {
    LocalDate until = after.until();
    LocalDate effect = until == null ? desk.today() : until.plusDays(1);
    List<LocalDate> days = List.of(desk.today(), effect);
    List<Long> administrators = desk.administrators(days);
    update(member.person());
    people.updateMandate(after);
    desk.checkAdministratorLeft(days, administrators);
    desk.recordMandate(verb, before, after);
  }
}
