package org.maillage.app.contacts;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Contacts in store. A change is written with its entry in the journal of the organisation, or not
 * at all; the entry tells part, subjects and sector, never the name or how to reach somebody: the
 * journal cannot forget.
 */
public interface ContactRepository {

  /** All of a territory, by id. */
  List<Contact> listContacts(String territoryId);

  /** Those of an organisation, by territory. */
  Map<String, List<Contact>> listOfOrganisation(String organisationId);

  /** One of them. */
  Optional<Contact> findContact(String territoryId, String id);

  /** Keeps a new one. */
  void add(String territoryId, Contact contact);

  /**
   * Keeps a changed one.
   *
   * @param contact with the version that was read
   * @return false, and nothing is kept, when it was changed since, or is gone
   */
  boolean update(String territoryId, Contact contact);

  /**
   * Removes one for good.
   *
   * @return false when there is none
   */
  boolean remove(String territoryId, String id);

  /** Those that bear the address or the name of somebody, whatever the case. */
  List<Contact> listOf(String email, String name);

  /** Removes those that {@link #listOf} tells; the caller says so in the journal. */
  void forgetOf(String email, String name);

  /**
   * Removes those that nobody confirmed since before the day; the caller says so in the journal.
   *
   * @return how many
   */
  int forgetBefore(LocalDate confirmed);
}
