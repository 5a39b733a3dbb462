package org.maillage.domain.diagnostic.poles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.maillage.domain.diagnostic.DiagnosticInput;
import org.maillage.domain.diagnostic.LineTravel;
import org.maillage.domain.diagnostic.TravelTimes;
import org.maillage.domain.diagnostic.poles.Poles.Attachment;
import org.maillage.domain.diagnostic.poles.Poles.Catchment;
import org.maillage.domain.offer.Gamme;
import org.maillage.domain.offer.Panier;
import org.maillage.domain.offer.Service;
import org.maillage.domain.offer.Structure;
import org.maillage.domain.territory.Commune;
import org.maillage.domain.territory.LatLon;
import org.maillage.domain.territory.PopulationPoint;
import org.maillage.domain.territory.PopulationPoint.Basis;
import org.maillage.domain.territory.PositionQuality;
import org.maillage.domain.territory.Territory;

/**
 * Four communes on one road, a minute a kilometre, mairies at minutes 0, 10, 30 and 60; D has a
 * hamlet that no road reaches.
 *
 * <pre>
 *   A minute 0    500 people at 0             everything
 *   B minute 10   200 people at 10            school, shop
 *   C minute 30   100 people at 22, 50 at 30  shop, bank
 *   D minute 60   40 people at 60, 10 apart   nothing
 * </pre>
 *
 * Proximity is school, shop and a library that nobody has; intermediate is doctor and bank;
 * superior is the hospital.
 */
class PolesTest {

  private static final String A = "99001";
  private static final String B = "99002";
  private static final String C = "99003";
  private static final String D = "99004";

  private final DiagnosticInput input = input();
  private final TravelTimes.FromOrigins travel =
      new LineTravel().from(input.points().stream().map(PopulationPoint::position).toList());

  private static DiagnosticInput input() {
    List<Commune> communes =
        List.of(commune(A, 500, 0), commune(B, 200, 10), commune(C, 150, 30), commune(D, 50, 60));
    List<PopulationPoint> points =
        List.of(
            point(A, 0, 500),
            point(B, 10, 200),
            point(C, 22, 100),
            point(C, 30, 50),
            point(D, 60, 40),
            new PopulationPoint(D, new LatLon(5, 0), 10, Basis.CELL));
    List<Structure> structures =
        List.of(
            structure(A, 0, "ecole", "commerce", "medecin", "banque", "hopital"),
            structure(B, 10, "ecole", "commerce"),
            structure(C, 30, "commerce", "banque"));
    Panier panier =
        new Panier(
            "essai",
            "1",
            "Essai",
            "Test",
            "test",
            Map.of(
                Gamme.PROXIMITE, List.of("ecole", "commerce", "bibliotheque"),
                Gamme.INTERMEDIAIRE, List.of("medecin", "banque"),
                Gamme.SUPERIEURE, List.of("hopital")));
    Territory territory =
        new Territory(
            "essai", "Essai", List.of("99"), List.of(), communes, List.of(), List.of(), List.of());
    List<Service> services = panier.services().stream().map(PolesTest::service).toList();
    return new DiagnosticInput(territory, points, structures, services, panier);
  }

  private Poles poles(double share) {
    return new PoleCalculation(input, travel).compute(share);
  }

  @Test
  void aServiceThatNobodyHasIsAskedOfNobody() {
    PoleRule rule = poles(0.5).rule();
    assertThat(rule.present().get(Gamme.PROXIMITE)).containsExactly("ecole", "commerce");
    assertThat(rule.missing().get(Gamme.PROXIMITE)).containsExactly("bibliotheque");
    assertThat(rule.needed(Gamme.PROXIMITE)).isEqualTo(1);
    assertThat(rule.needed(Gamme.INTERMEDIAIRE)).isEqualTo(1);
    assertThat(rule.needed(Gamme.SUPERIEURE)).isEqualTo(1);
  }

