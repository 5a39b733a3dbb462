package org.maillage.domain.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Two vintages of a source that only counts, such as the Base permanente des équipements by
 * commune: more or fewer of a type in a commune. A type that one vintage does not have is not
 * compared: its definition came, went, or was split, and no counter opened or closed for that.
 */
public final class CountComparison {

  /**
   * A vintage.
   *
   * @param types every type that the vintage counts, even where it finds none
   * @param counts number by type, by INSEE code of the commune; what is absent is 0
   */
  public record Vintage(Set<String> types, Map<String, Map<String, Integer>> counts) {
    public Vintage {
      types = Set.copyOf(types);
      counts = Map.copyOf(counts);
    }

    int count(String commune, String type) {
      return counts.getOrDefault(commune, Map.of()).getOrDefault(type, 0);
    }
  }

  /**
   * More or fewer of a type in a commune; never the same.
   *
   * @param before number in the earlier vintage
   * @param after number in the later one
   */
  public record Change(String communeCode, String type, int before, int after) {

    /** How many opened (above 0) or closed (below 0), as far as counts tell. */
    public int net() {
      return after - before;
    }
  }

  /**
   * What was found.
   *
   * @param changes by commune, then type
   * @param onlyBefore types that only the earlier vintage has: not comparable
   * @param onlyAfter types that only the later vintage has: not comparable
   */
  public record Result(List<Change> changes, Set<String> onlyBefore, Set<String> onlyAfter) {
    public Result {
      changes = List.copyOf(changes);
      onlyBefore = java.util.Collections.unmodifiableSet(new TreeSet<>(onlyBefore));
      onlyAfter = java.util.Collections.unmodifiableSet(new TreeSet<>(onlyAfter));
    }

    /** Net change by type, the types without any left out. */
    public Map<String, Integer> netByType() {
      Map<String, Integer> net = new TreeMap<>();
      changes.forEach(change -> net.merge(change.type(), change.net(), Integer::sum));
      return net;
    }
  }

  private CountComparison() {}

  /** Compares the types that both vintages count. */
  public static Result compare(Vintage before, Vintage after) {
    TreeSet<String> types = new TreeSet<>(before.types());
    types.retainAll(after.types());
    TreeSet<String> communes = new TreeSet<>(before.counts().keySet());
    communes.addAll(after.counts().keySet());
    List<Change> changes = new ArrayList<>();
    for (String commune : communes) {
      for (String type : types) {
        Change change =
            new Change(commune, type, before.count(commune, type), after.count(commune, type));
        if (change.net() != 0) {
          changes.add(change);
        }
      }
    }
    TreeSet<String> onlyBefore = new TreeSet<>(before.types());
    onlyBefore.removeAll(after.types());
    TreeSet<String> onlyAfter = new TreeSet<>(after.types());
    onlyAfter.removeAll(before.types());
    return new Result(changes, onlyBefore, onlyAfter);
  }
}
