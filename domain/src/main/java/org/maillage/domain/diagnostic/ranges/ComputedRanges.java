package org.maillage.domain.diagnostic.ranges;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.maillage.domain.offer.Gamme;

/**
 * What {@link RangeRule} found, with its cuts.
 *
 * @param communes communes of the territory
 * @param lines the services, most frequent first; those that no commune is known to have last
 * @param cuts between the ranges, from the frequent to the rare; two, or fewer where fewer ranges
 *     could be made
 * @param within mean likeness (0 to 1) of the pairs of services within each range of two or more
 * @param shareExplained share from 0 to 1 of the inertia that the cuts take away
 */
public record ComputedRanges(
    int communes,
    List<Line> lines,
    List<Cut> cuts,
    Map<Gamme, Double> within,
    double shareExplained) {

  public ComputedRanges {
    lines = List.copyOf(lines);
    cuts = List.copyOf(cuts);
    EnumMap<Gamme, Double> copy = new EnumMap<>(Gamme.class);
    copy.putAll(within);
    within = Collections.unmodifiableMap(copy);
  }

  /**
   * A service.
   *
   * @param serviceCode service
   * @param communesEquipped how many communes have it
   * @param gamme its range; null when no commune is known to have it
   */
  public record Line(String serviceCode, int communesEquipped, @Nullable Gamme gamme) {}

  /**
   * Where one range ends and the next begins.
   *
   * @param above the range that ends here
   * @param lastAbove its last, rarest service
   * @param communesAbove communes that have it
   * @param firstBelow the most frequent service of the next range
   * @param communesBelow communes that have it, fewer
   * @param likeness mean likeness (0 to 1) between the services of the two ranges
   */
  public record Cut(
      Gamme above,
      String lastAbove,
      int communesAbove,
      String firstBelow,
      int communesBelow,
      double likeness) {}

  /** The line of a service. */
  public Optional<Line> findLine(String serviceCode) {
    return lines.stream().filter(line -> line.serviceCode().equals(serviceCode)).findFirst();
  }

  /** The computed range of a service; empty where none could be computed. */
  public Optional<Gamme> findGamme(String serviceCode) {
    return findLine(serviceCode).flatMap(line -> Optional.ofNullable(line.gamme()));
  }
}
