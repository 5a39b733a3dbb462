package org.maillage.app.times;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ObjIntConsumer;
import org.jspecify.annotations.Nullable;
import org.maillage.domain.diagnostic.NearestGroups;
import org.maillage.domain.diagnostic.TravelTimes;
import org.maillage.domain.diagnostic.health.Catchments;
import org.maillage.domain.territory.LatLon;
import org.maillage.engine.contraction.PreparedNetwork;
import org.maillage.engine.graph.RoadGraph;
import org.maillage.engine.order.Watch;
import org.maillage.engine.profile.TravelProfile;
import org.maillage.engine.query.BucketSearch;
import org.maillage.engine.query.Direction;
import org.maillage.engine.query.KNearestSearch;
import org.maillage.engine.query.KNearestTimes;
import org.maillage.engine.query.NearestTimes;
import org.maillage.engine.query.Reach;
import org.maillage.engine.query.SearchArcs;
import org.maillage.engine.query.SearchPool;
import org.maillage.engine.snap.RoadSnapper;
import org.maillage.engine.snap.SnappedPoint;
import org.maillage.engine.sweep.NearestSweep;

/**
 * Travel times over a road graph, by the means that it was made for. Places are attached to the
 * road once, however many questions are asked about them. Safe for any number of threads.
 */
public final class RoadTravelTimes implements TravelTimes {

  private static final double MM_PER_M = 1_000;

  /**
   * Who asks for the time to one place is most often near it: the search goes so far, and twice as
   * far as long as somebody was not reached. A search of the whole network for each of thousands of
   * places took half of the time of a large territory.
   */
  private static final int FIRST_RING_MS = 15 * 60_000;

  private final RoadGraph graph;
  private final RoadSnapper snapper;
  private final SearchPool searches;
  private final KNearestSearch fewNearest;
  private final @Nullable NearestSweep sweep;
  private final Optional<PreparedNetwork> prepared;
  private final Map<LatLon, Optional<SnappedPoint>> snapped = new ConcurrentHashMap<>();

  /** Times by searches: enough for a network of some 100,000 nodes. */
  public RoadTravelTimes(RoadGraph graph, TravelProfile profile) {
    this(graph, profile, Optional.empty());
  }

  /**
   * Times by sweeps where the network was prepared, by searches otherwise; the answers are the
   * same.
   */
  public RoadTravelTimes(
      RoadGraph graph, TravelProfile profile, Optional<PreparedNetwork> prepared) {
    this.graph = graph;
    this.snapper = new RoadSnapper(graph, profile);
    this.searches = new SearchPool(graph, Direction.TO_PLACES);
    this.fewNearest = new KNearestSearch(graph);
    this.sweep =
        prepared.map(network -> new NearestSweep(network, Direction.TO_PLACES)).orElse(null);
    this.prepared = prepared;
  }

  /**
   * Floating catchments on this network. They need it prepared; where it is not, it is prepared
   * here, which takes as long as some fifteen searches.
   */
  public Catchments catchments() {
    PreparedNetwork network =
        prepared.orElseGet(() -> PreparedNetwork.of(graph, Processors.ALL, Watch.NONE));
    return new RoadCatchments(graph, network, this::findOnRoad);
  }

  /** The place on the road nearest to a position; empty beyond the limit of the profile. */
  public Optional<SnappedPoint> findOnRoad(LatLon place) {
    return snapped.computeIfAbsent(place, p -> snapper.findNearest(p.latDeg(), p.lonDeg()));
  }

  @Override
  public FromOrigins from(List<LatLon> origins) {
    List<@Nullable SnappedPoint> starts = new ArrayList<>(origins.size());
    origins.forEach(origin -> starts.add(findOnRoad(origin).orElse(null)));
    return new Starts(starts);
  }

  /** The destinations that have a road, and the index of each in the list that was asked for. */
  private record OnRoad(List<SnappedPoint> places, List<Integer> destinationOf) {}

  private OnRoad onRoad(List<LatLon> destinations) {
    List<SnappedPoint> places = new ArrayList<>();
    List<Integer> destinationOf = new ArrayList<>();
    for (int d = 0; d < destinations.size(); d++) {
      Optional<SnappedPoint> place = findOnRoad(destinations.get(d));
      if (place.isPresent()) {
        places.add(place.get());
        destinationOf.add(d);
      }
    }
    return new OnRoad(places, destinationOf);
  }

  private final class Starts implements FromOrigins {

    private final List<@Nullable SnappedPoint> starts;

    Starts(List<@Nullable SnappedPoint> starts) {
      this.starts = starts;
    }

