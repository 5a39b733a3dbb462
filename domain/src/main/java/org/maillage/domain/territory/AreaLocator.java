package org.maillage.domain.territory;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * Says in which area of a set of contours a point lies. Simplified contours leave slivers along
 * coasts and borders, so a point that lies in none belongs to the nearest within a tolerance.
 *
 * @param <T> what a contour stands for: a commune, a zone
 */
public final class AreaLocator<T> {

  /** About 1.5 km: simplified coasts of the open contours are off by less. */
  public static final double SLIVER_DEG = 0.015;

  private record Entry<T>(T value, Geometry contour, PreparedGeometry prepared) {}

  private final GeometryFactory geometries = new GeometryFactory();
  private final STRtree index;
  private final double toleranceDeg;

  private AreaLocator(STRtree index, double toleranceDeg) {
    this.index = index;
    this.toleranceDeg = toleranceDeg;
  }

  /** Gathers the areas of a locator. */
  public static final class Builder<T> {

    private final STRtree index = new STRtree();

    /** Adds an area; one without a contour is never found. */
    public void add(T value, @Nullable Geometry contour) {
      if (contour != null) {
        Entry<T> entry = new Entry<>(value, contour, PreparedGeometryFactory.prepare(contour));
        index.insert(contour.getEnvelopeInternal(), entry);
      }
    }

    /**
     * The locator over what was added.
     *
     * @param toleranceDeg how far outside of every contour a point may lie and still belong to the
     *     nearest, in degrees; 0 for areas that do not cover the territory (QPV)
     */
    public AreaLocator<T> build(double toleranceDeg) {
      index.build();
      return new AreaLocator<>(index, toleranceDeg);
    }
  }

  /** A locator over the communes that have a contour, forgiving slivers. */
  public static AreaLocator<Commune> ofCommunes(Collection<Commune> communes) {
    Builder<Commune> builder = new Builder<>();
    communes.forEach(commune -> builder.add(commune, commune.contour()));
    return builder.build(SLIVER_DEG);
  }

  /** The area that covers the point, else the nearest within the tolerance, else empty. */
  public Optional<T> find(LatLon place) {
    Coordinate at = new Coordinate(place.lonDeg(), place.latDeg());
    Point point = geometries.createPoint(at);
    Envelope around = new Envelope(at);
    List<Entry<T>> touching = query(around);
    for (Entry<T> entry : touching) {
      if (entry.prepared().covers(point)) {
        return Optional.of(entry.value());
      }
    }
    if (toleranceDeg == 0) {
      return Optional.empty();
    }
    around.expandBy(toleranceDeg);
    T best = null;
    double bestDeg = toleranceDeg;
    for (Entry<T> entry : query(around)) {
      double distanceDeg = entry.contour().distance(point);
      if (distanceDeg < bestDeg) {
        bestDeg = distanceDeg;
        best = entry.value();
      }
    }
    return Optional.ofNullable(best);
  }

  @SuppressWarnings("unchecked") // the index holds entries only
  private List<Entry<T>> query(Envelope around) {
    return index.query(around);
  }
}
