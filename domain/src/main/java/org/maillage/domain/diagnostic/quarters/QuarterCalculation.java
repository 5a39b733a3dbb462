package org.maillage.domain.diagnostic.quarters;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.maillage.domain.diagnostic.DiagnosticInput;
import org.maillage.domain.diagnostic.TravelTimes;
import org.maillage.domain.offer.Structure;
import org.maillage.domain.territory.LatLon;
import org.maillage.domain.territory.PopulationPoint;
import org.maillage.domain.territory.PositionQuality;
import org.maillage.domain.territory.Zone;
import org.maillage.domain.territory.ZoneMembership;
import org.maillage.domain.territory.ZoningKind;

/**
 * For zones that people know on foot: which places stand inside, which can be walked to from a
 * home, and how many people have each service within a walk. Method: docs/methodes/quartiers.md.
 */
public final class QuarterCalculation {

  private static final long FARTHEST_MS = Quarter.FARTHEST_MIN * 60_000L;

  private final DiagnosticInput input;
  private final List<Structure> places;
  private final Map<String, Set<String>> groups;
  private final TravelTimes walking;
  private final TravelTimes.FromOrigins fromPlaces;
  private final GeometryFactory geometries = new GeometryFactory();

  private QuarterCalculation(
      DiagnosticInput input, Map<String, Set<String>> groups, TravelTimes walking) {
    this.input = input;
    this.groups = new TreeMap<>(groups);
    this.walking = walking;
    this.places = input.structures().stream().sorted(Comparator.comparing(Structure::id)).toList();
    this.fromPlaces = walking.from(places.stream().map(Structure::position).toList());
  }

  /**
   * The zones of some zonings, in the order of the territory.
   *
   * @param kinds which zonings
   * @param groups sets of services for which people are counted, by any name
   * @param walking times on foot
   */
  public static List<Quarter> compute(
      DiagnosticInput input,
      Set<ZoningKind> kinds,
      Map<String, Set<String>> groups,
      TravelTimes walking) {
    List<Zone> zones =
        input.territory().zones().stream().filter(zone -> kinds.contains(zone.kind())).toList();
    if (zones.isEmpty()) {
      return List.of();
    }
    return new QuarterCalculation(input, groups, walking).run(zones);
  }

  private List<Quarter> run(List<Zone> zones) {
    List<PopulationPoint> points = input.points();
    List<List<Integer>> members = ZoneMembership.pointsByZone(zones, points);
    TravelTimes.FromOrigins fromHomes =
        walking.from(points.stream().map(PopulationPoint::position).toList());
    List<Map<String, List<Double>>> peopleWithin = peopleWithin(members, fromHomes);
    List<Quarter> quarters = new ArrayList<>();
    for (int z = 0; z < zones.size(); z++) {
      quarters.add(quarter(zones.get(z), members.get(z), fromHomes, peopleWithin.get(z)));
    }
    return quarters;
  }

  private Quarter quarter(
      Zone zone,
      List<Integer> homes,
      TravelTimes.FromOrigins fromHomes,
      Map<String, List<Double>> peopleWithin) {
    boolean byMiddle = homes.isEmpty() && zone.contour() != null;
    List<LatLon> starts =
        byMiddle
            ? List.of(middle(zone))
            : homes.stream().map(home -> input.points().get(home).position()).toList();
    return new Quarter(
        zone.kind(),
        zone.code(),
        zone.name(),
        homes.stream().mapToDouble(home -> input.points().get(home).people()).sum(),
        (int) homes.stream().filter(home -> !fromHomes.isOffRoad(home)).count(),
        byMiddle,
        places(zone, starts),
        byMiddle ? Map.of() : peopleWithin);
  }

  private LatLon middle(Zone zone) {
    Geometry contour = java.util.Objects.requireNonNull(zone.contour());
    Coordinate inside = contour.getInteriorPoint().getCoordinate();
    return new LatLon(inside.y, inside.x);
  }

  /** From the places back to the nearest home: one question a zone rather than one a home. */
  private List<Quarter.Place> places(Zone zone, List<LatLon> starts) {
    TravelTimes.NearestPlaces nearest = fromPlaces.toNearest(starts);
    Set<Integer> inside = inside(zone);
    List<Quarter.Place> found = new ArrayList<>();
    for (int p = 0; p < places.size(); p++) {
      long walkMs = nearest.timeMs(p);
      boolean walkable = walkMs >= 0 && walkMs <= FARTHEST_MS;
      if (walkable || inside.contains(p)) {
        found.add(
            new Quarter.Place(
                places.get(p).id(), inside.contains(p), walkable ? walkMs : TravelTimes.UNREACHED));
      }
    }
    found.sort(
        Comparator.comparingLong((Quarter.Place p) -> p.walkMs() < 0 ? Long.MAX_VALUE : p.walkMs())
            .thenComparing(Quarter.Place::structureId));
    return found;
  }

  /**
   * Places in the zone: by its communes where it lists them, else by its contour. A place known by
   * its commune alone stands at the mairie and says nothing of a contour: it is not inside.
   */
  private Set<Integer> inside(Zone zone) {
    Set<Integer> inside = new HashSet<>();
    Geometry contour = zone.contour();
    if (!zone.communeCodes().isEmpty() || contour == null) {
      Set<String> communes = new HashSet<>(zone.communeCodes());
      for (int p = 0; p < places.size(); p++) {
        if (communes.contains(places.get(p).communeCode())) {
          inside.add(p);
        }
      }
      return inside;
    }
    PreparedGeometry prepared = PreparedGeometryFactory.prepare(contour);
    for (int p = 0; p < places.size(); p++) {
      if (isLocated(places.get(p)) && prepared.covers(point(places.get(p).position()))) {
        inside.add(p);
      }
    }
    return inside;
  }

  /** Whether more than the commune of a place is known. */
  public static boolean isLocated(Structure place) {
    return place.positionQuality() == PositionQuality.EXACT
        || place.positionQuality() == PositionQuality.STREET;
  }

  private Point point(LatLon position) {
    return geometries.createPoint(new Coordinate(position.lonDeg(), position.latDeg()));
  }

  /** For each zone the people of each group: one question a group for all zones together. */
  private List<Map<String, List<Double>>> peopleWithin(
      List<List<Integer>> members, TravelTimes.FromOrigins fromHomes) {
    List<String> names = List.copyOf(groups.keySet());
    List<List<LatLon>> destinations = new ArrayList<>();
    for (Set<String> services : groups.values()) {
      destinations.add(
          places.stream()
              .filter(place -> place.services().stream().anyMatch(services::contains))
              .map(Structure::position)
              .toList());
    }
    List<Map<String, List<Double>>> byZone = new ArrayList<>();
    members.forEach(zone -> byZone.add(Collections.synchronizedMap(new TreeMap<>())));
    fromHomes.toNearestOfEach(
        destinations,
        (nearest, group) -> {
          for (int z = 0; z < byZone.size(); z++) {
            byZone.get(z).put(names.get(group), peopleWithin(members.get(z), nearest));
          }
        });
    return byZone;
  }

  private List<Double> peopleWithin(List<Integer> homes, TravelTimes.NearestPlaces nearest) {
    double[] sums = new double[Quarter.MINUTES.size()];
    for (int home : homes) {
      long timeMs = nearest.timeMs(home);
      for (int i = 0; i < sums.length; i++) {
        if (timeMs >= 0 && timeMs <= Quarter.MINUTES.get(i) * 60_000L) {
          sums[i] += input.points().get(home).people();
        }
      }
    }
    return java.util.Arrays.stream(sums).boxed().toList();
  }
}