    @Override
    public NearestPlaces toNearest(List<LatLon> destinations) {
      OnRoad onRoad = onRoad(destinations);
      return searches.ask(search -> answers(search.nearest(onRoad.places()), onRoad));
    }

    @Override
    public void toNearestOfEach(
        List<List<LatLon>> services, ObjIntConsumer<NearestPlaces> answered) {
      if (sweep == null) {
        FromOrigins.super.toNearestOfEach(services, answered);
        return;
      }
      List<OnRoad> onRoad = services.stream().map(RoadTravelTimes.this::onRoad).toList();
      sweep.findNearest(
          graph,
          onRoad.stream().map(OnRoad::places).toList(),
          Processors.ALL,
          (service, times) -> answered.accept(answers(times, onRoad.get(service)), service));
    }

    private Answers answers(NearestTimes times, OnRoad onRoad) {
      return new Answers(starts.size(), starts, times, onRoad.destinationOf());
    }

    @Override
    public long[] toPlace(int[] askingOrigins, LatLon place) {
      List<SnappedPoint> places = findOnRoad(place).stream().toList();
      return searches.ask(
          search -> {
            long[] timeMs = new long[askingOrigins.length];
            Arrays.fill(timeMs, UNREACHED);
            int withinMs = FIRST_RING_MS;
            while (!readWithin(search, places, withinMs, askingOrigins, timeMs)
                && withinMs < SearchArcs.MAX_MS) {
              withinMs = (int) Math.min(2L * withinMs, SearchArcs.MAX_MS);
            }
            return timeMs;
          });
    }

    /**
     * Reads the times of those that had none yet.
     *
     * @return true when nobody is left who may still have one
     */
    private boolean readWithin(
        BucketSearch search,
        List<SnappedPoint> places,
        int withinMs,
        int[] askingOrigins,
        long[] timeMs) {
      NearestTimes times = search.nearest(places, withinMs);
      boolean all = true;
      for (int i = 0; i < timeMs.length; i++) {
        SnappedPoint start = starts.get(askingOrigins[i]);
        if (start != null && timeMs[i] == UNREACHED) {
          timeMs[i] = times.from(start).timeMs();
          all &= timeMs[i] != UNREACHED;
        }
      }
      return all || places.isEmpty();
    }

    @Override
    public NearestGroups toFewNearest(List<LatLon> destinations, int[] groupOfDestination, int k) {
      OnRoad onRoad = onRoad(destinations);
      int[] groupOf =
          onRoad.destinationOf().stream().mapToInt(d -> groupOfDestination[d]).toArray();
      KNearestTimes times = fewNearest.toNearestGroups(onRoad.places(), groupOf, k);
      NearestGroups.Builder nearest = new NearestGroups.Builder(starts.size(), k);
      for (int o = 0; o < starts.size(); o++) {
        SnappedPoint start = starts.get(o);
        if (start != null) {
          for (KNearestTimes.Choice choice : times.from(start)) {
            nearest.offer(o, choice.timeMs(), choice.place());
          }
        }
      }
      return nearest.build();
    }

    @Override
    public int size() {
      return starts.size();
    }

    @Override
    public boolean isOffRoad(int origin) {
      return starts.get(origin) == null;
    }

    @Override
    public boolean isFar(int origin) {
      SnappedPoint start = starts.get(origin);
      return start == null || start.isFar();
    }
  }

  /** The answers in arrays: a diagnostic reads each of them several times. */
  private static final class Answers implements NearestPlaces {

    private final long[] timeMs;
    private final int[] destination;
    private final long[] lengthM;

    Answers(
        int origins,
        List<@Nullable SnappedPoint> starts,
        NearestTimes times,
        List<Integer> destinationOf) {
      timeMs = new long[origins];
      destination = new int[origins];
      lengthM = new long[origins];
      for (int o = 0; o < origins; o++) {
        SnappedPoint start = starts.get(o);
        Reach reach = start == null ? Reach.UNREACHED : times.from(start);
        boolean reached = reach.isReached();
        timeMs[o] = reached ? reach.timeMs() : UNREACHED;
        destination[o] = reached ? destinationOf.get(reach.place()) : -1;
        lengthM[o] = reached ? Math.round(reach.lengthMm() / MM_PER_M) : 0;
      }
    }

    @Override
    public long timeMs(int origin) {
      return timeMs[origin];
    }

    @Override
    public int destination(int origin) {
      return destination[origin];
    }

    @Override
    public long routeLengthM(int origin) {
      return lengthM[origin];
    }
  }
}
