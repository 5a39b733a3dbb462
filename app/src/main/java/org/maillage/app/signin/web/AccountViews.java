package org.maillage.app.signin.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.maillage.app.access.Grant;
import org.maillage.app.access.SignedIn;
import org.maillage.app.people.Mandate;
import org.maillage.app.people.PeopleRepository;
import org.maillage.app.people.Person;
import org.maillage.app.people.Unit;
import org.maillage.app.shell.Dates;
import org.maillage.app.shell.Words;
import org.maillage.app.signin.Passkey;
import org.maillage.app.signin.Ways;
import org.maillage.app.territory.TerritoryRepository;
import org.maillage.app.territory.TerritorySummary;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** An account in words. */
@Component
class AccountViews {

  private final PeopleRepository people;
  private final TerritoryRepository territories;
  private final Ways ways;
  private final Sessions sessions;
  private final Clock clock;

  AccountViews(
      PeopleRepository people,
      TerritoryRepository territories,
      Ways ways,
      Sessions sessions,
      Clock clock) {
    this.people = people;
    this.territories = territories;
    this.ways = ways;
    this.sessions = sessions;
    this.clock = clock;
  }

  /**
   * An account.
   *
   * @param recent signed in just now: ways of signing in can be changed
   * @param ways how many ways of signing in: none for whoever comes by a provider of identities
   * @param oneCanGo a way of signing in can go and another is left
   */
  record AccountView(
      String name,
      String email,
      List<MandateView> mandates,
      List<PasskeyView> passkeys,
      boolean password,
      String recoveryCodes,
      List<SessionView> sessions,
      boolean recent,
      int ways,
      boolean oneCanGo) {}

  /** Under which one acts for an organisation. */
  record MandateView(
      String id,
      String organisation,
      String function,
      String days,
      List<String> roles,
      boolean current) {}

  /** A passkey. */
  record PasskeyView(String id, String label, String dates) {}

  /** A session. */
  record SessionView(String device, String dates, boolean here) {}

  AccountView account(String personId, HttpServletRequest request, Words words) {
    Person person = people.findPerson(personId).orElseThrow();
    Ways.Held held = ways.of(personId);
    return new AccountView(
        person.name(),
        Optional.ofNullable(person.email()).orElse(""),
        mandates(personId, words),
        held.passkeys().stream().map(key -> passkey(key, words)).toList(),
        held.password(),
        words.count("signin.account.codes", held.recoveryCodes()),
        sessions.list(personId, request).stream().map(s -> session(s, words)).toList(),
        sessions.isRecent(request),
        held.count(),
        held.oneCanGo());
  }

  /** Mandates that run today, in the order that the first is acted under unless one is chosen. */
  List<Mandate> running(String personId) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
    return people.listMandates(personId).stream().filter(m -> m.runsOn(today)).toList();
  }

  private List<MandateView> mandates(String personId, Words words) {
    List<Mandate> running = running(personId);
    String chosen = chosenMandate();
    String current =
        running.stream()
            .map(Mandate::id)
            .filter(id -> id.equals(chosen))
            .findFirst()
            .or(() -> running.stream().map(Mandate::id).findFirst())
            .orElse("");
    return running.stream().map(m -> mandate(m, m.id().equals(current), words)).toList();
  }

  private static @Nullable String chosenMandate() {
    var authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication != null && authentication.getPrincipal() instanceof SignedIn person
        ? person.mandateId()
        : null;
  }

  private MandateView mandate(Mandate mandate, boolean current, Words words) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
    String organisation =
        people
            .findOrganisation(mandate.organisationId())
            .map(o -> o.nameOn(today).name())
            .orElse(mandate.organisationId());
    String unit =
        people.listUnits(mandate.organisationId()).stream()
            .filter(u -> u.id().equals(mandate.unitId()))
            .map(Unit::name)
            .findFirst()
            .map(name -> organisation + ", " + name)
            .orElse(organisation);
    LocalDate until = mandate.until();
    String days =
        until == null
            ? words.get("signin.account.since", day(mandate.since(), words))
            : words.get("signin.account.until", day(mandate.since(), words), day(until, words));
    return new MandateView(
        mandate.id(),
        unit,
        mandate.functionName(),
        days,
        mandate.grants().stream().map(g -> grant(g, words)).toList(),
        current);
  }

  private String grant(Grant grant, Words words) {
    String role = words.get("access.role." + grant.role());
    String territoryId = grant.scope().territoryId();
    String where =
        territoryId == null
            ? words.get("signin.role.everywhere", role)
            : words.get("signin.role.there", role, territory(territoryId));
    return grant.scope().planId() == null ? where : words.get("signin.role.plan", where);
  }

  private String territory(String territoryId) {
    return territories.listTerritories().stream()
        .filter(t -> t.id().equals(territoryId))
        .map(TerritorySummary::name)
        .findFirst()
        .orElse(territoryId);
  }

  private PasskeyView passkey(Passkey key, Words words) {
    boolean used = key.usedAt().isAfter(key.createdAt());
    String dates =
        used
            ? words.get(
                "signin.passkey.used", moment(key.createdAt(), words), moment(key.usedAt(), words))
            : words.get("signin.passkey.unused", moment(key.createdAt(), words));
    return new PasskeyView(key.credentialId(), key.label(), dates);
  }

  private SessionView session(Sessions.Open open, Words words) {
    Device device = open.device();
    String name =
        device.browser().isEmpty() || device.system().isEmpty()
            ? words.get("signin.session.unknown")
            : words.get("signin.session.device", device.browser(), device.system());
    String dates =
        words.get("signin.session.dates", moment(open.since(), words), moment(open.seen(), words));
    return new SessionView(name, dates, open.here());
  }

  private String day(LocalDate day, Words words) {
    return dates(words).day(day.atStartOfDay(clock.getZone()).toInstant());
  }

  private String moment(Instant at, Words words) {
    return dates(words).dateTime(at);
  }

  private Dates dates(Words words) {
    return new Dates(words.locale(), clock.getZone());
  }
}
