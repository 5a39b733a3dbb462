package org.maillage.domain.diagnostic;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.maillage.domain.territory.LatLon;

/** Times that a test writes down, pair by pair; a pair without a time has no road. */
final class TableTravel implements TravelTimes {

  private record Pair(LatLon from, LatLon to) {}

  private final Map<Pair, Integer> minutes = new HashMap<>();

  TableTravel with(LatLon from, LatLon to, int pairMinutes) {
    minutes.put(new Pair(from, to), pairMinutes);
    return this;
  }

  private long timeMs(LatLon from, LatLon to) {
    Integer pairMinutes = minutes.get(new Pair(from, to));
    return pairMinutes == null ? UNREACHED : pairMinutes * 60_000L;
  }

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

    private long pairMs(int origin, int destination) {
      return TableTravel.this.timeMs(origins.get(origin), destinations.get(destination));
    }

    @Override
    public int destination(int origin) {
      int best = -1;
      for (int d = 0; d < destinations.size(); d++) {
        long ms = pairMs(origin, d);
        if (ms >= 0 && (best < 0 || ms < pairMs(origin, best))) {
          best = d;
        }
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
