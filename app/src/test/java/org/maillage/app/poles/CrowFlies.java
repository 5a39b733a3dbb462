package org.maillage.app.poles;

import java.util.List;
import org.maillage.domain.diagnostic.TravelTimes;
import org.maillage.domain.territory.LatLon;

/** Times as the crow flies at so many kilometres an hour. */
final class CrowFlies implements TravelTimes {

  private final double mPerMs;

  CrowFlies(double kmh) {
    this.mPerMs = kmh / 3_600;
  }

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
        return false;
      }

      @Override
      public boolean isFar(int origin) {
        return false;
      }
    };
  }

  private final class Nearest implements NearestPlaces {
    private final List<LatLon> origins;
    private final List<LatLon> destinations;

    Nearest(List<LatLon> origins, List<LatLon> destinations) {
      this.origins = origins;
      this.destinations = destinations;
    }

    private double distanceM(int origin, int destination) {
      return origins.get(origin).distanceM(destinations.get(destination));
    }

    @Override
    public int destination(int origin) {
      int best = -1;
      for (int d = 0; d < destinations.size(); d++) {
        best = best < 0 || distanceM(origin, d) < distanceM(origin, best) ? d : best;
      }
      return best;
    }

    @Override
    public long timeMs(int origin) {
      int best = destination(origin);
      return best < 0 ? UNREACHED : Math.round(distanceM(origin, best) / mPerMs);
    }

    @Override
    public long routeLengthM(int origin) {
      int best = destination(origin);
      return best < 0 ? 0 : Math.round(distanceM(origin, best));
    }
  }
}
