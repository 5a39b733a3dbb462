package org.maillage.benchmarks.measure;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Processor time within which 95 % of the openings, or closures, of one facility are answered. */
final class WhatIfCost implements Measure {

  private static final double P95 = 0.95;

  private final WhatIf whatIf;
  private final boolean opens;
  private final @Nullable Target target;

  WhatIfCost(WhatIf whatIf, boolean opens, @Nullable Target target) {
    this.whatIf = whatIf;
    this.opens = opens;
    this.target = target;
  }

  @Override
  public String code() {
    return opens ? "whatif.open.p95" : "whatif.close.p95";
  }

  @Override
  public String name() {
    return opens ? "one facility opens, CPU, 95 of 100" : "one facility closes, CPU, 95 of 100";
  }

  @Override
  public String unit() {
    return "ms";
  }

  @Override
  public Optional<Target> target() {
    return Optional.ofNullable(target);
  }

  @Override
  public double value() {
    WhatIf.Result result = whatIf.result();
    return (opens ? result.opened() : result.closed()).quantileMs(P95);
  }
}
