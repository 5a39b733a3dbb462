package org.maillage.domain.diagnostic.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.maillage.domain.diagnostic.DiagnosticInput;
import org.maillage.domain.diagnostic.LineTravel;
import org.maillage.domain.diagnostic.health.FragilePlaces.Reason;
import org.maillage.domain.territory.Commune;
import org.maillage.domain.territory.LatLon;
import org.maillage.domain.territory.PopulationPoint;
import org.maillage.domain.territory.PopulationPoint.Basis;

/**
 * Three communes on a road and one without, weights 1 up to 5 minutes and 1/2 up to 10:
 *
 * <pre>
 *   minute     0        8            40           90
 *   people   A 100    B 200        C 50         (D 10, no road)
 *   doctors    4                     6            1
 *   emergency  x
 * </pre>
 */
class HealthCalculationTest {

  private static final long MINUTE_MS = 60_000;
  private static final StepWeights WEIGHTS =
      new StepWeights(
          List.of(
              new StepWeights.Step(5 * MINUTE_MS, 1), new StepWeights.Step(10 * MINUTE_MS, 0.5)));
  private static final AgeDemand DEMAND = new AgeDemand(1, 1, 2, 4);
  private static final AgeShares REFERENCE = new AgeShares(0.2, 0.2, 0.1);
  private static final Profession DOCTOR =
      new Profession(
          "medecin-generaliste", WEIGHTS, DEMAND, null, 2.5, null, null, List.of("weights"));

  private static final Commune A = RoadSide.commune("99001", 100);
  private static final Commune B = RoadSide.commune("99002", 200);
  private static final Commune C = RoadSide.commune("99003", 50);
  private static final Commune D = RoadSide.commune("99004", 10);
  private static final List<Commune> COMMUNES = List.of(A, B, C, D);

  private static final DiagnosticInput INPUT =
      RoadSide.input(
          COMMUNES,
          List.of(
              RoadSide.people("99001", 0, 100),
              RoadSide.people("99002", 8, 200),
              RoadSide.people("99003", 40, 50),
              new PopulationPoint("99004", new LatLon(2, 0), 10, Basis.TOWN_HALL)),
          List.of(
              RoadSide.place("s:a", "99001", 0, 4, "medecin-generaliste"),
              RoadSide.place("s:c", "99003", 40, 6, "medecin-generaliste"),
              RoadSide.place("s:far", "99003", 90, 1, "medecin-generaliste"),
              RoadSide.place("s:er", "99001", 0, 1, "urgences")),
          "medecin-generaliste",
          "urgences",
          "maternite");

  private static HealthTable compute(Map<String, AgeShares> ages) {
    LineTravel road = new LineTravel();
    return HealthCalculation.compute(
        INPUT, List.of(DOCTOR), ages, REFERENCE, new PlainCatchments(road), road);
  }

  @Test
  void supplyIsSharedAmongAllWhoReachItAndSummedUpForEach() {
    ProfessionAccess access = compute(Map.of()).findProfession("medecin-generaliste").orElseThrow();

    // 4 doctors for 100 + 1/2 * 200: 0.02 in A, half in B; 6 for 50 in C: 0.12.
    assertThat(access.communes().get(0).value()).isEqualTo(2_000);
    assertThat(access.communes().get(1).value()).isEqualTo(1_000);
    assertThat(access.communes().get(2).value()).isCloseTo(12_000, offset(1e-9));
    assertThat(access.communes().get(3).value()).isNaN();
    assertThat(access.communes().get(2).professionals()).isEqualTo(7);
    // 10 of the 11 doctors for the 350 people on roads.
    assertThat(access.mean()).isCloseTo(1_000_000 / 350.0, offset(1e-9));
    assertThat(access.professionals()).isEqualTo(11);
    assertThat(access.professionalsOutOfReach()).isCloseTo(1, offset(1e-9));
    assertThat(access.standardised()).isFalse();
  }

  @Test
  void anOldCommuneAsksForMoreAndHasLessForEach() {
    // A: 0.1 + 0.5 + 0.2 * 2 + 0.2 * 4 = 1.8; reference: 0.2 + 0.6 + 0.1 * 2 + 0.1 * 4 = 1.4.
    AgeShares old = new AgeShares(0.1, 0.4, 0.2);
    assertThat(DEMAND.factor(old, REFERENCE)).isCloseTo(1.8 / 1.4, offset(1e-12));

    ProfessionAccess access =
        compute(Map.of("99001", old)).findProfession("medecin-generaliste").orElseThrow();

    double standardA = 100 * 1.8 / 1.4;
    assertThat(access.communes().get(0).standardPeople()).isCloseTo(standardA, offset(1e-9));
    assertThat(access.communes().get(0).value())
        .isCloseTo(100_000 * 4 / (standardA + 100), offset(1e-9));
    assertThat(access.communesWithAges()).isEqualTo(1);
    assertThat(access.standardised()).isFalse();
  }

  @Test
  void allIsStandardisedWhenEveryAgeIsKnown() {
    ProfessionAccess access =
        compute(
                Map.of(
                    "99001", REFERENCE, "99002", REFERENCE, "99003", REFERENCE, "99004", REFERENCE))
            .findProfession("medecin-generaliste")
            .orElseThrow();

    assertThat(access.standardised()).isTrue();
    assertThat(access.communes().get(0).value()).isCloseTo(2_000, offset(1e-9));
  }

