package org.maillage.domain.diagnostic.indicator;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.maillage.domain.diagnostic.CommuneAccess;
import org.maillage.domain.diagnostic.Diagnostic;
import org.maillage.domain.diagnostic.Subject;
import org.maillage.domain.offer.Structure;
import org.maillage.domain.territory.Commune;

/**
 * Figures that need no statistical file: they come from the register, the contours, the offer and
 * the diagnostic. Each is a numerator over a denominator by commune, so that any set of communes
 * has the sum of the ones over the sum of the others.
 */
public final class DerivedFigures {

  /** Inhabitants of the register. */
  public static final String POPULATION = "population";

  /** Square kilometres of the contour. */
  public static final String SURFACE = "surface";

  /** Inhabitants of the register for a square kilometre. */
  public static final String DENSITY = "density";

  /** Structures for 1,000 inhabitants. */
  public static final String SERVICES = "services-per-1000";

  /** Before the name of a share that the caller worked out by commune. */
  public static final String SHARE = "share:";

  /** Before a {@link Subject#key()}: mean time of the people to it. */
  public static final String TIME = "time:";

  /** A figure by commune: value = numerator / denominator, NaN where it is missing. */
  record Series(double[] numerator, double[] denominator, Figure.Missing missing) {}

  private final List<Commune> communes;
  private final Diagnostic diagnostic;
  private final Map<String, Series> fixed = new HashMap<>();

  /**
   * What a territory and its diagnostic say of each commune.
   *
   * @param communes the communes of the diagnostic, in its order
   * @param diagnostic times
   * @param structures the merged offer; only what stands in these communes counts
   * @param shares by name, then by commune: a share from 0 to 1 of its people, for example those
   *     who are within the reference time; a commune without an entry has none
   */
  public DerivedFigures(
      List<Commune> communes,
      Diagnostic diagnostic,
      List<Structure> structures,
      Map<String, Map<String, Double>> shares) {
    this.communes = List.copyOf(communes);
    this.diagnostic = diagnostic;
    double[] people = each(Commune::population);
    double[] km2 = each(c -> c.contour() == null ? Double.NaN : Surface.km2(c.contour()));
    double[] ones = each(c -> 1);
    fixed.put(POPULATION, new Series(people, ones, Figure.Missing.NOT_LISTED));
    fixed.put(SURFACE, new Series(km2, ones, Figure.Missing.NO_CONTOUR));
    fixed.put(DENSITY, new Series(people, km2, Figure.Missing.NO_CONTOUR));
    Map<String, Integer> counts = new HashMap<>();
    structures.forEach(s -> counts.merge(s.communeCode(), s.count(), Integer::sum));
    double[] offer = each(c -> 1_000.0 * counts.getOrDefault(c.code(), 0));
    fixed.put(SERVICES, new Series(offer, people, Figure.Missing.NOT_LISTED));
    shares.forEach((name, byCommune) -> fixed.put(SHARE + name, share(byCommune, people)));
  }

  private Series share(Map<String, Double> byCommune, double[] people) {
    double[] sums = each(c -> byCommune.getOrDefault(c.code(), Double.NaN) * c.population());
    return new Series(sums, people, Figure.Missing.NO_TIME);
  }

  List<Commune> communes() {
    return communes;
  }

  /** Names whose value is a total, not a ratio. */
  static boolean isTotal(String name) {
    return name.equals(POPULATION) || name.equals(SURFACE);
  }

  /** Whether there is a figure of that name. */
  boolean has(String name) {
    return fixed.containsKey(name) || name.startsWith(TIME);
  }

  /**
   * The figure of that name.
   *
   * @throws IllegalArgumentException when there is none of that name
   */
  Series getSeries(String name) {
    Series series = fixed.get(name);
    if (series != null) {
      return series;
    }
    if (!name.startsWith(TIME)) {
      throw new IllegalArgumentException("\"" + name + "\" is no derived figure");
    }
    Subject subject = Subject.parse(name.substring(TIME.length()));
    double[] people = each(Commune::population);
    double[] weighted = new double[people.length];
    Arrays.setAll(
        weighted,
        i -> {
          CommuneAccess access = diagnostic.communes().get(i);
          long timeMs = access.timeMs(subject);
          return timeMs < 0 ? Double.NaN : people[i] * timeMs;
        });
    return new Series(weighted, people, Figure.Missing.NO_TIME);
  }

  private double[] each(ToDoubleFunction<Commune> value) {
    return communes.stream().mapToDouble(value).toArray();
  }
}
