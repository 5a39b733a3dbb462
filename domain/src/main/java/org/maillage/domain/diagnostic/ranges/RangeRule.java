package org.maillage.domain.diagnostic.ranges;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.maillage.domain.diagnostic.ranges.ComputedRanges.Cut;
import org.maillage.domain.diagnostic.ranges.ComputedRanges.Line;
import org.maillage.domain.offer.Gamme;
import org.maillage.domain.offer.Structure;
import org.maillage.domain.territory.Commune;
import org.maillage.domain.territory.Territory;

/**
 * The written rule that sorts services into ranges (docs/methodes/gammes.md), after the principle
 * of INSEE (statistiques/3568650): services are ordered by the share of communes that have them,
 * and services that are often found in the same communes stay together.
 *
 * <ol>
 *   <li>Order: most communes first; at a tie the order of the basket.
 *   <li>Likeness of two services: communes that have both over communes that have at least one
 *       (Jaccard).
 *   <li>A range is a run of that order. Among all ways of cutting it into three runs, the one with
 *       the smallest inertia within the runs is kept: the sum over the runs of (1/n) Σ (1 − J) over
 *       the pairs of the run. √(1 − J) is a Euclidean distance (Gower and Legendre 1986), so this
 *       is the criterion of Ward, minimised exactly and not step by step.
 *   <li>A cut never separates services that as many communes have; with fewer than three different
 *       numbers there are fewer ranges, from {@link Gamme#PROXIMITE} on.
 *   <li>A service that no commune is known to have gets no range.
 * </ol>
 */
public final class RangeRule {

  private final List<String> order;
  private final double[][] likeness;
  private final Map<String, Set<String>> equipped;

  private RangeRule(List<String> order, Map<String, Set<String>> equipped) {
    this.order = order;
    this.equipped = equipped;
    this.likeness = new double[order.size()][order.size()];
    for (int i = 0; i < order.size(); i++) {
      for (int j = 0; j < order.size(); j++) {
        likeness[i][j] = jaccard(communes(i), communes(j));
      }
    }
  }

  /**
   * Which communes of the territory have each service. Places in the communes around it do not
   * count.
   *
   * @return codes of communes by service; a service without any is absent
   */
  public static Map<String, Set<String>> equipped(
      Territory territory, Collection<Structure> structures) {
    Set<String> own = new HashSet<>();
    territory.communes().stream().map(Commune::code).forEach(own::add);
    Map<String, Set<String>> equipped = new HashMap<>();
    for (Structure structure : structures) {
      if (own.contains(structure.communeCode())) {
        for (String service : structure.services()) {
          equipped.computeIfAbsent(service, k -> new TreeSet<>()).add(structure.communeCode());
        }
      }
    }
    return equipped;
  }

  /**
   * Applies the rule.
   *
   * @param services codes, in the order of the basket
   * @param equipped codes of the communes that have each service; absent or empty where none has
   * @param communes how many communes the territory has
   */
  public static ComputedRanges compute(
      List<String> services, Map<String, Set<String>> equipped, int communes) {
    List<String> order = new ArrayList<>();
    for (String service : services) {
      if (!equipped.getOrDefault(service, Set.of()).isEmpty()) {
        order.add(service);
      }
    }
    Comparator<String> byFrequency =
        Comparator.comparingInt(s -> equipped.getOrDefault(s, Set.of()).size());
    order.sort(byFrequency.reversed());
    RangeRule rule = new RangeRule(List.copyOf(order), equipped);
    List<Integer> cuts = rule.bestCuts();
    return new ComputedRanges(
        communes,
        rule.lines(services, cuts),
        rule.cuts(cuts),
        rule.within(cuts),
        rule.shareExplained(cuts));
  }

  private Set<String> communes(int service) {
    return equipped.getOrDefault(order.get(service), Set.of());
  }

