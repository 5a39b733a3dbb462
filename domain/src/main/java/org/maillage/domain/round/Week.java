package org.maillage.domain.round;

/**
 * When the bus is on the road.
 *
 * @param days of a week, from Monday on: 1 to 7
 * @param startMs when a day begins at the depot, milliseconds since midnight
 * @param workMs how long a day lasts at the most, until the bus is back at the depot
 * @param stayMs how long it stays at a stop
 */
public record Week(int days, int startMs, int workMs, int stayMs) {

  private static final int MOST_DAYS = 7;
  private static final int DAY_MS = 24 * 3_600_000;

  public Week {
    if (days < 1 || days > MOST_DAYS) {
      throw new IllegalArgumentException(days + " days a week");
    }
    if (startMs < 0 || workMs <= 0 || stayMs <= 0 || startMs + (long) workMs > DAY_MS) {
      throw new IllegalArgumentException(
          "from %d ms on for %d ms, %d ms a stop".formatted(startMs, workMs, stayMs));
    }
  }

  /** When the bus has to be back, milliseconds since midnight. */
  int endMs() {
    return startMs + workMs;
  }
}
