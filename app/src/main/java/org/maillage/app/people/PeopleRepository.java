package org.maillage.app.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Organisations and people in store. Writers join the transaction of their caller. */
public interface PeopleRepository {

  /** All organisations, by their last name. */
  List<Organisation> listOrganisations();

  /** The organisation of that id. */
  Optional<Organisation> findOrganisation(String id);

  /** The organisation of that SIRET. */
  Optional<Organisation> findOrganisationBySiret(String siret);

  /** Keeps a new one, with its names and without succession. */
  void insertOrganisation(Organisation organisation);

  /**
   * Keeps what changed of one: SIRET, kind, territory, days, names that were added, successions.
   * Names in store are never taken away.
   *
   * @return false, and nothing is changed, when someone else changed it meanwhile
   */
  boolean updateOrganisation(Organisation organisation);

  /** Directions and services of an organisation, by name. */
  List<Unit> listUnits(String organisationId);

  /** Keeps a new direction or service. */
  void insertUnit(Unit unit);

  /** Gives a direction or service its last day. */
  void endUnit(String unitId, LocalDate until);

  /** All people that are not erased, by name. */
  List<Person> listPeople();

  /** The person of that id, erased or not. */
  Optional<Person> findPerson(String id);

  /**
   * The person of that address.
   *
   * @param email in any case
   */
  Optional<Person> findPersonByEmail(String email);

  /** Keeps a new person. */
  void insertPerson(Person person);

  /**
   * Keeps what changed of a person. The day of the last sign-in is no part of it, but goes with the
   * name of somebody erased.
   *
   * @return false, and nothing is changed, when someone else changed it meanwhile
   */
  boolean updatePerson(Person person);

  /** Notes the day of a sign-in; not a change of the person. */
  void seen(String personId, LocalDate day);

  /** Mandates of a person, the latest first. */
  List<Mandate> listMandates(String personId);

  /** All mandates, the latest first. */
  List<Mandate> listMandates();

  /** Mandates of an organisation, ended ones too, the latest first. */
  List<Mandate> listMandatesOf(String organisationId);

  /** All mandates that run on the day. */
  List<Mandate> listMandatesOn(LocalDate day);

  /** Keeps a new mandate with its grants. */
  void insertMandate(Mandate mandate);

  /** Keeps the function, unit, days and grants of a mandate. */
  void updateMandate(Mandate mandate);
}
