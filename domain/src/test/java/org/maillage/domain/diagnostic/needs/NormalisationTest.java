package org.maillage.domain.diagnostic.needs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class NormalisationTest {

  private static final double NONE = Double.NaN;

  @Test
  void percentileCountsTheOthersBelowAndHalfOfTheTies() {
    // Five known: 10 is above none, 20 and 20 above one and tied with one, 30 above three, 40 all.
    double[] scores =
        Normalisation.PERCENTILE.scores(new double[] {20, 10, NONE, 40, 20, 30}, true);
    assertThat(scores).containsExactly(37.5, 0, NONE, 100, 37.5, 75);
  }

  @Test
  void lowValueIsAStrongNeedWhereTheDirectionSaysSo() {
    assertThat(Normalisation.PERCENTILE.scores(new double[] {1, 2, 3}, false))
        .containsExactly(100, 50, 0);
  }

  @Test
  void onlyCommuneWithAValueIsTheMiddle() {
    assertThat(Normalisation.PERCENTILE.scores(new double[] {NONE, 7}, true))
        .containsExactly(NONE, 50);
    assertThat(Normalisation.PERCENTILE.scores(new double[] {NONE}, true)).containsExactly(NONE);
  }

  @Test
  void standardScoreKeepsDistances() {
    // mean 5, deviations -3, -1, 4; variance (9 + 1 + 16) / 3 = 26/3
    double[] scores = Normalisation.Z_SCORE.scores(new double[] {2, 4, 9, NONE}, true);
    double deviation = Math.sqrt(26.0 / 3);
    assertThat(scores[0]).isCloseTo(50 - 30 / deviation, within(1e-12));
    assertThat(scores[1]).isCloseTo(50 - 10 / deviation, within(1e-12));
    assertThat(scores[2]).isCloseTo(50 + 40 / deviation, within(1e-12));
    assertThat(scores[3]).isNaN();
  }

  @Test
  void equalCommunesAreAllInTheMiddle() {
    assertThat(Normalisation.Z_SCORE.scores(new double[] {3, 3, NONE}, true))
        .containsExactly(50, 50, NONE);
    assertThat(Normalisation.PERCENTILE.scores(new double[] {3, 3, 3}, true))
        .containsExactly(50, 50, 50);
  }
}
