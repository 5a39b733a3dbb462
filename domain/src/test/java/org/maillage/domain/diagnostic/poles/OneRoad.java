package org.maillage.domain.diagnostic.poles;

import java.util.List;
import org.maillage.domain.diagnostic.TravelTimes;
import org.maillage.domain.territory.LatLon;

/** A road along the equator, a minute every hundredth of a degree; north of 1 degree is none. */
final class OneRoad implements TravelTimes {

  @Override
  public FromOrigins from(List<LatLon> origins) {
    return new FromOrigins() {
      @Override
      public int size() {
        return origins.size();
      }

      @Override
      public NearestPlaces toNearest(List<LatLon> destinations) {
        return new Nearest(origins, destinations);
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

    private long pairMs(int origin, int destination) {
      double degrees = origins.get(origin).lonDeg() - destinations.get(destination).lonDeg();
      return Math.round(Math.abs(degrees) * 100) * 60_000;
    }

    @Override
    public int destination(int origin) {
      int best = -1;
      for (int d = 0; d < destinations.size() && origins.get(origin).latDeg() <= 1; d++) {
        best = best < 0 || pairMs(origin, d) < pairMs(origin, best) ? d : best;
      }
      return best;
    }

    @Override
    public long timeMs(int origin) {
      int best = destination(origin);
      return best < 0 ? UNREACHED : pairMs(origin, best);
    }

    @Override
    public long routeLengthM(int origin) {
      throw new UnsupportedOperationException("nobody asks for lengths here");
    }
  }
}
