package org.maillage.app.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.maillage.domain.offer.Structure;
import org.maillage.domain.round.Stop;
import org.maillage.domain.territory.LatLon;
import org.maillage.domain.territory.PositionQuality;

/** When a bus may stand before a mairie. */
class MairieHoursTest {

  private static final int HOUR_MS = 3_600_000;

  private static Structure structure(String commune, String service, @Nullable String hours) {
    return new Structure(
        service + "-" + commune,
        service,
        commune,
        new LatLon(42, 9),
        PositionQuality.EXACT,
        Set.of(service),
        1,
        hours,
        null,
        null,
        null,
        "annuaire");
  }

  @Test
  void theHoursOfAWeekBecomeOneWindowAnUnbrokenSpan() {
    MairieHours hours =
        new MairieHours(
            List.of(
                structure("2A004", "mairie", "Mo 09:00-12:00,14:00-16:30; Th 09:00-12:00"),
                structure("2A004", "bureau-poste", "Tu 09:00-12:00")));

    assertThat(hours.findWindows("2A004"))
        .contains(
            List.of(
                new Stop.Window(0, 9 * HOUR_MS, 12 * HOUR_MS),
                new Stop.Window(0, 14 * HOUR_MS, 16 * HOUR_MS + HOUR_MS / 2),
                new Stop.Window(3, 9 * HOUR_MS, 12 * HOUR_MS)));
  }

  @Test
  void twoOfficesOfOneCommuneAreOpenWhenOneOfThemIs() {
    MairieHours hours =
        new MairieHours(
            List.of(
                structure("2A004", "mairie", "Mo 09:00-11:00"),
                structure("2A004", "mairie", "Mo 10:00-12:00")));

    assertThat(hours.findWindows("2A004"))
        .contains(List.of(new Stop.Window(0, 9 * HOUR_MS, 12 * HOUR_MS)));
  }

  @Test
  void hoursThatAreNotKnownOrNotUnderstoodAreNone() {
    MairieHours hours =
        new MairieHours(
            List.of(
                structure("2A004", "mairie", null),
                structure("2A005", "mairie", "sur rendez-vous"),
                structure("2A006", "mairie", "off")));

    assertThat(hours.findWindows("2A004")).isEmpty();
    assertThat(hours.findWindows("2A005")).isEmpty();
    assertThat(hours.findWindows("2A006")).isEmpty();
    assertThat(hours.findWindows("2A007")).isEmpty();
  }
}
