package org.maillage.demo.roads;

import java.util.ArrayList;
import java.util.List;
import org.maillage.demo.relief.Plane;
import org.maillage.demo.settlement.Place;

/**
 * Pairs of places with no third one in the circle over them (Gabriel and Sokal 1969): who would be
 * linked by a road of their own.
 */
final class Gabriel {

  /** Two places to be linked. */
  record Pair(Place one, Place other) {
    double distanceM() {
      return one.distanceM(other);
    }
  }

  private Gabriel() {}

  /** Pairs of the Gabriel graph, the shortest first. */
  static List<Pair> pairs(List<Place> places) {
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < places.size(); i++) {
      for (int j = i + 1; j < places.size(); j++) {
        Pair pair = new Pair(places.get(i), places.get(j));
        if (isFree(pair, places)) {
          pairs.add(pair);
        }
      }
    }
    pairs.sort(
        (a, b) ->
            a.distanceM() != b.distanceM()
                ? Double.compare(a.distanceM(), b.distanceM())
                : a.one.code().compareTo(b.one.code()));
    return pairs;
  }

  private static boolean isFree(Pair pair, List<Place> places) {
    double middleX = (pair.one.xM() + pair.other.xM()) / 2;
    double middleY = (pair.one.yM() + pair.other.yM()) / 2;
    double radius = pair.distanceM() / 2;
    for (Place place : places) {
      if (!place.equals(pair.one)
          && !place.equals(pair.other)
          && Plane.lengthM(place.xM() - middleX, place.yM() - middleY) < radius) {
        return false;
      }
    }
    return true;
  }
}
