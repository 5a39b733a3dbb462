package org.maillage.engine.isochrone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.maillage.engine.graph.RoadGraph;
import org.maillage.engine.graph.RoadGraphBuilder;
import org.maillage.engine.profile.RoadClass;
import org.maillage.engine.query.Direction;
import org.maillage.engine.query.NearestTimes;
import org.maillage.engine.query.SearchArcs;
import org.maillage.engine.snap.SnappedPoint;

/** Areas are valid, nested, and say the same as the times of points. */
class IsochroneSearchTest {

  private static final GeometryFactory GEOMETRIES = new GeometryFactory();
  private static final double SOUTH = 45;
  private static final double WEST = 1;
  private static final double LAT_PER_M = 1 / 111_195.08;
  private static final double LON_PER_M = LAT_PER_M / Math.cos(Math.toRadians(45));
  private static final int MS_PER_M = 60;
  private static final IsochroneOptions OPTIONS =
      new IsochroneOptions(List.of(120_000, 240_000, 360_000), 50, 150, 5, 0);

  /** Roads on a plane in metres, 60 ms a metre (60 km/h). */
  private static final class Plane {
    private final RoadGraphBuilder builder = new RoadGraphBuilder();
    private final List<double[]> nodes = new ArrayList<>();

    int node(double xM, double yM) {
      nodes.add(new double[] {xM, yM});
      return builder.addNode(SOUTH + yM * LAT_PER_M, WEST + xM * LON_PER_M);
    }

    int road(int from, int to, boolean bothWays) {
      double metres =
          Math.hypot(nodes.get(from)[0] - nodes.get(to)[0], nodes.get(from)[1] - nodes.get(to)[1]);
      int ms = (int) Math.round(metres * MS_PER_M);
      return builder.addEdge(
          from,
          to,
          (int) Math.round(metres * 1_000),
          ms,
          bothWays ? ms : RoadGraph.NO_WAY,
          RoadClass.RESIDENTIAL);
    }
  }

  private static Point point(double xM, double yM) {
    return GEOMETRIES.createPoint(new Coordinate(WEST + xM * LON_PER_M, SOUTH + yM * LAT_PER_M));
  }

  private static IsochroneSearch search(RoadGraph graph, Direction direction) {
    return new IsochroneSearch(graph, SearchArcs.of(graph, direction));
  }

  private static SnappedPoint onEdge(int edge, double fraction) {
    return SnappedPoint.onEdge(edge, fraction, SOUTH, WEST);
  }

  /** The areas of an isochrone for JTS, each checked. */
  private static Geometry geometry(Isochrone isochrone) {
    List<Polygon> polygons = new ArrayList<>();
    for (Area area : isochrone.areas()) {
      LinearRing outer = ring(area.outer());
      assertThat(Orientation.isCCW(outer.getCoordinates())).isTrue();
      List<LinearRing> holes = new ArrayList<>();
      for (List<Position> hole : area.holes()) {
        holes.add(ring(hole));
        assertThat(Orientation.isCCW(ring(hole).getCoordinates())).isFalse();
      }
      polygons.add(GEOMETRIES.createPolygon(outer, holes.toArray(new LinearRing[0])));
    }
    Geometry all = GEOMETRIES.createMultiPolygon(polygons.toArray(new Polygon[0]));
    assertThat(all.isValid()).isTrue();
    return all;
  }

  private static LinearRing ring(List<Position> positions) {
    return GEOMETRIES.createLinearRing(
        positions.stream()
            .map(p -> new Coordinate(p.lonDeg(), p.latDeg()))
            .toArray(Coordinate[]::new));
  }