  @Test
  void theLevelIsTheHighestRangeReached() {
    assertThat(poles(0.5).poles())
        .extracting(pole -> pole.communeCode() + " " + pole.level())
        .containsExactly(A + " SUPERIEURE", C + " INTERMEDIAIRE", B + " PROXIMITE");
    assertThat(poles(0.5).findPole(C).orElseThrow().services())
        .isEqualTo(Map.of(Gamme.PROXIMITE, 1, Gamme.INTERMEDIAIRE, 1, Gamme.SUPERIEURE, 0));
  }

  @Test
  void aHigherShareLeavesFewerPoles() {
    assertThat(poles(1).poles())
        .extracting(pole -> pole.communeCode() + " " + pole.level())
        .containsExactly(A + " SUPERIEURE", B + " PROXIMITE");
  }

  @Test
  void theCatchmentIsEveryoneForWhomItIsTheNearestOfItsLevelOrAbove() {
    Poles poles = poles(0.5);
    // Superior: only A. 500 at 0, 200 at 10, 100 at 22, 50 at 30, 40 at 60: 890 people,
    // 0 + 2000 + 2200 + 1500 + 2400 = 8100 minutes; 8100 / 890 = 9.10112 min = 546 067 ms.
    assertThat(poles.findPole(A).orElseThrow().catchment()).isEqualTo(new Catchment(890, 546_067));
    // Intermediate: A or C. C has 100 at 8, 50 at 0, 40 at 30: 2000 / 190 min = 631 579 ms.
    assertThat(poles.findPole(C).orElseThrow().catchment()).isEqualTo(new Catchment(190, 631_579));
    // Proximity: A, B or C; B keeps its own people only.
    assertThat(poles.findPole(B).orElseThrow().catchment()).isEqualTo(new Catchment(200, 0));
  }

  @Test
  void atEachLevelEverybodyBelongsToOnePoleOrIsCountedWithout() {
    for (double share : new double[] {0.1, 0.5, 0.75, 1}) {
      Poles poles = poles(share);
      for (Gamme level : Gamme.values()) {
        double served =
            poles.poles().stream()
                .filter(pole -> pole.catchments().containsKey(level))
                .mapToDouble(pole -> pole.catchments().get(level).people())
                .sum();
        assertThat(served + poles.peopleWithout().get(level)).isCloseTo(900, within(1e-9));
      }
    }
    assertThat(poles(0.5).peopleWithout().get(Gamme.PROXIMITE)).isEqualTo(10);
  }

  @Test
  void aCommuneBelongsToThePoleOfMostOfItsPeople() {
    Attachment ofC = poles(0.5).communes().get(2).byLevel().get(Gamme.PROXIMITE);
    // At minute 22, C is 8 minutes away and B 12: all of C goes to C; mean 100 × 8 / 150 min.
    assertThat(ofC.poleCode()).isEqualTo(C);
    assertThat(ofC.share()).isEqualTo(1);
    assertThat(ofC.meanMs()).isEqualTo(320_000);
    // Without C (share 1), B is nearer than A for both.
    assertThat(poles(1).communes().get(2).byLevel().get(Gamme.PROXIMITE).poleCode()).isEqualTo(B);
  }

  @Test
  void aTerritoryWithoutAnyServiceHasNoPoleAndEverybodyIsWithout() {
    DiagnosticInput nothing =
        new DiagnosticInput(
            input.territory(), input.points(), List.of(), input.services(), input.panier());
    Poles poles = new PoleCalculation(nothing, travel).compute(0.5);
    assertThat(poles.poles()).isEmpty();
    assertThat(poles.peopleWithout().get(Gamme.PROXIMITE)).isEqualTo(900);
    assertThat(poles.communes()).allMatch(commune -> commune.byLevel().isEmpty());
  }

