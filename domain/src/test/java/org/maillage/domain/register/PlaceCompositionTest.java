package org.maillage.domain.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.maillage.domain.register.Places.place;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.maillage.domain.register.PlaceCorrection.Part;
import org.maillage.domain.register.PlaceStatus.State;
import org.maillage.domain.territory.PositionQuality;

/** What a place is when several speak of it. */
class PlaceCompositionTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

  @Test
  void theMostTrustedSourceThatSaysAnythingIsBelieved() {
    Places first = place("a:1", "Mairie de Corte").gives("mairie");
    first.quality = PositionQuality.TOWN_HALL;
    first.address = null;
    Places second = place("b:1", "Mairie").at("1 place Paoli", 30).gives("mairie", "caf");
    second.hours = "Mo 09:00-12:00";
    second.operator = "Commune";

    RegisteredPlace composed =
        PlaceComposition.compose("a:1", List.of(first.build(), second.build()), List.of());

    assertThat(composed.name()).isEqualTo("Mairie de Corte");
    assertThat(composed.openingHours()).isEqualTo("Mo 09:00-12:00");
    assertThat(composed.operator()).isEqualTo("Commune");
    assertThat(composed.location().quality()).isEqualTo(PositionQuality.EXACT);
    assertThat(composed.location().address()).isEqualTo("1 place Paoli");
    assertThat(composed.serviceCodes()).containsExactly("caf", "mairie");
    assertThat(composed.sourceIds()).containsExactly("a", "b");
  }

  @Test
  void aPlaceIsOpenWhenOneSourceSaysSo() {
    Places closed = place("a:1", "Poste");
    closed.status = new PlaceStatus(State.CLOSED, DAY, null);
    Places open = place("b:1", "Poste");
    assertThat(
            PlaceComposition.compose("a:1", List.of(closed.build(), open.build()), List.of())
                .status()
                .state())
        .isEqualTo(State.OPEN);
    assertThat(PlaceComposition.compose("a:1", List.of(closed.build()), List.of()).status().state())
        .isEqualTo(State.CLOSED);
  }

  @Test
  void aPersonReplacesWhatHeSaysAndNothingElse() {
    Places told = place("a:1", "Mairie");
    told.hours = "Mo 09:00-12:00";
    told.operator = "Commune";
    Places said = place("a:1", "Autre nom");
    said.operator = "Autre";
    PlaceCorrection unknownHours = new PlaceCorrection(EnumSet.of(Part.HOURS), said.build(), DAY);

    RegisteredPlace composed =
        PlaceComposition.compose("a:1", List.of(told.build()), List.of(unknownHours));

    assertThat(composed.openingHours()).as("said to be unknown").isNull();
    assertThat(composed.name()).isEqualTo("Mairie");
    assertThat(composed.operator()).isEqualTo("Commune");
    assertThat(composed.references().get(0))
        .isEqualTo(new SourceReference(PlaceCorrection.SOURCE, "a:1", DAY));
    assertThat(PlaceCorrection.differences(told.build(), composed)).containsExactly(Part.HOURS);
  }

  @Test
  void nothingIsNoPlace() {
    assertThatThrownBy(() -> PlaceComposition.compose("a:1", List.of(), List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("a:1");
  }
}
