package org.maillage.benchmarks.contender;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maillage.engine.contraction.Times;
import org.maillage.engine.query.Direction;
import org.maillage.engine.sweep.NearestSweep;
import org.maillage.engine.sweep.Seeds;

/**
 * The engine on a prepared network: sweeps for eight services at a time, on as many threads as the
 * network was given. The answers lie in the memory of a sweep until the next one of its thread, as
 * the product takes them.
 */
public final class Sweep implements Contender {

  private final PreparedRoads roads;
  private final boolean withPlaces;
  private @Nullable NearestSweep prepared;

  /**
   * Sweeps.
   *
   * @param withPlaces whether it also finds which facility is the nearest
   */
  public Sweep(PreparedRoads roads, boolean withPlaces) {
    this.roads = roads;
    this.withPlaces = withPlaces;
  }

  @Override
  public String name() {
    return withPlaces ? "sweep, times and places" : "sweep, times";
  }

  @Override
  public void prepare() {
    prepared = new NearestSweep(roads.network(), Direction.TO_PLACES);
  }

  @Override
  public NearestAnswer nearest(List<int[]> services) {
    int nodes = roads.graph().nodeCount();
    int[][] ms = new int[services.size()][nodes];
    sweep(
        services,
        (service, found) -> {
          for (int node = 0; node < nodes; node++) {
            ms[service][node] = found.ms(node);
          }
        });
    return (service, node) ->
        ms[service][node] == Times.UNREACHED ? NearestAnswer.UNREACHED : ms[service][node];
  }

  @Override
  public void run(List<int[]> services) {
    sweep(services, (service, found) -> {});
  }

  private void sweep(List<int[]> services, NearestSweep.Sink sink) {
    NearestSweep sweep = prepared;
    if (sweep == null) {
      throw new IllegalStateException("prepare() comes first");
    }
    List<Seeds> seeds = services.stream().map(Seeds::onNodes).toList();
    if (withPlaces) {
      sweep.findPlaces(seeds, roads.pool(), sink);
    } else {
      sweep.findTimes(seeds, roads.pool(), sink);
    }
  }
}
