package org.maillage.domain.territory;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which people belong to which zone. Where a zone lists its communes, their people belong to it;
 * where only its contour is known, the people who live inside do, so that a canton that cuts a city
 * counts its own part of it and the parts sum to the whole.
 */
public final class ZoneMembership {

  private ZoneMembership() {}

  /**
   * For every zone, the indices of the population points inside.
   *
   * @param zones any number of zonings
   * @param points where people live
   * @return one list a zone, in the order of the zones
   */
  public static List<List<Integer>> pointsByZone(List<Zone> zones, List<PopulationPoint> points) {
    List<List<Integer>> members = new ArrayList<>();
    Map<ZoningKind, List<Indexed>> drawn = new EnumMap<>(ZoningKind.class);
    Map<String, List<Integer>> listed = new HashMap<>();
    for (int z = 0; z < zones.size(); z++) {
      Zone zone = zones.get(z);
      members.add(new ArrayList<>());
      if (zone.communeCodes().isEmpty()) {
        drawn.computeIfAbsent(zone.kind(), k -> new ArrayList<>()).add(new Indexed(z, zone));
      } else {
        for (String code : zone.communeCodes()) {
          listed.computeIfAbsent(code, k -> new ArrayList<>()).add(z);
        }
      }
    }
    List<AreaLocator<Integer>> locators = new ArrayList<>();
    drawn.forEach((kind, ofKind) -> locators.add(locator(kind, ofKind)));
    for (int i = 0; i < points.size(); i++) {
      PopulationPoint point = points.get(i);
      for (int z : listed.getOrDefault(point.communeCode(), List.of())) {
        members.get(z).add(i);
      }
      for (AreaLocator<Integer> locator : locators) {
        Optional<Integer> zone = locator.find(point.position());
        if (zone.isPresent()) {
          members.get(zone.get()).add(i);
        }
      }
    }
    return members;
  }

  private record Indexed(int index, Zone zone) {}

  private static AreaLocator<Integer> locator(ZoningKind kind, List<Indexed> zones) {
    AreaLocator.Builder<Integer> builder = new AreaLocator.Builder<>();
    zones.forEach(zone -> builder.add(zone.index(), zone.zone().contour()));
    return builder.build(toleranceDeg(kind));
  }

  /** Zonings that cover the territory take in the slivers along the coast; the others do not. */
  private static double toleranceDeg(ZoningKind kind) {
    return switch (kind) {
      case DEPARTEMENT, ARRONDISSEMENT, EPCI, CANTON, BASSIN_DE_VIE -> AreaLocator.SLIVER_DEG;
      case QPV, MSP, IRIS, OTHER -> 0;
    };
  }
}
