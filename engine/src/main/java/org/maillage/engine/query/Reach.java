package org.maillage.engine.query;

/**
 * How an origin reaches its nearest place.
 *
 * @param timeMs milliseconds of access leg, road and egress leg; -1 when no place can be reached
 * @param place index of the place in the list of the question; -1 when none can be reached
 * @param lengthMm millimetres of that route, access and egress legs included; 0 when none
 */
public record Reach(long timeMs, int place, long lengthMm) {

  /** No place can be reached. */
  public static final Reach UNREACHED = new Reach(NearestTimes.UNREACHED, -1, 0);

  /** Whether a place can be reached. */
  public boolean isReached() {
    return place >= 0;
  }
}
