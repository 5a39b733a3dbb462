package org.maillage.domain.diagnostic.remoteness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.maillage.domain.diagnostic.CommuneAccess;
import org.maillage.domain.diagnostic.Diagnostic;
import org.maillage.domain.diagnostic.Subject;
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
 * @param gammes what the threshold of each range separates; a range without a threshold is absent
 * @param unknown communes without a time for at least one range that others have, and all communes
 *     where no range has a threshold
 */
public record Remoteness(
    Thresholds thresholds,
    List<CommuneRemoteness> communes,
    List<Tally> classes,
    Map<Gamme, Split> gammes,
    Tally unknown) {

  /**
   * What a commune is far from.
   *
   * @param communeCode INSEE code
   * @param known false when a range that has a threshold has no time here
   * @param farFrom ranges whose threshold is exceeded
   */
  public record CommuneRemoteness(String communeCode, boolean known, Set<Gamme> farFrom) {
    public CommuneRemoteness {
      farFrom = Collections.unmodifiableSet(copy(farFrom));
    }

    /** In the order of the ranges, so that what is written of it never depends on chance. */
    private static EnumSet<Gamme> copy(Set<Gamme> farFrom) {
      return farFrom.isEmpty() ? EnumSet.noneOf(Gamme.class) : EnumSet.copyOf(farFrom);
    }
  }

  /**
   * The three sides of a threshold; they sum to the whole.
   *
   * @param far the time exceeds the threshold
   * @param near it does not
   * @param unknown there is no time
   */
  public record Split(Tally far, Tally near, Tally unknown) {

    static final Split NOTHING = new Split(Tally.NONE, Tally.NONE, Tally.NONE);

    Split plus(long timeMs, long thresholdMs, int population) {
      if (timeMs < 0) {
        return new Split(far, near, unknown.plus(population));
      }
      return timeMs > thresholdMs
          ? new Split(far.plus(population), near, unknown)
          : new Split(far, near.plus(population), unknown);
    }
  }

  public Remoteness {
    communes = List.copyOf(communes);
    classes = List.copyOf(classes);
    EnumMap<Gamme, Split> copy = new EnumMap<>(Gamme.class);
    copy.putAll(gammes);
    gammes = Collections.unmodifiableMap(copy);
  }

  /**
   * Applies thresholds to a diagnostic.
   *
   * @param diagnostic times
   * @param communes the territory's communes, in the order of the diagnostic
   * @param thresholds by range
   */
  public static Remoteness of(
      Diagnostic diagnostic, List<Commune> communes, Thresholds thresholds) {
    checkOrder(diagnostic, communes);
    return of(diagnostic.communes(), communes, thresholds);
  }

  /**
   * Applies thresholds to some communes only: the classes then sum to these.
   *
   * @param access times of the communes
   * @param communes the same communes in the same order
   * @param thresholds by range
   */
  public static Remoteness of(
      List<CommuneAccess> access, List<Commune> communes, Thresholds thresholds) {
    List<CommuneRemoteness> lines = new ArrayList<>();
    Tally[] classes = new Tally[Gamme.values().length + 1];
    Arrays.fill(classes, Tally.NONE);
    Tally unknown = Tally.NONE;
    EnumMap<Gamme, Split> gammes = new EnumMap<>(Gamme.class);
    thresholds.byGamme().keySet().forEach(gamme -> gammes.put(gamme, Split.NOTHING));
    for (int c = 0; c < communes.size(); c++) {
      int population = communes.get(c).population();
      CommuneRemoteness line = line(access.get(c), thresholds, population, gammes);
      lines.add(line);
      if (line.known()) {
        classes[line.farFrom().size()] = classes[line.farFrom().size()].plus(population);
      } else {
        unknown = unknown.plus(population);
      }
    }
    return new Remoteness(thresholds, lines, List.of(classes), gammes, unknown);
  }

  private static CommuneRemoteness line(
      CommuneAccess commune, Thresholds thresholds, int population, Map<Gamme, Split> gammes) {
    EnumSet<Gamme> farFrom = EnumSet.noneOf(Gamme.class);
    // Without any threshold nothing was asked, and nobody is near for that.
    boolean known = !thresholds.byGamme().isEmpty();
    for (Map.Entry<Gamme, Threshold> entry : thresholds.byGamme().entrySet()) {
      Gamme gamme = entry.getKey();
      long thresholdMs = entry.getValue().valueMs();
      long timeMs = commune.timeMs(new Subject.OfGamme(gamme));
      Split before = Objects.requireNonNull(gammes.get(gamme));
      gammes.put(gamme, before.plus(timeMs, thresholdMs, population));
      known &= timeMs >= 0;
      if (timeMs > thresholdMs) {
        farFrom.add(gamme);
      }
    }
    return new CommuneRemoteness(commune.communeCode(), known, farFrom);
  }

  /**
   * What one threshold separates: the reading for the basket as a whole, for which alone a national
   * value is published.
   *
   * @param diagnostic times
   * @param communes the territory's communes, in the order of the diagnostic
   * @param subject what the times are about
   * @param thresholdMs milliseconds
   */
  public static Split split(
      Diagnostic diagnostic, List<Commune> communes, Subject subject, long thresholdMs) {
    checkOrder(diagnostic, communes);
    return split(diagnostic.communes(), communes, subject, thresholdMs);
  }

  /** {@link #split(Diagnostic, List, Subject, long)} of some communes only. */
  public static Split split(
      List<CommuneAccess> access, List<Commune> communes, Subject subject, long thresholdMs) {
    Split split = Split.NOTHING;
    for (int c = 0; c < communes.size(); c++) {
      long timeMs = access.get(c).timeMs(subject);
      split = split.plus(timeMs, thresholdMs, communes.get(c).population());
    }
    return split;
  }

  /** Communes far from one range at least. */
  public Tally farFromAny() {
    return classes.stream().skip(1).reduce(Tally.NONE, Tally::plus);
  }

  static void checkOrder(Diagnostic diagnostic, List<Commune> communes) {
    boolean same = diagnostic.communes().size() == communes.size();
    for (int c = 0; same && c < communes.size(); c++) {
      same = communes.get(c).code().equals(diagnostic.communes().get(c).communeCode());
    }
    if (!same) {
      throw new IllegalArgumentException(
          "the diagnostic of "
              + diagnostic.communes().size()
              + " communes is not about these "
              + communes.size()
              + " communes");
    }
  }
}
