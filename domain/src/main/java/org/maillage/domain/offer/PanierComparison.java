package org.maillage.domain.offer;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What sets two baskets, or two versions of one, apart.
 *
 * @param added services that only the second has
 * @param removed services that only the first has
 * @param moved services that both have, in another range
 * @param kept services that both have in the same range, in the order of the first
 */
public record PanierComparison(
    List<Change> added, List<Change> removed, List<Change> moved, List<String> kept) {

  /**
   * A service and its ranges.
   *
   * @param serviceCode service
   * @param before its range in the first basket; empty when it is not there
   * @param after its range in the second basket; empty when it is not there
   */
  public record Change(String serviceCode, Optional<Gamme> before, Optional<Gamme> after) {}

  public PanierComparison {
    added = List.copyOf(added);
    removed = List.copyOf(removed);
    moved = List.copyOf(moved);
    kept = List.copyOf(kept);
  }

  /** Compares: services of the first in its order, then those that only the second has. */
  public static PanierComparison of(Panier first, Panier second) {
    Set<String> all = new LinkedHashSet<>(first.services());
    all.addAll(second.services());
    List<Change> added = new ArrayList<>();
    List<Change> removed = new ArrayList<>();
    List<Change> moved = new ArrayList<>();
    List<String> kept = new ArrayList<>();
    for (String code : all) {
      Change change = new Change(code, first.findGamme(code), second.findGamme(code));
      if (change.before().equals(change.after())) {
        kept.add(code);
      } else if (change.before().isEmpty()) {
        added.add(change);
      } else if (change.after().isEmpty()) {
        removed.add(change);
      } else {
        moved.add(change);
      }
    }
    return new PanierComparison(added, removed, moved, kept);
  }

  /** Whether both have the same services in the same ranges. */
  public boolean same() {
    return added.isEmpty() && removed.isEmpty() && moved.isEmpty();
  }
}
