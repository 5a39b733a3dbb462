package org.maillage.benchmarks.measure;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.maillage.benchmarks.contender.Contender;

/** Processor time of an answer, for each node and service. */
final class NearestCost implements Measure {

  private static final double NS_PER_S = 1e9;

  private final Trial trial;
  private final Contender contender;
  private final @Nullable Target target;

  NearestCost(Trial trial, Contender contender, @Nullable Target target) {
    this.trial = trial;
    this.contender = contender;
    this.target = target;
  }

  @Override
  public String code() {
    return "nearest.cpu: " + contender.name();
  }

  @Override
  public String name() {
    return contender.name() + ", CPU a node and service";
  }

  @Override
  public String unit() {
    return "ns";
  }

  @Override
  public Optional<Target> target() {
    return Optional.ofNullable(target);
  }

  @Override
  public double value() {
    return trial.of(contender).cpuPerServiceS() * NS_PER_S / trial.question().nodes();
  }
}
