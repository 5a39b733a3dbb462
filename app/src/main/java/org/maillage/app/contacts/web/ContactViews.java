package org.maillage.app.contacts.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.maillage.app.contacts.Contact;
import org.maillage.app.contacts.Correspondence;
import org.maillage.app.people.Organisation;
import org.maillage.app.shell.Dates;
import org.maillage.app.shell.Words;

/** Contacts in words. */
final class ContactViews {

  private final Words words;
  private final Dates days;
  private final LocalDate today;
  private final Map<String, Organisation> organisations;
  private final Predicate<Contact> kept;

  /**
   * For one reader.
   *
   * @param organisations by id
   * @param kept true for those that the reader keeps
   */
  ContactViews(
      Words words,
      Dates days,
      LocalDate today,
      Map<String, Organisation> organisations,
      Predicate<Contact> kept) {
    this.words = words;
    this.days = days;
    this.today = today;
    this.organisations = organisations;
    this.kept = kept;
  }

  /** Something to choose. */
  public record Choice(String value, String label) {}

  /**
   * A contact.
   *
   * @param name of the person, or the function of a desk without a name
   * @param function empty where it stands for the name
   * @param call address that dials; empty when there is no number
   * @param confirmed sentence
   */
  public record Line(
      String id,
      String name,
      String function,
      String organisationId,
      String organisation,
      String part,
      List<String> subjects,
      String sector,
      String phone,
      String call,
      String email,
      String reachable,
      boolean teamOnly,
      String confirmed,
      boolean stale,
      boolean kept,
      int version) {}

  /** An operator and whom it named. */
  public record Operator(
      String id,
      String name,
      String state,
      boolean alert,
      List<Line> correspondents,
      List<Line> deputies) {}

  Line line(Contact contact) {
    String name = contact.name();
    String phone = Objects.requireNonNullElse(contact.phone(), "");
    boolean stale = contact.isStale(today);
    return new Line(
        contact.id(),
        name == null ? contact.function() : name,
        name == null ? "" : contact.function(),
        contact.organisationId(),
        organisation(contact.organisationId()),
        contact.part() == Contact.Part.CONTACT ? "" : part(contact.part()),
        contact.subjects(),
        contact.sector(),
        phone,
        phone.isEmpty() ? "" : "tel:" + phone.replaceAll("[^0-9+]", ""),
        Objects.requireNonNullElse(contact.email(), ""),
        contact.reachable(),
        contact.teamOnly(),
        words.get(stale ? "contacts.stale" : "contacts.confirmed", days.day(contact.confirmedOn())),
        stale,
        kept.test(contact),
        contact.version());
  }

  String part(Contact.Part part) {
    return words.get("contacts.part." + part);
  }

  String organisation(String id) {
    Organisation organisation = organisations.get(id);
    return organisation == null ? words.get("contacts.organisation.gone") : name(organisation);
  }

  String name(Organisation organisation) {
    return organisation.nameOn(today).shortName();
  }

  Operator operator(Correspondence one) {
    Correspondence.State state = one.state(today);
    return new Operator(
        one.operator().id(),
        one.operator().nameOn(today).name(),
        words.get("contacts.state." + state),
        state != Correspondence.State.NAMED,
        one.correspondents().stream().map(this::line).toList(),
        one.deputies().stream().map(this::line).toList());
  }
}
