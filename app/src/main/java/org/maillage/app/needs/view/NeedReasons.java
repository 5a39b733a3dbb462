package org.maillage.app.needs.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.maillage.app.indicator.FigureWords;
import org.maillage.app.shell.Words;
import org.maillage.domain.diagnostic.indicator.Figure;
import org.maillage.domain.diagnostic.indicator.FigureTable;
import org.maillage.domain.diagnostic.indicator.Variable;
import org.maillage.domain.diagnostic.needs.Needs;
import org.maillage.domain.diagnostic.needs.NeedsSettings.Composite;
import org.maillage.domain.diagnostic.needs.NeedsSettings.Criterion;
import org.maillage.domain.diagnostic.needs.Priorities.Crossing;

/**
 * Why a commune is pressing, in words made of its figures: its time to the basket, then the
 * variables that weigh most in its index. A variable counts as a reason when the commune is in the
 * strongest quarter for it.
 */
final class NeedReasons {

  static final String BASKET = "basket-time";
  private static final int REASONS = 3;
  private static final double STRONGEST_QUARTER = 0.25;

  private final FigureTable table;
  private final Needs needs;
  private final Words words;
  private final FigureWords figures;
  private final List<Criterion> criteria;
  private final double[] weights;
  private final int[] ranked;
  private final long reached;

  NeedReasons(FigureTable table, Needs needs, Words words) {
    this.table = table;
    this.needs = needs;
    this.words = words;
    this.figures = new FigureWords(words);
    this.criteria = needs.settings().criteria();
    this.weights = weights();
    this.ranked = new int[criteria.size()];
    needs
        .communes()
        .forEach(c -> IntStream.range(0, ranked.length).forEach(j -> count(c.ranks(), j)));
    this.reached =
        table.communes().stream().filter(c -> table.figure(BASKET, c.code()).known()).count();
  }

  private void count(List<Integer> ranks, int j) {
    ranked[j] += ranks.get(j) > 0 ? 1 : 0;
  }

  /** Share of each variable in the overall index. */
  private double[] weights() {
    List<Double> shares = new ArrayList<>();
    for (Composite composite : needs.settings().composites()) {
      double sum = composite.criteria().stream().mapToDouble(Criterion::weight).sum();
      for (Criterion criterion : composite.criteria()) {
        shares.add(sum > 0 ? composite.weight() * criterion.weight() / sum : 0);
      }
    }
    return shares.stream().mapToDouble(Double::doubleValue).toArray();
  }

  /** The reasons, the time first. */
  List<String> of(Crossing crossing) {
    String code = crossing.needs().communeCode();
    List<String> reasons = new ArrayList<>();
    reasons.add(
        words.get(
            "needs.ranked",
            phrase(BASKET, table.figure(BASKET, code)),
            words.figures().integer(crossing.supplyRank()),
            words.figures().integer(reached)));
    IntStream.range(0, criteria.size())
        .filter(j -> isReason(crossing.needs().ranks().get(j), j))
        .boxed()
        .sorted(Comparator.comparingDouble((Integer j) -> -push(crossing, j)))
        .limit(REASONS)
        .forEach(j -> reasons.add(reason(crossing, j)));
    return reasons;
  }

  private boolean isReason(int rank, int j) {
    return weights[j] > 0 && rank > 0 && rank <= Math.ceil(STRONGEST_QUARTER * ranked[j]);
  }

  /** How much the variable lifts the index above the middle. */
  private double push(Crossing crossing, int j) {
    return weights[j] * (crossing.needs().criteria().get(j) - 50);
  }

  private String reason(Crossing crossing, int j) {
    String key = criteria.get(j).variable();
    Figure figure = table.figure(key, crossing.needs().communeCode());
    return words.get(
        "needs.ranked",
        phrase(key, figure),
        words.figures().integer(crossing.needs().ranks().get(j)),
        words.figures().integer(ranked[j]));
  }

  /** "31 % de ménages sans voiture", or the label and the figure where nobody wrote a phrase. */
  private String phrase(String key, Figure figure) {
    Variable variable = table.getVariable(key);
    String value = figures.figure(variable.unit(), figure);
    return words.has("needs.reason." + key)
        ? words.get("needs.reason." + key, value)
        : words.get("needs.reason.other", variable.label(words.language()), value);
  }
}
