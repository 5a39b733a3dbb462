package org.maillage.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class DatesTest {

  private static final Dates FRENCH = new Dates(Locale.FRENCH, ZoneOffset.UTC);

  @Test
  void theFirstOfAMonthIsAnOrdinalInFrench() {
    assertThat(FRENCH.day(LocalDate.of(2027, 1, 1))).isEqualTo("1er janvier 2027");
    assertThat(FRENCH.day(LocalDate.of(2027, 1, 11))).isEqualTo("11 janvier 2027");
    assertThat(new Dates(Locale.ENGLISH, ZoneOffset.UTC).day(LocalDate.of(2027, 1, 1)))
        .isEqualTo("1 January 2027");
  }

  @Test
  void aMomentIsOfTheDayThatItHasInTheZone() {
    Instant lateInLondon = Instant.parse("2026-12-31T23:30:00Z");
    assertThat(new Dates(Locale.FRENCH, ZoneId.of("Europe/Paris")).day(lateInLondon))
        .isEqualTo("1er janvier 2027");
    assertThat(FRENCH.day(lateInLondon)).isEqualTo("31 décembre 2026");
    assertThat(FRENCH.dateTime(Instant.parse("2026-06-01T08:05:00Z"))).startsWith("1er juin 2026");
  }
}
