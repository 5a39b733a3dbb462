package org.maillage.engine.whatif;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.maillage.engine.snap.SnappedPoint;
import org.maillage.engine.whatif.EditedRoads.Seed;

/** The open places by their numbers, and what they give to nodes. Immutable. */
final class OpenPlaces {

  /** A place with a number, where it stands, and what it gives to nodes. */
  record Open(int place, SnappedPoint point, List<Seed> seeds) {}

  private final Map<Integer, Open> places;
  private final Map<Integer, List<Open>> byEdge = new HashMap<>();
  private final int nextPlace;

  OpenPlaces() {
    this(new TreeMap<>(), 0);
  }

  private OpenPlaces(Map<Integer, Open> places, int nextPlace) {
    this.places = places;
    this.nextPlace = nextPlace;
    places
        .values()
        .forEach(
            open ->
                byEdge.computeIfAbsent(open.point().edge(), edge -> new ArrayList<>()).add(open));
  }

  /** Number for the next new place: numbers are never given twice. */
  int nextPlace() {
    return nextPlace;
  }

  Collection<Open> all() {
    return places.values();
  }

  List<Open> onEdge(int edge) {
    return byEdge.getOrDefault(edge, List.of());
  }

  Open get(int place) {
    Open open = places.get(place);
    if (open == null) {
      throw new IllegalArgumentException("place " + place + " is not open");
    }
    return open;
  }

  OpenPlaces with(List<Open> opened) {
    int next = opened.stream().mapToInt(open -> open.place() + 1).reduce(nextPlace, Math::max);
    Map<Integer, Open> more = new TreeMap<>(places);
    opened.forEach(open -> more.put(open.place(), open));
    return new OpenPlaces(more, next);
  }

  OpenPlaces without(int place) {
    Map<Integer, Open> fewer = new TreeMap<>(places);
    fewer.remove(place);
    return new OpenPlaces(fewer, nextPlace);
  }
}
