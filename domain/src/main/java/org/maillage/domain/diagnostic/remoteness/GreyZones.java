package org.maillage.domain.diagnostic.remoteness;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.maillage.domain.territory.PopulationPoint;
import org.maillage.domain.territory.PopulationPoint.Basis;

/**
 * Grey zones (A24): the connected sets of inhabited squares whose time exceeds the mean of a
 * reference territory. Method: docs/methodes/zones.md.
 *
 * <p>Where everybody was located by 200 m cells, the squares are these cells. As soon as some were
 * spread along roads, a point is no surface: people are gathered in squares of 1 km, whose time is
 * the mean of those who live there. Two squares are joined when they touch, by a corner too.
 *
 * @param grid the squares
 * @param referenceMs beyond which a square is grey, milliseconds
 * @param zones by people, most first, then by key
 * @param peopleOutside people of the squares that are not grey
 * @param peopleWithout people without a time; with the other two they sum to the whole
 * @param mPerLonDeg metres of a degree of longitude, by which the squares are laid out
 */
public record GreyZones(
    Grid grid,
    long referenceMs,
    List<GreyZone> zones,
    double peopleOutside,
    double peopleWithout,
    double mPerLonDeg) {

  /** The squares in which people are counted. */
  public enum Grid {
    /** Cells of the INSEE grid. */
    CELLS_200_M(200),
    /** Squares that gather points along roads. */
    SQUARES_1_KM(1_000);

    private final int sideM;

    Grid(int sideM) {
      this.sideM = sideM;
    }

    /** Side in metres. */
    public int sideM() {
      return sideM;
    }

    /** Surface of a square. */
    public double km2() {
      return sideM * sideM / 1e6;
    }
  }

  /**
   * A grey zone.
   *
   * @param peopleBySquare people by key of the square, sorted; the key of a square is the same in
   *     each computation
   * @param peopleByCommune people by INSEE code, sorted
   * @param people sum
   * @param surfaceKm2 what the inhabited squares cover
   * @param meanMs mean time of the people
   * @param worstMs longest time of a square
   */
  public record GreyZone(
      Map<String, Double> peopleBySquare,
      Map<String, Double> peopleByCommune,
      double people,
      double surfaceKm2,
      long meanMs,
      long worstMs) {}

  /** Squares closer than this many sides touch: a corner is at 1.41, the next but one at 2. */
  private static final double TOUCHING_SIDES = 1.6;

  private static final double M_PER_DEG = Math.toRadians(1) * 6_371_008.8;

  public GreyZones {
    zones = List.copyOf(zones);
  }

  /** People of all grey zones. */
  public double people() {
    return zones.stream().mapToDouble(GreyZone::people).sum();
  }

  /** Surface of all grey zones in square kilometres. */
  public double surfaceKm2() {
    return zones.stream().mapToDouble(GreyZone::surfaceKm2).sum();
  }

  /**
   * The squares of a zone as polygons, WGS 84 degrees. Cells of the INSEE grid are drawn upright
   * and a tenth wider, so that neighbours, a little turned in truth, become one.
   *
   * @param zone one of these
   */
  public Geometry contour(GreyZone zone) {
    GeometryFactory geometries = new GeometryFactory();
    double halfM = grid.sideM() * (grid == Grid.CELLS_200_M ? 0.55 : 0.5);
    List<Geometry> boxes = new ArrayList<>();
    for (String key : zone.peopleBySquare().keySet()) {
      int colon = key.indexOf(':');
      double northM = 10.0 * Long.parseLong(key.substring(0, colon));
      double eastM = 10.0 * Long.parseLong(key.substring(colon + 1));
      boxes.add(
          geometries.toGeometry(
              new Envelope(
                  (eastM - halfM) / mPerLonDeg,
                  (eastM + halfM) / mPerLonDeg,
                  (northM - halfM) / M_PER_DEG,
                  (northM + halfM) / M_PER_DEG)));
    }
    return OverlayNGRobust.union(boxes);
  }

  /**
   * Finds the grey zones.
   *
   * @param points where people live
   * @param timeMs milliseconds, one a point, negative when there is none
   * @param referenceMs beyond which a square is grey
   */
  public static GreyZones of(List<PopulationPoint> points, long[] timeMs, long referenceMs) {
    if (points.size() != timeMs.length) {
      throw new IllegalArgumentException(timeMs.length + " times for " + points.size() + " points");
    }
    Grid grid = grid(points);
    double without = 0;
    Map<String, Square> squares = new LinkedHashMap<>();
    Squares rule = new Squares(grid, points);
    for (int i = 0; i < timeMs.length; i++) {
      PopulationPoint point = points.get(i);
      if (timeMs[i] < 0) {
        without += point.people();
      } else if (point.people() > 0) {
        rule.add(squares, point, timeMs[i]);
      }
    }
    double outside = 0;
    List<Square> grey = new ArrayList<>();
    for (Square square : squares.values()) {
      if (square.meanMs() > referenceMs) {
        grey.add(square);
      } else {
        outside += square.people;
      }
    }
    return new GreyZones(grid, referenceMs, joined(grey, grid), outside, without, rule.mPerLonDeg);
  }

  /** The rule of the squares: cells only where all people are in cells. */
  private static Grid grid(List<PopulationPoint> points) {
    boolean cells =
        points.stream().filter(p -> p.people() > 0).allMatch(p -> p.basis() == Basis.CELL);
    return cells ? Grid.CELLS_200_M : Grid.SQUARES_1_KM;
  }

  /** A square being filled. */
  private static final class Square {
    private final String key;
    private final double eastM;
    private final double northM;
    private final Map<String, Double> peopleByCommune = new TreeMap<>();
    private double people;
    private double weightedMs;

    Square(String key, double eastM, double northM) {
      this.key = key;
      this.eastM = eastM;
      this.northM = northM;
    }

    double meanMs() {
      return weightedMs / people;
    }
  }

  /** Says in which square a point lies. */
  private static final class Squares {
    private final Grid grid;
    private final double mPerLonDeg;

    Squares(Grid grid, List<PopulationPoint> points) {
      this.grid = grid;
      double south = points.stream().mapToDouble(p -> p.position().latDeg()).min().orElse(0);
      double north = points.stream().mapToDouble(p -> p.position().latDeg()).max().orElse(0);
      // Rounded to a degree, so that the squares stay where they are when some points move.
      this.mPerLonDeg = M_PER_DEG * Math.cos(Math.toRadians(Math.rint((south + north) / 2)));
    }

    void add(Map<String, Square> squares, PopulationPoint point, long timeMs) {
      double eastM = point.position().lonDeg() * mPerLonDeg;
      double northM = point.position().latDeg() * M_PER_DEG;
      if (grid == Grid.SQUARES_1_KM) {
        eastM = (Math.floor(eastM / grid.sideM()) + 0.5) * grid.sideM();
        northM = (Math.floor(northM / grid.sideM()) + 0.5) * grid.sideM();
      }
      // Tens of metres: centres of cells are 200 m apart, and sums of decimals are not exact.
      String key = Math.round(northM / 10) + ":" + Math.round(eastM / 10);
      double squareEastM = eastM;
      double squareNorthM = northM;
      Square square = squares.computeIfAbsent(key, k -> new Square(k, squareEastM, squareNorthM));
      square.people += point.people();
      square.weightedMs += point.people() * timeMs;
      square.peopleByCommune.merge(point.communeCode(), point.people(), Double::sum);
    }
  }

  private record Bucket(long east, long north) {}

  private static List<GreyZone> joined(List<Square> grey, Grid grid) {
    grey.sort(Comparator.comparing(square -> square.key));
    double reachM = TOUCHING_SIDES * grid.sideM();
    Map<Bucket, List<Integer>> buckets = new HashMap<>();
    for (int i = 0; i < grey.size(); i++) {
      buckets.computeIfAbsent(bucket(grey.get(i), reachM), k -> new ArrayList<>()).add(i);
    }
    boolean[] seen = new boolean[grey.size()];
    List<GreyZone> zones = new ArrayList<>();
    for (int i = 0; i < seen.length; i++) {
      if (!seen[i]) {
        zones.add(zone(flood(i, grey, buckets, seen, reachM), grid));
      }
    }
    zones.sort(
        Comparator.comparingDouble((GreyZone zone) -> -zone.people())
            .thenComparing(zone -> zone.peopleBySquare().keySet().iterator().next()));
    return zones;
  }

  private static Bucket bucket(Square square, double reachM) {
    return new Bucket(
        (long) Math.floor(square.eastM / reachM), (long) Math.floor(square.northM / reachM));
  }

  private static List<Square> flood(
      int start,
      List<Square> grey,
      Map<Bucket, List<Integer>> buckets,
      boolean[] seen,
      double reachM) {
    List<Square> members = new ArrayList<>();
    ArrayDeque<Integer> open = new ArrayDeque<>(List.of(start));
    seen[start] = true;
    while (!open.isEmpty()) {
      Square square = grey.get(open.remove());
      members.add(square);
      Bucket own = bucket(square, reachM);
      for (long east = own.east() - 1; east <= own.east() + 1; east++) {
        for (long north = own.north() - 1; north <= own.north() + 1; north++) {
          for (int i : buckets.getOrDefault(new Bucket(east, north), List.of())) {
            Square other = grey.get(i);
            double apartM = Math.hypot(other.eastM - square.eastM, other.northM - square.northM);
            if (!seen[i] && apartM < reachM) {
              seen[i] = true;
              open.add(i);
            }
          }
        }
      }
    }
    return members;
  }

  private static GreyZone zone(List<Square> squares, Grid grid) {
    Map<String, Double> bySquare = new TreeMap<>();
    Map<String, Double> byCommune = new TreeMap<>();
    double people = 0;
    double weightedMs = 0;
    for (Square square : squares) {
      bySquare.put(square.key, square.people);
      square.peopleByCommune.forEach((code, n) -> byCommune.merge(code, n, Double::sum));
      people += square.people;
      weightedMs += square.weightedMs;
    }
    return new GreyZone(
        java.util.Collections.unmodifiableMap(bySquare),
        java.util.Collections.unmodifiableMap(byCommune),
        people,
        squares.size() * grid.km2(),
        Math.round(weightedMs / people),
        squares.stream().mapToLong(square -> Math.round(square.meanMs())).max().orElseThrow());
  }
}
