package org.maillage.app.people;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.maillage.app.access.Acting;
import org.maillage.app.access.Actor;
import org.maillage.app.access.Grant;
import org.maillage.app.access.Role;
import org.maillage.app.access.Scope;
import org.maillage.app.territory.TerritoryRepository;
import org.maillage.app.territory.TerritorySummary;
import org.maillage.domain.territory.Territory;
import org.maillage.domain.territory.Zone;
import org.maillage.domain.territory.ZoningKind;
import org.springframework.stereotype.Service;

/**
 * Who takes part in the scheme of the fictional département: the kinds of organisations that sit in
 * the committees of real schemes (Bouches-du-Rhône, Landes, Pyrénées-Orientales), with one invented
 * person for each role.
 */
@Service
public class DemoDirectory {

  /** Of a name that nobody can register (RFC 2606). */
  private static final String DOMAIN = "@demo.example";

  private static final LocalDate SCHEME = LocalDate.of(2016, 1, 1);

  private final Directory directory;
  private final Memberships memberships;
  private final PeopleRepository people;
  private final TerritoryRepository territories;

  DemoDirectory(
      Directory directory,
      Memberships memberships,
      PeopleRepository people,
      TerritoryRepository territories) {
    this.directory = directory;
    this.memberships = memberships;
    this.people = people;
    this.territories = territories;
  }

  /** Puts what is missing; what is there stays as it is. */
  public void fill(String territoryId) {
    Acting.as(
        Actor.OPERATOR,
        () -> {
          Filling filling = new Filling(territoryId, name(territoryId));
          filling.authorities();
          filling.operators();
          filling.others();
          filling.partners();
          return territoryId;
        });
  }

  private String name(String territoryId) {
    return territories.findSummary(territoryId).map(TerritorySummary::name).orElse(territoryId);
  }

  /** The people that {@link #fill} made and that may still act, in the order of the roles. */
  public List<DemoPerson> listPeople() {
    LocalDate today = directory.today();
    List<DemoPerson> found = new ArrayList<>();
    for (Person person : people.listPeople()) {
      String email = person.email();
      if (person.active() && email != null && email.endsWith(DOMAIN)) {
        people.listMandates(person.id()).stream()
            .filter(m -> m.runsOn(today) && !m.grants().isEmpty())
            .findFirst()
            .flatMap(m -> demoPerson(person, m, today))
            .ifPresent(found::add);
      }
    }
    found.sort((a, b) -> a.role().compareTo(b.role()));
    return found;
  }

  private Optional<DemoPerson> demoPerson(Person person, Mandate mandate, LocalDate today) {
    return people
        .findOrganisation(mandate.organisationId())
        .map(
            o ->
                new DemoPerson(
                    person.id(),
                    person.name(),
                    mandate.functionName(),
                    o.nameOn(today).shortName(),
                    mandate.grants().get(0).role()));
  }

  private static List<String> epciNames(Territory territory) {
    return territory.zones().stream()
        .filter(zone -> zone.kind() == ZoningKind.EPCI)
        .map(Zone::name)
        .distinct()
        .toList();
  }

