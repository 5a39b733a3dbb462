package org.maillage.engine.whatif;

import org.maillage.engine.query.NearestTimes;

/**
 * Time and nearest place of a point.
 *
 * @param timeMs milliseconds, walking at both ends included, or {@link NearestTimes#UNREACHED}
 * @param place number of the nearest place, or -1
 */
public record PointTime(long timeMs, int place) {

  /** No place can be reached. */
  public static final PointTime UNREACHED = new PointTime(NearestTimes.UNREACHED, -1);
}