  @Test
  void dependenceIsTheExtraTimeToTheNearestPlaceOfAnotherCommune() {
    // The bank: 500 (now 0, else 30), 200 (10, else 20) go to A; 100 (8, else 22), 50 (0, else
    // 30), 40 (30, else 60) go to C.
    assertThat(dependence("banque", A))
        .isEqualTo(
            new Dependence(
                "banque",
                A,
                700,
                Math.round(2000.0 / 700 * 60_000),
                Math.round((500 * 30 + 200 * 10) / 700.0 * 60_000),
                700,
                0));
    assertThat(dependence("banque", C))
        .isEqualTo(
            new Dependence(
                "banque",
                C,
                190,
                Math.round((800 + 0 + 1200) / 190.0 * 60_000),
                Math.round((100 * 14 + 50 * 30 + 40 * 30) / 190.0 * 60_000),
                190,
                0));
  }

  @Test
  void aLossOfFiveMinutesDoesNotCountAsMoreThanFive() {
    DiagnosticInput two =
        new DiagnosticInput(
            input.territory(),
            List.of(point(A, 0, 30), point(A, 1, 70)),
            List.of(structure(A, 0, "ecole"), structure(B, 5, "ecole")),
            input.services(),
            input.panier());
    TravelTimes.FromOrigins from = new LineTravel().from(List.of(minute(0), minute(1)));
    Dependence ofA = DependenceCalculation.compute(two, from, (service, done) -> {}).get(0);
    // From 0: 5 minutes more exactly. From 1: 4 instead of 1.
    assertThat(ofA.peopleLosing()).isZero();
    assertThat(ofA.meanExtraMs()).isEqualTo(Math.round((30 * 5 + 70 * 3) / 100.0 * 60_000));
  }

  @Test
  void theOnlyPlaceOfAServiceLeavesPeopleWithoutAnything() {
    Dependence hospital = dependence("hopital", A);
    assertThat(hospital.people()).isEqualTo(890);
    assertThat(hospital.peopleWithout()).isEqualTo(890);
    assertThat(hospital.meanExtraMs()).isEqualTo(TravelTimes.UNREACHED);
    assertThat(hospital.peopleHit()).isEqualTo(890);
  }

  @Test
  void everybodyWhoReachesAServiceDependsOnOneCommuneForIt() {
    List<Dependence> all = new ArrayList<>();
    List<Integer> done = new ArrayList<>();
    all.addAll(DependenceCalculation.compute(input, travel, (service, number) -> done.add(number)));
    assertThat(
            all.stream()
                .filter(d -> d.serviceCode().equals("commerce"))
                .mapToDouble(Dependence::people)
                .sum())
        .isEqualTo(890);
    assertThat(done).containsExactly(1, 2, 3, 4, 5, 6);
  }

  @Test
  void aShareOfNothingOrMoreThanAllIsRefused() {
    assertThatThrownBy(() -> poles(0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> poles(1.01)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> poles(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void sevenTenthsOfTenAreSeven() {
    List<String> ten = List.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "j");
    assertThat(new PoleRule(0.7, Map.of(Gamme.PROXIMITE, ten), Map.of()).needed(Gamme.PROXIMITE))
        .isEqualTo(7);
  }

  private Dependence dependence(String service, String commune) {
    return DependenceCalculation.compute(input, travel, (s, done) -> {}).stream()
        .filter(d -> d.serviceCode().equals(service) && d.communeCode().equals(commune))
        .findFirst()
        .orElseThrow();
  }

  private static LatLon minute(double minute) {
    return new LatLon(0, minute / 100);
  }

  private static Commune commune(String code, int population, double minute) {
    return new Commune(
        code, code, "99", null, population, minute(minute), PositionQuality.EXACT, null);
  }

  private static PopulationPoint point(String commune, double minute, double people) {
    return new PopulationPoint(commune, minute(minute), people, Basis.CELL);
  }

  private static Structure structure(String commune, double minute, String... services) {
    return new Structure(
        "s:" + commune,
        commune,
        commune,
        minute(minute),
        PositionQuality.EXACT,
        Set.of(services),
        1,
        null,
        null,
        null,
        null,
        "s");
  }

  private static Service service(String code) {
    return new Service(code, code, code, "sante", List.of(), List.of(), List.of(), null, null);
  }
}
