package org.maillage.app.contacts.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.maillage.app.contacts.Contact;
import org.maillage.app.contacts.Contact.Part;
import org.maillage.app.people.EmailAddress;

/** What was typed about a contact; names are those of the fields. */
public record ContactForm(
    String organisation,
    String nom,
    String fonction,
    String role,
    String sujets,
    String secteur,
    String telephone,
    String courriel,
    String joignable,
    String visible) {

  /** As people write numbers, short ones too: "3939", "04 65 71 00 12", "+33 4 65 71 00 12". */
  private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 .()-]{2,38}");

  private static final String TEAM = "equipe";

  /** What a sender left out is empty. */
  public ContactForm {
    organisation = Objects.requireNonNullElse(organisation, "").strip();
    nom = Objects.requireNonNullElse(nom, "").strip();
    fonction = Objects.requireNonNullElse(fonction, "").strip();
    role = Objects.requireNonNullElse(role, "");
    sujets = Objects.requireNonNullElse(sujets, "");
    secteur = Objects.requireNonNullElse(secteur, "").strip();
    telephone = Objects.requireNonNullElse(telephone, "").replaceAll("[\\s\u00a0\u202f]+", " ");
    courriel = Objects.requireNonNullElse(courriel, "");
    joignable = Objects.requireNonNullElse(joignable, "").strip();
    visible = Objects.requireNonNullElse(visible, "");
  }

  /** What a new one begins with: an organisation and a part that the address may give. */
  static ContactForm blank(String organisationId, String part) {
    return new ContactForm(organisationId, "", "", part, "", "", "", "", "", "");
  }

  static ContactForm of(Contact contact) {
    return new ContactForm(
        contact.organisationId(),
        Objects.requireNonNullElse(contact.name(), ""),
        contact.function(),
        contact.part().name(),
        String.join("\n", contact.subjects()),
        contact.sector(),
        Objects.requireNonNullElse(contact.phone(), ""),
        Objects.requireNonNullElse(contact.email(), ""),
        contact.reachable(),
        contact.teamOnly() ? TEAM : "");
  }

  /** True when only the team and his own organisation shall see him. */
  public boolean teamOnly() {
    return visible.equals(TEAM);
  }

  private Optional<Part> part() {
    return Arrays.stream(Part.values()).filter(one -> one.name().equals(role)).findFirst();
  }

  private List<String> subjects() {
    return Arrays.stream(sujets.split("[\\r\\n;,]+"))
        .map(String::strip)
        .filter(subject -> !subject.isEmpty())
        .distinct()
        .toList();
  }

  /** What is wrong with it, as the key of a message; nothing when it can be kept. */
  Optional<String> problem() {
    if (organisation.isEmpty()) {
      return Optional.of("contacts.problem.organisation");
    }
    if (fonction.isEmpty()) {
      return Optional.of("contacts.problem.function");
    }
    if (part().isEmpty()) {
      return Optional.of("contacts.problem.part");
    }
    String email = EmailAddress.normalized(courriel);
    if (!email.isEmpty() && !EmailAddress.isValid(email)) {
      return Optional.of("contacts.problem.email");
    }
    String phone = telephone.strip();
    if (!phone.isEmpty() && !PHONE.matcher(phone).matches()) {
      return Optional.of("contacts.problem.phone");
    }
    if (email.isEmpty() && phone.isEmpty()) {
      return Optional.of("contacts.problem.unreachable");
    }
    boolean tooLong =
        List.of(nom, fonction, secteur, joignable).stream()
                .anyMatch(text -> text.length() > Contact.LONGEST)
            || subjects().size() > Contact.MOST_SUBJECTS
            || subjects().stream().anyMatch(s -> s.length() > Contact.LONGEST_SUBJECT);
    return tooLong ? Optional.of("contacts.problem.long") : Optional.empty();
  }

  /** What was typed, of a form without a {@link #problem()}. */
  Contact contact(String id, LocalDate confirmedOn, int version) {
    return new Contact(
        id,
        organisation,
        orNull(nom),
        fonction,
        part().orElseThrow(),
        subjects(),
        secteur,
        orNull(telephone.strip()),
        orNull(EmailAddress.normalized(courriel)),
        joignable,
        teamOnly(),
        confirmedOn,
        version);
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
