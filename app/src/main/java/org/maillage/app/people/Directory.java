package org.maillage.app.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Organisations, kept by the rules: names are added and never overwritten, an end may have
 * successors, numbers are checked, and everybody changes only what he keeps.
 */
@Service
public class Directory {

  static final int LONGEST_NAME = 200;
  static final int LONGEST_SHORT_NAME = 60;

  private final DirectoryDesk desk;
  private final PeopleRepository people;

  Directory(DirectoryDesk desk) {
    this.desk = desk;
    this.people = desk.people();
  }

  /** What of the directory who acts sees and keeps. */
  public Jurisdiction jurisdiction() {
    return desk.jurisdiction();
  }

  /** The day in France. */
  public LocalDate today() {
    return desk.today();
  }

  /** Those that who acts may read of, by name. */
  public List<Organisation> listOrganisations() {
    Jurisdiction jurisdiction = desk.jurisdiction();
    return desk.read(() -> people.listOrganisations().stream().filter(jurisdiction::sees).toList());
  }

  /** One that who acts may read of. */
  public Optional<Organisation> findOrganisation(String id) {
    return desk.read(() -> people.findOrganisation(id)).filter(desk.jurisdiction()::sees);
  }

  /** Directions and services of one that who acts may read of. */
  public List<Unit> listUnits(String organisationId) {
    return findOrganisation(organisationId).map(o -> people.listUnits(o.id())).orElse(List.of());
  }

  /**
   * Keeps a new organisation.
   *
   * @throws DirectoryException when a rule refuses it
   * @throws org.maillage.app.access.NotAllowedException when its territory is not kept by who acts
   */
  public Organisation create(OrganisationDraft draft) {
    return desk.write(
        () -> {
          Jurisdiction.check(desk.jurisdiction().keeps(draft.territoryId()));
          LocalDate since = draft.since();
          Organisation organisation =
              new Organisation(
                  desk.newId(),
                  siretOrNull(draft.siret(), ""),
                  draft.kind(),
                  draft.territoryId(),
                  List.of(
                      name(since == null ? desk.today() : since, draft.name(), draft.shortName())),
                  since,
                  null,
                  List.of(),
                  1);
          people.insertOrganisation(organisation);
          desk.recordOrganisation("created", null, organisation);
          return organisation;
        });
  }

  /**
   * Checks a name.
   *
   * @throws DirectoryException when it is none
   */
  static void checkName(String name, String shortName) {
    name(LocalDate.EPOCH, name, shortName);
  }

  private static Organisation.Name name(LocalDate since, String name, String shortName) {
    String full = name.strip();
    String brief = shortName.strip();
    if (full.isEmpty()) {
      throw new DirectoryException(DirectoryProblem.NAME_MISSING);
    }
    if (brief.isEmpty()) {
      throw new DirectoryException(DirectoryProblem.SHORT_NAME_MISSING);
    }
    if (full.length() > LONGEST_NAME || brief.length() > LONGEST_SHORT_NAME) {
      throw new DirectoryException(DirectoryProblem.TOO_LONG);
    }
    return new Organisation.Name(since, full, brief);
  }

  private @Nullable String siretOrNull(String typed, String ownId) {
    String siret = Siret.normalized(typed);
    if (siret.isEmpty()) {
      return null;
    }
    if (!Siret.isValid(siret)) {
      throw new DirectoryException(DirectoryProblem.SIRET_INVALID);
    }
    if (people.findOrganisationBySiret(siret).filter(o -> !o.id().equals(ownId)).isPresent()) {
      throw new DirectoryException(DirectoryProblem.SIRET_TAKEN);
    }
    return siret;
  }

