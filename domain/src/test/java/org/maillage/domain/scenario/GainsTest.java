package org.maillage.domain.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class GainsTest {

  private static final long MIN = 60_000;

  /** 10 people a point: gains of 12, 7, 3 exactly, 0, losses of 6 and 2, one found, one lost. */
  private static final long[] BEFORE = {
    20 * MIN, 20 * MIN, 20 * MIN, 20 * MIN, 4 * MIN, 5 * MIN, -1, 9 * MIN, -1
  };

  private static final long[] AFTER = {
    8 * MIN, 13 * MIN, 17 * MIN, 20 * MIN, 10 * MIN, 7 * MIN, 30 * MIN, -1, -1
  };

  @Test
  void peopleAreCountedAboveEachClassAndNotAtItsLimit() {
    Gains gains = Gains.of(BEFORE, AFTER, o -> 10);

    assertThat(gains.people()).isEqualTo(60);
    assertThat(gains.gainOver())
        .containsExactlyInAnyOrderEntriesOf(java.util.Map.of(0, 30.0, 3, 20.0, 6, 20.0, 10, 10.0));
    assertThat(gains.lossOver())
        .containsExactlyInAnyOrderEntriesOf(java.util.Map.of(0, 20.0, 3, 10.0, 5, 10.0, 10, 0.0));
    // (12 + 7 + 3) / 3 and (6 + 2) / 2 minutes.
    assertThat(gains.meanGainMs()).isEqualTo(440_000);
    assertThat(gains.meanLossMs()).isEqualTo(4 * MIN);
    // (8 - 22) / 6 minutes in the mean of all with both times.
    assertThat(gains.meanChangeMs()).isEqualTo(-140_000);
    assertThat(gains.reachedNow()).isEqualTo(10);
    assertThat(gains.reachedNoMore()).isEqualTo(10);
  }

  @Test
  void nobodyElseCounts() {
    Gains gains = Gains.of(BEFORE, AFTER, o -> o == 4 ? 3 : 0);

    assertThat(gains.people()).isEqualTo(3);
    assertThat(gains.gaining()).isZero();
    assertThat(gains.meanGainMs()).isZero();
    assertThat(gains.losing()).isEqualTo(3);
    assertThat(gains.lossOver(5)).isEqualTo(3);
    assertThat(gains.reachedNow()).isZero();
  }

  @Test
  void aClassThatIsNotCountedIsRefused() {
    Gains gains = Gains.of(BEFORE, AFTER, o -> 1);

    assertThatThrownBy(() -> gains.gainOver(5)).isInstanceOf(IllegalArgumentException.class);
  }
}
