package org.maillage.domain.siting.search;

import java.util.Arrays;

/**
 * The sites of the highest scores, so many at most, at least one of each of some groups that share
 * no site. Taking the best of each group and then the best of the rest is optimal, and what forcing
 * one site in or out costs follows from one exchange.
 */
final class Selection {

  static final int NO_GROUP = -1;

  private final int[] groupOf;
  private final int groups;
  private final int[] bestOf;
  private final int[] secondOf;
  private final int[] heap;
  private int fillCount;
  private int capacity;
  final boolean[] selected;
  private final boolean[] fill;
  private double weakestFill;
  private double bestLeft;
  private double total;

  /**
   * A selection.
   *
   * @param groupOf the group of each site, or {@link #NO_GROUP}
   * @param groups how many groups there are
   * @param room how many sites at most
   */
  Selection(int[] groupOf, int groups, int room) {
    this.groupOf = groupOf;
    this.groups = groups;
    this.capacity = room - groups;
    bestOf = new int[groups];
    secondOf = new int[groups];
    heap = new int[Math.max(0, Math.min(capacity, groupOf.length))];
    selected = new boolean[groupOf.length];
    fill = new boolean[groupOf.length];
  }

  /** Selects among open sites; false if the groups cannot be served. */
  boolean select(double[] scores, boolean[] open) {
    Arrays.fill(bestOf, -1);
    Arrays.fill(secondOf, -1);
    Arrays.fill(selected, false);
    Arrays.fill(fill, false);
    for (int site = 0; site < scores.length; site++) {
      if (open[site] && groupOf[site] != NO_GROUP) {
        rank(site, groupOf[site], scores);
      }
    }
    total = 0;
    for (int group = 0; group < groups; group++) {
      if (bestOf[group] < 0) {
        return false;
      }
      selected[bestOf[group]] = true;
      total += scores[bestOf[group]];
    }
    if (capacity < 0) {
      return false;
    }
    fill(scores, open);
    return true;
  }

  private void rank(int site, int group, double[] scores) {
    if (bestOf[group] < 0 || scores[site] > scores[bestOf[group]]) {
      secondOf[group] = bestOf[group];
      bestOf[group] = site;
    } else if (secondOf[group] < 0 || scores[site] > scores[secondOf[group]]) {
      secondOf[group] = site;
    }
  }

  private void fill(double[] scores, boolean[] open) {
    fillCount = 0;
    bestLeft = 0;
    for (int site = 0; site < scores.length; site++) {
      if (!open[site] || selected[site] || scores[site] <= 0) {
        continue;
      }
      if (fillCount < heap.length) {
        insert(site, scores, fillCount++);
      } else if (fillCount > 0 && scores[site] > scores[heap[fillCount - 1]]) {
        bestLeft = Math.max(bestLeft, scores[heap[fillCount - 1]]);
        insert(site, scores, fillCount - 1);
      } else {
        bestLeft = Math.max(bestLeft, scores[site]);
      }
    }
    for (int k = 0; k < fillCount; k++) {
      selected[heap[k]] = true;
      fill[heap[k]] = true;
      total += scores[heap[k]];
    }
    weakestFill =
        capacity == 0
            ? Double.POSITIVE_INFINITY
            : fillCount < capacity ? 0 : scores[heap[fillCount - 1]];
  }

  private void insert(int site, double[] scores, int last) {
    int at = last;
    while (at > 0 && scores[heap[at - 1]] < scores[site]) {
      heap[at] = heap[at - 1];
      at--;
    }
    heap[at] = site;
  }

  /** The sum of the scores. */
  double total() {
    return total;
  }

  /** By how much the sum falls when an open site must be taken that was not. */
  double lossWith(int site, double[] scores) {
    double replaced =
        groupOf[site] == NO_GROUP
            ? weakestFill
            : Math.min(weakestFill, scores[bestOf[groupOf[site]]]);
    return replaced - scores[site];
  }

  /** By how much the sum falls when a site must not be taken that was. */
  double lossWithout(int site, double[] scores) {
    if (fill[site]) {
      return scores[site] - bestLeft;
    }
    int second = secondOf[groupOf[site]];
    if (second < 0) {
      return Double.POSITIVE_INFINITY;
    }
    return scores[site] - (fill[second] ? bestLeft : scores[second]);
  }
}
