package org.maillage.data.download;

import java.time.Duration;

/** Waits; tests pass one that only notes how long. */
@FunctionalInterface
public interface Sleeper {

  /** Waits for real. */
  Sleeper REAL = duration -> Thread.sleep(duration.toMillis());

  /** Waits so long. */
  void sleep(Duration duration) throws InterruptedException;
}
