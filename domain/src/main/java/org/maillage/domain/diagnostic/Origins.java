package org.maillage.domain.diagnostic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.maillage.domain.territory.Commune;
import org.maillage.domain.territory.LatLon;
import org.maillage.domain.territory.PopulationPoint;
import org.maillage.domain.territory.Zone;
import org.maillage.domain.territory.ZoneMembership;
import org.maillage.domain.territory.ZoningKind;

/**
 * Where the journeys of a diagnostic start, and whom each start stands for: the mairies by the
 * commune method, the points where people live by the other.
 */
final class Origins {

  /** A group of people over origins: {@code people[k]} of them start at {@code origin[k]}. */
  record Group(ZoningKind kind, String code, int[] origin, double[] people) {}

  private final List<LatLon> positions;
  private final int[] communeOf;
  private final double[] people;
  private final List<Group> groups;

  private Origins(List<LatLon> positions, int[] communeOf, double[] people, List<Group> groups) {
    this.positions = positions;
    this.communeOf = communeOf;
    this.people = people;
    this.groups = groups;
  }

  /** The origins of a method. */
  static Origins of(DiagnosticInput input, Methode methode) {
    List<Commune> communes = input.territory().communes();
    Map<String, Integer> communeIndex = new HashMap<>();
    for (int c = 0; c < communes.size(); c++) {
      communeIndex.put(communes.get(c).code(), c);
    }
    List<PopulationPoint> points = input.points();
    int[] communeOfPoint = new int[points.size()];
    for (int i = 0; i < points.size(); i++) {
      Integer commune = communeIndex.get(points.get(i).communeCode());
      if (commune == null) {
        throw new IllegalArgumentException(
            "a population point lies in commune "
                + points.get(i).communeCode()
                + ", which the territory does not have");
      }
      communeOfPoint[i] = commune;
    }
    boolean fromMairies = methode == Methode.COMMUNALE;
    List<Group> groups = groups(input, communeOfPoint, fromMairies);
    if (fromMairies) {
      return new Origins(
          communes.stream().map(Commune::townHall).toList(),
          java.util.stream.IntStream.range(0, communes.size()).toArray(),
          communes.stream().mapToDouble(Commune::population).toArray(),
          groups);
    }
    return new Origins(
        points.stream().map(PopulationPoint::position).toList(),
        communeOfPoint,
        points.stream().mapToDouble(PopulationPoint::people).toArray(),
        groups);
  }

  private static List<Group> groups(
      DiagnosticInput input, int[] communeOfPoint, boolean fromMairies) {
    List<PopulationPoint> points = input.points();
    List<Zone> zones = input.territory().zones();
    List<List<Integer>> members = ZoneMembership.pointsByZone(zones, points);
    int originCount = fromMairies ? input.territory().communes().size() : points.size();
    List<Group> groups = new ArrayList<>();
    for (int z = 0; z < zones.size(); z++) {
      Zone zone = zones.get(z);
      int[] inside = members.get(z).stream().mapToInt(Integer::intValue).toArray();
      groups.add(
          group(
              zone.kind(), zone.code(), inside, points, communeOfPoint, fromMairies, originCount));
    }
    int[] everyone = java.util.stream.IntStream.range(0, points.size()).toArray();
    groups.add(
        group(
            ZoningKind.OTHER,
            input.territory().id(),
            everyone,
            points,
            communeOfPoint,
            fromMairies,
            originCount));
    return groups;
  }

  private static Group group(
      ZoningKind kind,
      String code,
      int[] inside,
      List<PopulationPoint> points,
      int[] communeOfPoint,
      boolean fromMairies,
      int originCount) {
    double[] weight = new double[originCount];
    boolean[] present = new boolean[originCount];
    for (int point : inside) {
      int origin = fromMairies ? communeOfPoint[point] : point;
      weight[origin] += points.get(point).people();
      present[origin] = true;
    }
    int[] origin = new int[originCount];
    double[] people = new double[originCount];
    int size = 0;
    for (int o = 0; o < originCount; o++) {
      if (present[o]) {
        origin[size] = o;
        people[size++] = weight[o];
      }
    }
    return new Group(kind, code, Arrays.copyOf(origin, size), Arrays.copyOf(people, size));
  }

  List<LatLon> positions() {
    return positions;
  }

  int size() {
    return communeOf.length;
  }

  int communeOf(int origin) {
    return communeOf[origin];
  }

  double people(int origin) {
    return people[origin];
  }

  /** Every zone, and last the whole territory. */
  List<Group> groups() {
    return groups;
  }
}
