package org.maillage.engine.query;

import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Function;
import org.maillage.engine.graph.RoadGraph;

/**
 * Searches of one graph and direction for any number of threads: each question takes one that
 * nobody uses, or a new one, and gives it back; one whose question failed is thrown away. There are
 * never more of them (20 bytes a node each) than questions at one time.
 */
public final class SearchPool {

  private final RoadGraph graph;
  private final SearchArcs arcs;
  private final ConcurrentLinkedDeque<BucketSearch> idle = new ConcurrentLinkedDeque<>();

  /**
   * No searches yet.
   *
   * @throws IllegalArgumentException when an arc takes more than {@link SearchArcs#MAX_MS}
   */
  public SearchPool(RoadGraph graph, Direction direction) {
    this.graph = graph;
    this.arcs = SearchArcs.of(graph, direction);
  }

  /** Lends a search for one question; what it answers must be read before the question ends. */
  public <T> T ask(Function<BucketSearch, T> question) {
    BucketSearch lent = idle.pollLast();
    BucketSearch search = lent == null ? new BucketSearch(graph, arcs) : lent;
    T answer = question.apply(search);
    idle.addLast(search);
    return answer;
  }
}
