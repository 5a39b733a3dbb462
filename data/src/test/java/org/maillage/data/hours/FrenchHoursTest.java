package org.maillage.data.hours;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.maillage.data.hours.HoursReading.Confidence;

class FrenchHoursTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Les lundi, mardi, jeudi et vendredi de 09h00 à 17h00 | Mo,Tu 09:00-17:00; Th,Fr"
            + " 09:00-17:00",
        "du lundi au vendredi 9h-12h / 14h-17h30 sauf mercredi après-midi | Mo,Tu"
            + " 09:00-12:00,14:00-17:30; We 09:00-12:00; Th,Fr 09:00-12:00,14:00-17:30",
        "sur rendez-vous | \"sur rendez-vous\"",
        "1er et 3e jeudi du mois de 9h à 12h | Th[1,3] 09:00-12:00",
        "Le dernier jeudi du mois de 14h00 à 17h00 | Th[-1] 14:00-17:00",
        "mercredi 9h-12h semaines paires | week 2-52/2 We 09:00-12:00",
        "Les semaines impaires, le mardi de 14h à 17h | week 1-53/2 Tu 14:00-17:00",
        "du lundi au vendredi de 9h à 12h, fermé pendant les vacances scolaires et les jours fériés"
            + " | Mo-Fr 09:00-12:00; SH off; PH off",
        "Fermé les jours fériés. Du lundi au vendredi de 9h à 12h | Mo-Fr 09:00-12:00; PH off",
        "hors vacances scolaires : mercredi 14h-17h | We 14:00-17:00; SH off",
        "le samedi sur rendez-vous, du lundi au vendredi de 9h à 12h"
            + " | Mo-Fr 09:00-12:00; Sa \"sur rendez-vous\"",
        "tous les jours de 8h à 20h sauf dimanche | Mo-Sa 08:00-20:00",
        "du mardi au samedi 9-12h et 14h-18h, fermé le lundi | Tu-Sa 09:00-12:00,14:00-18:00",
        "Les mardis d’octobre à juin de 9h00 à 17h00 | Oct-Jun Tu 09:00-17:00",
        "Lundi matin de 9h à 12h et mardi après-midi de 14h à 17h | Mo 09:00-12:00; Tu"
            + " 14:00-17:00",
        "LUNDI : FERMÉ ; MARDI : 9 H À 12 H 30 | Tu 09:00-12:30"
      })
  void aTextThatSaysAllIsReadWithCertainty(String french, String osm) {
    assertThat(FrenchHours.read(french))
        .isEqualTo(new HoursReading(osm, Confidence.CERTAIN, List.of()));
  }

  @Test
  void anAppointmentBesideTheHoursIsAnotherWayToBeReceived() {
    assertThat(FrenchHours.parse("Le lundi de 9h00 à 12h00 et sur rendez-vous."))
        .contains("Mo 09:00-12:00 || \"sur rendez-vous\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Les lundi et eudi de 9h à 12h | Mo 09:00-12:00; Th 09:00-12:00",
        "du lundi au vendredi de 9h à 17h sauf mercredi après-midi"
            + " | Mo,Tu 09:00-17:00; We 09:00-12:00; Th,Fr 09:00-17:00",
        "Du lundi au vendredi de 9h à 12h. Sur rendez-vous. | Mo-Fr 09:00-12:00 \"sur"
            + " rendez-vous\"",
        "lundi - mardi - jeudi 9h-12h | Mo,Tu 09:00-12:00; Th 09:00-12:00"
      })
  void aConventionOrAMendedSpellingMakesItProbable(String french, String osm) {
    HoursReading reading = FrenchHours.read(french);

    assertThat(reading.openingHours()).isEqualTo(osm);
    assertThat(reading.confidence()).isEqualTo(Confidence.PROBABLE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Du lundi au vendredi | Mo-Fr unknown \"heures non précisées\" |",
        "le matin | unknown \"le matin, heures non précisées\" |",
        "1er et 3e jeudi du mois | Th[1,3] unknown \"heures non précisées\" |",
        "Un mercredi sur deux de 9h00 à 12h00 | We 09:00-12:00 unknown \"une semaine sur 2\""
            + " | sur deux",
        "lundi et mardi de 9h à 12h, bus violet | Mo,Tu 09:00-12:00 | bus;violet",
        "lundi ou mardi 9h-12h | Mo,Tu 09:00-12:00 | ou",
        "lundi 9h-12h et 10h-14h, mardi 9h-12h, lundi 11h-15h"
            + " | Tu 09:00-12:00; Mo unknown \"deux horaires donnés\" | lundi",
        "sauf le lundi de 9h à 12h | | 9h;12h"
      })
  void whatIsNotSaidOrNotUnderstoodIsTold(String french, String osm, String words) {
    HoursReading reading = FrenchHours.read(french);

    assertThat(reading.openingHours()).isEqualTo(osm);
    assertThat(reading.confidence())
        .isEqualTo(osm == null ? Confidence.NOT_READ : Confidence.PARTIAL);
    assertThat(reading.notUnderstood())
        .isEqualTo(words == null ? List.of() : List.of(words.split(";", -1)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "   ",
        "fermé pendant les vacances scolaires",
        "voir le site",
        "\u0000\"\\[]{}",
        "9h",
        "fermé",
        "du au à - / et"
      })
  void whatHasNoHoursIsNotRead(String text) {
    assertThat(FrenchHours.read(text).confidence()).isEqualTo(Confidence.NOT_READ);
  }

  /** Words thrown together by chance: nothing breaks, and what is certain is of the grammar. */
  @Test
  void noHeapOfWordsBreaksTheReader() {
    List<String> words =
        List.of(
            "lundi",
            "mardi",
            "au",
            "à",
            "9h",
            "12h",
            "14h30",
            "-",
            "et",
            ",",
            ".",
            "sauf",
            "fermé",
            "matin",
            "après-midi",
            "premier",
            "du mois",
            "semaines paires",
            "sur rendez-vous",
            "vacances scolaires",
            "jours fériés",
            "octobre",
            "un",
            "sur deux",
            "entre",
            "/",
            "17",
            "toto",
            "\n",
            "tous les jours",
            "la semaine",
            "eudi",
            "\"",
            "1er");
    Random random = new Random(20240801);
    for (int round = 0; round < 5_000; round++) {
      List<String> text = new ArrayList<>();
      for (int i = random.nextInt(12); i >= 0; i--) {
        text.add(words.get(random.nextInt(words.size())));
      }
      String said = String.join(" ", text);

      HoursReading reading = FrenchHours.read(said);

      String hours = reading.openingHours();
      if (hours != null) {
        assertThat(OpeningHours.check(hours)).as(said).isPresent();
      }
      if (reading.confidence() == Confidence.CERTAIN) {
        assertThat(said).doesNotContain("toto", "eudi", "\"", "sur deux");
      }
    }
  }

  /** Whatever week is said in the words of the project is read as the same week. */
  @Test
  void whatIsSaidInFrenchIsReadBackTheSame() {
    Random random = new Random(17);
    for (int round = 0; round < 500; round++) {
      WeeklyHours week = new WeeklyHours();
      for (java.time.DayOfWeek day : java.time.DayOfWeek.values()) {
        for (int from = 7 * 60; random.nextInt(3) > 0 && from < 19 * 60; ) {
          int to = from + 15 * (1 + random.nextInt(16));
          week.add(day, from, to);
          from = to + 15 * (1 + random.nextInt(8));
        }
      }
      week.toOsm()
          .ifPresent(
              osm -> {
                String french = HoursWords.french(osm).orElseThrow();
                assertThat(FrenchHours.read(french))
                    .as(french)
                    .isEqualTo(new HoursReading(osm, Confidence.CERTAIN, List.of()));
              });
    }
  }
}
