package org.maillage.app.people.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.maillage.app.access.Grant;
import org.maillage.app.access.Role;
import org.maillage.app.access.Scope;
import org.maillage.app.people.Mandate;
import org.maillage.app.people.Member;
import org.maillage.app.people.Organisation;

/** What the pages of people show. */
final class PersonViews {

  private static final String EVERY = "*";

  private final PeopleWords words;
  private final Map<String, Organisation> organisations;
  private final LocalDate today;

  /**
   * Over the organisations that the reader sees.
   *
   * @param organisations by id
   */
  PersonViews(PeopleWords words, Map<String, Organisation> organisations, LocalDate today) {
    this.words = words;
    this.organisations = Map.copyOf(organisations);
    this.today = today;
  }

  /** A line of the list. */
  record Line(String id, String name, List<String> acts, List<String> roles, String state) {}

  /**
   * A mandate on a card.
   *
   * @param lasting true when it runs or is to come: it can be changed
   */
  record MandateLine(
      String id,
      String organisationId,
      String organisation,
      String function,
      String days,
      List<String> roles,
      boolean lasting) {}

  /** A role with what it may do. */
  record RoleLine(String name, List<String> may) {}

  /** A grant to keep or to take, in a form. */
  record GrantChoice(String value, String label, boolean chosen) {}

  Line line(Member member) {
    List<Mandate> running = member.mandates().stream().filter(m -> m.runsOn(today)).toList();
    return new Line(
        member.person().id(),
        member.person().name(),
        running.stream().map(this::act).toList(),
        running.stream().flatMap(m -> m.grants().stream()).map(words::grant).distinct().toList(),
        state(member, running));
  }

  /** "Référente – CAF", or the organisation alone while nobody said the function. */
  private String act(Mandate mandate) {
    return mandate.functionName().isEmpty()
        ? organisation(mandate)
        : mandate.functionName() + " – " + organisation(mandate);
  }

  /** Whether he may come in; empty when nothing is to be said. */
  String state(Member member) {
    return state(member, member.mandates().stream().filter(m -> m.runsOn(today)).toList());
  }

  private String state(Member member, List<Mandate> running) {
    if (!member.person().active()) {
      return words.get("people.state.inactive");
    }
    if (running.isEmpty()) {
      return words.get("people.state.no-mandate");
    }
    return member.person().seenOn() == null ? words.get("people.state.invited") : "";
  }

  private String organisation(Mandate mandate) {
    return Optional.ofNullable(organisations.get(mandate.organisationId()))
        .map(o -> o.nameOn(today).shortName())
        .orElse(words.get("people.other-organisation"));
  }

  static boolean matches(Line line, Member member, String searched) {
    String part = Search.plain(searched);
    String email = member.person().email();
    return Search.plain(line.name()).contains(part)
        || line.acts().stream().anyMatch(act -> Search.plain(act).contains(part))
        || (email != null && email.contains(part));
  }

  List<MandateLine> mandates(Member member) {
    return member.mandates().stream()
        .map(
            m ->
                new MandateLine(
                    m.id(),
                    organisations.containsKey(m.organisationId()) ? m.organisationId() : "",
                    organisation(m),
                    words.function(m),
                    words.days(m.since(), m.until()),
                    m.grants().stream().map(words::grant).toList(),
                    lasts(m)))
        .toList();
  }

  private boolean lasts(Mandate mandate) {
    LocalDate until = mandate.until();
    return until == null || !until.isBefore(today);
  }

  /** The roles that he has today, each with what it may do. */
  List<RoleLine> roles(Member member) {
    Set<Role> roles = new LinkedHashSet<>();
    member.mandates().stream()
        .filter(m -> m.runsOn(today))
        .flatMap(m -> m.grants().stream())
        .map(Grant::role)
        .sorted()
        .forEach(roles::add);
    return roles.stream().map(r -> new RoleLine(words.role(r), words.may(r))).toList();
  }

  /** What a mandate gives, as boxes to keep ticked. */
  List<GrantChoice> grants(List<Grant> stored, List<String> chosen) {
    return stored.stream()
        .map(g -> new GrantChoice(value(g), words.grant(g), chosen.contains(value(g))))
        .toList();
  }

  /** A grant in a form: role, territory, plan. */
  static String value(Grant grant) {
    String territoryId = grant.scope().territoryId();
    String planId = grant.scope().planId();
    return grant.role()
        + "|"
        + (territoryId == null ? EVERY : territoryId)
        + "|"
        + (planId == null ? EVERY : planId);
  }

  /** The grants that a form asks for: those kept, and roles that are new on one territory. */
  static List<Grant> grants(
      List<Grant> stored, List<String> kept, List<String> roles, String territoryId) {
    List<Grant> grants = new ArrayList<>();
    stored.stream().filter(g -> kept.contains(value(g))).forEach(grants::add);
    Scope scope = territoryId.isBlank() ? Scope.EVERYWHERE : Scope.ofTerritory(territoryId);
    for (Role role : Role.values()) {
      if (roles.contains(role.name())) {
        grants.add(new Grant(role, scope));
      }
    }
    return grants;
  }
}