  private static double jaccard(Set<String> a, Set<String> b) {
    long both = a.stream().filter(b::contains).count();
    return (double) both / (a.size() + b.size() - both);
  }

  /** Places in the order before which a cut may stand: where the number of communes drops. */
  private List<Integer> drops() {
    List<Integer> drops = new ArrayList<>();
    for (int i = 1; i < order.size(); i++) {
      if (communes(i).size() < communes(i - 1).size()) {
        drops.add(i);
      }
    }
    return drops;
  }

  private List<Integer> bestCuts() {
    List<Integer> drops = drops();
    if (drops.size() < Gamme.values().length) {
      // No more ranges than different numbers of communes: at most two drops, all are cuts.
      return drops;
    }
    List<Integer> best = List.of();
    double least = Double.POSITIVE_INFINITY;
    for (int a = 0; a < drops.size(); a++) {
      for (int b = a + 1; b < drops.size(); b++) {
        List<Integer> cuts = List.of(drops.get(a), drops.get(b));
        double inertia = inertia(cuts);
        if (inertia < least) {
          least = inertia;
          best = cuts;
        }
      }
    }
    return best;
  }

  private double inertia(List<Integer> cuts) {
    double sum = 0;
    for (int run = 0; run <= cuts.size(); run++) {
      sum += inertia(start(cuts, run), end(cuts, run));
    }
    return sum;
  }

  /** (1/n) Σ (1 − J) over the pairs from {@code from} to before {@code to}. */
  private double inertia(int from, int to) {
    double sum = 0;
    for (int i = from; i < to; i++) {
      for (int j = i + 1; j < to; j++) {
        sum += 1 - likeness[i][j];
      }
    }
    return to > from ? sum / (to - from) : 0;
  }

  private double shareExplained(List<Integer> cuts) {
    double whole = inertia(0, order.size());
    return whole == 0 ? 0 : 1 - inertia(cuts) / whole;
  }

  private static int start(List<Integer> cuts, int run) {
    return run == 0 ? 0 : cuts.get(run - 1);
  }

  private int end(List<Integer> cuts, int run) {
    return run == cuts.size() ? order.size() : cuts.get(run);
  }

  private List<Line> lines(List<String> services, List<Integer> cuts) {
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < order.size(); i++) {
      int run = 0;
      while (run < cuts.size() && i >= cuts.get(run)) {
        run++;
      }
      lines.add(new Line(order.get(i), communes(i).size(), Gamme.values()[run]));
    }
    services.stream()
        .filter(service -> !order.contains(service))
        .forEach(service -> lines.add(new Line(service, 0, null)));
    return lines;
  }

  private List<Cut> cuts(List<Integer> cuts) {
    List<Cut> result = new ArrayList<>();
    for (int run = 0; run < cuts.size(); run++) {
      int cut = cuts.get(run);
      result.add(
          new Cut(
              Gamme.values()[run],
              order.get(cut - 1),
              communes(cut - 1).size(),
              order.get(cut),
              communes(cut).size(),
              mean(start(cuts, run), cut, cut, end(cuts, run + 1))));
    }
    return result;
  }

  /** Mean likeness of the pairs within each range that has at least two services. */
  private Map<Gamme, Double> within(List<Integer> cuts) {
    Map<Gamme, Double> within = new EnumMap<>(Gamme.class);
    for (int run = 0; run <= cuts.size(); run++) {
      int from = start(cuts, run);
      int to = end(cuts, run);
      int size = to - from;
      if (size > 1) {
        double pairs = size * (size - 1) / 2.0;
        within.put(Gamme.values()[run], 1 - inertia(from, to) * size / pairs);
      }
    }
    return within;
  }

  private double mean(int from, int to, int otherFrom, int otherTo) {
    double sum = 0;
    for (int i = from; i < to; i++) {
      for (int j = otherFrom; j < otherTo; j++) {
        sum += likeness[i][j];
      }
    }
    return sum / ((double) (to - from) * (otherTo - otherFrom));
  }
}
