package org.maillage.benchmarks.measure;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.maillage.benchmarks.timing.Patience;
import org.maillage.benchmarks.timing.Timing;

/** Something that is done as a whole, in seconds or milliseconds of processor time. */
final class Task implements Measure {

  private static final double MS_PER_S = 1_000;

  private final String code;
  private final String name;
  private final boolean inMs;
  private final @Nullable Target target;
  private final Patience patience;
  private final Supplier<Runnable> maker;

  /**
   * @param inMs whether milliseconds are told, and not seconds
   * @param maker makes what is timed; what it does itself is not
   */
  Task(
      String code,
      String name,
      boolean inMs,
      @Nullable Target target,
      Patience patience,
      Supplier<Runnable> maker) {
    this.code = code;
    this.name = name;
    this.inMs = inMs;
    this.target = target;
    this.patience = patience;
    this.maker = maker;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public String name() {
    return name + ", CPU";
  }

  @Override
  public String unit() {
    return inMs ? "ms" : "s";
  }

  @Override
  public Optional<Target> target() {
    return Optional.ofNullable(target);
  }

  @Override
  public double value() {
    double cpuS = Timing.of(maker.get(), patience).cpuS();
    return inMs ? cpuS * MS_PER_S : cpuS;
  }
}
