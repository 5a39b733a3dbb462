package org.maillage.data.hours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.maillage.data.hours.HoursGrid.Hours;
import org.maillage.data.hours.HoursGrid.Weeks;

class HoursGridTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Mo-Fr 09:00-12:00,14:00-17:00",
        "Mo-Th 08:30-12:00,13:30-17:00; Fr 08:30-12:00; Sa 09:00-12:00",
        "week 2-52/2 Tu 14:00-16:00",
        "week 1-53/2 Th 14:00-16:00",
        "Mo-Fr 09:00-17:00; PH off",
        "We 09:00-12:00; SH off",
        "We 09:00-12:00; PH off; SH off"
      })
  void hoursThatAPersonFillsInAreReadBackAsTheyWereWritten(String osm) {
    assertThat(HoursGrid.of(osm).flatMap(HoursGrid::toOsm)).contains(osm);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Mo-Fr 09:00-10:00,11:00-12:00,14:00-15:00",
        "Mo 09:00-12:00; week 2-52/2 Tu 14:00-16:00",
        "Apr-Oct Mo-Fr 09:00-12:00",
        "Mo 09:00-12:00 \"sur rendez-vous\"",
        "Fr 22:00-02:00",
        "24 dec 10:00-12:00",
        "tous les jours"
      })
  void hoursThatSayMoreAreNoGrid(String osm) {
    assertThat(HoursGrid.of(osm)).isEmpty();
  }

  @Test
  void aWeekThatIsFilledInIsWritten() {
    HoursGrid grid =
        new HoursGrid(
            Weeks.ODD,
            Map.of(
                DayOfWeek.MONDAY, List.of(new Hours(540, 720), new Hours(840, 1020)),
                DayOfWeek.TUESDAY, List.of()),
            true,
            false);
    assertThat(grid.toOsm()).contains("week 1-53/2 Mo 09:00-12:00,14:00-17:00; PH off");
    assertThat(grid.on(DayOfWeek.TUESDAY)).isEmpty();
    assertThat(HoursGrid.EMPTY.toOsm()).isEmpty();
    assertThatThrownBy(() -> new Hours(720, 540)).isInstanceOf(IllegalArgumentException.class);
  }
}
