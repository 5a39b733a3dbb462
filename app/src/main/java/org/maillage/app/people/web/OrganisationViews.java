package org.maillage.app.people.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.maillage.app.people.Mandate;
import org.maillage.app.people.Member;
import org.maillage.app.people.Organisation;
import org.maillage.app.people.Siret;
import org.maillage.app.people.Unit;

/** What the pages of organisations show. */
final class OrganisationViews {

  private final PeopleWords words;
  private final Map<String, Organisation> all;
  private final LocalDate today;

  /**
   * Over those that the reader sees.
   *
   * @param all by id
   */
  OrganisationViews(PeopleWords words, Map<String, Organisation> all, LocalDate today) {
    this.words = words;
    this.all = Map.copyOf(all);
    this.today = today;
  }

  /** A line of the list. */
  record Line(
      String id,
      String name,
      String shortName,
      String kind,
      String territory,
      String days,
      boolean ended) {}

  /** A name with its days. */
  record NameLine(String days, String name, String shortName) {}

  /** One in the chain of successions. */
  record Link(String id, String name, String days, boolean self) {}

  /** Somebody and what he does here. */
  record PersonLine(
      String id,
      String name,
      String function,
      String unit,
      String days,
      List<String> roles,
      boolean runs,
      boolean active) {}

  /** A direction or service. */
  record UnitLine(String id, String name, String until) {}

  Line line(Organisation o) {
    return new Line(
        o.id(),
        o.name().name(),
        o.name().shortName(),
        words.kind(o.kind()),
        words.territory(o.territoryId()),
        words.days(o.since(), o.until()),
        !o.existsOn(today));
  }

  /** True when one of its names, past ones too, or its number holds what was searched for. */
  static boolean matches(Organisation o, String searched) {
    String part = Search.plain(searched);
    String siret = o.siret();
    return o.names().stream()
            .anyMatch(
                n ->
                    Search.plain(n.name()).contains(part)
                        || Search.plain(n.shortName()).contains(part))
        || (siret != null && !part.isEmpty() && siret.contains(Siret.normalized(searched)));
  }

  List<NameLine> names(Organisation o) {
    List<NameLine> lines = new ArrayList<>();
    for (int i = 0; i < o.names().size(); i++) {
      Organisation.Name name = o.names().get(i);
      LocalDate until =
          i + 1 < o.names().size() ? o.names().get(i + 1).since().minusDays(1) : o.until();
      lines.add(new NameLine(words.days(name.since(), until), name.name(), name.shortName()));
    }
    return lines;
  }

  /** Predecessors, itself, successors: one list a generation, from the oldest. */
  List<List<Link>> chain(Organisation o) {
    List<List<Link>> chain = new ArrayList<>();
    Set<Organisation> seen = new LinkedHashSet<>(List.of(o));
    for (List<Organisation> g = before(List.of(o), seen); !g.isEmpty(); g = before(g, seen)) {
      chain.add(0, links(g, o));
    }
    chain.add(links(List.of(o), o));
    for (List<Organisation> g = after(List.of(o), seen); !g.isEmpty(); g = after(g, seen)) {
      chain.add(links(g, o));
    }
    return chain;
  }

  private List<Organisation> before(Collection<Organisation> of, Set<Organisation> seen) {
    List<String> ids = of.stream().map(Organisation::id).toList();
    return all.values().stream()
        .filter(o -> o.successorIds().stream().anyMatch(ids::contains))
        .filter(seen::add)
        .sorted((a, b) -> a.name().name().compareTo(b.name().name()))
        .toList();
  }

  private List<Organisation> after(Collection<Organisation> of, Set<Organisation> seen) {
    return of.stream()
        .flatMap(o -> o.successorIds().stream())
        .map(all::get)
        .filter(Objects::nonNull)
        .filter(seen::add)
        .toList();
  }

  private List<Link> links(List<Organisation> generation, Organisation self) {
    return generation.stream()
        .map(
            o ->
                new Link(
                    o.id(),
                    o.name().shortName(),
                    words.days(o.since(), o.until()),
                    o.id().equals(self.id())))
        .toList();
  }

  List<UnitLine> units(List<Unit> units) {
    return units.stream().map(u -> new UnitLine(u.id(), u.name(), words.day(u.until()))).toList();
  }

  List<PersonLine> people(Organisation o, List<Member> members, List<Unit> units) {
    List<PersonLine> lines = new ArrayList<>();
    for (Member member : members) {
      for (Mandate mandate : member.mandates()) {
        if (mandate.organisationId().equals(o.id())) {
          lines.add(person(member, mandate, units));
        }
      }
    }
    return lines;
  }

  private PersonLine person(Member member, Mandate mandate, List<Unit> units) {
    return new PersonLine(
        member.person().id(),
        member.person().name(),
        words.function(mandate),
        units.stream()
            .filter(u -> u.id().equals(mandate.unitId()))
            .map(Unit::name)
            .findFirst()
            .orElse(""),
        words.days(mandate.since(), mandate.until()),
        mandate.grants().stream().map(words::grant).toList(),
        mandate.runsOn(today),
        member.person().active());
  }
}
