package org.maillage.app.scenario;

import org.maillage.domain.offer.Structure;
import org.maillage.domain.scenario.Gains;

/**
 * What it would do if a place gave a service no more.
 *
 * @param structure the place
 * @param people for whom it is the nearest
 * @param everybody what all people lose
 * @param far what people of far communes lose
 */
public record ClosureEffect(Structure structure, double people, Gains everybody, Gains far) {

  /** A loss of more minutes than this is to be known before anybody decides (A38). */
  public static final int NOTABLE_MIN = 5;

  /** People who lose more than {@link #NOTABLE_MIN} minutes, or the service altogether. */
  public double losingMuch() {
    return everybody.lossOver(NOTABLE_MIN) + everybody.reachedNoMore();
  }
}
