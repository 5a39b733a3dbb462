package org.maillage.demo.relief;

import org.maillage.data.projection.CoordinateSystem;
import org.maillage.domain.territory.LatLon;

/**
 * Where the mesh lies on Earth: its metres are metres of Lambert 93, its middle somewhere between
 * Berry and Limousin, so that every projection of French open data is valid. The real départements
 * there have nothing to do with it.
 */
public final class Georeference {

  private final double originX;
  private final double originY;

  public Georeference(Frame frame) {
    originX = Math.rint(610_000 - frame.widthM() / 2);
    originY = Math.rint(6_610_000 - frame.heightM() / 2);
  }

  public LatLon latLon(double xM, double yM) {
    return CoordinateSystem.LAMBERT_93.toWgs84(originX + xM, originY + yM);
  }

  public double lambertX(double xM) {
    return originX + xM;
  }

  public double lambertY(double yM) {
    return originY + yM;
  }

  /** A place in metres of the mesh: x, y. */
  public double[] mesh(LatLon place) {
    CoordinateSystem.Position position = CoordinateSystem.LAMBERT_93.fromWgs84(place);
    return new double[] {position.x() - originX, position.y() - originY};
  }
}