  @Test
  void emergencyIsBeyondTheLimitInTheThirdCommuneOnly() {
    HealthTable table = compute(Map.of());
    HealthTable.HospitalAccess emergency = table.findHospital("urgences").orElseThrow();

    assertThat(emergency.communes())
        .containsExactly(
            new HealthTable.HospitalAccess.OfCommune(0, 0),
            new HealthTable.HospitalAccess.OfCommune(8 * MINUTE_MS, 0),
            new HealthTable.HospitalAccess.OfCommune(40 * MINUTE_MS, 1),
            new HealthTable.HospitalAccess.OfCommune(-1, 0));
    assertThat(emergency.peopleBeyond()).isEqualTo(50);
    assertThat(emergency.peopleWithout()).isEqualTo(10);
    assertThat(table.findHospital("maternite")).isEmpty();
  }

  @Test
  void aProfessionThatNobodyExercisesHasNoFigureRatherThanZero() {
    Profession midwife =
        new Profession("sage-femme", WEIGHTS, DEMAND, null, null, null, null, List.of());
    LineTravel road = new LineTravel();

    HealthTable table =
        HealthCalculation.compute(
            INPUT, List.of(midwife), Map.of(), REFERENCE, new PlainCatchments(road), road);

    assertThat(table.professions()).isEmpty();
  }

  @Test
  void consultationsNeedTheActivityOfADoctor() {
    // 60 doctors for 100,000 at 5,000 consultations: 3 for each.
    assertThat(ProfessionAccess.inActivity(60, 5_000)).isEqualTo(3);
  }

  @Test
  void nothingOfTheSupplyIsLostWhileSomebodyReachesIt() {
    Random random = new Random(20_261_122);
    double[] demand = random.doubles(30, 0, 500).toArray();
    double[] supply = random.doubles(8, 1, 9).toArray();
    long[][] timeMs = new long[supply.length][];
    for (int place = 0; place < supply.length; place++) {
      timeMs[place] = random.longs(demand.length, 0, 12 * MINUTE_MS).toArray();
    }

    double[] accessibility = PlainCatchments.accessibility(demand, supply, timeMs, WEIGHTS);

    double given = 0;
    for (int i = 0; i < demand.length; i++) {
      given += demand[i] * accessibility[i];
    }
    assertThat(given).isCloseTo(java.util.Arrays.stream(supply).sum(), offset(1e-9));
  }

  @ParameterizedTest
  @CsvSource({"-1,0", "0,1", "300000,1", "300001,0.5", "600000,0.5", "600001,0"})
  void theWeightFallsAfterTheEndOfEachStep(long timeMs, double weight) {
    assertThat(WEIGHTS.weight(timeMs)).isEqualTo(weight);
  }

  @Test
  void stepsThatDoNotGrowAreRefused() {
    List<StepWeights.Step> steps =
        List.of(new StepWeights.Step(10, 1), new StepWeights.Step(10, 0.5));

    assertThatThrownBy(() -> new StepWeights(steps)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void fewDoctorsWhoseAgesNobodyKnowsAreToBeChecked() {
    FragilePlaces places =
        FragilePlaces.find(new FragileRule(5, 1, 0.0, 30), compute(Map.of()), COMMUNES, Map.of());

    // A has 4 doctors; B has none, and is not asked how old they are.
    assertThat(places.communes()).hasSize(1);
    assertThat(places.communes().get(0).commune()).isEqualTo(A);
    assertThat(places.communes().get(0).reasons()).containsExactly(Reason.FEW_DOCTORS_AGES_UNKNOWN);
    assertThat(places.communes().get(0).certain()).isFalse();
  }

  @Test
  void oldDoctorsMakeAFragilePlaceAndYoungOnesDoNot() {
    FragileRule rule = new FragileRule(5, 2, 0.0, 30);
    HealthTable table = compute(Map.of());

    assertThat(FragilePlaces.find(rule, table, COMMUNES, Map.of("99001", 1)).communes()).isEmpty();
    assertThat(FragilePlaces.find(rule, table, COMMUNES, Map.of("99001", 2)).communes())
        .singleElement()
        .satisfies(f -> assertThat(f.reasons()).containsExactly(Reason.FEW_OLD_DOCTORS));
  }

  @Test
  void littleAccessAndFarEmergencyCareMakeAFragilePlace() {
    FragilePlaces places =
        FragilePlaces.find(
            new FragileRule(0, 1, 12_001.0, 30), compute(Map.of()), COMMUNES, Map.of());

    // All three are below, but only C is 40 minutes away; D has no figure.
    assertThat(places.communes())
        .singleElement()
        .satisfies(f -> assertThat(f.commune()).isEqualTo(C));
    assertThat(places.communes().get(0).certain()).isTrue();
  }

  @Test
  void withoutAThresholdTheWorstServedQuarterCounts() {
    // 350 people have a figure; a quarter of them lie among the 200 of B.
    assertThat(
            FragilePlaces.find(FragileRule.STANDARD, compute(Map.of()), COMMUNES, Map.of())
                .accessBelow())
        .isEqualTo(1_000);
  }

  @Test
  void aRuleOutOfBoundsIsRefused() {
    assertThatThrownBy(() -> new FragileRule(3, 1, -1.0, 30))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("access below -1.0");
  }
}
