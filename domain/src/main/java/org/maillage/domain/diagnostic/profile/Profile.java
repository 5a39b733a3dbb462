package org.maillage.domain.diagnostic.profile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.maillage.domain.diagnostic.indicator.Figure;
import org.maillage.domain.diagnostic.indicator.FigureTable;
import org.maillage.domain.diagnostic.indicator.Variable;
import org.maillage.domain.territory.Commune;

/**
 * A set of communes beside the rest of the territory and the whole, figure by figure. Method:
 * docs/methodes/portrait.md.
 *
 * @param selected how many communes
 * @param people how many people live in them
 * @param lines one a variable, in the order asked for
 */
public record Profile(int selected, long people, List<Line> lines) {

  /**
   * One figure.
   *
   * @param variable what it is
   * @param selection of the chosen communes
   * @param rest of the others
   * @param whole of all
   * @param gap how far the selection is from the rest, in standard deviations of the communes
   *     weighted by people; NaN where either is unknown, where all communes are equal, and for
   *     totals, which a smaller set has less of anyway
   */
  public record Line(Variable variable, Figure selection, Figure rest, Figure whole, double gap) {}

  public Profile {
    lines = List.copyOf(lines);
  }

  /**
   * The profile of a set.
   *
   * @param table figures of the territory
   * @param variables keys, in the order of the lines
   * @param communeCodes the set; codes of other territories are left out
   */
  public static Profile of(
      FigureTable table, List<String> variables, Collection<String> communeCodes) {
    Set<String> all = new LinkedHashSet<>(table.communes().stream().map(Commune::code).toList());
    Set<String> selection = new LinkedHashSet<>(communeCodes);
    selection.retainAll(all);
    Set<String> rest = new LinkedHashSet<>(all);
    rest.removeAll(selection);
    List<Line> lines = new ArrayList<>();
    for (String key : variables) {
      Figure own = table.figure(key, selection);
      Figure others = table.figure(key, rest);
      Figure whole = table.figure(key, all);
      boolean compared = own.known() && others.known() && !table.isTotal(key);
      double gap = compared ? (own.value() - others.value()) / deviation(table, key) : Double.NaN;
      lines.add(
          new Line(
              table.getVariable(key), own, others, whole, Double.isFinite(gap) ? gap : Double.NaN));
    }
    long people =
        table.communes().stream()
            .filter(c -> selection.contains(c.code()))
            .mapToLong(Commune::population)
            .sum();
    return new Profile(selection.size(), people, lines);
  }

  /** The lines where the selection differs most from the rest, most different first. */
  public List<Line> mostDifferent(int count) {
    return lines.stream()
        .filter(line -> !Double.isNaN(line.gap()) && line.gap() != 0)
        .sorted(Comparator.comparingDouble((Line line) -> -Math.abs(line.gap())))
        .limit(count)
        .toList();
  }

  /** Standard deviation of the communes' figures weighted by people; 0 when all are equal. */
  static double deviation(FigureTable table, String key) {
    double[] values = table.values(key);
    double people = 0;
    double sum = 0;
    for (int c = 0; c < values.length; c++) {
      if (!Double.isNaN(values[c])) {
        people += table.communes().get(c).population();
        sum += table.communes().get(c).population() * values[c];
      }
    }
    double mean = sum / people;
    double squares = 0;
    for (int c = 0; c < values.length; c++) {
      if (!Double.isNaN(values[c])) {
        double apart = values[c] - mean;
        squares += table.communes().get(c).population() * apart * apart;
      }
    }
    return Math.sqrt(squares / people);
  }
}
