package org.maillage.benchmarks.contender;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * The facilities that are asked for.
 *
 * @param nodes number of nodes of the graph
 * @param services for each service the nodes of its facilities, each node once
 */
public record Question(int nodes, List<int[]> services) {

  public Question {
    services = List.copyOf(services);
  }

  /**
   * Facilities anywhere, every node as likely as any other.
   *
   * @param facilities how many a service has; fewer where the graph has fewer nodes
   */
  public static Question random(int nodes, int services, int facilities, long seed) {
    if (services < 1 || facilities < 1) {
      throw new IllegalArgumentException(services + " services of " + facilities + " facilities");
    }
    Random random = new Random(seed);
    List<int[]> list = new ArrayList<>();
    for (int service = 0; service < services; service++) {
      list.add(random.ints(0, nodes).distinct().limit(Math.min(facilities, nodes)).toArray());
    }
    return new Question(nodes, list);
  }

  /** The same question about the first services only. */
  public Question first(int count) {
    return new Question(nodes, services.subList(0, Math.min(count, services.size())));
  }
}
