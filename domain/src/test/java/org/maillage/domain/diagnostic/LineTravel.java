package org.maillage.domain.diagnostic;

import java.util.List;
import org.maillage.domain.territory.LatLon;

/**
 * One straight road along the equator: a hundredth of a degree takes a minute and measures a
 * kilometre. Anyone north of 1 degree has no road.
 */
public final class LineTravel implements TravelTimes {

  @Override
  public FromOrigins from(List<LatLon> origins) {
    return new FromOrigins() {
      @Override
      public NearestPlaces toNearest(List<LatLon> destinations) {
        return new Nearest(origins, destinations);
      }

      @Override
      public int size() {
        return origins.size();
      }

      @Override
      public boolean isOffRoad(int origin) {
        return origins.get(origin).latDeg() > 1;
      }

      @Override
      public boolean isFar(int origin) {
        return isOffRoad(origin);
      }
    };
  }

  private record Nearest(List<LatLon> origins, List<LatLon> destinations) implements NearestPlaces {

    private long minutes(int origin, int destination) {
      return Math.round(
          Math.abs(origins.get(origin).lonDeg() - destinations.get(destination).lonDeg()) * 100);
    }

    @Override
    public int destination(int origin) {
      int best = -1;
      for (int d = 0; d < destinations.size() && origins.get(origin).latDeg() <= 1; d++) {
        if (best < 0 || minutes(origin, d) < minutes(origin, best)) {
          best = d;
        }
      }
      return best;
    }

    @Override
    public long timeMs(int origin) {
      int best = destination(origin);
      return best < 0 ? UNREACHED : minutes(origin, best) * 60_000;
    }

    @Override
    public long routeLengthM(int origin) {
      int best = destination(origin);
      return best < 0 ? 0 : minutes(origin, best) * 1_000;
    }
  }
}
