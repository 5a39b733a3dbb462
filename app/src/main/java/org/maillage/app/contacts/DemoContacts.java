package org.maillage.app.contacts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.maillage.app.contacts.Contact.Part;
import org.maillage.app.home.UnguessableIds;
import org.maillage.app.people.Organisation;
import org.maillage.app.people.PeopleRepository;
import org.springframework.stereotype.Component;

/**
 * A directory as the partners of a scheme have it: desks without a name, correspondents of most
 * operators, one who was not confirmed for long, one operator without anybody. Numbers are those
 * that no subscriber gets (ARCEP, decision 2018-0881), addresses those that nobody can register.
 */
@Component
public class DemoContacts {

  private static final int ID_BYTES = 12;
  private static final String DOMAIN = "@demo.example";

  private final ContactRepository contacts;
  private final PeopleRepository people;
  private final Clock clock;
  private final UnguessableIds ids = new UnguessableIds();

  DemoContacts(ContactRepository contacts, PeopleRepository people, Clock clock) {
    this.contacts = contacts;
    this.people = people;
    this.clock = clock;
  }

  /** Keeps them for the organisations that are there, unless some are kept. */
  public void fill(String territoryId) {
    if (!contacts.listContacts(territoryId).isEmpty()) {
      return;
    }
    Map<String, String> organisations =
        people.listOrganisations().stream()
            .filter(o -> territoryId.equals(o.territoryId()))
            .collect(
                Collectors.toMap(
                    o -> o.name().shortName(), Organisation::id, (first, second) -> first));
    for (Told told : all()) {
      String organisationId = organisations.get(told.organisation);
      if (organisationId != null) {
        contacts.add(territoryId, contact(told, organisationId));
      }
    }
  }

  private Contact contact(Told told, String organisationId) {
    return new Contact(
        ids.next(ID_BYTES),
        organisationId,
        told.name,
        told.function,
        told.part,
        List.of(told.subjects.split(", ")),
        "",
        told.phone,
        told.mailbox + DOMAIN,
        told.reachable,
        told.teamOnly,
        LocalDate.now(clock).minusMonths(told.monthsAgo),
        1);
  }

  /** One of them, with how long ago somebody confirmed it. */
  private record Told(
      String organisation,
      @Nullable String name,
      String function,
      Part part,
      String subjects,
      String phone,
      String mailbox,
      String reachable,
      boolean teamOnly,
      int monthsAgo) {}

  private static List<Told> all() {
    return List.of(
        new Told(
            "CAF",
            "Sophie Lambert",
            "Responsable des partenariats",
            Part.CORRESPONDENT,
            "prestations familiales, logement, accès aux droits",
            "04 65 71 00 12",
            "sophie.lambert",
            "du mardi au jeudi, le matin",
            false,
            2),
        new Told(
            "CAF",
            null,
            "Ligne des partenaires",
            Part.DEPUTY,
            "prestations familiales, accès aux droits",
            "04 65 71 00 13",
            "partenaires.caf",
            "en semaine, de 9 h à 12 h",
            false,
            2),
        new Told(
            "CPAM",
            "Karim Benoist",
            "Délégué à l’accès aux soins",
            Part.CORRESPONDENT,
            "accès aux droits, santé",
            "04 65 71 00 21",
            "karim.benoist",
            "par courriel d’abord",
            false,
            5),
        new Told(
            "MSA",
            "Aurélie Garnier",
            "Responsable de l’action sociale",
            Part.CORRESPONDENT,
            "accès aux droits, agriculteurs en difficulté",
            "04 65 71 00 31",
            "aurelie.garnier",
            "",
            false,
            16),
        new Told(
            "La Poste",
            "Marc Dufresne",
            "Délégué aux relations territoriales",
            Part.CORRESPONDENT,
            "points de contact, numérique",
            "04 65 71 00 41",
            "marc.dufresne",
            "",
            false,
            1),
        new Told(
            "France Travail",
            "Émilie Sanchez",
            "Directrice d’agence, référente de l’insertion",
            Part.CORRESPONDENT,
            "emploi, insertion, mobilité",
            "04 65 71 00 51",
            "emilie.sanchez",
            "l’après-midi",
            false,
            8),
        new Told(
            "Département",
            null,
            "Pôle insertion",
            Part.CONTACT,
            "insertion, RSA, logement",
            "04 65 71 00 61",
            "insertion",
            "en semaine, de 9 h à 17 h",
            false,
            3),
        new Told(
            "Département",
            "Nadia Ferrand",
            "Chargée de mission du schéma",
            Part.CONTACT,
            "schéma, numérique",
            "04 65 71 00 62",
            "nadia.ferrand",
            "",
            false,
            0),
        new Told(
            "Préfecture",
            null,
            "Astreinte du secrétariat général",
            Part.CONTACT,
            "schéma",
            "04 65 71 00 71",
            "secretariat.general",
            "hors des heures ouvrées, pour l’équipe du schéma",
            true,
            4),
        new Told(
            "MLJ",
            "Thomas Ricci",
            "Conseiller mobilité",
            Part.CONTACT,
            "mobilité, emploi des jeunes",
            "06 39 98 00 81",
            "thomas.ricci",
            "sur la route le mardi",
            false,
            13));
  }
}
