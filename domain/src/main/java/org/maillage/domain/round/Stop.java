package org.maillage.domain.round;

import java.util.List;
import org.maillage.domain.territory.LatLon;

/**
 * A place where the bus may stop.
 *
 * @param id of the commune whose mairie it is, or of a line of an uploaded list
 * @param name shown to people
 * @param position where it is
 * @param windows when it may stand there; empty when it always may
 */
public record Stop(String id, String name, LatLon position, List<Window> windows) {

  /** Cannot be. */
  static final int NEVER = -1;

  public Stop {
    windows = List.copyOf(windows);
  }

  /**
   * Hours of a day of the round at which the bus may stand there, for example the morning of the
   * market.
   *
   * @param day of the week, 0 for Monday to 6
   * @param fromMs milliseconds since midnight, from which on it may stand there
   * @param untilMs milliseconds since midnight when it has to be gone
   */
  public record Window(int day, int fromMs, int untilMs) {

    private static final int DAYS = 7;

    public Window {
      if (day < 0 || day >= DAYS || fromMs < 0 || untilMs <= fromMs) {
        throw new IllegalArgumentException(
            "day %d from %d to %d ms".formatted(day, fromMs, untilMs));
      }
    }
  }

  /**
   * When a bus that arrives can begin.
   *
   * @param arrivalMs milliseconds since midnight
   * @param stayMs how long it stays
   * @return milliseconds since midnight, or {@link #NEVER}
   */
  int beginMs(int day, int arrivalMs, int stayMs) {
    if (windows.isEmpty()) {
      return arrivalMs;
    }
    int best = NEVER;
    for (Window window : windows) {
      int begin = Math.max(arrivalMs, window.fromMs());
      if (window.day() == day
          && begin + stayMs <= window.untilMs()
          && (best == NEVER || begin < best)) {
        best = begin;
      }
    }
    return best;
  }
}
