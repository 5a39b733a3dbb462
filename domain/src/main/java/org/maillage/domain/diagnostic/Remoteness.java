package org.maillage.domain.diagnostic;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.maillage.domain.offer.Gamme;
import org.maillage.domain.territory.Commune;

/**
 * Who is far from which ranges (A22): a commune is far from a range when its mean time to the range
 * exceeds the range's threshold. Method: docs/methodes/eloignement.md.
 *
 * @param thresholds the thresholds applied
 * @param communes one entry a commune, in the order of the diagnostic
 * @param classes communes and people far from 0, 1, 2 and 3 ranges, in that order; they and {@code
 *     unknown} sum to the whole
 * @param far communes and people far from each range
 * @param unknown communes without a time for at least one range that others have
 */
public record Remoteness(
    Thresholds thresholds,
    List<CommuneRemoteness> communes,
    List<Tally> classes,
    Map<Gamme, Tally> far,
    Tally unknown) {

  /** The share of people that the local thresholds leave below them. */
  public static final double LOCAL_SHARE = 0.85;

  /**
   * What a commune is far from.
   *
   * @param communeCode INSEE code
   * @param known false when a range that has a threshold has no time here
   * @param farFrom ranges whose threshold is exceeded
   */
  public record CommuneRemoteness(String communeCode, boolean known, Set<Gamme> farFrom) {
    public CommuneRemoteness {
      farFrom = Set.copyOf(farFrom);
    }
  }

  /** How many communes, and how many people live in them. */
  public record Tally(int communes, long people) {
    Tally plus(int population) {
      return new Tally(communes + 1, people + population);
    }
  }

  public Remoteness {
    communes = List.copyOf(communes);
    classes = List.copyOf(classes);
  }

  /**
   * The thresholds that 85 % of the people do not exceed, range by range.
   *
   * @param diagnostic times
   * @param communes the territory's communes, in the order of the diagnostic
   */
  public static Thresholds localThresholds(Diagnostic diagnostic, List<Commune> communes) {
    checkOrder(diagnostic, communes);
    int[] all = IntStream.range(0, communes.size()).toArray();
    double[] people = communes.stream().mapToDouble(Commune::population).toArray();
    EnumMap<Gamme, Long> byGamme = new EnumMap<>(Gamme.class);
    for (Gamme gamme : Gamme.values()) {
      Subject subject = new Subject.OfGamme(gamme);
      long[] timeMs = diagnostic.communes().stream().mapToLong(c -> c.timeMs(subject)).toArray();
      long quantileMs = WeightedTimes.quantileMs(timeMs, all, people, LOCAL_SHARE);
      if (quantileMs >= 0) {
        byGamme.put(gamme, quantileMs);
      }
    }
    return new Thresholds(Thresholds.Origin.LOCAL_P85, byGamme);
  }

  /**
   * Applies thresholds to a diagnostic.
   *
   * @param diagnostic times
   * @param communes the territory's communes, in the order of the diagnostic
   * @param thresholds milliseconds by range
   */
  public static Remoteness of(
      Diagnostic diagnostic, List<Commune> communes, Thresholds thresholds) {
    checkOrder(diagnostic, communes);
    List<CommuneRemoteness> lines = new ArrayList<>();
    Tally[] classes = new Tally[Gamme.values().length + 1];
    java.util.Arrays.fill(classes, new Tally(0, 0));
    Tally unknown = new Tally(0, 0);
    EnumMap<Gamme, Tally> far = new EnumMap<>(Gamme.class);
    for (Gamme gamme : Gamme.values()) {
      far.put(gamme, new Tally(0, 0));
    }
    for (int c = 0; c < communes.size(); c++) {
      CommuneRemoteness line = line(diagnostic.communes().get(c), thresholds);
      int population = communes.get(c).population();
      lines.add(line);
      line.farFrom().forEach(g -> far.computeIfPresent(g, (k, t) -> t.plus(population)));
      if (line.known()) {
        classes[line.farFrom().size()] = classes[line.farFrom().size()].plus(population);
      } else {
        unknown = unknown.plus(population);
      }
    }
    return new Remoteness(thresholds, lines, List.of(classes), far, unknown);
  }

  private static CommuneRemoteness line(CommuneAccess commune, Thresholds thresholds) {
    EnumSet<Gamme> farFrom = EnumSet.noneOf(Gamme.class);
    boolean known = true;
    for (Map.Entry<Gamme, Long> threshold : thresholds.byGammeMs().entrySet()) {
      long timeMs = commune.timeMs(new Subject.OfGamme(threshold.getKey()));
      if (timeMs < 0) {
        known = false;
      } else if (timeMs > threshold.getValue()) {
        farFrom.add(threshold.getKey());
      }
    }
    return new CommuneRemoteness(commune.communeCode(), known, farFrom);
  }

  private static void checkOrder(Diagnostic diagnostic, List<Commune> communes) {
    List<String> expected = communes.stream().map(Commune::code).toList();
    List<String> found = diagnostic.communes().stream().map(CommuneAccess::communeCode).toList();
    if (!expected.equals(found)) {
      throw new IllegalArgumentException(
          "the diagnostic of "
              + found.size()
              + " communes is not about these "
              + expected.size()
              + " communes");
    }
  }
}
