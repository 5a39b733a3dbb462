package org.maillage.app.map;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.coverage.CoverageSimplifier;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.TopologyException;
import org.locationtech.jts.operation.overlayng.CoverageUnion;
import org.locationtech.jts.operation.union.UnaryUnionOp;
import org.maillage.domain.territory.Commune;

/**
 * Contours of the communes of a territory in metres, simplified together so that neighbours still
 * share their border (JTS {@link CoverageSimplifier}, Visvalingam–Whyatt on shared edges).
 */
public final class Contours {

  private final LocalProjection projection;
  private final Envelope boxM;
  private final Map<String, Geometry> byCommune;
  private final Geometry outline;

  private Contours(
      LocalProjection projection,
      Envelope boxM,
      Map<String, Geometry> byCommune,
      Geometry outline) {
    this.projection = projection;
    this.boxM = boxM;
    this.byCommune = Collections.unmodifiableMap(byCommune);
    this.outline = outline;
  }

  /**
   * Simplifies the contours for a drawing.
   *
   * @param communes those without a contour stay without
   * @param pixels how many pixels the longer side of the drawing has: details smaller than one are
   *     left out
   * @return empty when no commune has a contour
   */
  public static Optional<Contours> of(List<Commune> communes, int pixels) {
    Envelope box = new Envelope();
    List<String> codes = new ArrayList<>();
    List<Geometry> degrees = new ArrayList<>();
    for (Commune commune : communes) {
      Geometry contour = commune.contour();
      if (contour != null && !contour.isEmpty()) {
        codes.add(commune.code());
        degrees.add(contour);
        box.expandToInclude(contour.getEnvelopeInternal());
      }
    }
    if (codes.isEmpty()) {
      return Optional.empty();
    }
    LocalProjection projection = LocalProjection.centredOn(box);
    Geometry[] metres = degrees.stream().map(projection::toMetres).toArray(Geometry[]::new);
    Envelope boxM = new Envelope();
    for (Geometry contour : metres) {
      boxM.expandToInclude(contour.getEnvelopeInternal());
    }
    double toleranceM = Math.max(boxM.getWidth(), boxM.getHeight()) / pixels;
    Geometry[] simple = CoverageSimplifier.simplify(metres, toleranceM);
    Map<String, Geometry> byCommune = new HashMap<>();
    for (int i = 0; i < simple.length; i++) {
      byCommune.put(codes.get(i), simple[i]);
    }
    return Optional.of(new Contours(projection, boxM, byCommune, union(simple)));
  }

  /** The outer line of all communes together: the coast, or the border of the territory. */
  private static Geometry union(Geometry[] contours) {
    Geometry all = new GeometryFactory().createGeometryCollection(contours);
    try {
      return CoverageUnion.union(all).getBoundary();
    } catch (TopologyException overlapping) {
      // Contours drawn by hand or from two sources need not fit together.
      return UnaryUnionOp.union(all).getBoundary();
    }
  }

  /** The contour of a commune in metres of {@link #projection()}. */
  public Optional<Geometry> find(String communeCode) {
    return Optional.ofNullable(byCommune.get(communeCode));
  }

  /** From degrees to the metres used here. */
  public LocalProjection projection() {
    return projection;
  }

  /** The box around all communes in metres; a copy. */
  public Envelope boxM() {
    return boxM.copy();
  }

  /** The outer line of all communes together, in metres. */
  public Geometry outline() {
    return outline;
  }
}
