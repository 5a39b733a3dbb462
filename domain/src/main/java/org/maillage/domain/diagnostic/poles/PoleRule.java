package org.maillage.domain.diagnostic.poles;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.maillage.domain.offer.Gamme;

/**
 * When a commune is a pole of services: it has at least a share of those services of a range that
 * exist somewhere in the territory. Its level is the highest range so reached. Method:
 * docs/methodes/poles.md.
 *
 * @param share above 0, at most 1
 * @param present services of each range that have at least one place in the territory, in the order
 *     of the basket; a range may have none, and then makes no pole
 * @param missing services of each range without any place: nobody can be asked to have them
 */
public record PoleRule(
    double share, Map<Gamme, List<String>> present, Map<Gamme, List<String>> missing) {

  /** Half of the services (what INSEE uses for its centres of equipment). */
  public static final double DEFAULT_SHARE = 0.5;

  public PoleRule {
    if (!(share > 0 && share <= 1)) {
      throw new IllegalArgumentException("a share of " + share + ", expected above 0 up to 1");
    }
    present = copy(present);
    missing = copy(missing);
  }

  private static Map<Gamme, List<String>> copy(Map<Gamme, List<String>> lists) {
    EnumMap<Gamme, List<String>> copy = new EnumMap<>(Gamme.class);
    for (Gamme gamme : Gamme.values()) {
      copy.put(gamme, List.copyOf(lists.getOrDefault(gamme, List.of())));
    }
    return Collections.unmodifiableMap(copy);
  }

  /** How many services of the range exist in the territory. */
  public int of(Gamme gamme) {
    return present.getOrDefault(gamme, List.of()).size();
  }

  /** How many of them a pole needs at least; 0 where none exists. */
  public int needed(Gamme gamme) {
    // A hair of tolerance: 0.7 of 10 is 7, not 8.
    return (int) Math.ceil(share * of(gamme) - 1e-9);
  }

  /** How many services of each range there are among some. */
  public Map<Gamme, Integer> count(Set<String> services) {
    EnumMap<Gamme, Integer> count = new EnumMap<>(Gamme.class);
    present.forEach(
        (gamme, codes) ->
            count.put(gamme, (int) codes.stream().filter(services::contains).count()));
    return count;
  }

  /** The highest range of which there are enough; empty for a commune that is no pole. */
  public Optional<Gamme> findLevel(Map<Gamme, Integer> count) {
    EnumSet<Gamme> reached = EnumSet.noneOf(Gamme.class);
    for (Gamme gamme : Gamme.values()) {
      if (of(gamme) > 0 && count.getOrDefault(gamme, 0) >= needed(gamme)) {
        reached.add(gamme);
      }
    }
    return reached.stream().max(Gamme::compareTo);
  }
}
