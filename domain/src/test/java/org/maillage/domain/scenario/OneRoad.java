package org.maillage.domain.scenario;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.maillage.domain.diagnostic.Access;
import org.maillage.domain.diagnostic.CommuneAccess;
import org.maillage.domain.diagnostic.MeanTime;
import org.maillage.domain.offer.Gamme;
import org.maillage.domain.offer.Panier;
import org.maillage.domain.offer.Structure;
import org.maillage.domain.territory.Commune;
import org.maillage.domain.territory.LatLon;
import org.maillage.domain.territory.PopulationPoint;
import org.maillage.domain.territory.PopulationPoint.Basis;
import org.maillage.domain.territory.PositionQuality;

/**
 * Two communes on one road, a minute every hundredth of a degree. A has 300 people at minute 0 and
 * 100 at minute 10, B has 50 at minute 30. The desk stands at minute 0, the school at minute 10.
 */
final class OneRoad {

  static final long MIN = 60_000;
  static final Commune A = commune("99001", "A", 400, 0);
  static final Commune B = commune("99002", "B", 50, 30);
  static final List<PopulationPoint> POINTS =
      List.of(point("99001", 0, 300), point("99001", 10, 100), point("99002", 30, 50));
  static final Structure DESK = structure("s:desk", "Guichet", "99001", 0, null, "desk");
  static final Structure BOTH =
      structure("s:both", "École", "99001", 10, "Mo 09:00-12:00", "desk", "school");
  static final Panier PANIER =
      new Panier("p", "1", "P", "P", "test", Map.of(Gamme.PROXIMITE, List.of("desk", "school")));

  private OneRoad() {}

  /** Roads reach minute 60; the junctions stand at every tenth minute. */
  static final Ground GROUND =
      new Ground() {
        @Override
        public boolean knowsService(String serviceCode) {
          return Set.of("desk", "school", "france-services").contains(serviceCode);
        }

        @Override
        public String communeAt(LatLon place) {
          return place.lonDeg() < 0.2 ? "99001" : "99002";
        }

        @Override
        public OptionalInt roadAt(LatLon place) {
          return place.lonDeg() > 0.6 ? OptionalInt.empty() : OptionalInt.of(tenth(place));
        }

        @Override
        public boolean canJoin(LatLon from, LatLon to) {
          return tenth(from) != tenth(to);
        }

        @Override
        public boolean canRead(String openingHours) {
          return openingHours.startsWith("Mo");
        }

        private int tenth(LatLon place) {
          return (int) Math.floor(place.lonDeg() * 10 + 1e-9);
        }
      };

  static LatLon minute(double minute) {
    return new LatLon(0, minute / 100);
  }

  static PopulationPoint point(String commune, double minute, double people) {
    return new PopulationPoint(commune, minute(minute), people, Basis.CELL);
  }

  static Commune commune(String code, String name, int people, double minute) {
    return new Commune(code, name, "99", null, people, minute(minute), PositionQuality.EXACT, null);
  }

  static Structure structure(
      String id,
      String name,
      String commune,
      double minute,
      @Nullable String hours,
      String... services) {
    return new Structure(
        id,
        name,
        commune,
        minute(minute),
        PositionQuality.EXACT,
        Set.of(services),
        1,
        hours,
        null,
        null,
        null,
        "s");
  }

  /** Times of a commune to the desk and the school; the range and the basket are their mean. */
  static CommuneAccess access(String code, long deskMs, long schoolMs) {
    MeanTime mean = new MeanTime(Math.round((deskMs + schoolMs) / 2.0), 2, 2);
    return new CommuneAccess(
        code,
        Map.of(
            "desk", new Access(Access.Status.ANSWERED, deskMs, "s:desk", 0),
            "school", new Access(Access.Status.ANSWERED, schoolMs, "s:both", 0)),
        Map.of(Gamme.PROXIMITE, mean),
        mean);
  }
}
