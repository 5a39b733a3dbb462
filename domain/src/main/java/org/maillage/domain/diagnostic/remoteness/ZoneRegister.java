package org.maillage.domain.diagnostic.remoteness;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.maillage.domain.diagnostic.remoteness.ZoneFollowing.Beginning;
import org.maillage.domain.diagnostic.remoteness.ZoneFollowing.Former;
import org.maillage.domain.diagnostic.remoteness.ZoneFollowing.Match;
import org.maillage.domain.diagnostic.remoteness.ZoneFollowing.Outcome;

/**
 * All zones that were ever numbered in a territory: where they lie, what people call them, how they
 * were each time something changed. A new one is made at each change; none is forgotten.
 *
 * @param next number of the next new zone
 * @param zones in the order in which they were numbered
 */
public record ZoneRegister(int next, List<Known> zones) {

  /** Before the first computation. */
  public static final ZoneRegister EMPTY = new ZoneRegister(1, List.of());

  /**
   * A zone as it is computed.
   *
   * @param peopleByMember people by commune or square
   * @param people sum
   * @param surfaceKm2 null when unknown
   * @param meanMs mean time of its people
   * @param worstMs longest time
   */
  public record Present(
      Map<String, Double> peopleByMember,
      double people,
      @Nullable Double surfaceKm2,
      long meanMs,
      long worstMs) {}

  /**
   * A numbered zone.
   *
   * @param id never given to another
   * @param name given by people, null for none
   * @param members when it was last there, sorted
   * @param living whether the last computation found it
   * @param heir id of the zone that took the largest part of it when it vanished; empty for none
   * @param states oldest first, at least one
   */
  public record Known(
      String id,
      @Nullable String name,
      List<String> members,
      boolean living,
      String heir,
      List<State> states) {
    public Known {
      members = List.copyOf(members);
      states = List.copyOf(states);
    }

    /** How it was when last there. */
    public State last() {
      return states.get(states.size() - 1);
    }

    /** The state before the last; empty the first time. */
    public Optional<State> findFormer() {
      return states.size() < 2 ? Optional.empty() : Optional.of(states.get(states.size() - 2));
    }
  }

  /**
   * How a zone was found.
   *
   * @param at when
   * @param thresholdMs beyond which members are in a zone
   * @param people who live there
   * @param surfaceKm2 null when unknown
   * @param members how many communes or squares
   * @param meanMs mean time of its people
   * @param worstMs longest time
   * @param match what became of it since the time before
   */
  public record State(
      Instant at,
      long thresholdMs,
      double people,
      @Nullable Double surfaceKm2,
      int members,
      long meanMs,
      long worstMs,
      Match match) {

    boolean saysTheSameAs(State other) {
      return thresholdMs == other.thresholdMs
          && Math.abs(people - other.people) < 0.5
          && members == other.members
          && meanMs == other.meanMs
          && worstMs == other.worstMs;
    }
  }

  public ZoneRegister {
    zones = List.copyOf(zones);
  }

  /** Ids that present zones would have, without keeping anything. */
  public Outcome follow(List<Present> present, String prefix) {
    return ZoneFollowing.follow(
        zones.stream()
            .map(zone -> new Former(zone.id(), Set.copyOf(zone.members()), zone.living()))
            .toList(),
        present.stream().map(Present::peopleByMember).toList(),
        next,
        prefix);
  }

  /**
   * With what a computation found. A zone whose figures have not changed keeps its last state, so
   * that computing again shows the same evolution.
   *
   * @param present all zones found
   * @param thresholdMs beyond which members are in a zone
   * @param at when
   * @param prefix of new ids
   */
  public ZoneRegister recorded(List<Present> present, long thresholdMs, Instant at, String prefix) {
    Outcome outcome = follow(present, prefix);
    Map<String, Integer> presentOf = new HashMap<>();
    for (int p = 0; p < present.size(); p++) {
      presentOf.put(outcome.matches().get(p).id(), p);
    }
    List<Known> updated = new ArrayList<>();
    for (Known zone : zones) {
      Integer p = presentOf.remove(zone.id());
      if (p != null) {
        updated.add(found(zone, present.get(p), outcome.matches().get(p), thresholdMs, at));
      } else if (zone.living()) {
        String heir = Objects.requireNonNull(outcome.vanished().get(zone.id()));
        updated.add(new Known(zone.id(), zone.name(), zone.members(), false, heir, zone.states()));
      } else {
        updated.add(zone);
      }
    }
    for (int p = 0; p < present.size(); p++) {
      Match match = outcome.matches().get(p);
      if (match.beginning() == Beginning.NEW) {
        State first = state(present.get(p), match, thresholdMs, at);
        updated.add(new Known(match.id(), null, members(present.get(p)), true, "", List.of(first)));
      }
    }
    return new ZoneRegister(outcome.nextNumber(), updated);
  }

  private static Known found(
      Known zone, Present present, Match match, long thresholdMs, Instant at) {
    State state = state(present, match, thresholdMs, at);
    List<State> states = new ArrayList<>(zone.states());
    boolean told = match.joined().isEmpty() && zone.living();
    if (!(told && state.saysTheSameAs(zone.last()))) {
      states.add(state);
    }
    return new Known(zone.id(), zone.name(), members(present), true, "", states);
  }

  private static State state(Present present, Match match, long thresholdMs, Instant at) {
    return new State(
        at,
        thresholdMs,
        present.people(),
        present.surfaceKm2(),
        present.peopleByMember().size(),
        present.meanMs(),
        present.worstMs(),
        match);
  }

  private static List<String> members(Present present) {
    return List.copyOf(new TreeSet<>(present.peopleByMember().keySet()));
  }

  /**
   * With another name for a zone.
   *
   * @param name blank to go back to the name that the product gives
   * @throws IllegalArgumentException when no zone has the id
   */
  public ZoneRegister renamed(String id, String name) {
    if (find(id).isEmpty()) {
      throw new IllegalArgumentException("no zone " + id);
    }
    String kept = name.isBlank() ? null : name.strip();
    return new ZoneRegister(
        next,
        zones.stream()
            .map(
                zone ->
                    zone.id().equals(id)
                        ? new Known(
                            id, kept, zone.members(), zone.living(), zone.heir(), zone.states())
                        : zone)
            .toList());
  }

  /** A zone by its id, living or not. */
  public Optional<Known> find(String id) {
    return zones.stream().filter(zone -> zone.id().equals(id)).findFirst();
  }

  /** Zones that the last computation did not find. */
  public List<Known> vanished() {
    return zones.stream().filter(zone -> !zone.living()).toList();
  }
}
