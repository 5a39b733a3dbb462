package org.maillage.domain.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maillage.domain.diagnostic.TinyTerritory.DOCTOR_B;
import static org.maillage.domain.diagnostic.TinyTerritory.SCHOOL_A;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.maillage.domain.offer.Gamme;
import org.maillage.domain.offer.Structure;
import org.maillage.domain.territory.PopulationPoint;
import org.maillage.domain.territory.PopulationPoint.Basis;
import org.maillage.domain.territory.ZoningKind;

/** Every figure below is worked out by hand from the drawing of {@link TinyTerritory}. */
class DiagnosticCalculationTest {

  private static final Subject SCHOOL = new Subject.OfService("ecole");
  private static final Subject DOCTOR = new Subject.OfService("medecin");
  private static final Subject BANK = new Subject.OfService("banque");

  private static Diagnostic compute(Methode methode, Structure... structures) {
    return compute(TinyTerritory.input(structures), methode);
  }

  private static Diagnostic compute(DiagnosticInput input, Methode methode) {
    return DiagnosticCalculation.compute(input, methode, new LineTravel(), (service, done) -> {});
  }

  private static double minutes(Diagnostic diagnostic, int commune, Subject subject) {
    return diagnostic.communes().get(commune).timeMs(subject) / 60_000.0;
  }

  @Test
  void communeTimeIsTheMeanOverWherePeopleLive() {
    Diagnostic diagnostic = compute(Methode.CARROYEE, SCHOOL_A, DOCTOR_B);

    // A to its school: (600 x 0 + 100 x 10) / 700 = 1.43 min.
    assertThat(diagnostic.communes().get(0).timeMs(SCHOOL)).isEqualTo(85_714);
    assertThat(minutes(diagnostic, 1, SCHOOL)).isEqualTo(14);
    assertThat(minutes(diagnostic, 2, SCHOOL)).isEqualTo(30);
    // A to the doctor at minute 16: (600 x 16 + 100 x 6) / 700 = 14.57 min.
    assertThat(diagnostic.communes().get(0).timeMs(DOCTOR)).isEqualTo(874_286);
    assertThat(minutes(diagnostic, 1, DOCTOR)).isEqualTo(2);
    assertThat(minutes(diagnostic, 2, DOCTOR)).isEqualTo(14);
  }

  @Test
  void communeMethodGoesFromMairieToMairieAndIsZeroAtHome() {
    Diagnostic diagnostic = compute(Methode.COMMUNALE, SCHOOL_A, DOCTOR_B);

    assertThat(minutes(diagnostic, 0, SCHOOL)).isZero();
    assertThat(minutes(diagnostic, 1, SCHOOL)).isEqualTo(14);
    assertThat(minutes(diagnostic, 0, DOCTOR)).isEqualTo(14);
    assertThat(minutes(diagnostic, 1, DOCTOR)).isZero();
    assertThat(minutes(diagnostic, 2, DOCTOR)).isEqualTo(16);
    Access access = diagnostic.communes().get(2).services().get("medecin");
    assertThat(access.structureId()).isEqualTo("s:medecin-b");
    assertThat(access.routeLengthM()).isEqualTo(16_000);
  }

  @Test
  void aServiceWithoutAnyStructureHasNoTimeAndIsNeverZero() {
    Diagnostic diagnostic = compute(Methode.CARROYEE, SCHOOL_A, DOCTOR_B);

    for (CommuneAccess commune : diagnostic.communes()) {
      assertThat(commune.services().get("banque").status()).isEqualTo(Access.Status.NO_FACILITY);
      assertThat(commune.timeMs(BANK)).isEqualTo(TravelTimes.UNREACHED);
      assertThat(commune.gammes().get(Gamme.SUPERIEURE)).isEqualTo(new MeanTime(-1, 0, 1));
      assertThat(commune.panier().covered()).isEqualTo(2);
      assertThat(commune.panier().total()).isEqualTo(3);
    }
    ZoneAccess whole = diagnostic.findWhole(BANK).orElseThrow();
    assertThat(whole.people()).isZero();
    assertThat(whole.peopleWithout()).isEqualTo(1000);
    assertThat(whole.meanMs()).isEqualTo(TravelTimes.UNREACHED);
  }

  @Test
  void basketTimeIsTheMeanOverTheServicesThatHaveATime() {
    Diagnostic diagnostic = compute(Methode.CARROYEE, SCHOOL_A, DOCTOR_B);

    assertThat(minutes(diagnostic, 1, new Subject.OfPanier())).isEqualTo((14 + 2) / 2.0);
    assertThat(minutes(diagnostic, 2, new Subject.OfPanier())).isEqualTo((30 + 14) / 2.0);
  }

  @Test
  void territoryFiguresAreWeightedByPeople() {
    ZoneAccess whole =
        compute(Methode.CARROYEE, SCHOOL_A, DOCTOR_B).findWhole(SCHOOL).orElseThrow();

    // (600 x 0 + 100 x 10 + 200 x 14 + 100 x 30) / 1000 = 6.8 min
    assertThat(whole.meanMs()).isEqualTo(408_000);
    assertThat(whole.medianMs()).isZero();
    assertThat(whole.shareWithinReference()).isEqualTo(0.6);
    assertThat(whole.people()).isEqualTo(1000);
  }

