package org.maillage.domain.diagnostic;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.maillage.domain.territory.LatLon;

/**
 * The places nearest as the crow flies, exactly. Places are kept from south to north: the search
 * goes north and south from the origin until the difference of latitude alone, never more than the
 * distance, is larger than what was found.
 */
final class CrowFlyNearest {

  private static final double METRES_PER_DEGREE = new LatLon(0, 0).distanceM(new LatLon(1, 0));

  /** Rounding must not end a search a hair too early. */
  private static final double SLACK = 1 - 1e-9;

  private final List<LatLon> places;
  private final int[] northwards;
  private final double[] latDeg;

  CrowFlyNearest(List<LatLon> places) {
    this.places = List.copyOf(places);
    this.northwards =
        java.util.stream.IntStream.range(0, places.size())
            .boxed()
            .sorted(Comparator.comparingDouble(place -> places.get(place).latDeg()))
            .mapToInt(Integer::intValue)
            .toArray();
    this.latDeg = Arrays.stream(northwards).mapToDouble(p -> places.get(p).latDeg()).toArray();
  }

  /**
   * The nearest places, nearest first; of several at the same distance the one that comes first in
   * the list.
   *
   * @param count how many, 1 or more; all where there are fewer
   * @return indices in the list of places
   */
  int[] nearest(LatLon origin, int count) {
    Found found = new Found(Math.min(count, places.size()));
    int at = Arrays.binarySearch(latDeg, origin.latDeg());
    int north = at >= 0 ? at : -at - 1;
    int south = north - 1;
    while (true) {
      double northM = north < latDeg.length ? gapM(latDeg[north] - origin.latDeg()) : -1;
      double southM = south >= 0 ? gapM(origin.latDeg() - latDeg[south]) : -1;
      boolean goNorth = northM >= 0 && (southM < 0 || northM <= southM);
      double gapM = goNorth ? northM : southM;
      if (gapM < 0 || gapM > found.farthestM()) {
        return found.places();
      }
      int place = northwards[goNorth ? north++ : south--];
      found.offer(place, origin.distanceM(places.get(place)));
    }
  }

  private static double gapM(double degrees) {
    return degrees * METRES_PER_DEGREE * SLACK;
  }

  /** The best so far, best first. */
  private static final class Found {
    private final int[] place;
    private final double[] distanceM;
    private int size;

    Found(int capacity) {
      place = new int[capacity];
      distanceM = new double[capacity];
    }

    double farthestM() {
      return size < place.length ? Double.POSITIVE_INFINITY : distanceM[size - 1];
    }

    void offer(int offered, double offeredM) {
      int at = size;
      while (at > 0 && isBefore(offered, offeredM, at - 1)) {
        at--;
      }
      if (at == place.length) {
        return;
      }
      int moved = Math.min(size, place.length - 1) - at;
      System.arraycopy(place, at, place, at + 1, moved);
      System.arraycopy(distanceM, at, distanceM, at + 1, moved);
      place[at] = offered;
      distanceM[at] = offeredM;
      size = Math.min(size + 1, place.length);
    }

    private boolean isBefore(int offered, double offeredM, int at) {
      return offeredM < distanceM[at] || (offeredM == distanceM[at] && offered < place[at]);
    }

    int[] places() {
      return Arrays.copyOf(place, size);
    }
  }
}
