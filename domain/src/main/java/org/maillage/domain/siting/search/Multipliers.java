package org.maillage.domain.siting.search;

import java.util.List;

/**
 * The prices of the relaxation: of serving each demand, of each row, of earlier goals, of money.
 */
final class Multipliers {

  final double[][] demand;
  final double[] cap;
  final double[] row;
  double money;

  private Multipliers(double[][] demand, double[] cap, double[] row, double money) {
    this.demand = demand;
    this.cap = cap;
    this.row = row;
    this.money = money;
  }

  /**
   * None but for the demands, each at the mean of what it costs at its two nearest chosen sites.
   */
  static Multipliers around(Stage stage, List<CostLevel> levels, boolean[] chosen) {
    double[][] demand = new double[levels.size()][];
    for (int l = 0; l < demand.length; l++) {
      CostLevel level = levels.get(l);
      demand[l] = new double[level.demands()];
      for (int i = 0; i < level.demands(); i++) {
        demand[l][i] = between(level, i, chosen);
      }
    }
    return new Multipliers(demand, new double[levels.size()], new double[stage.rows().size()], 0);
  }

  private static double between(CostLevel level, int demand, boolean[] chosen) {
    double first = level.base(demand);
    double second = level.base(demand);
    int found = 0;
    for (int e = level.start(demand); e < level.start(demand + 1) && found < 2; e++) {
      if (chosen[level.site(e)]) {
        if (found++ == 0) {
          first = level.cost(e);
        } else {
          second = level.cost(e);
        }
      }
    }
    return (first + second) / 2;
  }

  Multipliers copy() {
    double[][] demands = new double[demand.length][];
    for (int l = 0; l < demands.length; l++) {
      demands[l] = demand[l].clone();
    }
    return new Multipliers(demands, cap.clone(), row.clone(), money);
  }

  void take(Multipliers other) {
    for (int l = 0; l < demand.length; l++) {
      System.arraycopy(other.demand[l], 0, demand[l], 0, demand[l].length);
    }
    System.arraycopy(other.cap, 0, cap, 0, cap.length);
    System.arraycopy(other.row, 0, row, 0, row.length);
    money = other.money;
  }
}
