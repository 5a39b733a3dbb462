package org.maillage.data.hours;

import static org.assertj.core.api.Assertions.assertThat;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicHolidaysTest {

  @ParameterizedTest
  @CsvSource({
    "2024-05-09, Ascension",
    "2024-05-20, lundi de Pentecôte",
    "2024-04-01, lundi de Pâques",
    "2026-05-14, Ascension",
    "2024-07-14, 14 juillet"
  })
  void theHolidaysOfFranceAreKnown(LocalDate date, String name) {
    assertThat(PublicHolidays.of("13").on(date)).contains(name);
  }

  @Test
  void alsaceHasTwoMore() {
    assertThat(PublicHolidays.of("13").in(2024)).hasSize(10 + 1);
    assertThat(PublicHolidays.of("67").in(2024)).hasSize(13);
    assertThat(PublicHolidays.of("67").on(LocalDate.of(2024, 3, 29))).contains("Vendredi saint");
    assertThat(PublicHolidays.of("13").on(LocalDate.of(2024, 3, 29))).isEmpty();
  }

  /** From 2008 on: Whit Monday was no holiday in the years before. */
  @Test
  void aLibraryOfHolidaysFindsTheSameDays() {
    HolidayManager library =
        HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.FRANCE));
    for (int year = 2008; year <= 2100; year++) {
      Set<LocalDate> expected = new TreeSet<>();
      library.getHolidays(java.time.Year.of(year)).forEach(day -> expected.add(day.getDate()));

      assertThat(PublicHolidays.of("2A").in(year).keySet())
          .as(String.valueOf(year))
          .containsExactlyElementsOf(expected);
    }
  }
}