  /**
   * Changes the record of an organisation; a name that differs from the last is added from today
   * on, or from the day that the draft says.
   *
   * @param version that the form was read at
   * @throws ChangedMeanwhileException when someone else changed it since
   */
  public Organisation change(String id, int version, OrganisationDraft draft, LocalDate nameSince) {
    return desk.write(
        () -> {
          Organisation before = kept(id, version);
          Jurisdiction.check(desk.jurisdiction().keeps(draft.territoryId()));
          Organisation after =
              new Organisation(
                  id,
                  siretOrNull(draft.siret(), id),
                  draft.kind(),
                  draft.territoryId(),
                  names(before, draft, nameSince),
                  draft.since(),
                  before.until(),
                  before.successorIds(),
                  version);
          checkDays(after.since(), after.until());
          checkPresidents(after);
          return update("changed", before, after);
        });
  }

  private static List<Organisation.Name> names(
      Organisation before, OrganisationDraft draft, LocalDate since) {
    Organisation.Name asked = name(since, draft.name(), draft.shortName());
    Organisation.Name last = before.name();
    if (asked.name().equals(last.name()) && asked.shortName().equals(last.shortName())) {
      return before.names();
    }
    if (before.names().stream().anyMatch(n -> n.since().equals(since))) {
      throw new DirectoryException(DirectoryProblem.NAME_DAY_TAKEN);
    }
    List<Organisation.Name> names = new ArrayList<>(before.names());
    names.add(asked);
    names.sort((a, b) -> a.since().compareTo(b.since()));
    return names;
  }

  /** A mandate of a president hangs on what its organisation is. */
  private void checkPresidents(Organisation organisation) {
    if (people.listMandatesOf(organisation.id()).stream()
        .anyMatch(m -> runsAfter(m, desk.today().minusDays(1)) && m.presides())) {
      checkPresiding(organisation);
    }
  }

  private static void checkPresiding(Organisation organisation) {
    if (!organisation.kind().presides()) {
      throw new DirectoryException(DirectoryProblem.ROLE_NOT_PRESIDING);
    }
  }

  private static void checkDays(@Nullable LocalDate since, @Nullable LocalDate until) {
    if (since != null && until != null && until.isBefore(since)) {
      throw new DirectoryException(DirectoryProblem.DAYS_REVERSED);
    }
  }

  private Organisation kept(String id, int version) {
    Organisation stored =
        people.findOrganisation(id).orElseThrow(() -> new UnknownInDirectoryException(id));
    Jurisdiction.check(desk.jurisdiction().keeps(stored));
    if (stored.version() != version) {
      throw new ChangedMeanwhileException(id);
    }
    return stored;
  }

  private Organisation update(String verb, Organisation before, Organisation after) {
    if (!people.updateOrganisation(after)) {
      throw new ChangedMeanwhileException(after.id());
    }
    Organisation stored = people.findOrganisation(after.id()).orElseThrow();
    desk.recordOrganisation(verb, before, stored);
    return stored;
  }

  /**
   * Ends an organisation, with successors or without: Pôle emploi became France Travail, DIRECCTE
   * and DDCS became DDETS. Its mandates end with it, or pass to a successor the day after.
   */
  public Organisation end(String id, int version, Ending ending) {
    return desk.write(
        () -> {
          Organisation before = kept(id, version);
          checkDays(before.since(), ending.until());
          LocalDate after = ending.until().plusDays(1);
          checkSuccessors(before, ending, after);
          List<LocalDate> days = List.of(desk.today(), after);
          List<Long> administrators = desk.administrators(days);
          Organisation ended =
              update(
                  "ended",
                  before,
                  new Organisation(
                      id,
                      before.siret(),
                      before.kind(),
                      before.territoryId(),
                      before.names(),
                      before.since(),
                      ending.until(),
                      ending.successorIds(),
                      version));
          endMandates(id, ending, after);
          people.listUnits(id).stream()
              .filter(unit -> unit.until() == null)
              .forEach(unit -> people.endUnit(unit.id(), ending.until()));
          desk.checkAdministratorLeft(days, administrators);
          return ended;
        });
  }

