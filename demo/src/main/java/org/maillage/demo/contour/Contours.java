package org.maillage.demo.contour;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.maillage.demo.relief.Lattice;

/**
 * Turns "which zone is this cell in" into polygons. Corners of the mesh have three sides each, so a
 * ring never touches itself, and two neighbours go through the very same points.
 */
public final class Contours {

  /** Where a point of the mesh lies in the coordinates of the result. */
  @FunctionalInterface
  public interface Placement {
    Coordinate place(double xM, double yM);
  }

  private final Lattice lattice;
  private final Placement placement;
  private final GeometryFactory factory = new GeometryFactory();

  public Contours(Lattice lattice, Placement placement) {
    this.lattice = lattice;
    this.placement = placement;
  }

  /**
   * The outline of every zone.
   *
   * @param zones for every cell its zone from 0, below 0 for none
   * @param count how many zones there are
   * @return polygons and multipolygons, at the index of their zone; empty for a zone without cells
   */
  public List<Geometry> outline(int[] zones, int count) {
    List<List<Coordinate[]>> rings = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      rings.add(new ArrayList<>());
    }
    boolean[] done = new boolean[6 * zones.length];
    for (int cell = 0; cell < zones.length; cell++) {
      for (int d = 0; d < 6 && zones[cell] >= 0; d++) {
        if (!done[6 * cell + d] && zones[lattice.neighbour(cell, d)] != zones[cell]) {
          rings.get(zones[cell]).add(ring(zones, cell, d, done));
        }
      }
    }
    return rings.stream().map(this::assemble).toList();
  }

  /** Walks around the zone with the zone on the left: outer rings come out counter-clockwise. */
  private Coordinate[] ring(int[] zones, int startCell, int startSide, boolean[] done) {
    List<Coordinate> points = new ArrayList<>();
    int cell = startCell;
    int side = startSide;
    do {
      done[6 * cell + side] = true;
      points.add(at(lattice.corner(cell, side)));
      int turned = (side + 1) % 6;
      int across = lattice.neighbour(cell, turned);
      if (zones[across] == zones[cell]) {
        cell = across;
        // Seen from the neighbour in direction t, the next side of the outline is t - 2.
        side = (turned + 4) % 6;
      } else {
        side = turned;
      }
    } while (cell != startCell || side != startSide);
    points.add(points.get(0).copy());
    return points.toArray(Coordinate[]::new);
  }

  private Coordinate at(int corner) {
    return placement.place(lattice.cornerX(corner), lattice.cornerY(corner));
  }

  private Geometry assemble(List<Coordinate[]> rings) {
    List<Polygon> shells = new ArrayList<>();
    List<Coordinate[]> holes = new ArrayList<>();
    for (Coordinate[] ring : rings) {
      if (signedArea(ring) > 0) {
        shells.add(factory.createPolygon(ring));
      } else {
        holes.add(ring);
      }
    }
    Polygon[] polygons = new Polygon[shells.size()];
    for (int i = 0; i < polygons.length; i++) {
      List<LinearRing> inside = new ArrayList<>();
      for (Coordinate[] hole : holes) {
        Point point = factory.createPoint(hole[0]);
        if (shells.get(i).getEnvelopeInternal().contains(hole[0])
            && (shells.size() == 1 || shells.get(i).covers(point))) {
          inside.add(factory.createLinearRing(hole));
        }
      }
      polygons[i] =
          factory.createPolygon(shells.get(i).getExteriorRing(), inside.toArray(LinearRing[]::new));
    }
    Arrays.sort(polygons, (a, b) -> Double.compare(b.getArea(), a.getArea()));
    return polygons.length == 1 ? polygons[0] : factory.createMultiPolygon(polygons);
  }

  private static double signedArea(Coordinate[] ring) {
    double sum = 0;
    for (int i = 1; i < ring.length; i++) {
      sum += ring[i - 1].x * ring[i].y - ring[i].x * ring[i - 1].y;
    }
    return sum / 2;
  }
}
