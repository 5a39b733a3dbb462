package org.maillage.benchmarks.measure;

import org.maillage.benchmarks.contender.Contender;

/** Processor time of what a contender does before any question. */
final class PreparationCost implements Measure {

  private final Trial trial;
  private final Contender contender;

  PreparationCost(Trial trial, Contender contender) {
    this.trial = trial;
    this.contender = contender;
  }

  @Override
  public String code() {
    return "prepare.cpu: " + contender.name();
  }

  @Override
  public String name() {
    return contender.name() + ", preparation, CPU";
  }

  @Override
  public String unit() {
    return "s";
  }

  @Override
  public double value() {
    return trial.of(contender).prepareCpuS();
  }
}
