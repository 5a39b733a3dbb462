package org.maillage.app.operations;

import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Locale;

/**
 * What the product counts about itself, in the registry that the metrics endpoint shows. Tags are
 * of short lists: never a name, an address or an identifier of anybody.
 */
public final class Meters {

  private Meters() {}

  /** An import ended. */
  public static void importEnded(Enum<?> outcome) {
    Metrics.counter("maillage.imports", "outcome", lower(outcome.name())).increment();
  }

  /** The diagnostic of a territory by one method was computed. */
  public static void diagnosticComputed(Enum<?> methode, Duration took) {
    Timer.builder("maillage.diagnostic.computation")
        .tag("methode", lower(methode.name()))
        .register(Metrics.globalRegistry)
        .record(took);
  }

  /**
   * Somebody could not sign in.
   *
   * @param way what was wrong: {@code password}, {@code code} or {@code passkey}
   */
  public static void signInFailed(String way) {
    Metrics.counter("maillage.signin.failures", "way", way).increment();
  }

  /** A request came too often. */
  public static void requestRefused(String kind) {
    Metrics.counter("maillage.requests.refused", "kind", lower(kind)).increment();
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
