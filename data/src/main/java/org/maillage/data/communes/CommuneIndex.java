package org.maillage.data.communes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;
import org.maillage.domain.territory.Commune;
import org.maillage.domain.territory.LatLon;

/** The communes of a territory by code and by place. */
public final class CommuneIndex {

  private static final double BOX_MARGIN_DEG = 0.5;
  private static final GeometryFactory FACTORY = new GeometryFactory();

  private final SortedMap<String, Commune> byCode = new TreeMap<>();
  private final CommuneCodes codes;
  private final STRtree tree = new STRtree();
  private final Map<String, PreparedGeometry> prepared = new HashMap<>();
  private final Envelope box = new Envelope();

  /** An index over communes; {@code codes} are those of the same register. */
  public CommuneIndex(List<Commune> communes, CommuneCodes codes) {
    this.codes = codes;
    for (Commune commune : communes) {
      byCode.put(commune.code(), commune);
      box.expandToInclude(commune.townHall().lonDeg(), commune.townHall().latDeg());
      Geometry contour = commune.contour();
      if (contour != null) {
        box.expandToInclude(contour.getEnvelopeInternal());
        tree.insert(contour.getEnvelopeInternal(), commune);
        prepared.put(commune.code(), PreparedGeometryFactory.prepare(contour));
      }
    }
    tree.build();
    box.expandBy(BOX_MARGIN_DEG);
  }

  public CommuneCodes codes() {
    return codes;
  }

  /** The communes, sorted by code. */
  public List<Commune> communes() {
    return List.copyOf(byCode.values());
  }

  /**
   * A commune by its code of today.
   *
   * @throws IllegalArgumentException when the territory has none of that code
   */
  public Commune getCommune(String code) {
    Commune commune = byCode.get(code);
    if (commune == null) {
      throw new IllegalArgumentException("no commune " + code + " in the territory");
    }
    return commune;
  }

  /** Whether a place is in the territory's bounding box, widened by half a degree. */
  public boolean near(double latDeg, double lonDeg) {
    return box.contains(lonDeg, latDeg);
  }

  /**
   * The commune where a place is: the one whose contour holds it, else, because contours are
   * simplified and a harbour may lie outside its coast, the nearest contour within a distance.
   * Without any contour, the nearest mairie.
   *
   * @param withinDeg how far outside a contour a place may be, in degrees
   */
  public Optional<Commune> findAt(LatLon place, double withinDeg) {
    if (prepared.isEmpty()) {
      return Optional.ofNullable(nearestTownHall(place));
    }
    Point point = FACTORY.createPoint(new Coordinate(place.lonDeg(), place.latDeg()));
    Envelope around = new Envelope(point.getCoordinate());
    around.expandBy(withinDeg);
    List<Commune> candidates = candidates(around);
    for (Commune commune : candidates) {
      PreparedGeometry contour = prepared.get(commune.code());
      if (contour != null && contour.intersects(point)) {
        return Optional.of(commune);
      }
    }
    return nearestContour(candidates, point, withinDeg);
  }

  /** Only for a place in no contour: a distance costs a walk along the whole contour. */
  private Optional<Commune> nearestContour(
      List<Commune> candidates, Point point, double withinDeg) {
    Commune nearest = null;
    double least = withinDeg;
    for (Commune commune : candidates) {
      PreparedGeometry contour = prepared.get(commune.code());
      double distance =
          contour == null ? Double.POSITIVE_INFINITY : contour.getGeometry().distance(point);
      if (distance < least) {
        least = distance;
        nearest = commune;
      }
    }
    return Optional.ofNullable(nearest);
  }

  /** Sorted, so that a place on a shared border goes to the same commune every time. */
  private List<Commune> candidates(Envelope around) {
    List<Commune> found = new ArrayList<>();
    for (Object item : tree.query(around)) {
      found.add((Commune) item);
    }
    found.sort(java.util.Comparator.comparing(Commune::code));
    return found;
  }

  private @Nullable Commune nearestTownHall(LatLon place) {
    Commune nearest = null;
    double least = Double.POSITIVE_INFINITY;
    for (Commune commune : byCode.values()) {
      double distance = commune.townHall().distanceM(place);
      if (distance < least) {
        least = distance;
        nearest = commune;
      }
    }
    return nearest;
  }
}
