package org.maillage.app.scenario.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class HoursWordsTest {

  private static String french(String hours) {
    return HoursWords.of(hours, Locale.FRENCH).replace('\u00a0', ' ');
  }

  @Test
  void ordinaryHoursAreSaidInWords() {
    assertThat(french("Mo-Fr 09:00-12:00,14:00-17:30; Sa 08:15-12:00"))
        .isEqualTo("lun.–ven. 9 h–12 h, 14 h–17 h 30 ; sam. 8 h 15–12 h");
    assertThat(french("Tu,Th 14:00-17:00")).isEqualTo("mar., jeu. 14 h–17 h");
    assertThat(HoursWords.of("We 09:00-12:00", Locale.ENGLISH)).isEqualTo("Wed 09:00–12:00");
  }

  @Test
  void whatIsMoreThanDaysAndHoursStaysAsItWasWritten() {
    assertThat(french("Mo-Fr 09:00-12:00; PH off")).isEqualTo("Mo-Fr 09:00-12:00; PH off");
    assertThat(french("week 1-53/2 We 09:00-12:00")).isEqualTo("week 1-53/2 We 09:00-12:00");
  }
}
