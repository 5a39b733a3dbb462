package org.maillage.domain.scenario;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.maillage.domain.territory.LatLon;

/**
 * One change of a scenario. Places are named by the id of a structure of the baseline, or by the id
 * that an {@link Open} before it gave.
 */
public sealed interface Change {

  /**
   * A place opens: a site, a half-day permanence, a stop of a bus, a booth, a relay.
   *
   * @param place id in the scenario, unlike any other
   * @param name what it is called
   * @param position where it stands
   * @param presence how it brings the services
   * @param services codes of the services it brings, sorted, not empty
   * @param openingHours in the OSM grammar, null when not decided yet
   * @param yearlyCostEur what it costs a year in euros, 0 or more; null when unknown
   */
  record Open(
      String place,
      String name,
      LatLon position,
      Presence presence,
      Set<String> services,
      @Nullable String openingHours,
      @Nullable Long yearlyCostEur)
      implements Change {
    public Open {
      services = Collections.unmodifiableSet(new TreeSet<>(services));
    }

    /** The same elsewhere: what dragging does. */
    public Open at(LatLon elsewhere) {
      return new Open(place, name, elsewhere, presence, services, openingHours, yearlyCostEur);
    }
  }

  /**
   * A place closes, or gives up some services.
   *
   * @param place id of the place
   * @param services what it gives no more; empty for all
   */
  record Close(String place, Set<String> services) implements Change {
    public Close {
      services = Collections.unmodifiableSet(new TreeSet<>(services));
    }
  }

  /** A place moves with all it gives. */
  record Move(String place, LatLon position) implements Change {}

  /**
   * A place keeps other hours.
   *
   * @param openingHours in the OSM grammar
   */
  record Hours(String place, String openingHours) implements Change {}

  /**
   * A road is built between two points of the road network.
   *
   * @param speedKmh driving speed, above 0 to 130
   * @param oneWay from the first to the second only
   */
  record AddRoad(LatLon from, LatLon to, double speedKmh, boolean oneWay) implements Change {}

  /** The road nearest to a point is closed to both directions, from junction to junction. */
  record CutRoad(LatLon at) implements Change {}

  /**
   * The road nearest to a point gets another driving speed, from junction to junction.
   *
   * @param speedKmh above 0 to 130
   */
  record Speed(LatLon at, double speedKmh) implements Change {}
}
