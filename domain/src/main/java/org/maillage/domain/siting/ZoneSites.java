package org.maillage.domain.siting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.maillage.domain.territory.AreaLocator;
import org.maillage.domain.territory.LatLon;
import org.maillage.domain.territory.Zone;

/**
 * Which places stand in which zone of one zoning. A commune that lies wholly in a zone counts with
 * it by its code: simplified contours must not move a mairie over a border. In a commune that zones
 * cut, as cantons cut cities, only the position tells.
 */
public final class ZoneSites {

  private final Map<String, List<Integer>> zonesOfCommune = new HashMap<>();
  private final Set<String> drawn = new HashSet<>();
  private final AreaLocator<Integer> contours;
  private final int zones;

  private ZoneSites(List<Zone> zones, double toleranceDeg) {
    AreaLocator.Builder<Integer> builder = new AreaLocator.Builder<>();
    for (int z = 0; z < zones.size(); z++) {
      Zone zone = zones.get(z);
      for (String commune : zone.communeCodes()) {
        zonesOfCommune.computeIfAbsent(commune, c -> new ArrayList<>()).add(z);
      }
      if (zone.contour() != null) {
        drawn.add(zone.code());
      }
      builder.add(z, zone.contour());
    }
    this.zones = zones.size();
    this.contours = builder.build(toleranceDeg);
  }

  /**
   * Prepares a zoning that covers its territory: a place off every contour, by a coast that was
   * simplified, counts with the nearest within {@link AreaLocator#SLIVER_DEG}.
   *
   * @param zones of one zoning
   */
  public static ZoneSites of(List<Zone> zones) {
    return new ZoneSites(zones, AreaLocator.SLIVER_DEG);
  }

  /** The zones that hold a place, as indices; empty where the zoning does not reach. */
  public List<Integer> zonesAt(String communeCode, LatLon position) {
    List<Integer> whole = zonesOfCommune.get(communeCode);
    if (whole != null) {
      return List.copyOf(whole);
    }
    return drawn.isEmpty() ? List.of() : contours.find(position).map(List::of).orElse(List.of());
  }

  /**
   * The candidates in each zone.
   *
   * @return one list of indices a zone, in the order of the zones; empty for a zone that holds none
   */
  public List<List<Integer>> sitesByZone(List<Candidate> candidates) {
    List<List<Integer>> sites = new ArrayList<>();
    for (int z = 0; z < zones; z++) {
      sites.add(new ArrayList<>());
    }
    for (int c = 0; c < candidates.size(); c++) {
      Candidate candidate = candidates.get(c);
      for (int zone : zonesAt(candidate.communeCode(), candidate.position())) {
        sites.get(zone).add(c);
      }
    }
    return sites;
  }
}
