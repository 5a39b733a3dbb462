package org.maillage.benchmarks.measure;

import java.util.Optional;

/** One line of the result. A new thing to measure is a class of its own in {@link MeasureList}. */
public interface Measure {

  /** Stable name for scripts, for example {@code import.cpu}. */
  String code();

  /** What people read, in a few words. */
  String name();

  /** Unit of the value, for example {@code s} or {@code ns}. */
  String unit();

  /** What the value should reach, where something was promised. */
  default Optional<Target> target() {
    return Optional.empty();
  }

  /** Measures; takes as long as it takes. */
  double value();
}