  @Test
  void aStraightRoadIsReachedAsFarAsTheTimeAllowsBothWays() {
    Plane plane = new Plane();
    int road = plane.road(plane.node(0, 0), plane.node(20_000, 0), true);
    Geometry area =
        geometry(
            search(plane.builder.build(), Direction.FROM_PLACES)
                .around(List.of(onEdge(road, 0.5)), OPTIONS)
                .get(0));

    // 2 minutes are 2 km either way; a walk of 150 m at 5 km/h takes 108 s, so wide in the middle
    // and narrow at the ends.
    assertThat(area.contains(point(8_040, 0))).isTrue();
    assertThat(area.contains(point(7_930, 0))).isFalse();
    assertThat(area.contains(point(11_960, 0))).isTrue();
    assertThat(area.contains(point(12_070, 0))).isFalse();
    assertThat(area.contains(point(10_000, 110))).isTrue();
    assertThat(area.contains(point(10_000, 210))).isFalse();
    assertThat(area.contains(point(11_900, 110))).isFalse();
  }

  /** Half of a road of 8 km that goes 4 km north and then 4 km east. */
  @Test
  void aRoadThatBendsIsReachedAlongItsBend() {
    RoadGraphBuilder builder = new RoadGraphBuilder();
    int south = builder.addNode(SOUTH, WEST);
    int east = builder.addNode(SOUTH + 4_000 * LAT_PER_M, WEST + 4_000 * LON_PER_M);
    int ms = 8_000 * MS_PER_M;
    int road = builder.addEdge(south, east, 8_000_000, ms, ms, RoadClass.RESIDENTIAL);
    builder.addShapePoint(SOUTH + 4_000 * LAT_PER_M, WEST);
    RoadGraph graph = builder.build();

    Geometry fromSouth =
        geometry(
            search(graph, Direction.FROM_PLACES).around(List.of(onEdge(road, 0)), OPTIONS).get(2));
    Geometry fromEast =
        geometry(
            search(graph, Direction.FROM_PLACES).around(List.of(onEdge(road, 1)), OPTIONS).get(2));

    // 6 minutes are 6 km.
    assertThat(fromSouth.contains(point(0, 3_900))).isTrue();
    assertThat(fromSouth.contains(point(1_900, 4_000))).isTrue();
    assertThat(fromSouth.contains(point(2_100, 4_000))).isFalse();
    assertThat(fromSouth.contains(point(1_500, 1_500))).isFalse();
    assertThat(fromEast.contains(point(100, 4_000))).isTrue();
    assertThat(fromEast.contains(point(0, 2_100))).isTrue();
    assertThat(fromEast.contains(point(0, 1_900))).isFalse();
  }

  @Test
  void aOneWayRoadIsReachedAlongItAndLeftAgainstIt() {
    Plane plane = new Plane();
    int road = plane.road(plane.node(0, 0), plane.node(20_000, 0), false);
    RoadGraph graph = plane.builder.build();
    List<SnappedPoint> places = List.of(onEdge(road, 0.5));

    Geometry from = geometry(search(graph, Direction.FROM_PLACES).around(places, OPTIONS).get(1));
    Geometry to = geometry(search(graph, Direction.TO_PLACES).around(places, OPTIONS).get(1));

    assertThat(from.contains(point(12_000, 0))).isTrue();
    assertThat(from.contains(point(8_000, 0))).isFalse();
    assertThat(to.contains(point(12_000, 0))).isFalse();
    assertThat(to.contains(point(8_000, 0))).isTrue();
  }

  @Test
  void anEdgeReachedFromBothEndsInPartKeepsAGapInTheMiddle() {
    Plane plane = new Plane();
    int a = plane.node(0, 0);
    int b = plane.node(6_000, 0);
    int top = plane.node(3_000, 1_000);
    int place = plane.road(a, top, true);
    plane.road(top, b, true);
    plane.road(a, b, true);
    IsochroneOptions options =
        new IsochroneOptions(List.of(240_000, 300_000, 420_000), 50, 150, 5, 0);

    List<Isochrone> isochrones =
        search(plane.builder.build(), Direction.FROM_PLACES)
            .around(List.of(onEdge(place, 1)), options);

    // Both ends after 3,162 m: 190 s.
    Geometry some = geometry(isochrones.get(1));
    assertThat(some.contains(point(1_500, 0))).isTrue();
    assertThat(some.contains(point(4_500, 0))).isTrue();
    assertThat(some.contains(point(3_000, 0))).isFalse();
    assertThat(geometry(isochrones.get(2)).contains(point(3_000, 0))).isTrue();
  }