  /** "Antoine Le Guével" writes from antoine.le.guevel. */
  private static String address(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z]+", ".");
  }

  /** The short form that reports use: "CC", "CA". */
  private static String brief(String epci) {
    String brief =
        epci.replace("Communauté de communes", "CC")
            .replaceFirst("Communauté d.agglomération", "CA");
    return brief.substring(0, Math.min(brief.length(), Directory.LONGEST_SHORT_NAME));
  }

  /** One filling, of one territory. */
  private final class Filling {

    private final String territoryId;
    private final String of;

    private Filling(String territoryId, String name) {
      this.territoryId = territoryId;
      this.of = ("AEIOUYHÉÈÊ".indexOf(name.charAt(0)) < 0 ? "de " : "d’") + name;
    }

    private void authorities() {
      Organisation departement =
          put(OrganisationKind.DEPARTEMENT, "Département " + of, "Département", SCHEME);
      Organisation prefecture =
          put(OrganisationKind.PREFECTURE, "Préfecture " + of, "Préfecture", SCHEME);
      put(departement, "Développement territorial");
      put(prefecture, "SCPPAT");
      bring(departement, "Claire Vasseur", "Administratrice de la plateforme", Role.ADMINISTRATOR);
      bring(
          departement,
          "Hélène Marchetti",
          "Vice-présidente du conseil départemental, co-présidente du schéma",
          Role.CO_PRESIDENT);
      bring(
          prefecture,
          "Antoine Le Guével",
          "Secrétaire général de la préfecture, co-président du schéma",
          Role.CO_PRESIDENT);
      bring(departement, "Nadia Ferrand", "Chargée de mission du schéma", Role.SECRETARIAT);
      bring(prefecture, "Julien Costa", "Chargé d’études, diagnostic", Role.CONTRIBUTOR);
    }

    private void operators() {
      Organisation caf =
          put(OrganisationKind.OPERATOR, "Caisse d’allocations familiales " + of, "CAF", SCHEME);
      put(OrganisationKind.OPERATOR, "Caisse primaire d’assurance maladie " + of, "CPAM", SCHEME);
      Organisation msa =
          put(OrganisationKind.OPERATOR, "Mutualité sociale agricole", "MSA", SCHEME);
      put(
          OrganisationKind.OPERATOR,
          "Caisse d’assurance retraite et de la santé au travail",
          "CARSAT",
          SCHEME);
      Organisation laPoste = put(OrganisationKind.OPERATOR, "La Poste", "La Poste", SCHEME);
      Organisation franceTravail =
          put(
              OrganisationKind.OPERATOR,
              "France Travail",
              "France Travail",
              LocalDate.of(2024, 1, 1));
      Organisation poleEmploi =
          put(OrganisationKind.OPERATOR, "Pôle emploi", "Pôle emploi", LocalDate.of(2008, 12, 19));
      succeed(poleEmploi, franceTravail, LocalDate.of(2023, 12, 31));
      bring(caf, "Sophie Lambert", "Responsable des partenariats, pilote d’action", Role.PILOT);
      bring(laPoste, "Marc Dufresne", "Délégué aux relations territoriales", Role.PARTNER);
      bring(msa, "Aurélie Garnier", "Responsable de l’action sociale", Role.PARTNER);
    }

    /** Who else pilots and promises in the example plans. */
    private void partners() {
      put(OrganisationKind.ASSOCIATION, "Mission locale jeunes", "MLJ", SCHEME);
      put(OrganisationKind.OPERATOR, "Cap emploi", "Cap emploi", SCHEME);
      put(OrganisationKind.ASSOCIATION, "Solidarité Pyrénées", "Solidarité Pyrénées", SCHEME);
      put(
          OrganisationKind.OTHER,
          "Chambre de métiers et de l’artisanat",
          "Chambre de métiers",
          SCHEME);
      put(OrganisationKind.OTHER, "Chambre d’agriculture", "Chambre d’agriculture", SCHEME);
      put(
          OrganisationKind.STATE_SERVICE,
          "Direction départementale des territoires et de la mer " + of,
          "DDTM",
          SCHEME);
    }

    private void others() {
      Organisation ddets =
          put(
              OrganisationKind.STATE_SERVICE,
              "Direction départementale de l’emploi, du travail et des solidarités " + of,
              "DDETS",
              LocalDate.of(2021, 4, 1));
      LocalDate before = LocalDate.of(2021, 3, 31);
      succeed(
          put(
              OrganisationKind.STATE_SERVICE,
              "Direction régionale des entreprises, de la concurrence, de la consommation, du"
                  + " travail et de l’emploi",
              "DIRECCTE",
              LocalDate.of(2010, 7, 1)),
          ddets,
          before);
      succeed(
          put(
              OrganisationKind.STATE_SERVICE,
              "Direction départementale de la cohésion sociale " + of,
              "DDCS",
              LocalDate.of(2010, 1, 1)),
          ddets,
          before);
      put(OrganisationKind.STATE_SERVICE, "Agence régionale de santé", "ARS", SCHEME);
      put(OrganisationKind.REGION, "Conseil régional", "Région", SCHEME);
      put(OrganisationKind.ASSOCIATION, "Association des maires " + of, "Maires", SCHEME);
      Organisation udccas =
          put(
              OrganisationKind.ASSOCIATION,
              "Union départementale des centres communaux d’action sociale",
              "UDCCAS",
              SCHEME);
      Organisation epci = epcis();
      bring(epci, "Bruno Castelli", "Vice-président aux services au public", Role.EPCI);
      bring(udccas, "Inès Roche", "Déléguée départementale", Role.READER);
    }

    /**
     * The groupings of the territory, by the names that its zoning gives; the first that there is.
     */
    private Organisation epcis() {
      List<String> names =
          territories
              .findTerritory(territoryId)
              .map(DemoDirectory::epciNames)
              .filter(list -> !list.isEmpty())
              .orElse(List.of("Communauté de communes " + of));
      names.forEach(epci -> put(OrganisationKind.EPCI, epci, brief(epci), SCHEME));
      return put(OrganisationKind.EPCI, names.get(0), brief(names.get(0)), SCHEME);
    }

    private Organisation put(OrganisationKind kind, String full, String brief, LocalDate since) {
      return people.listOrganisations().stream()
          .filter(o -> territoryId.equals(o.territoryId()) && o.names().get(0).name().equals(full))
          .findFirst()
          .orElseGet(
              () ->
                  directory.create(
                      new OrganisationDraft(full, brief, "", kind, territoryId, since)));
    }

    private void put(Organisation organisation, String unit) {
      if (people.listUnits(organisation.id()).isEmpty()) {
        directory.addUnit(organisation.id(), unit);
      }
    }

    private void succeed(Organisation before, Organisation after, LocalDate lastDay) {
      if (before.until() == null) {
        directory.end(
            before.id(), before.version(), new Ending(lastDay, List.of(after.id()), after.id()));
      }
    }

    private void bring(Organisation organisation, String called, String function, Role role) {
      String email = address(called) + DOMAIN;
      if (people.findPersonByEmail(email).isEmpty()) {
        memberships.invite(
            called,
            email,
            new MandateDraft(
                organisation.id(),
                null,
                function,
                null,
                null,
                List.of(new Grant(role, scope(role)))));
      }
    }

    private Scope scope(Role role) {
      return role == Role.ADMINISTRATOR ? Scope.EVERYWHERE : Scope.ofTerritory(territoryId);
    }
  }
}
