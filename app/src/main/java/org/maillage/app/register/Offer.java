package org.maillage.app.register;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.maillage.domain.offer.Structure;

/** Places that are open today. One object as long as nothing changes: caches hold on to it. */
public final class Offer {

  private final List<Structure> structures;
  private final Map<String, Structure> byId;
  private final Set<String> services;
  private final Set<String> notOpen;

  private Offer(List<Structure> structures, Map<String, Structure> byId, Set<String> notOpen) {
    this.structures = List.copyOf(structures);
    this.byId = byId;
    TreeSet<String> given = new TreeSet<>();
    structures.forEach(structure -> given.addAll(structure.services()));
    this.notOpen = Set.copyOf(notOpen);
    this.services = Collections.unmodifiableSet(given);
  }

  /** An offer whose places are known by their own ids. */
  public static Offer of(List<Structure> structures) {
    return of(structures, Map.of(), Set.of());
  }

  /**
   * An offer.
   *
   * @param others places by further ids that they are known by
   * @param notOpen ids of places that are closed, suspended or not there yet
   */
  static Offer of(List<Structure> structures, Map<String, Structure> others, Set<String> notOpen) {
    Map<String, Structure> byId = new HashMap<>(others);
    structures.forEach(structure -> byId.put(structure.id(), structure));
    return new Offer(structures, byId, notOpen);
  }

  /** Sorted by id; counts by commune only where no place is known. */
  public List<Structure> structures() {
    return structures;
  }

  /** Codes of the services that are given somewhere. */
  public Set<String> services() {
    return services;
  }

  /** A place by its id, or by that of a record that tells of it. */
  public Optional<Structure> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** True for a place that the register has and that is not open today. */
  public boolean isNotOpen(String id) {
    return notOpen.contains(id);
  }
}
