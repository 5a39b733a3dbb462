package org.maillage.app.times;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.maillage.domain.territory.LatLon;
import org.maillage.engine.graph.RoadGraph;
import org.maillage.engine.profile.TravelProfile;
import org.maillage.engine.query.Direction;
import org.maillage.engine.query.NearestTimes;
import org.maillage.engine.query.Reach;
import org.maillage.engine.query.SearchArcs;
import org.maillage.engine.query.SearchPool;
import org.maillage.engine.snap.RoadSnapper;
import org.maillage.engine.snap.SnappedPoint;

/**
 * Times between any places: one search for each place of the smaller side, backwards from a
 * destination or forwards from an origin.
 *
 * <p>Immutable, safe for any number of threads.
 */
public final class TimeTable {

  private final RoadGraph graph;
  private final RoadSnapper snapper;

  /** Prepares tables over a network and the profile it was built with. */
  public TimeTable(RoadGraph graph, TravelProfile profile) {
    this.graph = graph;
    this.snapper = new RoadSnapper(graph, profile);
  }

  /**
   * A place and where it meets the network.
   *
   * @param place as asked
   * @param snapped point of the network; null when there is none within the profile's limit
   */
  public record Attached(NamedPlace place, @Nullable SnappedPoint snapped) {

    /** Straight-line metres to the network; NaN when there is none near. */
    public double accessM() {
      return snapped == null
          ? Double.NaN
          : place.position().distanceM(new LatLon(snapped.latDeg(), snapped.lonDeg()));
    }

    /** Whether the place is so far from the network that its time is mostly a guess. */
    public boolean isFar() {
      return snapped == null || snapped.isFar();
    }
  }

  /** Whether there is a time, or why not. */
  public enum Outcome {
    ANSWERED,
    ORIGIN_OFF_ROAD,
    DESTINATION_OFF_ROAD,
    NO_ROUTE
  }

  /**
   * One answer.
   *
   * @param from origin
   * @param to destination
   * @param outcome whether there is a time, or why not
   * @param timeMs milliseconds of the fastest route, legs on foot included; -1 without an answer
   * @param lengthMm millimetres of that route; 0 without an answer
   */
  public record Answer(Attached from, Attached to, Outcome outcome, long timeMs, long lengthMm) {

    /** Straight line in metres. */
    public double straightM() {
      return from.place().position().distanceM(to.place().position());
    }
  }

  /** The places, attached to the network. */
  public List<Attached> attach(List<NamedPlace> places) {
    return places.stream()
        .map(
            place -> {
              LatLon position = place.position();
              Optional<SnappedPoint> point =
                  snapper.findNearest(position.latDeg(), position.lonDeg());
              return new Attached(place, point.orElse(null));
            })
        .toList();
  }

  /**
   * Every pair, by origin and then by destination in the order given.
   *
   * @param nearest how many destinations to keep for each origin, the fastest first; all when empty
   * @param maxMs pairs that take longer or have no route are left out; {@link Long#MAX_VALUE} to
   *     keep all
   */
  public List<Answer> between(
      List<Attached> from, List<Attached> to, Optional<Integer> nearest, long maxMs) {
    Reach[][] reached =
        to.size() <= from.size() ? byDestination(from, to, maxMs) : byOrigin(from, to, maxMs);
    List<Answer> answers = new ArrayList<>();
    for (int o = 0; o < from.size(); o++) {
      List<Answer> row = new ArrayList<>();
      for (int d = 0; d < to.size(); d++) {
        Answer answer = answer(from.get(o), to.get(d), reached[o][d]);
        // Within a limit nobody looked farther: no route and a long one look the same.
        if (maxMs == Long.MAX_VALUE || answer.outcome() != Outcome.NO_ROUTE) {
          row.add(answer);
        }
      }
      answers.addAll(nearest.isPresent() ? nearest(row, nearest.get()) : row);
    }
    return answers;
  }

  /** The fastest answers; where there is none, the first of the reasons. */
  private static List<Answer> nearest(List<Answer> row, int count) {
    List<Answer> fastest =
        row.stream()
            .filter(answer -> answer.outcome() == Outcome.ANSWERED)
            .sorted(Comparator.comparingLong(Answer::timeMs))
            .limit(count)
            .toList();
    return fastest.isEmpty() ? row.stream().limit(1).toList() : fastest;
  }

  private static Answer answer(Attached from, Attached to, Reach reach) {
    Outcome outcome =
        from.snapped() == null
            ? Outcome.ORIGIN_OFF_ROAD
            : to.snapped() == null
                ? Outcome.DESTINATION_OFF_ROAD
                : reach.isReached() ? Outcome.ANSWERED : Outcome.NO_ROUTE;
    return new Answer(from, to, outcome, reach.timeMs(), reach.lengthMm());
  }

  private Reach[][] byDestination(List<Attached> from, List<Attached> to, long maxMs) {
    Reach[][] columns = searches(Direction.TO_PLACES, to, from, maxMs);
    return rows(from.size(), o -> row(to.size(), d -> columns[d][o]));
  }

  private Reach[][] byOrigin(List<Attached> from, List<Attached> to, long maxMs) {
    return searches(Direction.FROM_PLACES, from, to, maxMs);
  }

  /** For each centre, how every other place reaches it or is reached from it. */
  private Reach[][] searches(
      Direction direction, List<Attached> centres, List<Attached> others, long maxMs) {
    SearchPool searches = new SearchPool(graph, direction);
    int withinMs = (int) Math.min(maxMs, SearchArcs.MAX_MS);
    Reach[][] rows = new Reach[centres.size()][];
    IntStream.range(0, centres.size())
        .parallel()
        .forEach(
            c -> {
              SnappedPoint centre = centres.get(c).snapped();
              List<SnappedPoint> places = centre == null ? List.of() : List.of(centre);
              rows[c] = searches.ask(search -> reaches(search.nearest(places, withinMs), others));
            });
    return rows;
  }

  private static Reach[] reaches(NearestTimes times, List<Attached> others) {
    return row(
        others.size(),
        o -> {
          SnappedPoint other = others.get(o).snapped();
          return other == null ? Reach.UNREACHED : times.from(other);
        });
  }

  private static Reach[] row(int count, IntFunction<Reach> reach) {
    return IntStream.range(0, count).mapToObj(reach).toArray(Reach[]::new);
  }

  private static Reach[][] rows(int count, IntFunction<Reach[]> row) {
    return IntStream.range(0, count).mapToObj(row).toArray(Reach[][]::new);
  }
}
