package org.maillage.engine.table;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntToDoubleFunction;
import org.maillage.engine.contraction.PreparedNetwork;
import org.maillage.engine.query.Direction;

/**
 * The enhanced two-step floating catchment area (W. Luo and Y. Qi, Health and Place 2009; in France
 * the APL of the DREES). First each supply point {@code j} shares its supply among the demand
 * within the limit, weighted by time: {@code R_j = S_j / Σ_i w(t_ij) · D_i}. Then each demand point
 * {@code i} sums up the shares within its reach: {@code A_i = Σ_j w(t_ij) · R_j}, where {@code
 * t_ij} is the time from demand to supply.
 *
 * <p>A supply point that no demand reaches has no share, and its supply is lost; otherwise {@code
 * Σ_i D_i · A_i} is the whole supply. Sums are taken in an order that does not depend on threads:
 * the same question has the same answer to the last digit.
 */
public final class FloatingCatchments {

  /** Points that a thread takes at a time. */
  private static final int BATCH = 128;

  private final PreparedNetwork network;
  private final int mostMs;
  private final IntToDoubleFunction weightOfMs;

  /**
   * With a weight by time.
   *
   * @param mostMs time in milliseconds from which on the weight is 0
   * @param weightOfMs weight of a time of 0 to {@code mostMs} milliseconds, 0 or more
   */
  public FloatingCatchments(PreparedNetwork network, int mostMs, IntToDoubleFunction weightOfMs) {
    this.network = network;
    this.mostMs = mostMs;
    this.weightOfMs = weightOfMs;
  }

  /**
   * The accessibility of each demand point, in units of supply by unit of demand.
   *
   * @param demandOf demand of each demand point, 0 or more
   * @param supplyOf supply of each supply point, 0 or more
   * @throws IllegalArgumentException when the numbers do not fit the points
   */
  public double[] accessibility(
      Points demand, double[] demandOf, Points supply, double[] supplyOf, ForkJoinPool pool) {
    check(demand, demandOf);
    check(supply, supplyOf);
    double[] around = weightedSums(Direction.FROM_PLACES, demand, demandOf, supply, pool);
    double[] share = new double[supplyOf.length];
    for (int j = 0; j < share.length; j++) {
      share[j] = around[j] > 0 ? supplyOf[j] / around[j] : 0;
    }
    return weightedSums(Direction.TO_PLACES, supply, share, demand, pool);
  }

  private static void check(Points points, double[] amounts) {
    if (points.count() != amounts.length) {
      throw new IllegalArgumentException(
          "%d amounts for %d points".formatted(amounts.length, points.count()));
    }
    for (double amount : amounts) {
      if (!(amount >= 0)) {
        throw new IllegalArgumentException("amount of " + amount);
      }
    }
  }

  /** For each point the sum over the places within the limit of weight times amount. */
  private double[] weightedSums(
      Direction direction, Points places, double[] amounts, Points points, ForkJoinPool pool) {
    PointTable table = new PointTable(network, direction, places, mostMs);
    double[] sums = new double[points.count()];
    AtomicInteger next = new AtomicInteger();
    List<ForkJoinTask<?>> workers = new ArrayList<>();
    for (int worker = 0; worker < pool.getParallelism(); worker++) {
      workers.add(
          pool.submit(
              () -> {
                PointTable.Row row = table.row();
                for (int first = next.getAndAdd(BATCH);
                    first < sums.length;
                    first = next.getAndAdd(BATCH)) {
                  int end = Math.min(sums.length, first + BATCH);
                  for (int point = first; point < end; point++) {
                    row.of(points, point);
                    sums[point] = weightedSum(row, amounts);
                  }
                }
              }));
    }
    workers.forEach(ForkJoinTask::join);
    return sums;
  }

  private double weightedSum(PointTable.Row row, double[] amounts) {
    double sum = 0;
    for (int i = 0; i < row.count(); i++) {
      int place = row.place(i);
      sum += weightOfMs.applyAsDouble(row.ms(place)) * amounts[place];
    }
    return sum;
  }
}
