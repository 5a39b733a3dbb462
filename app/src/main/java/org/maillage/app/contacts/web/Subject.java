package org.maillage.app.contacts.web;

import java.util.List;
import org.maillage.app.contacts.Contact;

/**
 * A subject with how many contacts answer for it.
 *
 * @param chosen true for the one that is looked for
 */
public record Subject(String name, int contacts, boolean chosen) {

  /** The subjects of contacts, by name. */
  static List<Subject> of(List<Contact> contacts, String chosen) {
    return contacts.stream()
        .flatMap(contact -> contact.subjects().stream())
        .distinct()
        .sorted(String.CASE_INSENSITIVE_ORDER)
        .map(
            subject ->
                new Subject(
                    subject,
                    (int) contacts.stream().filter(c -> c.subjects().contains(subject)).count(),
                    subject.equals(chosen)))
        .toList();
  }
}
