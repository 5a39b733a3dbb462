package org.maillage.data.hours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.maillage.data.hours.OpeningCalendar.State;
import org.maillage.data.hours.StopTimes.Rhythm;

/** When a bus stops. */
class StopTimesTest {

  private static final LocalDate MONDAY_OF_WEEK_2 = LocalDate.of(2026, 1, 5);

  private static OpeningCalendar calendar(String hours) {
    return OpeningCalendar.of(hours, PublicHolidays.NONE, SchoolHolidays.NEVER).orElseThrow();
  }

  @ParameterizedTest
  @EnumSource
  void everyRhythmIsFollowedSaidAndReadBack(Rhythm rhythm) {
    StopTimes times = new StopTimes(rhythm, DayOfWeek.TUESDAY, 9 * 60, 11 * 60);

    String hours = times.toOsm();

    assertThat(StopTimes.of(hours)).contains(times);
    assertThat(HoursWords.french(hours).orElseThrow()).contains("mardi", "9\u00a0h");
    assertThat(HoursWords.english(hours).orElseThrow()).contains("Tuesday");
    assertThat(calendar(hours).ordinaryWeekMinutes(MONDAY_OF_WEEK_2).orElseThrow())
        .isBetween(120 * 11 / 52.0, 120.0);
  }

  @Test
  void twoHoursEveryFortnightAreOpenOnThatDayOnly() {
    OpeningCalendar bus =
        calendar(new StopTimes(Rhythm.EVEN_WEEKS, DayOfWeek.TUESDAY, 540, 660).toOsm());

    List<LocalDate> open =
        IntStream.range(0, 28)
            .mapToObj(MONDAY_OF_WEEK_2::plusDays)
            .filter(day -> bus.at(day.atTime(10, 0)) == State.OPEN)
            .toList();

    assertThat(open).containsExactly(LocalDate.of(2026, 1, 6), LocalDate.of(2026, 1, 20));
    assertThat(bus.at(LocalDateTime.of(2026, 1, 6, 11, 0))).isEqualTo(State.CLOSED);
    assertThat(bus.ordinaryWeekMinutes(MONDAY_OF_WEEK_2).orElseThrow()).isEqualTo(60);
  }

  @Test
  void twoDaysOfAMonthAreThoseDays() {
    OpeningCalendar bus =
        calendar(new StopTimes(Rhythm.FIRST_AND_THIRD, DayOfWeek.WEDNESDAY, 840, 960).toOsm());

    assertThat(
            IntStream.rangeClosed(1, 30)
                .filter(day -> bus.at(LocalDateTime.of(2026, 4, day, 15, 0)) == State.OPEN))
        .containsExactly(1, 15);
  }

  @Test
  void hoursThatSayMoreAreNotCutShort() {
    for (String hours :
        List.of(
            "Tu 09:00-11:00; PH off",
            "Tu 09:00-11:00,14:00-16:00",
            "Tu-We 09:00-11:00",
            "week 1-52/4 Tu 09:00-11:00",
            "Tu[1,2] 09:00-11:00",
            "Tu 22:00-02:00")) {
      assertThat(StopTimes.of(hours)).as(hours).isEmpty();
    }
    assertThatThrownBy(() -> new StopTimes(Rhythm.LAST, DayOfWeek.MONDAY, 660, 660))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
