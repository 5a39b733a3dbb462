package org.maillage.app.round;

import org.maillage.domain.round.Week;

/**
 * What a round should do.
 *
 * @param serviceCode the service that the bus brings
 * @param withinMinutes who is no farther from a place of it, or from a stop, does not lack it; 1 or
 *     more
 * @param coveragePct percent of those who lack it that the bus is to reach, 1 to 100
 * @param depotCommune code of the commune at whose mairie the bus begins and ends
 * @param week when it drives
 * @param mairieHours whether it stands at a mairie only while that is open
 */
public record RoundQuestion(
    String serviceCode,
    int withinMinutes,
    int coveragePct,
    String depotCommune,
    Week week,
    boolean mairieHours) {

  private static final int ALL_PCT = 100;

  public RoundQuestion {
    if (withinMinutes < 1 || coveragePct < 1 || coveragePct > ALL_PCT) {
      throw new IllegalArgumentException(withinMinutes + " min, " + coveragePct + " %");
    }
  }

  int withinMs() {
    return Math.multiplyExact(withinMinutes, 60_000);
  }

  double share() {
    return (double) coveragePct / ALL_PCT;
  }
}
