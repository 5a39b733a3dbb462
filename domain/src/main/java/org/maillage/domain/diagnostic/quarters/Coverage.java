package org.maillage.domain.diagnostic.quarters;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.maillage.domain.territory.PopulationPoint;
import org.maillage.domain.territory.Zone;
import org.maillage.domain.territory.ZoneMembership;
import org.maillage.domain.territory.ZoningKind;

/**
 * How far a zoning covers a territory.
 *
 * @param kind the zoning
 * @param zones how many zones it has here
 * @param people everybody
 * @param outside people who live in none of its zones
 */
public record Coverage(ZoningKind kind, int zones, double people, double outside) {

  /** What a zoning covers. */
  public static Coverage of(ZoningKind kind, List<Zone> zones, List<PopulationPoint> points) {
    List<Zone> ofKind = zones.stream().filter(zone -> zone.kind() == kind).toList();
    Set<Integer> covered = new HashSet<>();
    ZoneMembership.pointsByZone(ofKind, points).forEach(covered::addAll);
    double people = 0;
    double outside = 0;
    for (int p = 0; p < points.size(); p++) {
      people += points.get(p).people();
      outside += covered.contains(p) ? 0 : points.get(p).people();
    }
    return new Coverage(kind, ofKind.size(), people, outside);
  }
}
