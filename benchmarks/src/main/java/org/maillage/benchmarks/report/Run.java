package org.maillage.benchmarks.report;

import java.util.List;
import org.maillage.benchmarks.contender.Question;
import org.maillage.benchmarks.network.MeasuredNetwork;
import org.maillage.benchmarks.timing.Stopwatch;

/**
 * A whole run of the harness, as its JSON file holds it.
 *
 * @param machine what it ran on
 * @param graph what was measured
 * @param services how many services were asked for
 * @param facilities how many facilities a service has
 * @param threads that ours could use
 * @param cpuS processor seconds of the whole run
 * @param wallS seconds of it on the clock
 * @param lines what was found
 */
public record Run(
    Machine machine,
    Graph graph,
    int services,
    int facilities,
    int threads,
    double cpuS,
    double wallS,
    List<Line> lines) {

  public Run {
    lines = List.copyOf(lines);
  }

  /**
   * The graph of a run.
   *
   * @param source name of the PBF file, or {@code generated}
   * @param seed of the generator and of the facilities
   * @param deadEnds share of nodes where one road ends
   * @param bends share of nodes where two roads meet
   */
  public record Graph(
      String source,
      long seed,
      int nodes,
      int edges,
      long arcs,
      double arcsPerNode,
      double deadEnds,
      double bends) {

    static Graph of(MeasuredNetwork network) {
      return new Graph(
          network.source(),
          network.seed(),
          network.graph().nodeCount(),
          network.graph().edgeCount(),
          network.arcs(),
          network.arcsPerNode(),
          network.shareOfDegree(1),
          network.shareOfDegree(2));
    }
  }

  /**
   * A run that has ended.
   *
   * @param watch started with it
   */
  public static Run of(
      Machine machine,
      MeasuredNetwork network,
      Question question,
      int threads,
      Stopwatch watch,
      List<Line> lines) {
    return new Run(
        machine,
        Graph.of(network),
        question.services().size(),
        question.services().get(0).length,
        threads,
        watch.cpuS(),
        watch.wallS(),
        lines);
  }
}
