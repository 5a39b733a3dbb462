package org.maillage.domain.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WeightedTimesTest {

  private static final int[] ALL = {0, 1, 2, 3};

  @Test
  void medianIsTheTimeThatHalfThePeopleDoNotExceed() {
    long[] timeMs = {40, 10, 30, 20};
    assertThat(WeightedTimes.quantileMs(timeMs, ALL, new double[] {1, 1, 1, 1}, 0.5)).isEqualTo(20);
    assertThat(WeightedTimes.quantileMs(timeMs, ALL, new double[] {9, 1, 1, 1}, 0.5)).isEqualTo(40);
    assertThat(WeightedTimes.quantileMs(timeMs, ALL, new double[] {0, 0, 0, 0}, 0.5)).isEqualTo(20);
  }

  @Test
  void quantileIgnoresThoseWithoutATime() {
    long[] timeMs = {-1, 10, -1, 20};
    double[] people = {1000, 1, 1000, 1};
    assertThat(WeightedTimes.quantileMs(timeMs, ALL, people, 0.5)).isEqualTo(10);
    assertThat(WeightedTimes.quantileMs(timeMs, ALL, people, 0.85)).isEqualTo(20);
    assertThat(WeightedTimes.quantileMs(new long[] {-1}, new int[] {0}, people, 0.5)).isEqualTo(-1);
  }

  @Test
  void weightsThatDoNotAddUpExactlyStillFindTheLastTime() {
    long[] timeMs = {1, 2, 3, 4};
    double third = 1.0 / 3;
    double[] people = {third, third, third, third};
    assertThat(WeightedTimes.quantileMs(timeMs, ALL, people, 1)).isEqualTo(4);
    assertThat(WeightedTimes.quantileMs(timeMs, ALL, people, 0.75)).isEqualTo(3);
  }

  @Test
  void meanAndShareCountOnlyThoseWithATime() {
    WeightedTimes times =
        WeightedTimes.of(new long[] {10, 20, -1}, new int[] {0, 1, 2}, new double[] {3, 1, 5}, 10);
    assertThat(times.meanMs()).isEqualTo(13);
    assertThat(times.shareWithin()).isEqualTo(0.75);
    assertThat(times.people()).isEqualTo(4);
    assertThat(times.peopleWithout()).isEqualTo(5);
  }
}
