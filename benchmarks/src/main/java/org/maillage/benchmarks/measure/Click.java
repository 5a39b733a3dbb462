package org.maillage.benchmarks.measure;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ForkJoinTask;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.maillage.benchmarks.contender.PreparedRoads;
import org.maillage.benchmarks.timing.Patience;
import org.maillage.benchmarks.timing.Timing;
import org.maillage.engine.graph.RoadGraph;
import org.maillage.engine.query.BucketSearch;
import org.maillage.engine.query.Direction;
import org.maillage.engine.query.NearestTimes;
import org.maillage.engine.query.SearchArcs;
import org.maillage.engine.snap.SnappedPoint;
import org.maillage.engine.sweep.NearestSweep;
import org.maillage.engine.whatif.PlaceTrial;
import org.maillage.engine.whatif.PointChange;
import org.maillage.engine.whatif.PointField;
import org.maillage.engine.whatif.PointIndex;

/**
 * What a click on the map of a scenario costs: a place that brings nine services is held over the
 * map, dropped, moved or closed, everybody's gain is added up, and all is taken back. Beside it the
 * same nine services computed anew. Measured once, told by several lines.
 *
 * <p>The services have 40, 30, 25, 20, 15, 12, 10, 7 and 5 places, like the operators of a
 * département; the places of a service are the first of 40 sites, so that a site has one to nine of
 * them. Few places are the hard case: the fewer, the farther a change reaches.
 */
final class Click {

  static final int SERVICES = 9;
  private static final int SITES = 40;
  private static final List<Integer> PLACES = List.of(SITES, 30, 25, 20, 15, 12, 10, 7, 5);

  /** One home for so many nodes: 20,000 of a département. */
  private static final int NODES_A_HOME = 15;

  private static final int WARM_UP = 200;
  private static final int CHECKS = 10;
  private static final int LONGEST_WALK_MS = 60_000;
  private static final double MS_PER_S = 1_000;

  private final PreparedRoads roads;
  private final int rounds;
  private final Patience patience;
  private final Random random = new Random(4);
  private @Nullable Result result;

  /**
   * @param rounds how many places are dropped, moved and closed
   */
  Click(PreparedRoads roads, int rounds, Patience patience) {
    this.roads = roads;
    this.rounds = rounds;
    this.patience = patience;
  }

  /** What is done to a place and all its services. */
  enum Action {
    /** It is held over the map: nothing changes, what it would bring is told. */
    HOLD,
    /** It opens. */
    DROP,
    /** One that is open moves. */
    MOVE,
    /** One that is open closes. */
    CLOSE
  }

  /**
   * What was found.
   *
   * @param cpu processor times of one thread
   * @param elapsed times on the clock with all threads, a service at a time on each
   * @param changedPoints points that an action changes, on average, each counted once a service
   * @param searchMs processor time of the nine services computed anew, without preparation
   * @param sweepMs the same with a prepared network, by two sweeps
   */
  record Result(
      Map<Action, Samples> cpu,
      Map<Action, Samples> elapsed,
      Map<Action, Double> changedPoints,
      double searchMs,
      double sweepMs) {}

  /** A service that an action changes, and its place there; -1 for a new one. */
  private record Part(PointField field, int place) {}

  /** All services, and the trial of a place with all of them. */
  private record Services(List<PointField> fields, PlaceTrial trial) {}

  Result result() {
    Result known = result;
    if (known == null) {
      known = measure();
      result = known;
    }
    return known;
  }

  private Result measure() {
    RoadGraph graph = roads.graph();
    List<SnappedPoint> homes =
        IntStream.range(0, graph.nodeCount() / NODES_A_HOME + 1)
            .mapToObj(home -> anywhere())
            .toList();
    List<SnappedPoint> sites = IntStream.range(0, SITES).mapToObj(site -> anywhere()).toList();
    List<List<SnappedPoint>> services = PLACES.stream().map(n -> sites.subList(0, n)).toList();
    Services fields = fields(homes, services);
    checkThatHoldingTellsWhatDroppingDoes(fields);
    run(fields, Math.min(WARM_UP, rounds), Samples::ofCpu, false);
    Round cpu = run(fields, rounds, Samples::ofCpu, false);
    run(fields, Math.min(WARM_UP, rounds), Samples::ofElapsed, true);
    Round elapsed = run(fields, rounds, Samples::ofElapsed, true);
    return new Result(
        cpu.samples,
        elapsed.samples,
        cpu.changedPoints(rounds),
        searchMs(homes, services),
        sweepMs(homes, services));
  }

  /** A point of any edge, with a short walk to it. */
  private SnappedPoint anywhere() {
    RoadGraph graph = roads.graph();
    int edge = random.nextInt(graph.originalEdgeCount());
    int walkMs = random.nextInt(LONGEST_WALK_MS);
    int start = graph.edgeStart(edge);
    return new SnappedPoint(
        edge, random.nextDouble(), walkMs, walkMs, graph.latDeg(start), graph.lonDeg(start), false);
  }

