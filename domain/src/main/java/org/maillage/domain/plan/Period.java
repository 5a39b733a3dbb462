package org.maillage.domain.plan;

import java.time.LocalDate;

/**
 * Days from the first to the last, both included.
 *
 * @param start first day
 * @param end last day, not before the first
 */
public record Period(LocalDate start, LocalDate end) {

  public Period {
    if (end.isBefore(start)) {
      throw new IllegalArgumentException("a period from " + start + " to " + end);
    }
  }

  /** True on its days. */
  public boolean contains(LocalDate day) {
    return !day.isBefore(start) && !day.isAfter(end);
  }
}
