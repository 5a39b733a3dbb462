package org.maillage.domain.diagnostic.indicator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maillage.domain.territory.Commune;

/** Puts the areas of every commune together, variable by variable. */
final class FigureColumns {

  private final List<Commune> communes;
  private final AreaFigures areas;
  private final DerivedFigures derived;

  FigureColumns(List<Commune> communes, AreaFigures areas, DerivedFigures derived) {
    this.communes = communes;
    this.areas = areas;
    this.derived = derived;
  }

  /** The first formula that the territory has the columns for; null when there is none. */
  @Nullable FigureColumn column(Variable variable) {
    for (Formula formula : variable.formulas()) {
      if (formula instanceof Formula.Derived own) {
        if (derived.has(own.name())) {
          return derived(own.name());
        }
      } else if (areas.has(formula.columns())) {
        return new Filling(formula, variable.unit()).column();
      }
    }
    return null;
  }

  private FigureColumn derived(String name) {
    DerivedFigures.Series series = derived.getSeries(name);
    int n = communes.size();
    double[] coverage = new double[n];
    List<Figure.@Nullable Missing> missing = new ArrayList<>(Collections.nCopies(n, null));
    for (int c = 0; c < n; c++) {
      double known = series.numerator()[c] + series.denominator()[c];
      coverage[c] = Double.isNaN(known) ? 0 : 1;
      missing.set(c, Double.isNaN(known) ? series.missing() : null);
    }
    return new FigureColumn(
        series.numerator(),
        series.denominator(),
        coverage,
        new boolean[n],
        missing,
        false,
        DerivedFigures.isTotal(name),
        0);
  }

  /** What one area brings: NaN for a missing numerator. */
  private record Part(double numerator, double denominator, double weight) {}

  private final class Filling {

    private final Formula formula;
    private final double[] numerator = new double[communes.size()];
    private final double[] denominator = new double[communes.size()];
    private final double[] coverage = new double[communes.size()];
    private final boolean[] approximate = new boolean[communes.size()];
    private final List<Figure.@Nullable Missing> missing;
    private boolean severalApproximate;

    Filling(Formula formula, Unit unit) {
      this.formula = formula;
      this.missing = new ArrayList<>(Collections.nCopies(communes.size(), null));
      this.severalApproximate =
          formula instanceof Formula.Median
              || unit == Unit.CLASS
              || (formula instanceof Formula.Mean mean && mean.standIn());
      Arrays.fill(numerator, Double.NaN);
      Arrays.fill(denominator, Double.NaN);
    }

    FigureColumn column() {
      for (int c = 0; c < communes.size(); c++) {
        fill(c);
      }
      boolean total = formula instanceof Formula.Sum;
      int years = formula instanceof Formula.Growth growth ? growth.years() : 0;
      return new FigureColumn(
          numerator, denominator, coverage, approximate, missing, severalApproximate, total, years);
    }

    private void fill(int c) {
      List<String> own = areas.areasOf(communes.get(c).code(), formula.columns(), weightColumn());
      if (own.isEmpty()) {
        missing.set(c, Figure.Missing.NOT_LISTED);
        return;
      }
      double sumNumerator = 0;
      double sumDenominator = 0;
      double weight = 0;
      double weightKnown = 0;
      int known = 0;
      for (String area : own) {
        Part part = part(area, own.size() == 1 ? communes.get(c).population() : Double.NaN);
        if (Double.isNaN(part.weight())) {
          continue;
        }
        weight += part.weight();
        if (!Double.isNaN(part.numerator() + part.denominator())) {
          sumNumerator += part.numerator();
          sumDenominator += part.denominator();
          weightKnown += part.weight();
          known++;
        }
      }
      if (known == 0) {
        missing.set(c, Figure.Missing.HIDDEN);
        return;
      }
      numerator[c] = sumNumerator;
      denominator[c] = sumDenominator;
      coverage[c] = weight > 0 ? weightKnown / weight : 1;
      approximate[c] = severalApproximate && known > 1;
    }

    private String weightColumn() {
      if (formula instanceof Formula.Mean mean) {
        return mean.weight();
      }
      return formula instanceof Formula.Median median ? median.weight() : "";
    }

    /**
     * The part of an area.
     *
     * @param population of the register where the area is the whole commune, else NaN
     */
    private Part part(String area, double population) {
      if (formula instanceof Formula.Sum sum) {
        return new Part(sum(sum.columns(), area), 1, 1);
      }
      if (formula instanceof Formula.Ratio ratio) {
        double over = sum(ratio.denominators(), area);
        return new Part(sum(ratio.numerators(), area), over, over);
      }
      if (formula instanceof Formula.Growth growth) {
        double from = areas.value(growth.from(), area);
        return new Part(areas.value(growth.to(), area), from, from);
      }
      if (formula instanceof Formula.Mean mean) {
        return weighted(area, mean.column(), mean.weight(), population, mean.per());
      }
      if (formula instanceof Formula.Median median) {
        return weighted(area, median.column(), median.weight(), population, 1);
      }
      throw new IllegalStateException(formula + " has no area");
    }

    private Part weighted(
        String area, String column, String weightColumn, double population, double per) {
      double weight = areas.value(weightColumn, area);
      if (Double.isNaN(weight)) {
        // The whole commune's own figure needs no weight; together with others it needs one.
        weight = population;
        severalApproximate |=
            !weightColumn.equals(Formula.REGISTER) && !Double.isNaN(areas.value(column, area));
      }
      return new Part(weight * areas.value(column, area) / per, weight, weight);
    }

    private double sum(List<String> names, String area) {
      double sum = 0;
      for (String name : names) {
        sum += areas.value(name, area);
      }
      return sum;
    }
  }
}
