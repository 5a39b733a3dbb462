package org.maillage.app.contacts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.maillage.app.access.Access;
import org.maillage.app.access.NotAllowedException;
import org.maillage.app.access.Reach;
import org.maillage.app.access.Right;
import org.maillage.app.access.Scope;
import org.maillage.app.contacts.Contact.Part;
import org.maillage.app.home.UnguessableIds;
import org.maillage.app.people.Organisation;
import org.maillage.app.people.OrganisationKind;
import org.maillage.app.people.PeopleRepository;
import org.springframework.stereotype.Service;

/**
 * Keeps the directory of professionals (A15) and the network of correspondents (A16): everybody who
 * is signed in finds contacts, each organisation keeps its own, the team all of them.
 */
@Service
public class ContactDesk {

  private static final int ID_BYTES = 12;

  private final ContactRepository contacts;
  private final PeopleRepository people;
  private final Access access;
  private final Clock clock;
  private final UnguessableIds ids = new UnguessableIds();

  ContactDesk(ContactRepository contacts, PeopleRepository people, Access access, Clock clock) {
    this.contacts = contacts;
    this.people = people;
    this.access = access;
    this.clock = clock;
  }

  /** The day in France. */
  public LocalDate today() {
    return LocalDate.now(clock);
  }

  private boolean keepsAll(String territoryId) {
    return access.actor().reach(Right.CHANGE_CONTACTS, Scope.ofTerritory(territoryId)) == Reach.ALL;
  }

  /** True when who acts keeps the contacts of an organisation. */
  public boolean keeps(String territoryId, String organisationId) {
    return access
        .actor()
        .may(Right.CHANGE_CONTACTS, Scope.ofTerritory(territoryId), organisationId);
  }

  private boolean sees(String territoryId, Contact contact) {
    return !contact.teamOnly()
        || keepsAll(territoryId)
        || contact.organisationId().equals(access.actor().organisationId());
  }

  /**
   * Those that who acts may read.
   *
   * @throws NotAllowedException when he may read none
   */
  public List<Contact> listContacts(String territoryId) {
    if (!access.may(Right.SEE_CONTACTS, Scope.ofTerritory(territoryId))) {
      throw new NotAllowedException(Right.SEE_CONTACTS);
    }
    return contacts.listContacts(territoryId).stream()
        .filter(contact -> sees(territoryId, contact))
        .toList();
  }

  /** One that who acts may read. */
  public Optional<Contact> findContact(String territoryId, String id) {
    return listContacts(territoryId).stream().filter(one -> one.id().equals(id)).findFirst();
  }

  /** Organisations of the territory by id, past ones too, by name. */
  public Map<String, Organisation> organisations(String territoryId) {
    Map<String, Organisation> found = new LinkedHashMap<>();
    people.listOrganisations().stream()
        .filter(o -> o.territoryId() == null || o.territoryId().equals(territoryId))
        .sorted(Comparator.comparing(o -> o.name().shortName()))
        .forEach(o -> found.put(o.id(), o));
    return found;
  }

  /** Organisations of today whose contacts who acts keeps, by name. */
  public List<Organisation> listKept(String territoryId) {
    LocalDate today = today();
    return organisations(territoryId).values().stream()
        .filter(o -> o.existsOn(today) && keeps(territoryId, o.id()))
        .toList();
  }

  /** Each operator of today with whom it named; those without anybody first. */
  public List<Correspondence> listOperators(String territoryId) {
    LocalDate today = today();
    List<Contact> all = listContacts(territoryId);
    return organisations(territoryId).values().stream()
        .filter(o -> o.kind() == OrganisationKind.OPERATOR && o.existsOn(today))
        .map(o -> new Correspondence(o, of(all, o, Part.CORRESPONDENT), of(all, o, Part.DEPUTY)))
        .sorted(Comparator.comparing(c -> c.state(today)))
        .toList();
  }

  private static List<Contact> of(List<Contact> all, Organisation operator, Part part) {
    return all.stream()
        .filter(contact -> contact.part() == part)
        .filter(contact -> contact.organisationId().equals(operator.id()))
        .toList();
  }

  /** A contact of a territory. */
  public record Due(String territoryId, Contact contact) {}

  /** Those of one's own organisation that have to be confirmed, the longest unconfirmed first. */
  public List<Due> listDue() {
    String organisationId = access.actor().organisationId();
    if (organisationId == null) {
      return List.of();
    }
    LocalDate today = today();
    return contacts.listOfOrganisation(organisationId).entrySet().stream()
        .filter(of -> keeps(of.getKey(), organisationId))
        .flatMap(of -> of.getValue().stream().map(contact -> new Due(of.getKey(), contact)))
        .filter(due -> due.contact().isStale(today))
        .sorted(Comparator.comparing(due -> due.contact().confirmedOn()))
        .toList();
  }

  private void check(String territoryId, String organisationId) {
    access.check(Right.CHANGE_CONTACTS, Scope.ofTerritory(territoryId), organisationId);
  }

  /**
   * Keeps a new contact, confirmed today.
   *
   * @param draft its id, day and version are not read
   * @throws NotAllowedException when the organisation is another's, or not of the territory
   */
  public Contact add(String territoryId, Contact draft) {
    checkOrganisation(territoryId, draft.organisationId());
    Contact contact =
        new Contact(
            ids.next(ID_BYTES),
            draft.organisationId(),
            draft.name(),
            draft.function(),
            draft.part(),
            draft.subjects(),
            draft.sector(),
            draft.phone(),
            draft.email(),
            draft.reachable(),
            draft.teamOnly(),
            today(),
            1);
    contacts.add(territoryId, contact);
    return contact;
  }

  private void checkOrganisation(String territoryId, String organisationId) {
    check(territoryId, organisationId);
    if (!organisations(territoryId).containsKey(organisationId)) {
      throw new NotAllowedException(Right.CHANGE_CONTACTS);
    }
  }

  /**
   * Keeps a change; it confirms the contact.
   *
   * @param changed with the version that was read
   * @return false, and nothing is kept, when somebody else changed it since
   * @throws NotAllowedException when it is, or would become, another's
   */
  public boolean change(String territoryId, Contact changed) {
    contacts
        .findContact(territoryId, changed.id())
        .ifPresent(before -> check(territoryId, before.organisationId()));
    checkOrganisation(territoryId, changed.organisationId());
    return contacts.update(territoryId, changed.confirmed(today()));
  }

  /**
   * Says that all of it holds today.
   *
   * @return false when it was changed since it was read, or is gone
   * @throws NotAllowedException when it is another's
   */
  public boolean confirm(String territoryId, String id, int version) {
    Optional<Contact> found = contacts.findContact(territoryId, id);
    found.ifPresent(contact -> check(territoryId, contact.organisationId()));
    return found
        .filter(contact -> contact.version() == version)
        .map(contact -> contacts.update(territoryId, contact.confirmed(today())))
        .orElse(false);
  }

  /**
   * Removes it for good: of somebody who has gone, nothing is kept.
   *
   * @throws NotAllowedException when it is another's
   */
  public void remove(String territoryId, String id) {
    contacts
        .findContact(territoryId, id)
        .ifPresent(
            contact -> {
              check(territoryId, contact.organisationId());
              contacts.remove(territoryId, id);
            });
  }
}
