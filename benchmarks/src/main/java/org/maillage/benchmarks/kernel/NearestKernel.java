package org.maillage.benchmarks.kernel;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.maillage.benchmarks.contender.NearestAnswer;
import org.maillage.benchmarks.contender.PlainSearch;
import org.maillage.benchmarks.contender.Question;
import org.maillage.benchmarks.network.NetworkSource;
import org.maillage.engine.graph.RoadGraph;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Every node to the nearest of twenty facilities, by the plain reference. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@SuppressWarnings("NullAway.Init") // JMH calls setUp() before anything else
public class NearestKernel {

  @Param({"10000", "66000"})
  private int nodes;

  private PlainSearch search;
  private Question question;

  /** Makes the network and the facilities. */
  @Setup
  public void setUp() throws IOException {
    RoadGraph graph = NetworkSource.generate(1, nodes).graph();
    search = new PlainSearch(graph);
    question = Question.random(graph.nodeCount(), 1, 20, 1);
  }

  /** One answer. */
  @Benchmark
  public NearestAnswer plainSearch() {
    return search.nearest(question.services());
  }
}