  @Test
  void anUnreachedValleyIsAHole() {
    Plane plane = new Plane();
    int a = plane.node(0, 0);
    int b = plane.node(1_500, 0);
    int c = plane.node(1_500, 1_500);
    int d = plane.node(0, 1_500);
    int place = plane.road(a, b, true);
    plane.road(b, c, true);
    plane.road(c, d, true);
    plane.road(d, a, true);

    Isochrone isochrone =
        search(plane.builder.build(), Direction.FROM_PLACES)
            .around(List.of(onEdge(place, 0)), OPTIONS)
            .get(2);

    assertThat(isochrone.areas()).hasSize(1);
    assertThat(isochrone.areas().get(0).holes()).hasSize(1);
    Geometry area = geometry(isochrone);
    assertThat(area.contains(point(750, 750))).isFalse();
    assertThat(area.contains(point(1_500, 750))).isTrue();
    double holeM2 =
        GEOMETRIES.createPolygon(ring(isochrone.areas().get(0).holes().get(0))).getArea()
            / (LAT_PER_M * LON_PER_M);
    assertThat(holeM2).isCloseTo(1_200.0 * 1_200, within(0.1 * 1_200 * 1_200));
  }

  @Test
  void smallHolesAreFilledAndSmallAreasLeftOut() {
    Plane plane = new Plane();
    int first = plane.road(plane.node(0, 0), plane.node(0, 600), true);
    plane.road(1, plane.node(600, 600), true);
    plane.road(2, plane.node(600, 0), true);
    plane.road(3, 0, true);
    int lane = plane.road(plane.node(9_000, 0), plane.node(9_100, 0), true);
    List<SnappedPoint> places = List.of(onEdge(first, 0), onEdge(lane, 0));
    IsochroneSearch search = search(plane.builder.build(), Direction.FROM_PLACES);

    List<Area> all = search.around(places, OPTIONS).get(2).areas();
    List<Area> large =
        search
            .around(places, new IsochroneOptions(List.of(360_000), 50, 150, 5, 200_000))
            .get(0)
            .areas();

    assertThat(all).hasSize(2);
    assertThat(all.get(0).holes()).hasSize(1);
    assertThat(large).hasSize(1);
    assertThat(large.get(0).holes()).isEmpty();
  }

