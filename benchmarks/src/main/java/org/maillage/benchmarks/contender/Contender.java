package org.maillage.benchmarks.contender;

import java.util.List;

/**
 * A way to answer the question: how long is it from every node to the nearest of some facilities.
 */
public interface Contender {

  /** What it is called in the result: stable, a few words. */
  String name();

  /** Does what does not depend on the facilities; timed apart from the answers. */
  void prepare();

  /**
   * Times from every node to the nearest facility of each service.
   *
   * @param services for each service the nodes of its facilities, at least one
   */
  NearestAnswer nearest(List<int[]> services);

  /**
   * Finds the same without handing it over in a form of its own: what is timed.
   *
   * @param services as of {@link #nearest}
   */
  default void run(List<int[]> services) {
    nearest(services);
  }

  /**
   * How many services it is asked for at once: all of them, or fewer when one alone takes long and
   * the others would take as long again.
   */
  default int services(int wanted) {
    return wanted;
  }
}
