package org.maillage.benchmarks.contender;

/** Times of all nodes for all services of a question, in whatever layout is natural. */
@FunctionalInterface
public interface NearestAnswer {

  /** No facility can be reached. */
  long UNREACHED = -1;

  /** Milliseconds from a node to the nearest facility of a service, or {@link #UNREACHED}. */
  long timeMs(int service, int node);
}