  private void checkSuccessors(Organisation before, Ending ending, LocalDate firstDay) {
    Map<String, Organisation> all = desk.organisationsById();
    for (String successorId : ending.successorIds()) {
      Organisation successor = all.get(successorId);
      if (successor == null
          || !desk.jurisdiction().sees(successor)
          || !successor.existsOn(firstDay)
          || reaches(successor, before.id(), all, new HashSet<>())) {
        throw new DirectoryException(DirectoryProblem.SUCCESSOR_WRONG);
      }
    }
    // What history says of it once is not unsaid: a successor can be added, none taken away.
    if (!ending.successorIds().containsAll(before.successorIds())) {
      throw new DirectoryException(DirectoryProblem.SUCCESSOR_WRONG);
    }
    String heirId = ending.heirId();
    if (heirId != null && !ending.successorIds().contains(heirId)) {
      throw new DirectoryException(DirectoryProblem.HEIR_WRONG);
    }
  }

  /** True when the chain of successors leads to the organisation: it would succeed itself. */
  private static boolean reaches(
      Organisation from, String id, Map<String, Organisation> all, Set<String> seen) {
    if (from.id().equals(id)) {
      return true;
    }
    return seen.add(from.id())
        && from.successorIds().stream()
            .map(all::get)
            .anyMatch(next -> next != null && reaches(next, id, all, seen));
  }

  private void endMandates(String id, Ending ending, LocalDate firstDay) {
    Jurisdiction jurisdiction = desk.jurisdiction();
    String heirId = ending.heirId();
    for (Mandate mandate : people.listMandatesOf(id)) {
      if (!runsAfter(mandate, ending.until())) {
        continue;
      }
      Jurisdiction.check(mandate.grants().stream().allMatch(jurisdiction::gives));
      Mandate ended = mandate.endedOn(ending.until());
      people.updateMandate(ended);
      desk.recordMandate("ended", mandate, ended);
      if (heirId != null) {
        pass(mandate, heirId, firstDay);
      }
    }
  }

  private void pass(Mandate mandate, String heirId, LocalDate firstDay) {
    Organisation heir = people.findOrganisation(heirId).orElseThrow();
    Jurisdiction.check(desk.jurisdiction().invitesFor(heir));
    if (mandate.presides()) {
      checkPresiding(heir);
    }
    Mandate passed =
        new Mandate(
            desk.newId(),
            mandate.personId(),
            heirId,
            null,
            mandate.functionName(),
            mandate.since().isAfter(firstDay) ? mandate.since() : firstDay,
            mandate.until(),
            mandate.grants());
    people.insertMandate(passed);
    desk.recordMandate("created", null, passed);
  }

  static boolean runsAfter(Mandate mandate, LocalDate day) {
    LocalDate until = mandate.until();
    return until == null || until.isAfter(day);
  }

  /** Adds a direction or service. */
  public Unit addUnit(String organisationId, String name) {
    return desk.write(
        () -> {
          Organisation organisation = kept(organisationId);
          String called = name.strip();
          if (called.isEmpty()) {
            throw new DirectoryException(DirectoryProblem.NAME_MISSING);
          }
          if (called.length() > LONGEST_NAME) {
            throw new DirectoryException(DirectoryProblem.TOO_LONG);
          }
          Unit unit = new Unit(desk.newId(), organisationId, called, null);
          people.insertUnit(unit);
          desk.recordOrganisation("changed", organisation, Map.of("unitAdded", called));
          return unit;
        });
  }

  /** Ends a direction or service. */
  public void endUnit(String organisationId, String unitId, LocalDate until) {
    desk.write(
        () -> {
          Organisation organisation = kept(organisationId);
          Unit unit =
              people.listUnits(organisationId).stream()
                  .filter(u -> u.id().equals(unitId))
                  .findFirst()
                  .orElseThrow(() -> new UnknownInDirectoryException(unitId));
          people.endUnit(unitId, until);
          desk.recordOrganisation(
              "changed", organisation, Map.of("unitEnded", unit.name(), "until", until));
          return unitId;
        });
  }

  private Organisation kept(String id) {
    Organisation stored =
        people.findOrganisation(id).orElseThrow(() -> new UnknownInDirectoryException(id));
    Jurisdiction.check(desk.jurisdiction().keeps(stored));
    return stored;
  }
}
