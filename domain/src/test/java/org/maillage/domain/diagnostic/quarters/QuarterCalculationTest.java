package org.maillage.domain.diagnostic.quarters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.maillage.domain.diagnostic.DiagnosticInput;
import org.maillage.domain.diagnostic.LineTravel;
import org.maillage.domain.diagnostic.quarters.Quarter.Place;
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
import org.maillage.domain.territory.Zone;
import org.maillage.domain.territory.ZoningKind;

/**
 * One path along the equator, a minute on foot every hundredth of a degree. The quarter Q reaches
 * from minute 10 to 20 with 60 people at 12 and 40 at 18; 300 others live at minute 60.
 *
 * <pre>
 *   school at 5     bank at 15    doctor at 28    pharmacy at 60    counter at the mairie, 16
 * </pre>
 */
class QuarterCalculationTest {

  private static final Structure SCHOOL = place("s:ecole", 5, "ecole", PositionQuality.EXACT);
  private static final Structure BANK = place("s:banque", 15, "banque", PositionQuality.EXACT);
  private static final Structure DOCTOR = place("s:medecin", 28, "medecin", PositionQuality.STREET);
  private static final Structure PHARMACY =
      place("s:pharmacie", 60, "pharmacie", PositionQuality.EXACT);
  private static final Structure COUNTER =
      place("s:guichet", 16, "guichet", PositionQuality.TOWN_HALL);

  private static final Zone Q = new Zone(ZoningKind.QPV, "Q", "Quartier", List.of(), box(10, 20));

  private static final Map<String, Set<String>> GROUPS =
      Map.of(
          "ecole", Set.of("ecole"),
          "medecin", Set.of("medecin"),
          "pharmacie", Set.of("pharmacie"),
          "soin", Set.of("medecin", "pharmacie"));

  private static Quarter quarter(Zone zone) {
    return QuarterCalculation.compute(input(zone), Set.of(zone.kind()), GROUPS, new LineTravel())
        .get(0);
  }

  @Test
  void aPlaceIsAsFarAsFromTheNearestHomeOfTheQuarter() {
    // School: 12 to 5. Bank: 12 or 18 to 15. Doctor: 18 to 28. Pharmacy: 18 to 60, too far.
    assertThat(quarter(Q).places())
        .containsExactly(
            new Place("s:guichet", false, 2 * 60_000),
            new Place("s:banque", true, 3 * 60_000),
            new Place("s:ecole", false, 7 * 60_000),
            new Place("s:medecin", false, 10 * 60_000));
  }

  @Test
  void aPlaceKnownByItsCommuneAloneIsNotSaidToBeInsideAContour() {
    assertThat(quarter(Q).places())
        .filteredOn(Place::inside)
        .extracting(Place::structureId)
        .containsExactly("s:banque");
  }

  @Test
  void peopleAreCountedFromWhereTheyLive() {
    Quarter quarter = quarter(Q);
    assertThat(quarter.people()).isEqualTo(100);
    // School: 7 minutes for 60 people, 13 for 40. At 5, 10, 15, 20, 30 minutes:
    assertThat(quarter.peopleWithin().get("ecole")).containsExactly(0.0, 60.0, 100.0, 100.0, 100.0);
    assertThat(quarter.shareWithin("ecole", 10)).isEqualTo(0.6);
    // Doctor: 16 minutes and 10.
    assertThat(quarter.shareWithin("medecin", 15)).isEqualTo(0.4);
    assertThat(quarter.shareWithin("pharmacie", 30)).isZero();
    assertThat(quarter.shareWithin("nulle-part", 30)).isZero();
  }

  @Test
  void aZoneOfWholeCommunesHasThePlacesOfItsCommunes() {
    Zone basin = new Zone(ZoningKind.BASSIN_DE_VIE, "B", "Bassin", List.of("99001"), null);
    Quarter quarter = quarter(basin);
    assertThat(quarter.people()).isEqualTo(400);
    assertThat(quarter.places()).hasSize(5).allMatch(Place::inside);
    assertThat(quarter.peopleWithin().get("pharmacie")).last().isEqualTo(300.0);
    assertThat(quarter.peopleWithin().get("soin")).last().isEqualTo(400.0);
  }

