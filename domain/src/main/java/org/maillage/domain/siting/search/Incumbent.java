package org.maillage.domain.siting.search;

import org.jspecify.annotations.Nullable;

/** The best choice of a stage so far, what no choice can beat, and whether to go on. */
public final class Incumbent {

  /** Is told of what is found and says whether to go on. */
  interface Watch {
    boolean goesOn(Incumbent incumbent);
  }

  private final Stage stage;
  private final Watch watch;
  private final Interchange interchange;
  private boolean @Nullable [] chosen;
  private double value = Double.POSITIVE_INFINITY;
  private double bound;
  private boolean stopped;

  Incumbent(Stage stage, Interchange interchange, Watch watch) {
    this.stage = stage;
    this.interchange = interchange;
    this.watch = watch;
    this.bound = stage.goal().constant();
  }

  /** Takes a choice if it satisfies everything and is better than the best. */
  public synchronized boolean offer(boolean[] candidate) {
    double offered = stage.goal().value(candidate);
    if (offered < value - stage.goal().tolerance() && stage.allows(candidate)) {
      chosen = candidate.clone();
      value = offered;
      bound = Math.min(bound, value);
      return true;
    }
    return false;
  }

  /** Takes a bound if it is tighter: no choice of the stage is below it. */
  public synchronized void raise(double tighter) {
    bound = Math.max(bound, Math.min(tighter, value));
  }

  /** Says that everything was looked at. */
  public synchronized void settle() {
    bound = value;
  }

  /** The best choice, or null. */
  public synchronized boolean @Nullable [] chosen() {
    return chosen == null ? null : chosen.clone();
  }

  /** Its value, infinite when there is none. */
  public synchronized double value() {
    return value;
  }

  /** What no choice can beat; infinite when it is proven that there is none. */
  public synchronized double bound() {
    return bound;
  }

  /** A choice whose sum is this much or more is of no use. */
  public synchronized double cutoff() {
    return Math.min(value - stage.goal().tolerance(), stage.hopeless());
  }

  /** Whether nothing better can be found, or need be. */
  public synchronized boolean isSettled() {
    return bound >= cutoff() || value <= stage.goodEnough();
  }

  /** Betters choices of this stage by adding and swapping sites. */
  Interchange interchange() {
    return interchange;
  }

  int sites() {
    return stage.model().sites();
  }

  /** Whether to go on: not settled and not stopped. To be asked often. */
  public boolean goesOn() {
    if (!stopped && !watch.goesOn(this)) {
      stopped = true;
    }
    return !stopped && !isSettled();
  }
}