  /** A town with gaps: some streets missing, some one-way. */
  private static RoadGraph town(Random random) {
    Plane plane = new Plane();
    int side = 14;
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        plane.node(x * 500 + random.nextInt(300), y * 500 + random.nextInt(300));
      }
    }
    for (int node = 0; node < side * side; node++) {
      if (node % side + 1 < side && random.nextInt(10) < 7) {
        plane.road(node, node + 1, random.nextInt(4) > 0);
      }
      if (node / side + 1 < side && random.nextInt(10) < 6) {
        plane.road(node + side, node, random.nextInt(4) > 0);
      }
    }
    return plane.builder.build();
  }

  @Test
  void areasAreValidNestedAndAgreeWithTheTimesOfPoints() {
    for (long seed = 0; seed < 40; seed++) {
      Random random = new Random(seed);
      RoadGraph graph = town(random);
      Direction direction = Direction.values()[(int) (seed % 2)];
      IsochroneSearch search = search(graph, direction);
      List<SnappedPoint> places = new ArrayList<>();
      for (int i = 0; i <= seed % 3; i++) {
        places.add(onEdge(random.nextInt(graph.edgeCount()), random.nextDouble()));
      }

      List<Isochrone> isochrones = search.around(places, OPTIONS);

      Geometry inner = null;
      for (Isochrone isochrone : isochrones) {
        Geometry area = geometry(isochrone);
        if (inner != null) {
          assertThat(inner.difference(area).getArea()).as("seed %d", seed).isLessThan(1e-15);
        }
        NearestTimes times = search.times(places, isochrone.withinMs());
        checkReachedPointsAreInside(graph, times, isochrone, area, random);
        checkPointsFarFromReachedRoadsAreOutside(graph, times, area, random);
        inner = area;
      }
    }
  }

  /** A point reached 90 s before the end is inside: one can walk 125 m on, more than a diagonal. */
  private static void checkReachedPointsAreInside(
      RoadGraph graph, NearestTimes times, Isochrone isochrone, Geometry area, Random random) {
    for (int i = 0; i < 150; i++) {
      SnappedPoint point = onEdge(random.nextInt(graph.edgeCount()), random.nextDouble());
      long timeMs = times.from(point).timeMs();
      if (timeMs >= 0 && timeMs <= isochrone.withinMs() - 90_000) {
        assertThat(area.contains(GEOMETRIES.createPoint(position(graph, point)))).isTrue();
      }
    }
  }

  private static Coordinate position(RoadGraph graph, SnappedPoint point) {
    int start = graph.edgeStart(point.edge());
    int end = graph.edgeEnd(point.edge());
    return new Coordinate(
        graph.lonDeg(start) + point.fraction() * (graph.lonDeg(end) - graph.lonDeg(start)),
        graph.latDeg(start) + point.fraction() * (graph.latDeg(end) - graph.latDeg(start)));
  }

  /** Farther than one walks and a cell from every reached part of a road one is outside. */
  private static void checkPointsFarFromReachedRoadsAreOutside(
      RoadGraph graph, NearestTimes times, Geometry area, Random random) {
    List<Coordinate> reached = new ArrayList<>();
    for (int edge = 0; edge < graph.edgeCount(); edge++) {
      for (int part = 0; part <= 20; part++) {
        SnappedPoint point = onEdge(edge, part / 20.0);
        if (times.from(point).isReached()) {
          reached.add(position(graph, point));
        }
      }
    }
    for (int i = 0; i < 60; i++) {
      Coordinate any =
          new Coordinate(
              WEST + (random.nextInt(9_000) - 1_000) * LON_PER_M,
              SOUTH + (random.nextInt(9_000) - 1_000) * LAT_PER_M);
      double nearestM = reached.stream().mapToDouble(point -> metres(point, any)).min().orElse(1e9);
      if (nearestM > 150 + 50 + 40) {
        assertThat(area.contains(GEOMETRIES.createPoint(any))).isFalse();
      }
    }
  }

  private static double metres(Coordinate a, Coordinate b) {
    return Math.hypot((a.x - b.x) / LON_PER_M, (a.y - b.y) / LAT_PER_M);
  }

  @Test
  void withoutPlacesNothingIsReachedAtAnyThreshold() {
    RoadGraph graph = town(new Random(1));

    List<Isochrone> isochrones = search(graph, Direction.FROM_PLACES).around(List.of(), OPTIONS);

    assertThat(isochrones).extracting(Isochrone::withinMs).isEqualTo(OPTIONS.withinMs());
    assertThat(isochrones).allMatch(isochrone -> isochrone.areas().isEmpty());
  }

  @Test
  void optionsThatMakeNoSenseAreRefused() {
    assertThatThrownBy(() -> IsochroneOptions.within(List.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> IsochroneOptions.within(List.of(600_000, 600_000)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new IsochroneOptions(List.of(1), 100, 99, 4, 0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aGridThatWouldFillTheMemoryIsRefused() {
    Plane plane = new Plane();
    int road = plane.road(plane.node(0, 0), plane.node(30_000, 30_000), true);
    IsochroneOptions fine = new IsochroneOptions(List.of(7_200_000), 1, 100, 4, 0);
    IsochroneSearch search = search(plane.builder.build(), Direction.FROM_PLACES);

    assertThatThrownBy(() -> search.around(List.of(onEdge(road, 0.5)), fine))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("larger cells");
  }
}
