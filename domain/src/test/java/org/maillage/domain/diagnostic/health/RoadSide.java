package org.maillage.domain.diagnostic.health;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.maillage.domain.diagnostic.DiagnosticInput;
import org.maillage.domain.offer.Gamme;
import org.maillage.domain.offer.Panier;
import org.maillage.domain.offer.Service;
import org.maillage.domain.offer.Structure;
import org.maillage.domain.territory.Commune;
import org.maillage.domain.territory.LatLon;
import org.maillage.domain.territory.PopulationPoint;
import org.maillage.domain.territory.PopulationPoint.Basis;
import org.maillage.domain.territory.PositionQuality;
import org.maillage.domain.territory.Source;
import org.maillage.domain.territory.Territory;

/** Territories along the road of {@link org.maillage.domain.diagnostic.LineTravel}. */
public final class RoadSide {

  private RoadSide() {}

  public static LatLon minute(double minute) {
    return new LatLon(0, minute / 100);
  }

  public static Commune commune(String code, int population) {
    return new Commune(
        code, "C" + code, "99", null, population, minute(0), PositionQuality.EXACT, null);
  }

  public static PopulationPoint people(String commune, double minute, double people) {
    return new PopulationPoint(commune, minute(minute), people, Basis.CELL);
  }

  public static Structure place(
      String id, String commune, double minute, int count, String... services) {
    return new Structure(
        id,
        id,
        commune,
        minute(minute),
        PositionQuality.EXACT,
        Set.of(services),
        count,
        null,
        null,
        null,
        null,
        "s");
  }

  /** A territory with one source {@code s} of 2025-07-01 and a basket of what is near. */
  public static DiagnosticInput input(
      List<Commune> communes,
      List<PopulationPoint> points,
      List<Structure> structures,
      String... services) {
    Source source = new Source("s", "Source", "essai", "2025-07-01", "CC0");
    Territory territory =
        new Territory(
            "essai",
            "Essai",
            List.of("99"),
            List.of(source),
            communes,
            List.of(),
            List.of(),
            List.of());
    return new DiagnosticInput(
        territory,
        points,
        structures,
        java.util.Arrays.stream(services).map(RoadSide::service).toList(),
        new Panier("p", "1", "P", "P", "essai", Map.of(Gamme.PROXIMITE, List.of(services))));
  }

  private static Service service(String code) {
    return new Service(code, code, code, "sante", List.of(), List.of(), List.of(), null, null);
  }
}
