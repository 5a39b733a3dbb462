package org.maillage.app.contacts.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import org.maillage.app.contacts.Contact;
import org.maillage.domain.offer.NameWords;

/**
 * What of the directory is looked for; names are those of the fields, what was not asked is empty.
 *
 * @param q words that all have to be found somewhere
 * @param organisation id
 * @param sujet as a contact tells it
 * @param role a part of the network, in small letters
 * @param perimes {@code oui} for those that have to be confirmed
 */
public record ContactQuery(
    String q, String organisation, String sujet, String role, String perimes) {

  /** What a sender left out is empty. */
  public ContactQuery {
    q = Objects.requireNonNullElse(q, "").strip();
    organisation = Objects.requireNonNullElse(organisation, "");
    sujet = Objects.requireNonNullElse(sujet, "");
    role = Objects.requireNonNullElse(role, "");
    perimes = Objects.requireNonNullElse(perimes, "");
  }

  /** True when all are looked for. */
  public boolean isEmpty() {
    return (q + organisation + sujet + role + perimes).isEmpty();
  }

  /**
   * True for a contact that answers.
   *
   * @param organisationName as it is shown
   */
  boolean matches(Contact contact, String organisationName, boolean stale) {
    return (organisation.isEmpty() || contact.organisationId().equals(organisation))
        && (sujet.isEmpty() || contact.subjects().contains(sujet))
        && (role.isEmpty() || contact.part().name().toLowerCase(Locale.ROOT).equals(role))
        && (perimes.isEmpty() || stale)
        && holds(contact, organisationName);
  }

  private boolean holds(Contact contact, String organisationName) {
    String all =
        NameWords.plain(
            String.join(
                " ",
                Objects.requireNonNullElse(contact.name(), ""),
                contact.function(),
                organisationName,
                contact.sector(),
                String.join(" ", contact.subjects())));
    return Arrays.stream(NameWords.plain(q).split(" ")).allMatch(all::contains);
  }
}
