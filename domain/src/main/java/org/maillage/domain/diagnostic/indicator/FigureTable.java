package org.maillage.domain.diagnostic.indicator;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.maillage.domain.territory.Commune;
import org.maillage.domain.territory.CommuneIndicator;

/**
 * The figures of every variable for every commune, and for any set of communes. Formulas and worked
 * example: docs/methodes/indicateurs.md.
 */
public final class FigureTable {

  private final List<Commune> communes;
  private final Map<String, Variable> variables = new LinkedHashMap<>();
  private final Map<String, FigureColumn> columns = new HashMap<>();
  private final Map<String, Integer> indexOf = new HashMap<>();

  private FigureTable(List<Commune> communes) {
    this.communes = communes;
  }

  /**
   * Puts the figures of a territory together.
   *
   * @param variables the catalogue
   * @param indicators statistics by commune or IRIS
   * @param derived what the territory and its diagnostic say of each commune
   */
  public static FigureTable of(
      List<Variable> variables, Collection<CommuneIndicator> indicators, DerivedFigures derived) {
    FigureTable table = new FigureTable(derived.communes());
    for (int c = 0; c < table.communes.size(); c++) {
      table.indexOf.put(table.communes.get(c).code(), c);
    }
    FigureColumns filling = new FigureColumns(table.communes, new AreaFigures(indicators), derived);
    for (Variable variable : variables) {
      table.variables.put(variable.key(), variable);
      FigureColumn column = filling.column(variable);
      if (column != null) {
        table.columns.put(variable.key(), column);
      }
    }
    return table;
  }

  /** The communes, in the order of the diagnostic. */
  public List<Commune> communes() {
    return communes;
  }

  /** The catalogue, in its order. */
  public List<Variable> variables() {
    return List.copyOf(variables.values());
  }

  public Optional<Variable> findVariable(String key) {
    return Optional.ofNullable(variables.get(key));
  }

  /** The variable of that key. */
  public Variable getVariable(String key) {
    return findVariable(key)
        .orElseThrow(() -> new IllegalArgumentException("no variable \"" + key + "\""));
  }

  /** Whether the territory has what the variable needs, for some commune at least. */
  public boolean hasSource(String key) {
    return columns.containsKey(key);
  }

  /** Whether the variable is a total, which a larger set has more of, and not a share or mean. */
  public boolean isTotal(String key) {
    FigureColumn column = columns.get(key);
    return column != null && column.total();
  }

  /**
   * The figure of one commune.
   *
   * @throws IllegalArgumentException when the commune or the variable is unknown
   */
  public Figure figure(String key, String communeCode) {
    return figure(key, List.of(communeCode));
  }

  /**
   * The figure of a set of communes.
   *
   * @param communeCodes each once
   * @throws IllegalArgumentException when a commune or the variable is unknown
   */
  public Figure figure(String key, Collection<String> communeCodes) {
    getVariable(key);
    if (communeCodes.isEmpty()) {
      return Figure.without(Figure.Missing.EMPTY);
    }
    FigureColumn column = columns.get(key);
    if (column == null) {
      return Figure.without(Figure.Missing.NO_SOURCE);
    }
    return new Gathering(column).gather(communeCodes);
  }

  /** The values of a variable, one a commune in their order; NaN where missing. */
  public double[] values(String key) {
    return communes.stream().mapToDouble(c -> figure(key, c.code()).value()).toArray();
  }

  private int indexOf(String communeCode) {
    Integer index = indexOf.get(communeCode);
    if (index == null) {
      throw new IllegalArgumentException("no commune \"" + communeCode + "\" in the table");
    }
    return index;
  }

  private final class Gathering {

    private final FigureColumn column;
    private double numerator;
    private double denominator;
    private double people;
    private double covered;
    private double plainCovered;
    private int known;
    private boolean approximate;
    private Figure.Missing reason = Figure.Missing.NOT_LISTED;

    Gathering(FigureColumn column) {
      this.column = column;
    }

    Figure gather(Collection<String> communeCodes) {
      communeCodes.forEach(code -> add(indexOf(code)));
      if (known == 0) {
        return Figure.without(reason);
      }
      double value = column.value(numerator, denominator);
      if (Double.isNaN(value) || Double.isInfinite(value)) {
        return Figure.without(Figure.Missing.NO_PEOPLE);
      }
      double coverage = people > 0 ? covered / people : plainCovered / communeCodes.size();
      boolean several = known > 1 && column.severalApproximate();
      return new Figure(value, null, Math.min(1, coverage), approximate || several);
    }

    private void add(int c) {
      double population = communes.get(c).population();
      people += population;
      covered += population * column.coverage()[c];
      plainCovered += column.coverage()[c];
      Figure.Missing missing = column.missing().get(c);
      if (missing != null) {
        reason = missing;
        return;
      }
      known++;
      numerator += column.numerator()[c];
      denominator += column.denominator()[c];
      approximate |= column.approximate()[c];
    }
  }
}
