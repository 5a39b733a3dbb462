package org.maillage.domain.diagnostic;

import java.util.Arrays;
import java.util.List;
import java.util.function.ObjIntConsumer;
import java.util.stream.IntStream;
import org.maillage.domain.territory.LatLon;

/** Port to the travel-time engine. */
public interface TravelTimes {

  /** No road within the snapping limit, or no destination can be reached. */
  long UNREACHED = -1;

  /** Attaches the origins to the network once, for any number of questions. */
  FromOrigins from(List<LatLon> origins);

  /** Questions from a fixed list of origins; several threads may ask at once. */
  interface FromOrigins {

    /** How many origins. */
    int size();

    /**
     * For every origin, the nearest of the destinations by time (access leg, road, egress leg).
     *
     * @param destinations may be empty: then nothing is reached
     */
    NearestPlaces toNearest(List<LatLon> destinations);

    /**
     * {@link #toNearest} for each of several services: an engine may answer many together in less
     * time than one by one.
     *
     * @param services the destinations of each service
     * @param answered takes the answer for a service and its index, each service once; called by
     *     any threads, services in any order
     */
    default void toNearestOfEach(
        List<List<LatLon>> services, ObjIntConsumer<NearestPlaces> answered) {
      IntStream.range(0, services.size())
          .parallel()
          .forEach(service -> answered.accept(toNearest(services.get(service)), service));
    }

    /**
     * Times of some origins to one place.
     *
     * @param askingOrigins indices of origins, in any order; one may be there several times
     * @return milliseconds, one for each of them, or {@link #UNREACHED}
     */
    default long[] toPlace(int[] askingOrigins, LatLon place) {
      NearestPlaces times = toNearest(List.of(place));
      return Arrays.stream(askingOrigins).mapToLong(times::timeMs).toArray();
    }

    /**
     * For every origin the {@code k} nearest different groups of destinations: with a group for
     * each commune, what is left when the nearest commune loses its places; with a group for each
     * place, the choice that people have. Asked group by group here; an engine answers at once.
     *
     * @param groupOfDestination a number for each destination, 0 or more
     * @param k how many groups, 1 or more
     */
    default NearestGroups toFewNearest(List<LatLon> destinations, int[] groupOfDestination, int k) {
      int origins = size();
      NearestGroups.Builder nearest = new NearestGroups.Builder(origins, k);
      for (int group : Arrays.stream(groupOfDestination).distinct().sorted().toArray()) {
        NearestPlaces times =
            toNearest(
                IntStream.range(0, destinations.size())
                    .filter(d -> groupOfDestination[d] == group)
                    .mapToObj(destinations::get)
                    .toList());
        for (int origin = 0; origin < origins; origin++) {
          if (times.timeMs(origin) >= 0) {
            nearest.offer(origin, times.timeMs(origin), group);
          }
        }
      }
      return nearest.build();
    }

    /** True when the origin has no road within the snapping limit (5 km). */
    boolean isOffRoad(int origin);

    /** True when the origin is farther than 1 km from the nearest road, or off road altogether. */
    boolean isFar(int origin);
  }

  /** The answer, one entry an origin, in the order of the origins. */
  interface NearestPlaces {

    /** Milliseconds, or {@link #UNREACHED}. */
    long timeMs(int origin);

    /** Index in the list of destinations, or -1 when unreached. */
    int destination(int origin);

    /** Length in metres of the fastest route, access legs included; 0 when unreached. */
    long routeLengthM(int origin);
  }
}
