package org.maillage.domain.diagnostic.remoteness;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * Gives zones ids that survive a recomputation (A23). A zone is its members (communes, squares) and
 * their present people. Method: docs/methodes/zones.md.
 *
 * <ol>
 *   <li>Each pair of a living former zone and a present one is weighed by the present people of the
 *       members they share. Pairs are taken heaviest first; a zone that has found its partner takes
 *       no other. The present zone keeps the id of its partner.
 *   <li>What is left over is tried in the same way against zones that had vanished: a zone that
 *       comes back has its old id, and its name.
 *   <li>Any other zone gets the next number, never used before.
 * </ol>
 */
public final class ZoneFollowing {

  /** Weighs members without people, so that an empty commune is followed too. */
  private static final double EMPTY_MEMBER = 1e-4;

  private ZoneFollowing() {}

  /**
   * A zone of former computations.
   *
   * @param id never given to another zone
   * @param members when it was last there
   * @param living false when the last computation did not find it
   */
  public record Former(String id, Set<String> members, boolean living) {
    public Former {
      members = Set.copyOf(members);
    }
  }

  /**
   * What became of a present zone.
   *
   * @param id its own
   * @param beginning how it came by its id
   * @param joined living former zones that are no more and whose largest part is here
   * @param splitFrom living former zones that gave it people and live on elsewhere
   */
  public record Match(String id, Beginning beginning, List<String> joined, List<String> splitFrom) {
    public Match {
      joined = List.copyOf(joined);
      splitFrom = List.copyOf(splitFrom);
    }
  }

  /** How a zone came by its id. */
  public enum Beginning {
    KEPT,
    RETURNED,
    NEW
  }

  /**
   * The outcome.
   *
   * @param matches one a present zone, in their order
   * @param vanished living former zones that are no more, with the id of the zone that took the
   *     largest part of them, empty when nobody did
   * @param nextNumber for the next new zone
   */
  public record Outcome(List<Match> matches, Map<String, String> vanished, int nextNumber) {
    public Outcome {
      matches = List.copyOf(matches);
      vanished = java.util.Collections.unmodifiableMap(new TreeMap<>(vanished));
    }
  }

  private record Pair(int former, int present, double weight) {}

  /**
   * Follows zones.
   *
   * @param former all zones ever numbered
   * @param present people by member, one map a zone; no member twice
   * @param nextNumber number of the next new zone, above all used ones
   * @param prefix of new ids, for example {@code Z}
   */
  public static Outcome follow(
      List<Former> former, List<Map<String, Double>> present, int nextNumber, String prefix) {
    List<Pair> pairs = pairs(former, present);
    int[] partner = new int[present.size()];
    java.util.Arrays.fill(partner, -1);
    Set<Integer> taken = new HashSet<>();
    for (boolean living : new boolean[] {true, false}) {
      for (Pair pair : pairs) {
        boolean open = partner[pair.present()] < 0 && !taken.contains(pair.former());
        if (open && former.get(pair.former()).living() == living) {
          partner[pair.present()] = pair.former();
          taken.add(pair.former());
        }
      }
    }
    int next = nextNumber;
    List<String> ids = new ArrayList<>();
    for (int p = 0; p < partner.length; p++) {
      ids.add(partner[p] >= 0 ? former.get(partner[p]).id() : prefix + next++);
    }
    Map<String, String> vanished = vanished(former, pairs, taken, ids);
    List<Match> matches = new ArrayList<>();
    for (int p = 0; p < partner.length; p++) {
      matches.add(match(p, ids, partner, former, pairs, vanished));
    }
    return new Outcome(matches, vanished, next);
  }

  /** Heaviest first; of equals the lower former id, then the first present zone. */
  private static List<Pair> pairs(List<Former> former, List<Map<String, Double>> present) {
    Map<String, Integer> zoneOf = new HashMap<>();
    for (int p = 0; p < present.size(); p++) {
      for (String member : present.get(p).keySet()) {
        if (zoneOf.put(member, p) != null) {
          throw new IllegalArgumentException(member + " belongs to two zones");
        }
      }
    }
    List<Pair> pairs = new ArrayList<>();
    for (int f = 0; f < former.size(); f++) {
      Map<Integer, Double> shared = new LinkedHashMap<>();
      for (String member : former.get(f).members()) {
        Integer zone = zoneOf.get(member);
        if (zone != null) {
          double people = Objects.requireNonNull(present.get(zone).get(member));
          shared.merge(zone, people + EMPTY_MEMBER, Double::sum);
        }
      }
      int index = f;
      shared.forEach((p, weight) -> pairs.add(new Pair(index, p, weight)));
    }
    pairs.sort(
        Comparator.comparingDouble((Pair pair) -> -pair.weight())
            .thenComparing(pair -> former.get(pair.former()).id())
            .thenComparingInt(Pair::present));
    return pairs;
  }

  private static Map<String, String> vanished(
      List<Former> former, List<Pair> pairs, Set<Integer> taken, List<String> ids) {
    Map<String, String> vanished = new TreeMap<>();
    for (int f = 0; f < former.size(); f++) {
      if (former.get(f).living() && !taken.contains(f)) {
        int index = f;
        // Pairs are heaviest first.
        String heir =
            pairs.stream()
                .filter(pair -> pair.former() == index)
                .findFirst()
                .map(pair -> ids.get(pair.present()))
                .orElse("");
        vanished.put(former.get(f).id(), heir);
      }
    }
    return vanished;
  }

  private static Match match(
      int p,
      List<String> ids,
      int[] partner,
      List<Former> former,
      List<Pair> pairs,
      Map<String, String> vanished) {
    Beginning beginning =
        partner[p] < 0
            ? Beginning.NEW
            : former.get(partner[p]).living() ? Beginning.KEPT : Beginning.RETURNED;
    List<String> joined =
        vanished.entrySet().stream()
            .filter(entry -> entry.getValue().equals(ids.get(p)))
            .map(Map.Entry::getKey)
            .toList();
    List<String> splitFrom =
        pairs.stream()
            .filter(pair -> pair.present() == p && pair.former() != partner[p])
            .map(pair -> former.get(pair.former()))
            .filter(zone -> zone.living() && !vanished.containsKey(zone.id()))
            .map(Former::id)
            .toList();
    return new Match(ids.get(p), beginning, joined, splitFrom);
  }
}