  @Test
  void aCantonThatCutsACommuneCountsItsOwnPartAndThePartsSumToTheWhole() {
    for (Methode methode : Methode.values()) {
      Diagnostic diagnostic = compute(methode, SCHOOL_A, DOCTOR_B);

      ZoneAccess one = diagnostic.findZone(ZoningKind.CANTON, "1", SCHOOL).orElseThrow();
      ZoneAccess two = diagnostic.findZone(ZoningKind.CANTON, "2", SCHOOL).orElseThrow();
      assertThat(one.people()).isEqualTo(600);
      assertThat(two.people()).isEqualTo(400);
    }
    Diagnostic diagnostic = compute(Methode.CARROYEE, SCHOOL_A, DOCTOR_B);
    // (100 x 10 + 200 x 14 + 100 x 30) / 400 = 17 min
    assertThat(diagnostic.findZone(ZoningKind.CANTON, "2", SCHOOL).orElseThrow().meanMs())
        .isEqualTo(17 * 60_000);
  }

  @Test
  void zonesOfListedCommunesCountTheirCommunes() {
    Diagnostic diagnostic = compute(Methode.CARROYEE, SCHOOL_A, DOCTOR_B);

    ZoneAccess west = diagnostic.findZone(ZoningKind.EPCI, "W", DOCTOR).orElseThrow();
    assertThat(west.people()).isEqualTo(900);
    // (600 x 16 + 100 x 6 + 200 x 2) / 900 = 11.78 min; the median is 16 min.
    assertThat(west.meanMs()).isEqualTo(706_667);
    assertThat(west.medianMs()).isEqualTo(16 * 60_000);
  }

  @Test
  void theNearestStructureIsThatOfMostPeople() {
    Structure near = TinyTerritory.structure("s:ecole-a2", "99001", 10, "ecole");

    Access access =
        compute(Methode.CARROYEE, SCHOOL_A, near).communes().get(0).services().get("ecole");

    assertThat(access.structureId()).isEqualTo("s:ecole-a");
    assertThat(access.timeMs()).isZero();
    assertThat(access.routeLengthM()).isZero();
  }

  @Test
  void addingAStructureNeverLengthensATime() {
    Random random = new Random(20170713);
    for (int round = 0; round < 200; round++) {
      List<Structure> structures = new ArrayList<>();
      for (int s = 0; s < 1 + random.nextInt(4); s++) {
        structures.add(TinyTerritory.structure("s:" + s, "99002", random.nextInt(40), "ecole"));
      }
      Diagnostic before = compute(Methode.CARROYEE, structures.toArray(Structure[]::new));
      structures.add(TinyTerritory.structure("s:new", "99001", random.nextInt(40), "ecole"));
      Diagnostic after = compute(Methode.CARROYEE, structures.toArray(Structure[]::new));
      for (int c = 0; c < 3; c++) {
        assertThat(after.communes().get(c).timeMs(SCHOOL))
            .isLessThanOrEqualTo(before.communes().get(c).timeMs(SCHOOL));
      }
    }
  }

  @Test
  void resultsDoNotDependOnTheOrderOfStructuresAndPoints() {
    DiagnosticInput input = TinyTerritory.input(SCHOOL_A, DOCTOR_B);
    List<PopulationPoint> points = new ArrayList<>(input.points());
    Collections.reverse(points);
    DiagnosticInput shuffled =
        new DiagnosticInput(
            input.territory(),
            points,
            List.of(DOCTOR_B, SCHOOL_A),
            input.services(),
            input.panier());

    // The times of the points follow the order of the points, as they must.
    assertThat(compute(shuffled, Methode.CARROYEE))
        .usingRecursiveComparison()
        .ignoringFields("pointTimes")
        .isEqualTo(compute(input, Methode.CARROYEE));
  }

  @Test
  void aCommuneWithoutRoadHasNoTimeAndIsReported() {
    DiagnosticInput input = TinyTerritory.input(SCHOOL_A, DOCTOR_B);
    List<PopulationPoint> points = new ArrayList<>(input.points().subList(0, 3));
    points.add(
        new PopulationPoint(
            "99003", new org.maillage.domain.territory.LatLon(2, 0.3), 100, Basis.CELL));
    Diagnostic diagnostic =
        compute(
            new DiagnosticInput(
                input.territory(), points, input.structures(), input.services(), input.panier()),
            Methode.CARROYEE);

    assertThat(diagnostic.communes().get(2).services().get("ecole").status())
        .isEqualTo(Access.Status.OFF_ROAD);
    assertThat(diagnostic.basis().originsOffRoad()).isEqualTo(1);
    ZoneAccess whole = diagnostic.findWhole(SCHOOL).orElseThrow();
    assertThat(whole.people()).isEqualTo(900);
    assertThat(whole.peopleWithout()).isEqualTo(100);
  }

  @Test
  void aCommuneWithoutInhabitantsHasATimeAndWeighsNothing() {
    DiagnosticInput input = TinyTerritory.input(SCHOOL_A, DOCTOR_B);
    List<PopulationPoint> points = new ArrayList<>(input.points().subList(0, 3));
    points.add(TinyTerritory.point("99003", 30, 0));
    Diagnostic diagnostic =
        compute(
            new DiagnosticInput(
                input.territory(), points, input.structures(), input.services(), input.panier()),
            Methode.CARROYEE);

    assertThat(minutes(diagnostic, 2, SCHOOL)).isEqualTo(30);
    // (100 x 10 + 200 x 14) / 900
    assertThat(diagnostic.findWhole(SCHOOL).orElseThrow().meanMs()).isEqualTo(253_333);
  }
}
