package org.maillage.app.times;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.maillage.domain.territory.LatLon;
import org.maillage.domain.territory.PopulationPoint;
import org.maillage.engine.graph.RoadGraph;
import org.maillage.engine.isochrone.Area;
import org.maillage.engine.isochrone.Isochrone;
import org.maillage.engine.isochrone.IsochroneOptions;
import org.maillage.engine.isochrone.IsochroneSearch;
import org.maillage.engine.profile.TravelProfile;
import org.maillage.engine.query.Direction;
import org.maillage.engine.query.NearestTimes;
import org.maillage.engine.query.Reach;
import org.maillage.engine.query.SearchArcs;
import org.maillage.engine.snap.RoadSnapper;
import org.maillage.engine.snap.SnappedPoint;

/**
 * What lies within some minutes of places, and who lives there. People are counted by the time of
 * the point where they live, not by the drawing: the grid of the drawing moves nobody across a
 * threshold. For one thread.
 */
public final class Isochrones {

  private static final int MS_PER_MINUTE = 60_000;

  private final RoadSnapper snapper;
  private final IsochroneSearch search;
  private final List<PopulationPoint> people;
  private final List<@Nullable SnappedPoint> homes = new ArrayList<>();

  /**
   * Around places of a network.
   *
   * @param direction whether one drives to the places or from them
   * @param people where inhabitants live; empty when it is not known
   */
  public Isochrones(
      RoadGraph graph, TravelProfile profile, Direction direction, List<PopulationPoint> people) {
    this.snapper = new RoadSnapper(graph, profile);
    this.search = new IsochroneSearch(graph, SearchArcs.of(graph, direction));
    this.people = List.copyOf(people);
    people.forEach(point -> homes.add(onRoad(point.position()).orElse(null)));
  }

  /**
   * What is within a threshold.
   *
   * @param minutes the threshold
   * @param people inhabitants who live within it; empty when nobody's home is known
   * @param areas polygons with holes
   */
  public record Within(int minutes, OptionalDouble people, List<Area> areas) {

    public Within {
      areas = List.copyOf(areas);
    }
  }

  private Optional<SnappedPoint> onRoad(LatLon position) {
    return snapper.findNearest(position.latDeg(), position.lonDeg());
  }

  /** Whether a place has no road within the profile's limit: nothing is reached from it. */
  public boolean isOffRoad(NamedPlace place) {
    return onRoad(place.position()).isEmpty();
  }

  /**
   * What is within each threshold of the nearest of the places.
   *
   * @param minutes thresholds, ascending, one or more
   */
  public List<Within> around(List<NamedPlace> places, List<Integer> minutes) {
    List<SnappedPoint> onRoad =
        places.stream().flatMap(place -> onRoad(place.position()).stream()).toList();
    List<Integer> withinMs = minutes.stream().map(minute -> minute * MS_PER_MINUTE).toList();
    List<Isochrone> isochrones = search.around(onRoad, IsochroneOptions.within(withinMs));
    double[] inhabitants = inhabitants(places, minutes);
    List<Within> result = new ArrayList<>();
    for (int i = 0; i < minutes.size(); i++) {
      result.add(
          new Within(
              minutes.get(i),
              people.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(inhabitants[i]),
              isochrones.get(i).areas()));
    }
    return result;
  }

  /**
   * For each point where people live, the first of the thresholds that it is within.
   *
   * @param minutes thresholds, ascending, one or more
   * @return one index in the thresholds a point, in their order; the number of thresholds beyond
   *     the last
   */
  public List<Integer> bands(List<NamedPlace> places, List<Integer> minutes) {
    List<SnappedPoint> onRoad =
        places.stream().flatMap(place -> onRoad(place.position()).stream()).toList();
    NearestTimes times = search.times(onRoad, minutes.get(minutes.size() - 1) * MS_PER_MINUTE);
    List<Integer> bands = new ArrayList<>(homes.size());
    for (SnappedPoint home : homes) {
      Reach reach = home == null ? Reach.UNREACHED : times.from(home);
      int band = reach.isReached() ? 0 : minutes.size();
      while (band < minutes.size() && reach.timeMs() > (long) minutes.get(band) * MS_PER_MINUTE) {
        band++;
      }
      bands.add(band);
    }
    return bands;
  }

  /** People within each threshold. */
  private double[] inhabitants(List<NamedPlace> places, List<Integer> minutes) {
    List<Integer> bands = bands(places, minutes);
    double[] sums = new double[minutes.size()];
    for (int p = 0; p < people.size(); p++) {
      for (int i = bands.get(p); i < sums.length; i++) {
        sums[i] += people.get(p).people();
      }
    }
    return sums;
  }
}
