package org.maillage.benchmarks.report;

import org.jspecify.annotations.Nullable;
import org.maillage.benchmarks.measure.Measure;
import org.maillage.benchmarks.measure.Target;

/**
 * One measured line.
 *
 * @param code stable name for scripts
 * @param name what people read
 * @param unit of the value
 * @param value as measured
 * @param target what was promised, null where nothing was
 * @param reached whether the value keeps the promise, null where there is none
 */
public record Line(
    String code,
    String name,
    String unit,
    double value,
    @Nullable Target target,
    @Nullable Boolean reached) {

  /** Measures. */
  public static Line of(Measure measure) {
    double value = measure.value();
    Target target = measure.target().orElse(null);
    return new Line(
        measure.code(),
        measure.name(),
        measure.unit(),
        value,
        target,
        target == null ? null : target.reachedBy(value));
  }
}
