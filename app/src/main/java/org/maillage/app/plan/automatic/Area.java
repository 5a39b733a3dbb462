package org.maillage.app.plan.automatic;

import java.util.Set;
import java.util.function.IntToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.maillage.app.diagnostic.reading.DiagnosticDossier;
import org.maillage.domain.diagnostic.Methode;
import org.maillage.domain.offer.Structure;
import org.maillage.domain.territory.LatLon;
import org.maillage.domain.territory.PopulationPoint;

/**
 * Where an indicator is taken: communes, or a zone that cuts communes and is known by its contour.
 *
 * @param key as in addresses; empty for the whole territory
 * @param name shown to people
 * @param communeCodes of the communes wholly inside
 * @param contour WGS 84; null where whole communes say it all
 */
record Area(String key, String name, Set<String> communeCodes, @Nullable Geometry contour) {

  private static final GeometryFactory POINTS = new GeometryFactory();

  Area {
    communeCodes = Set.copyOf(communeCodes);
  }

  /**
   * How many of its people start at each origin. A diagnostic from mairie to mairie knows communes
   * only: those that are cut are then left out.
   */
  IntToDoubleFunction people(DiagnosticDossier dossier) {
    if (contour == null || dossier.diagnostic().methode() == Methode.COMMUNALE) {
      return dossier.people(communeCodes::contains);
    }
    PreparedGeometry inside = PreparedGeometryFactory.prepare(contour);
    return origin -> {
      PopulationPoint point = dossier.points().get(origin);
      return holds(inside, point.communeCode(), point.position()) ? point.people() : 0;
    };
  }

  /** How many of some places stand in it. */
  long count(Iterable<Structure> structures) {
    PreparedGeometry inside = contour == null ? null : PreparedGeometryFactory.prepare(contour);
    long places = 0;
    for (Structure structure : structures) {
      boolean here =
          inside == null
              ? communeCodes.contains(structure.communeCode())
              : holds(inside, structure.communeCode(), structure.position());
      places += here ? structure.count() : 0;
    }
    return places;
  }

  private boolean holds(PreparedGeometry inside, String communeCode, LatLon position) {
    return communeCodes.contains(communeCode)
        || inside.intersects(
            POINTS.createPoint(new Coordinate(position.lonDeg(), position.latDeg())));
  }
}
