package org.maillage.domain.diagnostic.indicator;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One variable over all communes of a territory, as sums that add up over any set of them.
 *
 * @param numerator by commune; NaN where the figure is missing
 * @param denominator by commune; NaN where the figure is missing
 * @param coverage by commune: share from 0 to 1 of its people whom the figure is about
 * @param approximate by commune: whether its own figure is an approximation
 * @param missing by commune: why there is no figure; null where there is one
 * @param severalApproximate whether the figure of several communes is an approximation
 * @param total true when the value is the numerator alone
 * @param years 0, or the years over which the ratio is a change
 */
record FigureColumn(
    double[] numerator,
    double[] denominator,
    double[] coverage,
    boolean[] approximate,
    List<Figure.@Nullable Missing> missing,
    boolean severalApproximate,
    boolean total,
    int years) {

  double value(double sumNumerator, double sumDenominator) {
    if (total) {
      return sumNumerator;
    }
    double ratio = sumNumerator / sumDenominator;
    return years == 0 ? ratio : Math.pow(ratio, 1.0 / years) - 1;
  }
}
