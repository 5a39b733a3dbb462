package org.maillage.benchmarks.measure;

import org.maillage.benchmarks.contender.Contender;
import org.maillage.benchmarks.contender.PreparedRoads;
import org.maillage.engine.contraction.PreparedNetwork;

/**
 * The bytes that a sweep for times moves, by what it took: each shortcut is read once with the
 * eight times above it, and each position writes its eight times. What the caches save is not taken
 * off: against the copy bandwidth this says how much of the traffic they bear.
 */
final class SweepTraffic implements Measure {

  private static final double BYTES_PER_GB = 1e9;
  private static final int LANES = 8;
  private static final int TIMES_BYTES = 4 * LANES;
  private static final int SHORTCUT_BYTES = 8;
  private static final int BEGIN_BYTES = 4;

  private final Trial trial;
  private final PreparedRoads roads;
  private final Contender sweep;

  SweepTraffic(Trial trial, PreparedRoads roads, Contender sweep) {
    this.trial = trial;
    this.roads = roads;
    this.sweep = sweep;
  }

  @Override
  public String code() {
    return "sweep.traffic";
  }

  @Override
  public String name() {
    return "bytes a sweep for times asks for, a second of CPU";
  }

  @Override
  public String unit() {
    return "GB/s";
  }

  @Override
  public double value() {
    PreparedNetwork network = roads.network();
    double shortcuts = network.up().count();
    double nodes = network.nodeCount();
    double bytes = shortcuts * (SHORTCUT_BYTES + TIMES_BYTES) + nodes * (BEGIN_BYTES + TIMES_BYTES);
    int passes = (trial.question().services().size() + LANES - 1) / LANES;
    Trial.Result result = trial.of(sweep);
    return passes * bytes / (result.cpuPerServiceS() * result.services()) / BYTES_PER_GB;
  }
}
