package org.maillage.domain.diagnostic.dimensions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.maillage.domain.diagnostic.Diagnostic;
import org.maillage.domain.diagnostic.DiagnosticCalculation;
import org.maillage.domain.diagnostic.DiagnosticInput;
import org.maillage.domain.diagnostic.LineTravel;
import org.maillage.domain.diagnostic.Methode;
import org.maillage.domain.diagnostic.TravelTimes;
import org.maillage.domain.diagnostic.health.RoadSide;
import org.maillage.domain.offer.OpeningWeek;
import org.maillage.domain.offer.PlaceDetail;
import org.maillage.domain.offer.ServiceLevel;
import org.maillage.domain.offer.Structure;
import org.maillage.domain.territory.LatLon;
import org.maillage.domain.territory.PopulationPoint;
import org.maillage.domain.territory.PopulationPoint.Basis;
import org.maillage.domain.territory.PositionQuality;

/**
 * One commune of 100 people on a road, 60 at minute 0 and 40 at minute 10, and one without a road.
 * An agency of X at minute 2 (five mornings), a permanence of Y at minute 12 (Saturday morning), a
 * place at minute 30 of which nothing is known. The reference is 7 minutes.
 */
class DimensionCalculationTest {

  private static final long MINUTE_MS = 60_000;

  private static final Structure AGENCY =
      new Structure(
          "s:agency",
          "Agence",
          "99001",
          RoadSide.minute(2),
          PositionQuality.EXACT,
          java.util.Set.of("poste", "france-services"),
          1,
          "Mo-Fr 09:00-12:00",
          "1 rue Haute",
          "01",
          null,
          "s",
          new PlaceDetail(Map.of("poste", ServiceLevel.AGENCY), "X", null));
  private static final Structure PERMANENCE =
      RoadSide.place("s:permanence", "99001", 12, 1, "poste")
          .withDetail(new PlaceDetail(Map.of("poste", ServiceLevel.PERMANENCE), "Y", "yes"));
  private static final Structure FAR = RoadSide.place("s:far", "99001", 30, 1, "poste");

  private static final Map<String, OpeningWeek> WEEKS =
      Map.of("s:agency", mornings(), "s:permanence", saturday());

  private static OpeningWeek mornings() {
    OpeningWeek.Builder week = new OpeningWeek.Builder();
    for (DayOfWeek day : DayOfWeek.values()) {
      if (day.getValue() <= 5) {
        week.open(day, 540, 720);
      }
    }
    return week.build();
  }

  private static OpeningWeek saturday() {
    return new OpeningWeek.Builder().open(DayOfWeek.SATURDAY, 540, 720).build();
  }

  private static DimensionTable compute(List<Structure> structures) {
    DiagnosticInput input =
        RoadSide.input(
            List.of(RoadSide.commune("99001", 100), RoadSide.commune("99002", 5)),
            List.of(
                RoadSide.people("99001", 0, 60),
                RoadSide.people("99001", 10, 40),
                new PopulationPoint("99002", new LatLon(2, 0), 5, Basis.TOWN_HALL)),
            structures,
            "poste",
            "banque");
    Diagnostic diagnostic =
        DiagnosticCalculation.compute(input, Methode.CARROYEE, new LineTravel(), (s, d) -> {});
    List<String> done = new ArrayList<>();
    DimensionTable table =
        DimensionCalculation.compute(
            input,
            diagnostic,
            WEEKS,
            DimensionParameters.STANDARD,
            LocalDate.of(2026, 7, 1),
            new LineTravel(),
            (code, number) -> done.add(code));
    assertThat(done).containsExactlyInAnyOrder("poste", "banque");
    return table;
  }

  // No static: threads of the calculation would wait for this class to be there.
  private final DimensionTable table = compute(List.of(AGENCY, PERMANENCE, FAR));
  private final DimensionFacts post = table.findService("poste").orElseThrow().communes().get(0);

  @Test
  void theWeekIsThatOfThePlacesThatEachReaches() {
    DimensionFacts.Opening opening = post.opening();

    // 60 people reach five mornings, 15 h; 40 the Saturday morning, 3 h.
    assertThat(opening).isNotNull();
    assertThat(opening.shareKnown()).isEqualTo(1);
    assertThat(opening.hours()).isCloseTo(10.2, offset(1e-4));
    assertThat(opening.eveningHours()).isZero();
    assertThat(opening.shareSaturday()).isCloseTo(0.4, offset(1e-4));
    assertThat(opening.halfDays()).isCloseTo(3.4, offset(1e-4));
  }

  @Test
  void aPermanenceOfHalfADayIsATwelfthOfAChoice() {
    DimensionFacts.Choice choice = post.choice();

    // 60 people have the agency, 40 one half-day of twelve.
    assertThat(choice).isNotNull();
    assertThat(choice.places()).isCloseTo(0.6 + 0.4 / 12, offset(1e-4));
    assertThat(choice.operators()).isEqualTo(2);
    // Second nearest: 12 min for 60 people and 8 min for 40.
    assertThat(choice.nearestMs())
        .containsExactly(2 * MINUTE_MS, 624_000L, 26 * MINUTE_MS, TravelTimes.UNREACHED);
  }

  @Test
  void levelLabelAndInformationAreThoseOfTheNearestPlaceOfMostPeople() {
    assertThat(post.timeMs()).isEqualTo(2 * MINUTE_MS);
    assertThat(post.level()).isEqualTo(ServiceLevel.AGENCY);
    assertThat(post.labelled()).isTrue();
    assertThat(post.published()).isNotNull();
    assertThat(post.published().fields()).isEqualTo(3);
    assertThat(post.published().ageYears()).isCloseTo(365 / 365.25, offset(1e-9));
  }

  @Test
  void anUnknownOperatorMakesTheirNumberUnknown() {
    Structure unnamed = RoadSide.place("s:unnamed", "99001", 1, 1, "poste");

    DimensionFacts facts =
        compute(List.of(AGENCY, unnamed)).findService("poste").orElseThrow().communes().get(0);

    assertThat(facts.choice()).isNotNull();
    assertThat(facts.choice().operators()).isEqualTo(-1);
  }

  @Test
  void aRowThatStandsForSeveralProfessionalsIsSeveralChoices() {
    Structure practice = RoadSide.place("s:practice", "99001", 1, 3, "poste");

    DimensionFacts facts =
        compute(List.of(practice)).findService("poste").orElseThrow().communes().get(0);

    // Three at 1 min for 60 people, beyond the reference for the others.
    assertThat(facts.choice()).isNotNull();
    assertThat(facts.choice().places()).isCloseTo(1.8, offset(1e-4));
    assertThat(facts.opening()).isNull();
    assertThat(facts.level()).isNull();
  }

  @Test
  void withoutPlaceOrRoadNothingIsKnown() {
    DimensionTable.OfService bank = table.findService("banque").orElseThrow();

    assertThat(bank.places()).isZero();
    assertThat(bank.communes()).containsExactly(DimensionFacts.NONE, DimensionFacts.NONE);
    assertThat(table.findService("poste").orElseThrow().communes().get(1))
        .isEqualTo(DimensionFacts.NONE);
    assertThat(table.findService("poste").orElseThrow().hoursKnown()).isEqualTo(2);
  }
}
