package org.maillage.app.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class TimeClassesTest {

  private static TimeClasses fit(long... minutes) {
    return TimeClasses.fit(LongStream.of(minutes).map(m -> m < 0 ? -1 : m * 60_000));
  }

  @Test
  void shortTimesGetFineClasses() {
    TimeClasses classes = fit(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
    assertThat(classes.fromMin(1)).isEqualTo(2);
    assertThat(classes.toMin(0)).hasValue(1);
    assertThat(classes.toMin(5)).isEmpty();
  }

  @Test
  void longTimesGetWideClasses() {
    TimeClasses classes = fit(LongStream.range(0, 100).toArray());
    assertThat(classes.fromMin(5)).isGreaterThanOrEqualTo(90);
  }

  @Test
  void aTimeIsClassedByTheMinuteThatIsShown() {
    TimeClasses classes = fit(0, 1, 2, 3, 4, 5, 6, 7);
    assertThat(classes.classOf(119_999)).isEqualTo(classes.classOf(120_000)).isEqualTo(1);
    assertThat(classes.classOf(89_999)).isZero();
    assertThat(classes.classOf(90_000)).as("shown as 2 min").isEqualTo(1);
  }

  @Test
  void classesCoverEveryMinuteOnce() {
    TimeClasses classes = fit(LongStream.range(0, 30).toArray());
    for (int i = 1; i < classes.size(); i++) {
      assertThat(classes.fromMin(i)).isEqualTo(classes.toMin(i - 1).orElseThrow() + 1);
      assertThat(classes.classOf(classes.fromMin(i) * 60_000L)).isEqualTo(i);
    }
    assertThat(classes.classOf(500 * 60_000L)).isEqualTo(classes.size() - 1);
  }

  @Test
  void theNationalReferenceEndsAClassUnlessTimesAreVeryLong() {
    TimeClasses classes = fit(LongStream.range(0, 38).toArray());
    assertThat(
            java.util.stream.IntStream.range(0, classes.size())
                .mapToObj(classes::toMin)
                .filter(java.util.OptionalInt::isPresent)
                .map(java.util.OptionalInt::getAsInt))
        .contains(7);
  }

  @Test
  void whatHasNoTimeHasNoClass() {
    assertThat(fit(1, -1, 3).classOf(-1)).isEqualTo(TimeClasses.NONE);
    assertThat(fit(-1, -1).classOf(-1)).isEqualTo(TimeClasses.NONE);
  }
}
