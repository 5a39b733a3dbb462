package org.maillage.benchmarks.measure;

import org.maillage.benchmarks.contender.Contender;

/** Time on the clock of an answer, for each service: what several threads shorten. */
final class NearestElapsed implements Measure {

  private static final double MS_PER_S = 1_000;

  private final Trial trial;
  private final Contender contender;

  NearestElapsed(Trial trial, Contender contender) {
    this.trial = trial;
    this.contender = contender;
  }

  @Override
  public String code() {
    return "nearest.elapsed: " + contender.name();
  }

  @Override
  public String name() {
    return contender.name() + ", elapsed a service";
  }

  @Override
  public String unit() {
    return "ms";
  }

  @Override
  public double value() {
    return trial.of(contender).wallPerServiceS() * MS_PER_S;
  }
}