  @Test
  void aQuarterWithoutAKnownHomeIsWalkedFromItsMiddle() {
    Zone empty = new Zone(ZoningKind.QPV, "E", "Vide", List.of(), box(24, 26));
    Quarter quarter = quarter(empty);
    assertThat(quarter.byMiddle()).isTrue();
    assertThat(quarter.people()).isZero();
    assertThat(quarter.places().get(0)).isEqualTo(new Place("s:medecin", false, 3 * 60_000));
    assertThat(quarter.shareWithin("medecin", 15)).isZero();
  }

  @Test
  void aTerritoryWithoutSuchAZoningHasNoQuarter() {
    assertThat(
            QuarterCalculation.compute(input(Q), Set.of(ZoningKind.MSP), GROUPS, new LineTravel()))
        .isEmpty();
  }

  @Test
  void aZoningThatDoesNotCoverTheTerritorySaysHowManyAreOutside() {
    assertThat(Coverage.of(ZoningKind.QPV, List.of(Q), input(Q).points()))
        .isEqualTo(new Coverage(ZoningKind.QPV, 1, 400, 300));
    assertThat(Coverage.of(ZoningKind.MSP, List.of(Q), input(Q).points()))
        .isEqualTo(new Coverage(ZoningKind.MSP, 0, 400, 400));
  }

  @Test
  void aPlaceIsOfTheFirstKindOfItsFamilyThatFitsItsTypeOrItsName() {
    Layer.Value office = new Layer.Value("Bureau", "Office", List.of("A206"), null);
    Layer.Value counter = new Layer.Value("Agence", "Counter", List.of("A208"), "agence postale");
    Layer post =
        new Layer(
            "la-poste",
            "La Poste",
            "Post",
            List.of("bureau-de-poste"),
            List.of(office, counter),
            null,
            null);
    assertThat(post.findValue(named("bpe-2013:2A004:A206", "x"))).contains(office);
    assertThat(post.findValue(named("bpe-2013:2A004:A2060", "x"))).isEmpty();
    assertThat(post.findValue(named("annuaire:A208-2A004-01", "x"))).contains(counter);
    assertThat(post.findValue(named("liste:1", "AGENCE POSTALE communale"))).contains(counter);
    assertThat(post.holds(named("liste:1", "x"))).isTrue();
    assertThat(post.holds(SCHOOL)).isFalse();
  }

  @Test
  void aFamilyWithoutServicesSaysWhyInBothLanguages() {
    assertThatThrownBy(() -> new Layer("x", "X", "X", List.of(), List.of(), null, null))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Layer("x", "X", "X", List.of("a"), List.of(), "pourquoi", null))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Structure named(String id, String name) {
    return structure(id, name, 0, "bureau-de-poste", PositionQuality.EXACT);
  }

  private static Structure place(String id, double minute, String service, PositionQuality known) {
    return structure(id, id, minute, service, known);
  }

  private static Structure structure(
      String id, String name, double minute, String service, PositionQuality known) {
    return new Structure(
        id, name, "99001", minute(minute), known, Set.of(service), 1, null, null, null, null, "s");
  }

  private static DiagnosticInput input(Zone zone) {
    Commune commune =
        new Commune("99001", "A", "99", null, 400, minute(16), PositionQuality.EXACT, null);
    Territory territory =
        new Territory(
            "essai",
            "Essai",
            List.of("99"),
            List.of(),
            List.of(commune),
            List.of(zone),
            List.of(),
            List.of());
    List<PopulationPoint> points = List.of(home(12, 60), home(18, 40), home(60, 300));
    Service school =
        new Service("ecole", "É", "S", "sante", List.of(), List.of(), List.of(), null, null);
    Panier panier = new Panier("e", "1", "E", "E", "e", Map.of(Gamme.PROXIMITE, List.of("ecole")));
    return new DiagnosticInput(
        territory,
        points,
        List.of(SCHOOL, BANK, DOCTOR, PHARMACY, COUNTER),
        List.of(school),
        panier);
  }

  private static PopulationPoint home(double minute, double people) {
    return new PopulationPoint("99001", minute(minute), people, Basis.CELL);
  }

  private static LatLon minute(double minute) {
    return new LatLon(0, minute / 100);
  }

  private static @Nullable Geometry box(double from, double to) {
    double west = from / 100;
    double east = to / 100;
    return new GeometryFactory()
        .createPolygon(
            new Coordinate[] {
              new Coordinate(west, -0.1),
              new Coordinate(east, -0.1),
              new Coordinate(east, 0.1),
              new Coordinate(west, 0.1),
              new Coordinate(west, -0.1)
            });
  }
}
