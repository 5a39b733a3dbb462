package org.maillage.data.hours;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.maillage.domain.offer.OpeningWeek;

class OpeningWeeksTest {

  @Test
  void aWeekOfOfficeHoursIsCountedToTheQuarterOfAnHour() {
    OpeningWeek week =
        OpeningWeeks.parse("Mo-Fr 09:00-12:00,13:30-17:30; Sa 09:00-12:15").orElseThrow();

    // Five days of 3 h and 4 h, and 3.25 h.
    assertThat(week.hours()).isEqualTo(38.25);
    assertThat(week.eveningHours()).isEqualTo(2.5);
    assertThat(week.opensOnSaturday()).isTrue();
    assertThat(week.halfDays()).isEqualTo(11);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "24/7|168",
        "Mo-Fr 09:00-12:00; We off|12",
        "Mo-Fr 09:00-12:00; We 14:00-18:00|16",
        "Mo-Fr 09:00-12:00, We 14:00-18:00|19",
        "Fr-Mo 10:00-12:00|8",
        "Mo-Fr 08:00-10:00; PH off|10",
        "Sa 22:00-26:00|4",
        "10:00-11:00|7"
      })
  void theGrammarIsFollowed(String text, double hours) {
    assertThat(OpeningWeeks.parse(text).orElseThrow().hours()).isEqualTo(hours);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Apr-Sep: Mo-Fr 09:00-18:00",
        "Mo[1] 09:00-12:00",
        "week 1-53/2 Mo 09:00-12:00",
        "Mo-Fr sunrise-sunset",
        "Mo-Fr 09:00+",
        "Mo-Fr 09:00-12:00 \"sur rendez-vous\"",
        "Mo-Fr 09:00-12:00 || \"sur rendez-vous\"",
        "Mo-Fr",
        "ouvert le matin"
      })
  void whatHasNoOrdinaryWeekIsLeftAside(String text) {
    assertThat(OpeningWeeks.parse(text)).isEmpty();
  }
}
