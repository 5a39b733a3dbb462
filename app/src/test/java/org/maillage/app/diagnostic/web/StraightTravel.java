package org.maillage.app.diagnostic.web;

import java.util.List;
import org.maillage.domain.diagnostic.TravelTimes;
import org.maillage.domain.territory.LatLon;

/** Times as the crow flies at 40 km/h, a third longer: no roads needed. */
public final class StraightTravel implements TravelTimes {

  private static final double M_PER_MS = 40_000 / 3_600_000.0;
  private static final double DETOUR = 1.33;

  @Override
  public FromOrigins from(List<LatLon> origins) {
    return new FromOrigins() {
      @Override
      public NearestPlaces toNearest(List<LatLon> destinations) {
        int[] place = new int[origins.size()];
        double[] lengthM = new double[origins.size()];
        for (int o = 0; o < place.length; o++) {
          place[o] = -1;
          lengthM[o] = Double.POSITIVE_INFINITY;
          for (int d = 0; d < destinations.size(); d++) {
            double distanceM = origins.get(o).distanceM(destinations.get(d)) * DETOUR;
            if (distanceM < lengthM[o]) {
              lengthM[o] = distanceM;
              place[o] = d;
            }
          }
        }
        return new Places(place, lengthM);
      }

      @Override
      public int size() {
        return origins.size();
      }

      @Override
      public boolean isOffRoad(int origin) {
        return false;
      }

      @Override
      public boolean isFar(int origin) {
        return false;
      }
    };
  }

  private record Places(int[] place, double[] lengthM) implements NearestPlaces {
    @Override
    public long timeMs(int origin) {
      return place[origin] < 0 ? UNREACHED : Math.round(lengthM[origin] / M_PER_MS);
    }

    @Override
    public int destination(int origin) {
      return place[origin];
    }

    @Override
    public long routeLengthM(int origin) {
      return place[origin] < 0 ? 0 : Math.round(lengthM[origin]);
    }
  }
}
