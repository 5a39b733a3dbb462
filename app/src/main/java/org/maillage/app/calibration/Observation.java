package org.maillage.app.calibration;

import org.maillage.domain.territory.LatLon;

/**
 * One observed journey by car.
 *
 * @param line line of the file
 * @param from where it began
 * @param to where it ended
 * @param minutes how long it took, above 0
 */
public record Observation(long line, LatLon from, LatLon to, Double minutes) {}
