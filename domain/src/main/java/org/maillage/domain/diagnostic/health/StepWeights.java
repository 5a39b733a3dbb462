package org.maillage.domain.diagnostic.health;

import java.util.List;

/**
 * How much a place counts by the time it takes to get there: a weight up to each of several times,
 * 0 beyond the last.
 *
 * @param steps by growing time, at least one
 */
public record StepWeights(List<Step> steps) {

  /**
   * One step.
   *
   * @param untilMs up to and with this time
   * @param weight 0 to 1
   */
  public record Step(long untilMs, double weight) {
    public Step {
      if (untilMs < 0 || !(weight >= 0 && weight <= 1)) {
        throw new IllegalArgumentException("weight " + weight + " up to " + untilMs + " ms");
      }
    }
  }

  public StepWeights {
    steps = List.copyOf(steps);
    if (steps.isEmpty()) {
      throw new IllegalArgumentException("no step");
    }
    for (int i = 1; i < steps.size(); i++) {
      if (steps.get(i).untilMs() <= steps.get(i - 1).untilMs()) {
        throw new IllegalArgumentException("steps must grow: " + steps);
      }
    }
  }

  /** The weight of a time; 0 for a negative time, which stands for no way at all. */
  public double weight(long timeMs) {
    if (timeMs < 0) {
      return 0;
    }
    for (Step step : steps) {
      if (timeMs <= step.untilMs()) {
        return step.weight();
      }
    }
    return 0;
  }

  /** The time beyond which the weight is 0. */
  public long limitMs() {
    return steps.get(steps.size() - 1).untilMs();
  }
}
