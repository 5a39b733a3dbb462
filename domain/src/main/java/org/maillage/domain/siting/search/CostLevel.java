package org.maillage.domain.siting.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;

/**
 * One sum to make small: every demand costs what its best chosen site costs, or its base where no
 * chosen site is better than what exists. The mean time is such a sum, so are the people left
 * uncovered, the far places beyond a radius and the zones without a site.
 *
 * <p>Sites are numbered among those that may be chosen. Demands that list the same sites in the
 * same order are one demand whose costs are added up: exact, because they are always served by the
 * same site.
 */
public final class CostLevel {

  private final int[] starts;
  private final int[] sites;
  private final double[] costs;
  private final double[] bases;
  private final double constant;
  private final double tolerance;

  private CostLevel(List<int[]> orders, List<double[]> sums, double constant) {
    int demands = orders.size();
    this.constant = constant;
    starts = new int[demands + 1];
    bases = new double[demands];
    for (int i = 0; i < demands; i++) {
      starts[i + 1] = starts[i] + orders.get(i).length;
    }
    sites = new int[starts[demands]];
    costs = new double[starts[demands]];
    double total = constant;
    for (int i = 0; i < demands; i++) {
      int length = orders.get(i).length;
      System.arraycopy(orders.get(i), 0, sites, starts[i], length);
      System.arraycopy(sums.get(i), 0, costs, starts[i], length);
      bases[i] = sums.get(i)[length];
      total += bases[i];
    }
    tolerance = 1e-10 * Math.max(total, 1e-300);
  }

  /** What a demand costs at a site, before its weight. */
  interface Unit {
    int cost(int demand, int site);
  }

  /**
   * Builds a level.
   *
   * @param weights one a demand
   * @param base what a demand costs without any new site
   * @param siteCount how many sites may be chosen
   * @param unit what it costs at a site; of no account where it is not below the base
   */
  static CostLevel of(double[] weights, IntUnaryOperator base, int siteCount, Unit unit) {
    Map<Order, Integer> known = new HashMap<>();
    List<int[]> orders = new ArrayList<>();
    List<double[]> sums = new ArrayList<>();
    double constant = 0;
    long[] sorted = new long[siteCount];
    for (int demand = 0; demand < weights.length; demand++) {
      int baseCost = base.applyAsInt(demand);
      int length = 0;
      for (int site = 0; site < siteCount; site++) {
        int cost = unit.cost(demand, site);
        if (cost < baseCost) {
          sorted[length++] = ((long) cost << 32) | site;
        }
      }
      if (length == 0 || weights[demand] == 0) {
        constant += weights[demand] * baseCost;
        continue;
      }
      Arrays.sort(sorted, 0, length);
      int[] order = new int[length];
      for (int k = 0; k < length; k++) {
        order[k] = (int) sorted[k];
      }
      Integer at = known.putIfAbsent(new Order(order), orders.size());
      if (at == null) {
        at = orders.size();
        orders.add(order);
        sums.add(new double[length + 1]);
      }
      double[] sum = sums.get(at);
      for (int k = 0; k < length; k++) {
        sum[k] += weights[demand] * (sorted[k] >>> 32);
      }
      sum[length] += weights[demand] * baseCost;
    }
    return new CostLevel(orders, sums, constant);
  }

  private record Order(int[] sites) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Order order && Arrays.equals(sites, order.sites);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(sites);
    }
  }

  /** How many different demands there are that a new site can better. */
  public int demands() {
    return bases.length;
  }

  /** Where the sites of a demand begin, cheapest first; they end where those of the next begin. */
  public int start(int demand) {
    return starts[demand];
  }

  /** The site of an entry. */
  public int site(int entry) {
    return sites[entry];
  }

  /** What its demand costs at the site of an entry, weight included. */
  public double cost(int entry) {
    return costs[entry];
  }

  /** What a demand costs without a new site, weight included. */
  public double base(int demand) {
    return bases[demand];
  }

  /** What the demands cost that no new site betters. */
  public double constant() {
    return constant;
  }

  /** Whether every demand costs the same at all its sites: people within a time, or not. */
  public boolean isCount() {
    for (int i = 0; i < bases.length; i++) {
      if (costs[starts[i]] != costs[starts[i + 1] - 1]) {
        return false;
      }
    }
    return true;
  }

  /** Values that differ by less are the same. */
  public double tolerance() {
    return tolerance;
  }

  /** What a demand costs with some sites chosen. */
  double cost(int demand, boolean[] chosen) {
    for (int e = starts[demand]; e < starts[demand + 1]; e++) {
      if (chosen[sites[e]]) {
        return costs[e];
      }
    }
    return bases[demand];
  }

  /** The sum with some sites chosen. */
  public double value(boolean[] chosen) {
    double value = constant;
    for (int i = 0; i < bases.length; i++) {
      value += cost(i, chosen);
    }
    return value;
  }
}