  private Services fields(List<SnappedPoint> homes, List<List<SnappedPoint>> services) {
    RoadGraph graph = roads.graph();
    PointIndex index = PointIndex.of(graph, Direction.TO_PLACES, homes);
    SearchArcs spread = SearchArcs.of(graph, Direction.TO_PLACES);
    SearchArcs rim = SearchArcs.of(graph, Direction.FROM_PLACES);
    List<PointField> fields = new ArrayList<>();
    for (List<SnappedPoint> places : services) {
      PointField field = new PointField(index, spread, rim);
      field.openAll(places);
      field.settle();
      fields.add(field);
    }
    return new Services(fields, new PlaceTrial(fields, spread));
  }

  private void checkThatHoldingTellsWhatDroppingDoes(Services services) {
    for (int i = 0; i < CHECKS; i++) {
      SnappedPoint target = anywhere();
      int held = hold(services.trial(), target);
      int dropped = act(parts(services.fields(), Action.DROP, 0), Action.DROP, target, false);
      if (held != dropped) {
        throw new IllegalStateException(held + " points, " + dropped + " when it opens");
      }
    }
  }

  /** Makes an empty list of times. */
  private interface Clock {
    Samples samples(int most);
  }

  private static final class Round {
    final Map<Action, Samples> samples = new EnumMap<>(Action.class);
    final Map<Action, Long> changed = new EnumMap<>(Action.class);

    Map<Action, Double> changedPoints(int rounds) {
      Map<Action, Double> means = new EnumMap<>(Action.class);
      changed.forEach((action, count) -> means.put(action, (double) count / rounds));
      return means;
    }
  }

  private Round run(Services services, int count, Clock clock, boolean allThreads) {
    Round round = new Round();
    for (Action action : Action.values()) {
      Samples samples = clock.samples(count);
      long[] changed = {0};
      for (int i = 0; i < count; i++) {
        SnappedPoint target = anywhere();
        List<Part> parts = parts(services.fields(), action, random.nextInt(SITES));
        samples.time(
            () ->
                changed[0] +=
                    action == Action.HOLD
                        ? hold(services.trial(), target)
                        : act(parts, action, target, allThreads));
      }
      round.samples.put(action, samples);
      round.changed.put(action, changed[0]);
    }
    return round;
  }

  private static int hold(PlaceTrial trial, SnappedPoint target) {
    List<PointChange> changes = trial.at(target);
    changes.forEach(Click::checkGains);
    return changes.stream().mapToInt(PointChange::size).sum();
  }

  /** A new place has all services, a site those that it has. */
  private static List<Part> parts(List<PointField> fields, Action action, int site) {
    return IntStream.range(0, SERVICES)
        .filter(service -> isNew(action) || site < PLACES.get(service))
        .mapToObj(service -> new Part(fields.get(service), isNew(action) ? -1 : site))
        .toList();
  }

  private static boolean isNew(Action action) {
    return action == Action.HOLD || action == Action.DROP;
  }

  private int act(List<Part> parts, Action action, SnappedPoint target, boolean allThreads) {
    if (!allThreads) {
      return parts.stream().mapToInt(part -> act(part, action, target)).sum();
    }
    List<ForkJoinTask<Integer>> tasks =
        parts.stream().map(part -> roads.pool().submit(() -> act(part, action, target))).toList();
    return tasks.stream().mapToInt(ForkJoinTask::join).sum();
  }

  /** One service: does it, reads what everybody gains, and takes it back. */
  private static int act(Part part, Action action, SnappedPoint target) {
    PointField field = part.field();
    PointChange change =
        switch (action) {
          case HOLD, DROP -> field.open(target);
          case MOVE -> field.move(part.place(), target);
          case CLOSE -> field.close(part.place());
        };
    if (isNew(action)) {
      checkGains(change);
    } else {
      gainMs(change);
    }
    field.undo();
    return change.size();
  }

  /** Nobody is farther from a service that gets one more place. */
  private static void checkGains(PointChange change) {
    if (gainMs(change) < 0) {
      throw new IllegalStateException("a new place made ways longer");
    }
  }

  private static long gainMs(PointChange change) {
    long gainMs = 0;
    for (int i = 0; i < change.size(); i++) {
      gainMs += change.beforeMs(i) - change.afterMs(i);
    }
    return gainMs;
  }

  private double searchMs(List<SnappedPoint> homes, List<List<SnappedPoint>> services) {
    RoadGraph graph = roads.graph();
    BucketSearch search = new BucketSearch(graph, SearchArcs.of(graph, Direction.TO_PLACES));
    Runnable anew = () -> services.forEach(places -> read(search.nearest(places), homes));
    return Timing.of(anew, patience).cpuS() * MS_PER_S;
  }

  private double sweepMs(List<SnappedPoint> homes, List<List<SnappedPoint>> services) {
    NearestSweep sweep = new NearestSweep(roads.network(), Direction.TO_PLACES);
    Runnable anew =
        () ->
            sweep.findNearest(
                roads.graph(), services, roads.pool(), (service, times) -> read(times, homes));
    return Timing.of(anew, patience).cpuS() * MS_PER_S;
  }

  private static void read(NearestTimes times, List<SnappedPoint> homes) {
    homes.forEach(times::from);
  }
}
