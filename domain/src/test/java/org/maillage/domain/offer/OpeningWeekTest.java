package org.maillage.domain.offer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import org.junit.jupiter.api.Test;

class OpeningWeekTest {

  @Test
  void twoPlacesThatOpenOneAfterTheOtherAreOpenTheWholeDay() {
    OpeningWeek morning = new OpeningWeek.Builder().open(DayOfWeek.MONDAY, 540, 720).build();
    OpeningWeek afternoon = new OpeningWeek.Builder().open(DayOfWeek.MONDAY, 660, 1080).build();

    OpeningWeek both = morning.union(afternoon);

    // 9 to 12 and 11 to 18 h: 9 to 18 h, an hour of it after 17 h.
    assertThat(both.hours()).isEqualTo(9);
    assertThat(both.eveningHours()).isEqualTo(1);
    assertThat(both.halfDays()).isEqualTo(2);
    assertThat(both.opensOnSaturday()).isFalse();
    assertThat(morning.hours()).isEqualTo(3);
  }

  @Test
  void aNightReachesIntoTheNextDayAndSundayNightIntoMonday() {
    OpeningWeek week = new OpeningWeek.Builder().open(DayOfWeek.SUNDAY, 1380, 1500).build();

    assertThat(week.hours()).isEqualTo(2);
    assertThat(week.eveningHours()).isEqualTo(1);
    // The hour after midnight is a Monday morning.
    assertThat(week.halfDays()).isEqualTo(1);
  }

  @Test
  void halfAnHourIsNoHalfDay() {
    OpeningWeek week = new OpeningWeek.Builder().open(DayOfWeek.TUESDAY, 690, 750).build();

    assertThat(week.halfDays()).isZero();
    assertThat(week.hours()).isEqualTo(1);
  }

  @Test
  void aDayIsClosedAgain() {
    OpeningWeek.Builder week = new OpeningWeek.Builder().open(DayOfWeek.MONDAY, 540, 720);
    OpeningWeek before = week.build();

    assertThat(week.close(DayOfWeek.MONDAY).build().hours()).isZero();
    assertThat(before.hours()).isEqualTo(3);
  }

  @Test
  void aSpanThatEndsBeforeItBeginsIsRefused() {
    OpeningWeek.Builder week = new OpeningWeek.Builder();

    assertThatThrownBy(() -> week.open(DayOfWeek.MONDAY, 720, 540))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("720 to 540");
  }
}
