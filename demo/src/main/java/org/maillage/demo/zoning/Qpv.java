package org.maillage.demo.zoning;

import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.maillage.demo.settlement.Place;

/**
 * A priority quarter.
 *
 * @param code in the shape of the official ones, {@code QN09901M}
 * @param outline corners in metres of the mesh, the first not repeated
 */
public record Qpv(String code, String name, Place place, List<Coordinate> outline) {
  public Qpv {
    outline = List.copyOf(outline);
  }
}
