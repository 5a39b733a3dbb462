package org.maillage.benchmarks.measure;

import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.maillage.benchmarks.contender.OnNodes;
import org.maillage.benchmarks.contender.Question;
import org.maillage.engine.graph.RoadGraph;
import org.maillage.engine.query.Direction;
import org.maillage.engine.query.SearchArcs;
import org.maillage.engine.whatif.NearestField;

/**
 * Opens and closes facilities of a service, one at a time and each taken back, and keeps how long
 * it took: measured once, told by two lines.
 */
final class WhatIf {

  private static final int WARM_UP = 100;

  private final RoadGraph graph;
  private final Question question;
  private final int rounds;
  private @Nullable Result result;

  /**
   * @param rounds how many facilities are opened and closed
   */
  WhatIf(RoadGraph graph, Question question, int rounds) {
    this.graph = graph;
    this.question = question;
    this.rounds = rounds;
  }

  /** Times of openings and of closures. */
  record Result(Samples opened, Samples closed) {}

  Result result() {
    Result known = result;
    if (known == null) {
      known = measure();
      result = known;
    }
    return known;
  }

  private Result measure() {
    NearestField field =
        new NearestField(
            graph,
            SearchArcs.of(graph, Direction.TO_PLACES),
            SearchArcs.of(graph, Direction.FROM_PLACES));
    int[] facilities = question.services().get(0);
    field.openAll(OnNodes.of(graph, facilities));
    Random random = new Random(1);
    run(field, facilities.length, random, Math.min(WARM_UP, rounds));
    return run(field, facilities.length, random, rounds);
  }

  private Result run(NearestField field, int facilities, Random random, int count) {
    Samples opened = Samples.ofCpu(count);
    Samples closed = Samples.ofCpu(count);
    for (int i = 0; i < count; i++) {
      int node = random.nextInt(graph.nodeCount());
      opened.time(() -> field.open(OnNodes.of(graph, node).get(0)));
      field.undo();
      int place = random.nextInt(facilities);
      closed.time(() -> field.close(place));
      field.undo();
    }
    return new Result(opened, closed);
  }
}
