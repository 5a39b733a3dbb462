package org.maillage.domain.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.maillage.domain.offer.ServiceLevel;
import org.maillage.domain.offer.Structure;
import org.maillage.domain.scenario.Problem.Code;
import org.maillage.domain.territory.LatLon;

class AppliedOfferTest {

  private static final List<Structure> BASELINE = List.of(OneRoad.DESK, OneRoad.BOTH);
  private static final Change OPEN =
      new Change.Open(
          "n1", "Nouveau", OneRoad.minute(30), Presence.PERMANENCE, Set.of("desk"), null, 40_000L);

  private static AppliedOffer apply(Change... changes) {
    return AppliedOffer.of(BASELINE, new Scenario("essai", List.of(changes)), OneRoad.GROUND);
  }

  private static List<Code> codes(Change... changes) {
    AppliedOffer offer = apply(changes);
    assertThat(offer.structures()).isEqualTo(BASELINE);
    assertThat(offer.touched()).isEmpty();
    return offer.problems().stream().map(Problem::code).toList();
  }

  @Test
  void aNewPlaceStandsInItsCommuneAndGivesAtMostWhatItsPresenceAllows() {
    AppliedOffer offer = apply(OPEN);

    Structure opened = offer.findPlace("n1").orElseThrow();
    assertThat(opened.communeCode()).isEqualTo("99002");
    assertThat(opened.services()).containsExactly("desk");
    assertThat(opened.detail().levels()).containsEntry("desk", ServiceLevel.PERMANENCE);
    assertThat(opened.sourceId()).isEqualTo(AppliedOffer.SOURCE);
    assertThat(offer.structures()).containsExactly(OneRoad.DESK, OneRoad.BOTH, opened);
  }

  @Test
  void whatAOneStopShopHostsIsHelpedWithAsByARelay() {
    AppliedOffer offer =
        apply(
            new Change.Open(
                "n1",
                "France services",
                OneRoad.minute(30),
                Presence.SITE,
                Set.of("desk", "france-services"),
                null,
                null));

    assertThat(offer.findPlace("n1").orElseThrow().detail().levels())
        .containsEntry("france-services", ServiceLevel.AGENCY)
        .containsEntry("desk", ServiceLevel.RELAY);
  }

  @Test
  void aPlaceGivesUpOneServiceAndKeepsTheOthersOrClosesAltogether() {
    assertThat(
            apply(new Change.Close("s:both", Set.of("desk")))
                .findPlace("s:both")
                .orElseThrow()
                .services())
        .containsExactly("school");
    assertThat(apply(new Change.Close("s:both", Set.of())).findPlace("s:both")).isEmpty();
    assertThat(apply(new Change.Close("s:both", Set.of("desk", "school"))).findPlace("s:both"))
        .isEmpty();
  }

  @Test
  void changesApplyInTheirOrderAndALaterOneMayTouchANewPlace() {
    AppliedOffer offer =
        apply(
            OPEN,
            new Change.Hours("s:both", "Mo 14:00-16:00"),
            new Change.Move("n1", OneRoad.minute(5)),
            new Change.Close("s:desk", Set.of()));

    assertThat(offer.problems()).isEmpty();
    assertThat(offer.findPlace("n1").orElseThrow().communeCode()).isEqualTo("99001");
    assertThat(offer.findPlace("s:both").orElseThrow().openingHours()).isEqualTo("Mo 14:00-16:00");
    assertThat(offer.touched()).containsExactly("s:both", "n1", "s:desk");
  }

  @Test
  void contradictionsAreNamedAndNothingIsApplied() {
    Change close = new Change.Close("s:desk", Set.of());

    assertThat(codes(OPEN, close, close)).containsExactly(Code.ALREADY_CLOSED);
    assertThat(codes(close, new Change.Move("s:desk", OneRoad.minute(5))))
        .containsExactly(Code.ALREADY_CLOSED);
    assertThat(codes(OPEN, OPEN)).containsExactly(Code.PLACE_TAKEN);
    assertThat(
            codes(
                close,
                new Change.Open(
                    "s:desk", "x", OneRoad.minute(5), Presence.SITE, Set.of("desk"), null, null)))
        .containsExactly(Code.PLACE_TAKEN);
    assertThat(codes(new Change.Close("s:desk", Set.of("school"))))
        .containsExactly(Code.SERVICE_NOT_GIVEN);
    assertThat(
            codes(new Change.CutRoad(OneRoad.minute(12)), new Change.Speed(OneRoad.minute(18), 50)))
        .containsExactly(Code.ROAD_SET_TWICE);
  }

  @Test
  void whatNobodyKnowsIsNamed() {
    LatLon far = OneRoad.minute(70);

    assertThat(codes(new Change.Close("s:none", Set.of()))).containsExactly(Code.UNKNOWN_PLACE);
    assertThat(
            codes(
                new Change.Open("n1", "Loin", far, Presence.SITE, Set.of("magic"), "always", null)))
        .containsExactly(Code.UNKNOWN_SERVICE, Code.UNREADABLE_HOURS, Code.NO_ROAD);
    assertThat(
            codes(
                new Change.Open(
                    "n1", "Vide", OneRoad.minute(5), Presence.SITE, Set.of(), null, null)))
        .containsExactly(Code.NO_SERVICE);
    assertThat(codes(new Change.Move("s:desk", far))).containsExactly(Code.NO_ROAD);
    assertThat(codes(new Change.CutRoad(far))).containsExactly(Code.NO_ROAD);
    assertThat(codes(new Change.Speed(OneRoad.minute(5), 400)))
        .containsExactly(Code.IMPOSSIBLE_SPEED);
    assertThat(codes(new Change.AddRoad(OneRoad.minute(12), OneRoad.minute(13), 80, false)))
        .containsExactly(Code.ROAD_WITHOUT_LENGTH);
  }

  @Test
  void everyProblemSaysWhichChangeItIsAbout() {
    AppliedOffer offer = apply(OPEN, new Change.Close("s:none", Set.of()));

    assertThat(offer.problems())
        .containsExactly(new Problem(1, Code.UNKNOWN_PLACE, List.of("s:none")));
  }
}
