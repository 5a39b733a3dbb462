package org.maillage.data.hours;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HoursWordsTest {

  /** {@code ~} stands for a no-break space. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Mo-Fr 09:00-12:00,14:00-17:30; Sa 09:00-12:00 | du lundi au vendredi de 9~h à 12~h et de"
            + " 14~h à 17~h~30~; le samedi de 9~h à 12~h | Monday to Friday 9:00–12:00 and"
            + " 14:00–17:30; on Saturday 9:00–12:00",
        "Th[1,3] 09:00-12:00 | les 1er et 3e jeudis du mois de 9~h à 12~h"
            + " | on the 1st and 3rd Thursday of the month 9:00–12:00",
        "Th[-1] 14:00-17:00 | le dernier jeudi du mois de 14~h à 17~h"
            + " | on the last Thursday of the month 14:00–17:00",
        "week 2-52/2 We 09:00-12:00 | les semaines paires, le mercredi de 9~h à 12~h"
            + " | in even weeks, on Wednesday 9:00–12:00",
        "Oct-Jun Tu 09:00-17:00 | d’octobre à juin, le mardi de 9~h à 17~h"
            + " | from October to June, on Tuesday 9:00–17:00",
        "Mo-Fr 09:00-12:00; PH off; SH off | du lundi au vendredi de 9~h à 12~h~; fermé les jours"
            + " fériés~; fermé pendant les vacances scolaires | Monday to Friday 9:00–12:00;"
            + " closed on public holidays; closed in the school holidays",
        "Mo,We 09:00-12:00; Sa \"sur rendez-vous\" | les lundi et mercredi de 9~h à 12~h~; le"
            + " samedi (sur rendez-vous) | on Monday and Wednesday 9:00–12:00; on Saturday (sur"
            + " rendez-vous)",
        "24/7 | tous les jours, 24~h sur 24 | every day, around the clock",
        "SH Mo-Fr 09:00-12:00 | pendant les vacances scolaires, du lundi au vendredi de 9~h à 12~h"
            + " | in the school holidays, Monday to Friday 9:00–12:00"
      })
  void hoursAreSaidInBothLanguages(String osm, String french, String english) {
    assertThat(HoursWords.french(osm)).contains(french.replace('~', '\u00a0'));
    assertThat(HoursWords.english(osm)).contains(english.replace('~', '\u00a0'));
  }

  @Test
  void whatCannotBeSaidIsShownAsItIs() {
    assertThat(HoursWords.french("Mo-Fr sunrise-sunset")).isEmpty();
    assertThat(HoursWords.say("Mo-Fr sunrise-sunset", "fr")).isEqualTo("Mo-Fr sunrise-sunset");
  }
}
