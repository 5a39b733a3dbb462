package org.maillage.engine.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.atomic.AtomicInteger;
import org.maillage.engine.contraction.PreparedNetwork;
import org.maillage.engine.contraction.Times;
import org.maillage.engine.graph.RoadGraph;
import org.maillage.engine.query.Direction;
import org.maillage.engine.query.NearestTimes;
import org.maillage.engine.query.NodeTimes;
import org.maillage.engine.snap.SnappedPoint;

/**
 * From everywhere to the nearest place of each of many services: eight services a pass, as many
 * passes at a time as there are threads. Safe for any number of threads.
 *
 * <p>Memory, kept from one question to the next: 32 bytes a node and thread for times, 64 for times
 * and places.
 */
public final class NearestSweep {

  private final PreparedNetwork network;
  private final Direction direction;
  private final Workspaces<EightTimes> times;
  private final Workspaces<EightPlaces> places;

  /** Sweeps over a network. */
  public NearestSweep(PreparedNetwork network, Direction direction) {
    this.network = network;
    this.direction = direction;
    times = new Workspaces<>(() -> new EightTimes(network, direction));
    places = new Workspaces<>(() -> new EightPlaces(network, direction));
  }

  /** What a pass found for one service; good only during {@link Sink#take}. */
  public interface Found {

    /** Milliseconds between a node and its nearest place, or {@code Times.UNREACHED}. */
    int ms(int node);

    /**
     * The nearest place of a node, or -1.
     *
     * @throws UnsupportedOperationException when only times were asked for
     */
    int place(int node);
  }

  /** Takes what was found for one service; called by several threads, services in any order. */
  @FunctionalInterface
  public interface Sink {
    void take(int service, Found found);
  }

  /** Times only: the fastest. */
  public void findTimes(List<Seeds> services, ForkJoinPool pool, Sink sink) {
    inPasses(
        services,
        pool,
        times,
        (sweep, first, some) -> {
          sweep.run(some);
          for (int lane = 0; lane < some.size(); lane++) {
            sink.take(first + lane, new LaneTimes(network, sweep, lane));
          }
        });
  }

  /** Times, and which place; of equally near ones the first. */
  public void findPlaces(List<Seeds> services, ForkJoinPool pool, Sink sink) {
    inPasses(
        services,
        pool,
        places,
        (sweep, first, some) -> {
          sweep.run(some);
          for (int lane = 0; lane < some.size(); lane++) {
            sink.take(first + lane, new LanePlaces(network, sweep, lane));
          }
        });
  }

  /**
   * For any point of the road the time, the place, and the length of a fastest route: what a search
   * without preparation answers, for many services at once.
   *
   * @param roads the network that was prepared
   * @param services the places of each service
   * @throws IllegalArgumentException when a place lies on an edge that the network does not have
   */
  public void findNearest(
      RoadGraph roads, List<List<SnappedPoint>> services, ForkJoinPool pool, NearestSink sink) {
    List<Seeds> seeds =
        services.stream().map(places -> Seeds.of(roads, direction, places)).toList();
    Workspaces<RouteLengths> idleLengths =
        new Workspaces<>(() -> new RouteLengths(roads, direction));
    inPasses(
        seeds,
        pool,
        places,
        (sweep, first, some) -> {
          sweep.run(some);
          RouteLengths lengths = idleLengths.take();
          for (int lane = 0; lane < some.size(); lane++) {
            List<SnappedPoint> points = services.get(first + lane);
            NodeTimes nodes = lengths.measure(new LanePlaces(network, sweep, lane), points);
            sink.take(
                first + lane, new NearestTimes(roads, direction, points, Times.UNREACHED, nodes));
          }
          idleLengths.giveBack(lengths);
        });
  }

  /** Takes the answers for one service, good only during the call; called by several threads. */
  @FunctionalInterface
  public interface NearestSink {
    void take(int service, NearestTimes times);
  }

  /** Does up to eight services in the memory of a sweep. */
  private interface Pass<W> {
    void run(W workspace, int first, List<Seeds> services);
  }

  private static <W> void inPasses(
      List<Seeds> services, ForkJoinPool pool, Workspaces<W> idle, Pass<W> pass) {
    int passes = (services.size() + EightTimes.LANES - 1) / EightTimes.LANES;
    AtomicInteger next = new AtomicInteger();
    List<ForkJoinTask<?>> workers = new ArrayList<>();
    for (int worker = 0; worker < Math.min(pool.getParallelism(), passes); worker++) {
      workers.add(
          pool.submit(
              () -> {
                W workspace = idle.take();
                for (int i = next.getAndIncrement(); i < passes; i = next.getAndIncrement()) {
                  int first = EightTimes.LANES * i;
                  int end = Math.min(services.size(), first + EightTimes.LANES);
                  pass.run(workspace, first, services.subList(first, end));
                }
                idle.giveBack(workspace);
              }));
    }
    workers.forEach(ForkJoinTask::join);
  }

  private record LaneTimes(PreparedNetwork network, EightTimes sweep, int lane) implements Found {
    @Override
    public int ms(int node) {
      return sweep.ms(lane, network.position(node));
    }

    @Override
    public int place(int node) {
      throw new UnsupportedOperationException("only times were asked for");
    }
  }

  private record LanePlaces(PreparedNetwork network, EightPlaces sweep, int lane) implements Found {
    @Override
    public int ms(int node) {
      return sweep.ms(lane, network.position(node));
    }

    @Override
    public int place(int node) {
      return sweep.place(lane, network.position(node));
    }
  }
}
