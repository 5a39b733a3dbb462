package org.maillage.benchmarks.measure;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.maillage.benchmarks.contender.Contender;

/** How many times the throughput of a peer, by processor time a service, in the same run. */
final class RatioToPeer implements Measure {

  private final Trial trial;
  private final Contender contender;
  private final Contender peer;
  private final @Nullable Target target;

  RatioToPeer(Trial trial, Contender contender, Contender peer, @Nullable Target target) {
    this.trial = trial;
    this.contender = contender;
    this.peer = peer;
    this.target = target;
  }

  @Override
  public String code() {
    return "ratio: " + contender.name() + " / " + peer.name();
  }

  @Override
  public String name() {
    return contender.name() + ", against " + peer.name();
  }

  @Override
  public String unit() {
    return "times";
  }

  @Override
  public Optional<Target> target() {
    return Optional.ofNullable(target);
  }

  @Override
  public double value() {
    return trial.of(peer).cpuPerServiceS() / trial.of(contender).cpuPerServiceS();
  }
}
