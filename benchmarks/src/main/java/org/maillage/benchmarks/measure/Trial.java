package org.maillage.benchmarks.measure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.maillage.benchmarks.contender.Agreement;
import org.maillage.benchmarks.contender.Contender;
import org.maillage.benchmarks.contender.NearestAnswer;
import org.maillage.benchmarks.contender.PlainSearch;
import org.maillage.benchmarks.contender.Question;
import org.maillage.benchmarks.network.MeasuredNetwork;
import org.maillage.benchmarks.timing.Patience;
import org.maillage.benchmarks.timing.Stopwatch;
import org.maillage.benchmarks.timing.Timing;

/**
 * One question on one network, which all contenders answer. Each is timed once, after its answer
 * was found to be the reference's; several measures may ask for the same result.
 */
public final class Trial {

  /** Of many services some are compared, the first and the last among them. */
  private static final int SERVICES_COMPARED = 8;

  private final MeasuredNetwork network;
  private final Question question;
  private final Patience patience;
  private final Consumer<String> progress;
  private final Map<String, Result> results = new HashMap<>();

  /**
   * What a contender takes.
   *
   * @param services how many services it was asked for at once
   * @param prepareCpuS processor seconds of its preparation
   * @param timing of one whole answer
   */
  public record Result(int services, double prepareCpuS, Timing timing) {

    /** Processor seconds a service. */
    public double cpuPerServiceS() {
      return timing.cpuS() / services;
    }

    /** Seconds on the clock a service. */
    public double wallPerServiceS() {
      return timing.wallS() / services;
    }
  }

  /**
   * A trial.
   *
   * @param progress told what is being done, for the terminal
   */
  public Trial(
      MeasuredNetwork network, Question question, Patience patience, Consumer<String> progress) {
    this.network = network;
    this.question = question;
    this.patience = patience;
    this.progress = progress;
  }

  /** The network that is measured. */
  public MeasuredNetwork network() {
    return network;
  }

  /** The facilities that are asked for. */
  public Question question() {
    return question;
  }

  /**
   * What a contender takes, measured when it is asked for the first time.
   *
   * @throws Agreement.DisagreementException when it gives other times than the reference
   */
  public Result of(Contender contender) {
    Result known = results.get(contender.name());
    if (known != null) {
      return known;
    }
    progress.accept(contender.name());
    Stopwatch watch = Stopwatch.start();
    contender.prepare();
    double prepareCpuS = watch.cpuS();
    List<int[]> services =
        question.first(contender.services(question.services().size())).services();
    compare(contender, services);
    Timing timing = Timing.of(() -> contender.run(services), patience);
    Result result = new Result(services.size(), prepareCpuS, timing);
    results.put(contender.name(), result);
    return result;
  }

  private void compare(Contender contender, List<int[]> services) {
    PlainSearch reference = new PlainSearch(network.graph());
    int compared = Math.min(SERVICES_COMPARED, services.size());
    List<int[]> some = new ArrayList<>();
    for (int i = 0; i < compared; i++) {
      some.add(services.get(compared == 1 ? 0 : i * (services.size() - 1) / (compared - 1)));
    }
    NearestAnswer answer = contender.nearest(some);
    for (int i = 0; i < compared; i++) {
      NearestAnswer alone = reference.nearest(List.of(some.get(i)));
      Agreement.check(question.nodes(), i, alone, answer, contender.name());
    }
  }
}
