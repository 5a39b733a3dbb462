package org.maillage.domain.scenario;

/**
 * What a scenario does to a commune.
 *
 * @param communeCode INSEE code
 * @param beforeMs mean time before, -1 when there is none
 * @param afterMs mean time after, -1 when there is none
 * @param gaining people of the commune who gain
 * @param losing people of the commune who lose
 * @param farFromBefore how many ranges it was far from, -1 when unknown
 * @param farFromAfter how many it is far from after, -1 when unknown
 */
public record CommuneEffect(
    String communeCode,
    long beforeMs,
    long afterMs,
    double gaining,
    double losing,
    int farFromBefore,
    int farFromAfter) {

  /** Milliseconds gained in the mean, negative for a loss; 0 where a time is missing. */
  public long gainMs() {
    return beforeMs < 0 || afterMs < 0 ? 0 : beforeMs - afterMs;
  }

  /** It was far from a range and is far from none now. */
  public boolean leavesRemoteness() {
    return farFromBefore > 0 && farFromAfter == 0;
  }

  /** It was far from no range and is far from one now. */
  public boolean entersRemoteness() {
    return farFromBefore == 0 && farFromAfter > 0;
  }
}
