package org.maillage.domain.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.maillage.domain.register.Places.DAY;
import static org.maillage.domain.register.Places.place;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.maillage.domain.offer.ServiceLevel;
import org.maillage.domain.offer.Structure;
import org.maillage.domain.register.PlaceStatus.State;
import org.maillage.domain.register.RegisterIssue.Code;
import org.maillage.domain.register.RegisteredPlace.Scheme;
import org.maillage.domain.territory.LatLon;
import org.maillage.domain.territory.PositionQuality;

class RegisteredPlaceTest {

  private static final Set<String> CATALOGUE = Set.of("mairie", "caf");

  private static List<Code> faults(Places... places) {
    return RegisterValidation.check(
            List.of(places).stream().map(Places::build).toList(),
            CATALOGUE,
            hours -> hours.startsWith("Mo"))
        .stream()
        .map(RegisterIssue::code)
        .toList();
  }

  @Test
  void aGoodRecordHasNoFault() {
    Places good = place("a:1", "A");
    good.hours = "Mo 09:00-12:00";
    good.contact = new Contact("04 95", "accueil@example.org", "https://example.org/a");
    good.accessibility = new Accessibility("yes", null);
    // A number of the form whose key is right: the sum of Luhn is 70.
    good.identifiers = Map.of(Scheme.SIRET, "73282932000074", Scheme.UAI, "7200123A");

    assertThat(faults(good)).isEmpty();
  }

  @Test
  void everyFaultIsToldWithItsField() {
    Places bad = place("a:1", " ");
    bad.commune = "96";
    bad.status = new PlaceStatus(State.CLOSED, null, null);
    bad.labels = List.of(new Label("x", DAY, DAY.minusDays(1)));
    bad.hostId = "a:1";
    bad.hours = "lundi";
    bad.contact = new Contact(null, "accueil", "example");
    bad.accessibility = new Accessibility("maybe", null);
    bad.identifiers = Map.of(Scheme.SIRET, "73282932000075");
    bad.services =
        List.of(
            new GivenService(
                "unknown",
                null,
                Set.of(Channel.ITINERANT_STOP),
                null,
                Set.of("jeunes", "tous-publics", "les-gens"),
                null,
                Set.of("zz"),
                List.of()));

    assertThat(faults(bad))
        .containsExactlyInAnyOrder(
            Code.MISSING,
            Code.COMMUNE_WRONG,
            Code.CLOSED_WITHOUT_DATE,
            Code.DATES_REVERSED,
            Code.HOST_IS_ITSELF,
            Code.IDENTIFIER_WRONG,
            Code.WHEELCHAIR_WRONG,
            Code.EMAIL_WRONG,
            Code.WEBSITE_WRONG,
            Code.HOURS_WRONG,
            Code.SERVICE_UNKNOWN,
            Code.LANGUAGE_WRONG,
            Code.AUDIENCE_WRONG,
            Code.CHANNEL_WITHOUT_STOPS);
  }

  @Test
  void aRoofHasOneOwner() {
    Places host = place("a:1", "A");
    host.hostId = "a:2";
    Places hosted = place("a:2", "B");
    hosted.hostId = "a:1";
    Places lost = place("a:3", "C");
    lost.hostId = "a:9";

    assertThat(faults(host, hosted, lost, place("a:3", "C")))
        .containsExactly(
            Code.ID_TWICE, Code.HOST_IS_HOSTED, Code.HOST_IS_HOSTED, Code.HOST_UNKNOWN);
  }

  @Test
  void onlyWhatIsOpenAndGoneToIsOfTheOffer() {
    Places project = place("a:1", "A");
    project.status = new PlaceStatus(State.PROJECT, null, null);
    Places future = place("a:2", "B");
    future.status = new PlaceStatus(State.OPEN, DAY.plusDays(1), null);
    Places remote = place("a:3", "C");
    remote.services =
        List.of(
            new GivenService(
                "caf", null, Set.of(Channel.PHONE), null, Set.of(), null, Set.of(), List.of()));

    assertThat(
            RegisterOffer.structures(List.of(project.build(), future.build(), remote.build()), DAY))
        .isEmpty();
    assertThat(RegisterOffer.structures(List.of(future.build()), DAY.plusDays(1))).hasSize(1);
  }

  @Test
  void aServiceWithItsOwnHoursAndEachStopAreStructuresOfTheirOwn() {
    Location square = new Location(null, "2B001", new LatLon(42.5, 9.2), PositionQuality.EXACT);
    Places house = place("a:1", "Maison");
    house.hours = "Mo-Fr 09:00-17:00";
    house.services =
        List.of(
            GivenService.of("mairie", ServiceLevel.FULL),
            new GivenService(
                "caf",
                ServiceLevel.PERMANENCE,
                Set.of(Channel.DESK, Channel.ITINERANT_STOP),
                "Th[1] 09:00-12:00",
                Set.of(),
                null,
                Set.of(),
                List.of(new ItinerantStop("place", square, "week 2-52/2 Tu 14:00-16:00"))));

    List<Structure> offer = RegisterOffer.structures(List.of(house.build()), DAY);

    assertThat(offer)
        .extracting(Structure::id, Structure::openingHours, s -> s.services().toString())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("a:1", "Mo-Fr 09:00-17:00", "[mairie]"),
            org.assertj.core.groups.Tuple.tuple("a:1:caf", "Th[1] 09:00-12:00", "[caf]"),
            org.assertj.core.groups.Tuple.tuple(
                "a:1:caf:1", "week 2-52/2 Tu 14:00-16:00", "[caf]"));
    assertThat(offer.get(2).position()).isEqualTo(square.position());
  }

  @Test
  void theQualityIsTheSumOfItsParts() {
    Places place = place("a:1", "A");
    place.hours = "Mo 09:00-12:00";
    place.contact = new Contact("04", null, "https://example.org");
    place.sourceDate = DAY.minusYears(2);

    RecordQuality quality = RecordQuality.of(place.build(), DAY, hours -> true);

    // Address, phone, website and hours of seven; two years old is half of the way to stale.
    assertThat(quality.completeness()).isCloseTo(4.0 / 7, within(1e-9));
    assertThat(quality.freshness()).isCloseTo(0.5, within(0.01));
    assertThat(quality.position()).isEqualTo(1);
    assertThat(quality.hours()).isEqualTo(1);
    assertThat(quality.score()).isCloseTo(20 + 12.5 + 20 + 20, within(0.3));
    assertThat(RecordQuality.of(place.build(), DAY, hours -> false).hours()).isEqualTo(0.5);
  }

  @Test
  void theQualityOfAnOperatorIsTheMeanOfItsRecords() {
    Places good = place("a:1", "A");
    good.operator = "La Poste";
    Places bad = place("a:2", "B").at(null, 0);
    bad.operator = "La Poste";
    bad.quality = PositionQuality.COMMUNE;

    Map<String, Double> means =
        RecordQuality.meanByOperator(
            List.of(good.build(), bad.build(), place("a:3", "C").build()), DAY, h -> true);

    // Address and operator of seven, exact; operator of seven, nothing else; address, exact.
    assertThat(means.get("La Poste")).isCloseTo((10 + 20 + 5) / 2.0, within(1e-9));
    assertThat(means.get("")).isCloseTo(25, within(1e-9));
  }
}
