package org.maillage.engine.isochrone;

/**
 * A position in the order of GeoJSON.
 *
 * @param lonDeg longitude in degrees
 * @param latDeg latitude in degrees
 */
public record Position(double lonDeg, double latDeg) {}
