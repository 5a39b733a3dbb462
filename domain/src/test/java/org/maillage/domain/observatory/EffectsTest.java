package org.maillage.domain.observatory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.maillage.domain.diagnostic.LineTravel;
import org.maillage.domain.observatory.CountEffects.Turn;
import org.maillage.domain.register.Accessibility;
import org.maillage.domain.register.Contact;
import org.maillage.domain.register.CountComparison;
import org.maillage.domain.register.GivenService;
import org.maillage.domain.register.Location;
import org.maillage.domain.register.PlaceStatus;
import org.maillage.domain.register.PlaceStatus.State;
import org.maillage.domain.register.RegisterComparison;
import org.maillage.domain.register.RegisterComparison.Snapshot;
import org.maillage.domain.register.RegisterEvent;
import org.maillage.domain.register.RegisteredPlace;
import org.maillage.domain.register.SourceReference;
import org.maillage.domain.territory.Commune;
import org.maillage.domain.territory.LatLon;
import org.maillage.domain.territory.PopulationPoint;
import org.maillage.domain.territory.PositionQuality;

/**
 * One road, a minute for each hundredth of a degree. 100 people live at minute 0, 200 at minute 10,
 * 400 at minute 20; post offices stand at minutes 0 (a), 20 (b) and 30 (c).
 */
class EffectsTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
  private static final List<PopulationPoint> PEOPLE =
      List.of(people(0, 100), people(10, 200), people(20, 400));

  private static PopulationPoint people(int minute, double people) {
    return new PopulationPoint("2A001", at(minute), people, PopulationPoint.Basis.CELL);
  }

  private static LatLon at(int minute) {
    return new LatLon(0, minute / 100.0);
  }

  private static RegisteredPlace place(String id, int minute, State state, String... services) {
    return new RegisteredPlace(
        id,
        "Lieu " + id,
        new PlaceStatus(state, null, null),
        new Location("minute " + minute, "2A001", at(minute), PositionQuality.EXACT),
        null,
        null,
        List.of(),
        null,
        Contact.NONE,
        Accessibility.NONE,
        null,
        1,
        Map.of(),
        List.of(),
        Stream.of(services).map(code -> GivenService.of(code, null)).toList());
  }

  private static RegisteredPlace office(String id, int minute) {
    return place(id, minute, State.OPEN, "poste");
  }

  private static RegisteredPlace closed(String id, int minute) {
    return place(id, minute, State.CLOSED, "poste");
  }

  /** Effects by place and service. */
  private static Map<String, PeopleEffect> effects(
      List<RegisteredPlace> before, List<RegisteredPlace> after) {
    Snapshot was = new Snapshot(DAY, before);
    Snapshot is = new Snapshot(DAY.plusDays(1), after);
    List<RegisterEvent> events = RegisterComparison.compare(was, is, Set.of(), String::equals);
    Map<String, PeopleEffect> effects = new TreeMap<>();
    boolean whole =
        BatchEffects.measure(
            new LineTravel(),
            PEOPLE,
            BatchOffer.of(was, is, BatchOffer.Ground.NONE, events),
            (event, ofServices) ->
                ofServices.forEach(
                    (service, effect) ->
                        effects.put(
                            events.get(event).kind()
                                + " "
                                + events.get(event).placeId()
                                + " "
                                + service,
                            effect)),
            () -> true);
    assertThat(whole).isTrue();
    return effects;
  }

  private static RegisteredPlace ofSource(
      String id, int minute, PositionQuality quality, State state) {
    RegisteredPlace place = place(id, minute, state, "poste");
    return new RegisteredPlace(
        place.id(),
        "Poste",
        place.status(),
        new Location(null, "2A001", at(minute), quality),
        null,
        null,
        List.of(),
        null,
        Contact.NONE,
        Accessibility.NONE,
        null,
        1,
        Map.of(),
        List.of(new SourceReference(id.substring(0, id.indexOf(':')), id, null)),
        place.services());
  }

  @Test
  void aRowThatCountsWhatClosedIsGoneWithIt() {
    RegisteredPlace counted = ofSource("bpe:1", 19, PositionQuality.TOWN_HALL, State.OPEN);
    List<RegisteredPlace> before =
        List.of(ofSource("own:1", 20, PositionQuality.EXACT, State.OPEN), office("c", 30), counted);
    List<RegisteredPlace> after =
        List.of(
            ofSource("own:1", 20, PositionQuality.EXACT, State.CLOSED), office("c", 30), counted);
    Snapshot was = new Snapshot(DAY, before);
    Snapshot is = new Snapshot(DAY.plusDays(1), after);
    List<RegisterEvent> events = RegisterComparison.compare(was, is, Set.of(), String::equals);
    BatchOffer.Ground ground =
        new BatchOffer.Ground(
            List.of(office("b", 90)), List.of("own", "bpe"), Map.of("2A001", "Ici"));

    BatchOffer offer = BatchOffer.of(was, is, ground, events);

    // The row stood for the office that closed; what was not compared still stands.
    assertThat(offer.after().get("poste"))
        .extracting(BatchOffer.Spot::placeId)
        .containsExactlyInAnyOrder("b", "c");
    assertThat(offer.undone().get(0).before().get("poste")).containsExactly(at(20));
  }

  private static List<Double> longer(PeopleEffect effect) {
    return PeopleEffect.MINUTES.stream().map(effect::longerOver).toList();
  }

  private static List<Double> shorter(PeopleEffect effect) {
    return PeopleEffect.MINUTES.stream().map(effect::shorterOver).toList();
  }

  @Test
  void aClosurePutsItsPeopleFartherAndNobodyElse() {
    PeopleEffect effect =
        effects(
                List.of(office("a", 0), office("b", 20), office("c", 30)),
                List.of(office("a", 0), closed("b", 20), office("c", 30)))
            .get("CLOSED b poste");

    // At minute 20 the nearest is ten minutes away; ten minutes are not more than ten.
    assertThat(longer(effect)).containsExactly(400.0, 400.0, 0.0);
    assertThat(effect.meanLongerMs()).isEqualTo(600_000);
    assertThat(shorter(effect)).containsExactly(0.0, 0.0, 0.0);
    assertThat(effect.touched()).isEqualTo(400);
  }

  @Test
  void twoClosuresOfABatchAreEachToldWithTheOtherDone() {
    Map<String, PeopleEffect> effects =
        effects(
            List.of(office("a", 0), office("b", 20), office("c", 30)),
            List.of(closed("a", 0), closed("b", 20), office("c", 30)));

    // Without a's closure only c and a remain: minute 0 loses 30, minute 10 loses 20 - 10.
    assertThat(longer(effects.get("CLOSED a poste"))).containsExactly(300.0, 300.0, 100.0);
    // Without b's closure b and c remain: all three lose ten minutes.
    assertThat(longer(effects.get("CLOSED b poste"))).containsExactly(700.0, 700.0, 0.0);
  }

  @Test
  void theLastOneLeavesPeopleWithoutAnyAndTheFirstGivesThemOne() {
    PeopleEffect last =
        effects(List.of(office("b", 20)), List.of(closed("b", 20))).get("CLOSED b poste");
    assertThat(last.reachedNoMore()).isEqualTo(700);
    assertThat(longer(last)).containsExactly(700.0, 700.0, 700.0);
    assertThat(last.meanLongerMs()).isZero();

    PeopleEffect first =
        effects(
                List.of(place("m", 0, State.OPEN, "mairie")),
                List.of(place("m", 0, State.OPEN, "mairie"), office("b", 20)))
            .get("OPENED b poste");
    assertThat(first.reachedNow()).isEqualTo(700);
  }

  @Test
  void aMoveBringsSomeNearerAndPutsOthersFarther() {
    PeopleEffect moved =
        effects(List.of(office("b", 0)), List.of(place("b", 20, State.OPEN, "poste")))
            .get("MOVED b poste");

    assertThat(longer(moved)).containsExactly(100.0, 100.0, 100.0);
    assertThat(shorter(moved)).containsExactly(400.0, 400.0, 400.0);
    assertThat(moved.meanShorterMs()).isEqualTo(1_200_000);
  }

  @Test
  void aPlaceThatIsOnlyMissingIsCountedAsOpen() {
    Map<String, PeopleEffect> effects =
        effects(List.of(office("a", 0), office("b", 20)), List.of(closed("a", 0)));

    // b is absent: minute 0 goes there, twenty minutes, and not nowhere.
    assertThat(effects).containsOnlyKeys("CLOSED a poste");
    assertThat(effects.get("CLOSED a poste").reachedNoMore()).isZero();
    assertThat(longer(effects.get("CLOSED a poste"))).containsExactly(100.0, 100.0, 100.0);
  }

  @Test
  void whatReopensWithOneMoreServiceIsMeasuredOnce() {
    Map<String, PeopleEffect> effects =
        effects(
            List.of(place("a", 0, State.SUSPENDED, "poste")),
            List.of(place("a", 0, State.OPEN, "poste", "banque")));

    assertThat(effects).containsOnlyKeys("RESUMED a banque", "RESUMED a poste");
  }

  @Test
  void aServiceThatGoesIsMeasuredAloneAndOthersOfThePlaceStay() {
    Map<String, PeopleEffect> effects =
        effects(
            List.of(place("a", 0, State.OPEN, "poste", "mairie"), office("b", 20)),
            List.of(place("a", 0, State.OPEN, "mairie"), office("b", 20)));

    assertThat(effects).containsOnlyKeys("SERVICE_REMOVED a poste");
    assertThat(longer(effects.get("SERVICE_REMOVED a poste"))).containsExactly(100.0, 100.0, 100.0);
  }

  @Test
  void workThatIsStoppedSaysSo() {
    Snapshot was = new Snapshot(DAY, List.of(office("a", 0)));
    Snapshot is = new Snapshot(DAY.plusDays(1), List.of(closed("a", 0)));
    List<RegisterEvent> events = RegisterComparison.compare(was, is, Set.of(), String::equals);
    List<Integer> measured = new ArrayList<>();

    boolean whole =
        BatchEffects.measure(
            new LineTravel(),
            PEOPLE,
            BatchOffer.of(was, is, BatchOffer.Ground.NONE, events),
            (event, effects) -> measured.add(event),
            () -> false);

    assertThat(whole).isFalse();
    assertThat(measured).isEmpty();
  }

  private static Commune commune(String code, int minute) {
    return new Commune(
        code, "Commune " + code, "2A", null, 100, at(minute), PositionQuality.EXACT, null);
  }

  private static CountedVintage vintage(String year, Map<String, Map<String, Integer>> counts) {
    return new CountedVintage("bpe-" + year, year, Map.of("X", "Poste", "Y", "Taxi"), counts);
  }

  @Test
  void onlyAFirstOrALastOfACommuneChangesTimes() {
    List<Commune> communes =
        List.of(commune("2A001", 0), commune("2A002", 10), commune("2A003", 20));
    CountedVintage before =
        vintage(
            "2009",
            Map.of(
                "2A001", Map.of("X", 1, "Y", 1),
                "2A002", Map.of("Y", 1),
                "2A999", Map.of("X", 1)));
    CountedVintage after =
        vintage(
            "2013",
            Map.of("2A001", Map.of("X", 4), "2A002", Map.of("Y", 1), "2A003", Map.of("X", 2)));

    List<Turn> turns =
        CountEffects.of(
            CountComparison.compare(before.comparable(), after.comparable()).changes(),
            after,
            communes,
            PEOPLE,
            new LineTravel());

    // 1 to 4 is no turn, and nobody lives in a commune that is not of the territory.
    assertThat(turns)
        .extracting(t -> t.change().communeCode() + t.change().type() + t.isFirst())
        .containsExactly("2A001Yfalse", "2A003Xtrue");
    assertThat(longer(turns.get(0).effect())).containsExactly(100.0, 100.0, 0.0);
    assertThat(shorter(turns.get(1).effect())).containsExactly(400.0, 400.0, 400.0);
    assertThat(turns.get(1).effect().meanShorterMs()).isEqualTo(1_200_000);
  }

  @Test
  void theLastOfAllLeavesEverybodyWithoutOne() {
    CountedVintage before = vintage("2009", Map.of("2A001", Map.of("X", 1)));

    List<Turn> turns =
        CountEffects.of(
            CountComparison.compare(before.comparable(), vintage("2013", Map.of()).comparable())
                .changes(),
            vintage("2013", Map.of()),
            List.of(commune("2A001", 0)),
            PEOPLE,
            new LineTravel());

    assertThat(turns).hasSize(1);
    assertThat(turns.get(0).effect().reachedNoMore()).isEqualTo(700);
  }

  @Test
  void aPostOfficeIsFlaggedUnderEighteenHoursAndNoOtherPlace() {
    assertThat(PostOfficeRule.fallsUnder(List.of("bureau-de-poste"), 18, 17.75)).isTrue();
    assertThat(PostOfficeRule.fallsUnder(List.of("bureau-de-poste"), 17, 12)).isFalse();
    assertThat(PostOfficeRule.fallsUnder(List.of("mairie"), 30, 12)).isFalse();
    assertThat(PostOfficeRule.risesAbove(List.of("bureau-de-poste"), 17.75, 18)).isTrue();
  }

  @Test
  void aClassThatIsNotCountedIsRefused() {
    PeopleEffect none = PeopleEffect.of(new long[0], new long[0], new double[0]);

    assertThatThrownBy(() -> none.longerOver(7)).isInstanceOf(IllegalArgumentException.class);
  }
}
