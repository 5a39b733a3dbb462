package org.maillage.data.hours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.maillage.data.hours.OpeningCalendar.Span;
import org.maillage.data.hours.OpeningCalendar.State;
import org.maillage.data.hours.SchoolHolidays.Period;
import org.maillage.data.hours.SchoolHolidays.Zone;

class OpeningCalendarTest {

  /** A Monday, of the even ISO week 36. */
  private static final LocalDate MONDAY = LocalDate.of(2024, 9, 2);

  /** Invented holidays, in a school year that is said to be known. */
  private static final SchoolHolidays SCHOOL =
      new SchoolHolidays(
          Zone.CORSE,
          LocalDate.of(2024, 9, 1),
          LocalDate.of(2025, 8, 31),
          List.of(new Period(LocalDate.of(2024, 10, 19), LocalDate.of(2024, 11, 3))));

  private static OpeningCalendar calendar(String hours) {
    return OpeningCalendar.of(hours, PublicHolidays.of("2B"), SCHOOL).orElseThrow();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Mo-Fr 09:00-12:00,14:00-17:00 | 2024-09-02T09:00 | OPEN",
        "Mo-Fr 09:00-12:00,14:00-17:00 | 2024-09-02T12:00 | CLOSED",
        "Mo-Fr 09:00-12:00,14:00-17:00 | 2024-09-07T10:00 | CLOSED",
        "Sa 22:00-26:00 | 2024-09-08T01:30 | OPEN",
        "Sa 22:00-26:00 | 2024-09-08T02:00 | CLOSED",
        "24/7 | 2024-12-25T03:00 | OPEN",
        "Mo-Fr 09:00-17:00; PH off | 2024-11-01T10:00 | CLOSED",
        "Mo-Fr 09:00-17:00 | 2024-11-01T10:00 | OPEN",
        "Mo-Fr 09:00-17:00; PH 10:00-12:00 | 2024-11-01T11:00 | OPEN",
        "Mo-Fr 09:00-17:00; PH 10:00-12:00 | 2024-11-01T09:30 | CLOSED",
        "Mo-Fr 09:00-17:00; SH off | 2024-10-21T10:00 | CLOSED",
        "Mo-Fr 09:00-17:00; SH off | 2024-11-04T10:00 | OPEN",
        "Mo-Fr 09:00-17:00; SH off | 2026-11-04T10:00 | UNKNOWN",
        "We 14:00-17:00; SH Mo-Fr 09:00-12:00 | 2024-10-22T10:00 | OPEN",
        "We 14:00-17:00; SH Mo-Fr 09:00-12:00 | 2024-10-29T15:00 | CLOSED",
        "week 2-52/2 We 09:00-12:00 | 2024-09-04T10:00 | OPEN",
        "week 2-52/2 We 09:00-12:00 | 2024-09-11T10:00 | CLOSED",
        "week 1-53/2 We 09:00-12:00 | 2024-09-11T10:00 | OPEN",
        "Th[1,3] 09:00-12:00 | 2024-09-05T10:00 | OPEN",
        "Th[1,3] 09:00-12:00 | 2024-09-12T10:00 | CLOSED",
        "Th[1,3] 09:00-12:00 | 2024-09-19T10:00 | OPEN",
        "Th[-1] 09:00-12:00 | 2024-09-26T10:00 | OPEN",
        "Th[-1] 09:00-12:00 | 2024-10-24T10:00 | CLOSED",
        "Oct-Jun Tu 09:00-17:00 | 2024-09-03T10:00 | CLOSED",
        "Oct-Jun Tu 09:00-17:00 | 2024-10-01T10:00 | OPEN",
        "Oct-Jun Tu 09:00-17:00 | 2025-02-04T10:00 | OPEN",
        "Jul 01-Aug 31 Mo 09:00-12:00 | 2024-07-01T10:00 | OPEN",
        "Jul 01-Aug 31 Mo 09:00-12:00 | 2024-09-02T10:00 | CLOSED",
        "Mo 09:00-12:00; Sa \"sur rendez-vous\" | 2024-09-07T10:00 | UNKNOWN",
        "Mo-Fr 09:00-12:00, We 14:00-18:00 | 2024-09-04T15:00 | OPEN",
        "Mo-Fr 09:00-12:00; We 14:00-18:00 | 2024-09-04T10:00 | CLOSED",
        "Mo-Fr 09:00-17:00; We 12:00-14:00 off | 2024-09-04T13:00 | CLOSED",
        "Mo-Fr 09:00-17:00; We 12:00-14:00 off | 2024-09-04T10:00 | OPEN",
        "Mo-Fr 09:00+ | 2024-09-04T10:00 | UNKNOWN"
      })
  void theGrammarIsFollowedOnRealDates(String hours, LocalDateTime moment, State state) {
    assertThat(calendar(hours).at(moment)).isEqualTo(state);
  }

  @Test
  void anAppointmentIsUnknownOutsideTheHours() {
    OpeningCalendar calendar = calendar("Mo 09:00-12:00 || \"sur rendez-vous\"");

    assertThat(calendar.at(MONDAY.atTime(10, 0))).isEqualTo(State.OPEN);
    assertThat(calendar.at(MONDAY.atTime(15, 0))).isEqualTo(State.UNKNOWN);
    assertThat(calendar.find(MONDAY.atTime(15, 0)))
        .contains(new Span(720, 1440, State.UNKNOWN, "sur rendez-vous"));
  }

  @Test
  void aPublicHolidayIsToldEvenWhenNoRuleSpeaksOfIt() {
    assertThat(calendar("Mo-Fr 09:00-17:00").on(LocalDate.of(2024, 11, 1)).publicHoliday())
        .isEqualTo("Toussaint");
  }

  @Test
  void schoolHolidaysThatAreNotKnownMakeTheDayUnknownAndSaySo() {
    OpeningCalendar calendar =
        OpeningCalendar.of(
                "Mo-Fr 09:00-17:00; SH off", PublicHolidays.of("2B"), SchoolHolidays.NOT_KNOWN)
            .orElseThrow();

    assertThat(calendar.on(MONDAY).spans())
        .containsExactly(new Span(540, 1020, State.UNKNOWN, "vacances scolaires non connues"));
    assertThat(calendar.minutesOfWeek(MONDAY)).isEmpty();
    assertThat(calendar.ordinaryWeekMinutes(MONDAY)).hasValue(5 * 480);
  }

  @Test
  void theNextOpeningIsFoundAcrossClosedDaysAndHolidays() {
    OpeningCalendar calendar = calendar("Mo-Fr 09:00-12:00; PH off");

    assertThat(calendar.nextOpening(LocalDateTime.of(2024, 9, 6, 11, 0), 30))
        .contains(LocalDateTime.of(2024, 9, 6, 11, 0));
    assertThat(calendar.nextOpening(LocalDateTime.of(2024, 9, 6, 12, 0), 30))
        .contains(LocalDateTime.of(2024, 9, 9, 9, 0));
    // The first of November 2024 is a Friday.
    assertThat(calendar.nextOpening(LocalDateTime.of(2024, 10, 31, 12, 0), 30))
        .contains(LocalDateTime.of(2024, 11, 4, 9, 0));
    assertThat(calendar.nextOpening(LocalDateTime.of(2024, 9, 6, 12, 0), 2)).isEmpty();
    assertThat(calendar("Mo-Su \"sur rendez-vous\"").nextOpening(MONDAY.atStartOfDay(), 400))
        .isEmpty();
  }

  @Test
  void aPermanenceEveryOtherWeekCountsForHalf() {
    assertThat(calendar("week 2-52/2 We 09:00-12:00").minutesOfWeek(MONDAY)).hasValue(180);
    assertThat(calendar("week 2-52/2 We 09:00-12:00").minutesOfWeek(MONDAY.plusWeeks(1)))
        .hasValue(0);
    assertThat(calendar("week 2-52/2 We 09:00-12:00").ordinaryWeekMinutes(MONDAY)).hasValue(90);
    assertThat(calendar("Mo-Fr 09:00-12:00; Sa \"sur rendez-vous\"").ordinaryWeekMinutes(MONDAY))
        .isEmpty();
  }

  @Test
  void saturdaysAndEveningsAreFound() {
    OpeningCalendar office = calendar("Mo-Fr 09:00-12:00,14:00-17:30; Sa[1] 09:00-12:00");

    assertThat(office.opensOn(DayOfWeek.SATURDAY, MONDAY)).isTrue();
    assertThat(office.opensOn(DayOfWeek.SUNDAY, MONDAY)).isFalse();
    assertThat(office.opensAfter(17 * 60, MONDAY)).isTrue();
    assertThat(office.opensAfter(17 * 60 + 30, MONDAY)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Mo-Fr sunrise-sunset",
        "easter 09:00-12:00",
        "lundi 9h",
        "",
        "Mo-Fr 10:00-16:00/01:30"
      })
  void whatIsNotFollowedHasNoCalendar(String hours) {
    assertThat(OpeningCalendar.of(hours, PublicHolidays.of("2B"), SCHOOL)).isEmpty();
  }

  @Test
  void holidaysOutsideTheKnownYearsAreRefused() {
    Period period = new Period(MONDAY, MONDAY.plusDays(10));
    assertThatThrownBy(
            () -> new SchoolHolidays(Zone.A, MONDAY, MONDAY.plusDays(5), List.of(period)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Period(MONDAY, MONDAY.minusDays(1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /**
   * Where a text has an ordinary week, the calendar and the ordinary week agree on each quarter.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Mo-Fr 09:00-12:00,13:30-17:30; Sa 09:00-12:15",
        "24/7",
        "Mo-Fr 09:00-12:00; We off",
        "Fr-Mo 10:00-12:00",
        "Sa 22:00-26:00",
        "10:00-11:00",
        "Mo-Fr 08:00-10:00; PH off"
      })
  void theCalendarAgreesWithTheOrdinaryWeek(String hours) {
    var week = OpeningWeeks.parse(hours).orElseThrow();
    OpeningCalendar calendar = calendar(hours);
    for (int quarter = 0; quarter < 7 * 96; quarter++) {
      LocalDateTime moment = MONDAY.atStartOfDay().plusMinutes(15L * quarter);
      assertThat(calendar.at(moment) == State.OPEN)
          .as(moment.toString())
          .isEqualTo(
              week.isOpen(moment.getDayOfWeek(), moment.getHour() * 60 + moment.getMinute()));
    }
  }
}
