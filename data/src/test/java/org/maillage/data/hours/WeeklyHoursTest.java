package org.maillage.data.hours;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WeeklyHoursTest {

  @Test
  void daysWithTheSameHoursShareARule() {
    WeeklyHours week = new WeeklyHours();
    for (DayOfWeek day : DayOfWeek.values()) {
      if (day.getValue() <= 5) {
        week.add(day, "09:00 - 12:00 / 14:00 - 17:00");
      }
    }
    week.add(DayOfWeek.SATURDAY, "09:00 - 12:00");

    assertThat(week.toOsm()).contains("Mo-Fr 09:00-12:00,14:00-17:00; Sa 09:00-12:00");
  }

  @Test
  void twoDaysInARowAreListedAndADayInBetweenStaysClosed() {
    WeeklyHours week = new WeeklyHours();
    week.add(DayOfWeek.MONDAY, "08:30-12:00");
    week.add(DayOfWeek.TUESDAY, "08:30-12:00");
    week.add(DayOfWeek.THURSDAY, "08:30-12:00");

    assertThat(week.toOsm()).contains("Mo,Tu 08:30-12:00; Th 08:30-12:00");
  }

  @Test
  void spansOfNoLengthFillEmptyBoxesAndAreLeftOut() {
    WeeklyHours week = new WeeklyHours();

    assertThat(week.add(DayOfWeek.MONDAY, "00:00 - 00:00 / 00:00 - 00:00 / 08:30 - 16:00"))
        .isTrue();
    assertThat(week.toOsm()).contains("Mo 08:30-16:00");
  }

  @Test
  void spansWrittenTwiceOrOverlappingAreJoined() {
    WeeklyHours week = new WeeklyHours();
    week.add(DayOfWeek.MONDAY, "13:30 - 16:00 / 13:30 - 16:00");
    week.add(DayOfWeek.TUESDAY, "09:00 - 12:00 / 11:00 - 14:00 / 14:00 - 15:00");

    assertThat(week.toOsm()).contains("Mo 13:30-16:00; Tu 09:00-15:00");
  }

  @ParameterizedTest
  @ValueSource(strings = {"sur rendez-vous", "9h à midi", "17:00 - 09:00", "09:00 - 27:00", "/"})
  void whatIsNoHoursAddsNothing(String text) {
    WeeklyHours week = new WeeklyHours();

    assertThat(week.add(DayOfWeek.MONDAY, text)).isFalse();
    assertThat(week.toOsm()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Du lundi au vendredi de 9h00 à 12h00 et de 14h00 à 17h00 | Mo-Fr 09:00-12:00,14:00-17:00",
        "Les mardi et jeudi de 15h00 à 19h00 - Les mercredi et vendredi de 9h30 à 13h30"
            + " | Tu 15:00-19:00; We 09:30-13:30; Th 15:00-19:00; Fr 09:30-13:30",
        "La semaine de 9h00 à 12h00 et le samedi de 9h à 12h | Mo-Sa 09:00-12:00",
        "Tous les mardis de 13h30 à 16h30 | Tu 13:30-16:30",
        "Le lundi de 10h30 à 12h15, du mardi au jeudi de 8h30 à 12h15"
            + " | Mo 10:30-12:15; Tu-Th 08:30-12:15",
        "Lundi : 08:30 - 11:00 / 15:00 - 17:00 | Mo 08:30-11:00,15:00-17:00"
      })
  void plainFrenchWeeksAreUnderstood(String french, String osm) {
    assertThat(FrenchHours.parse(french)).contains(osm);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Du lundi au vendredi",
        "Un lundi après-midi sur deux de 14h00 à 17h00",
        "Les mardis toutes les trois semaines de 13h00 à 16h00",
        "Hiver : du lundi au vendredi de 8h30 à 12h00 Eté : du lundi au jeudi de 8h30 à 12h15",
        "de 9h00 à 12h00",
        "au vendredi de 9h00 à 12h00",
        "Les lundi et eudi de 9h00 à 12h00"
      })
  void aSentenceWithOneWordMoreIsLeftAside(String french) {
    assertThat(FrenchHours.parse(french)).isEmpty();
  }

  @Test
  void hoursOutsideTheGrammarAreNoHours() {
    assertThat(OpeningHours.check("Mo-Fr 09:00-12:00")).isPresent();
    assertThat(OpeningHours.check("lundi 9h")).isEmpty();
    assertThat(OpeningHours.check("")).isEmpty();
    assertThat(OpeningHours.check("\u0000#")).isEmpty();
  }
}
