package org.maillage.domain.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.maillage.domain.register.Places.DAY;
import static org.maillage.domain.register.Places.place;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.maillage.domain.register.MatchScore.Contribution;
import org.maillage.domain.register.MatchScore.Kind;
import org.maillage.domain.register.MatchScore.Verdict;
import org.maillage.domain.register.RegisteredPlace.Scheme;
import org.maillage.domain.territory.PositionQuality;

class PlaceMatchingTest {

  private static final Map<String, String> COMMUNES = Map.of("2B096", "Corte");

  private static MatchScore score(Places a, Places b) {
    RegisteredPlace first = a.build();
    RegisteredPlace second = b.build();
    return PlaceMatching.score(first, second, List.of(first, second), COMMUNES);
  }

  @Test
  void oneHouseToldByTwoSourcesIsOnePlace() {
    MatchScore score =
        score(
            place("a:1", "France services de Corte").at("6 avenue Xavier Luciani", 0),
            place("b:1", "France Services Corte").at("6, av. Xavier Luciani 20250 CORTE", 40));

    assertThat(score.verdict()).isEqualTo(Verdict.SAME);
    assertThat(score.contributions())
        .extracting(Contribution::kind)
        .containsExactly(Kind.NAME, Kind.ADDRESS, Kind.DISTANCE, Kind.SERVICES);
    assertThat(score.contributions().stream().mapToDouble(Contribution::points).sum())
        .isCloseTo(score.value(), within(1e-9));
  }

  @Test
  void neighboursWithNothingInCommonButTheStreetAreTwoPlaces() {
    assertThat(
            score(
                    place("a:1", "Mairie de Corte").at("1 place Paoli", 0),
                    place("b:1", "École primaire Corte").at("1 place Paoli", 5).gives("ecole"))
                .verdict())
        .isEqualTo(Verdict.DIFFERENT);
  }

  @Test
  void theSameNameAtTheOtherEndOfTheTownIsLeftToAPerson() {
    MatchScore near =
        score(
            place("a:1", "Relais du pôle emploi").at(null, 0),
            place("b:1", "Relais du pôle emploi").at(null, 100));
    MatchScore far =
        score(
            place("a:1", "Relais du pôle emploi").at(null, 0),
            place("b:1", "Relais du pôle emploi").at(null, 1_500));
    MatchScore farther =
        score(
            place("a:1", "Relais du pôle emploi").at(null, 0),
            place("b:1", "Relais du pôle emploi").at(null, 3_000));

    assertThat(near.verdict()).isEqualTo(Verdict.SAME);
    assertThat(far.verdict()).isEqualTo(Verdict.TO_DECIDE);
    assertThat(farther.verdict()).isEqualTo(Verdict.DIFFERENT);
  }

  @Test
  void aNumberOfOneEstablishmentProvesAndAnotherNumberContradicts() {
    Places school = place("a:1", "École Simon Vinciguerra").at(null, 0).gives("ecole");
    school.identifiers = Map.of(Scheme.UAI, "7200123A");
    Places same = place("b:1", "Groupe scolaire Vinciguerra").at(null, 400).gives("ecole");
    same.identifiers = Map.of(Scheme.UAI, "7200123A");
    Places other = place("b:2", "École Simon Vinciguerra").at(null, 10).gives("ecole");
    other.identifiers = Map.of(Scheme.UAI, "7200999B");

    assertThat(score(school, same).verdict()).isEqualTo(Verdict.SAME);
    assertThat(score(school, other).verdict()).isNotEqualTo(Verdict.SAME);
  }

  @Test
  void recordsOfOneSourceAreNeverJoinedNotEvenThroughAnother() {
    PlaceMatching.Result result =
        PlaceMatching.match(
            List.of(
                place("a:1", "France services de Corte").at("6 avenue Luciani", 0).build(),
                place("a:2", "France services de Corte").at("6 avenue Luciani", 2).build(),
                place("b:1", "France services de Corte").at("6 avenue Luciani", 0).build()),
            COMMUNES,
            List.of());

    assertThat(result.groups()).containsExactly(List.of("a:1", "b:1"));
    assertThat(result.toDecide()).isEmpty();
  }

  @Test
  void whatAPersonDecidedWins() {
    List<RegisteredPlace> places =
        List.of(
            place("a:1", "France services de Corte").at("6 avenue Luciani", 0).build(),
            place("b:1", "France services de Corte").at("6 avenue Luciani", 0).build(),
            place("c:1", "Point numérique").at("place du Marché", 900).gives("numerique").build());

    PlaceMatching.Result result =
        PlaceMatching.match(
            places,
            COMMUNES,
            List.of(
                new MatchDecision("b:1", "a:1", false, DAY, "deux guichets"),
                new MatchDecision("a:1", "c:1", true, DAY, "déménagé"),
                new MatchDecision("a:1", "gone:9", true, DAY, "")));

    // b:1 is told apart from a:1, and therefore from what a:1 is joined with.
    assertThat(result.groups()).containsExactly(List.of("a:1", "c:1"));
    assertThat(result.toDecide()).isEmpty();
  }

  @Test
  void aRowThatOnlyCountsIsNoPlace() {
    Places count = place("bpe:1", "Médecin, Corte").at(null, 0);
    count.quality = PositionQuality.TOWN_HALL;

    PlaceMatching.Result result =
        PlaceMatching.match(
            List.of(count.build(), place("b:1", "Médecin, Corte").build()), COMMUNES, List.of());

    assertThat(result.counts()).isEqualTo(1);
    assertThat(result.groups()).isEmpty();
  }

  /** Blocks lose no pair that the plain comparison of all finds near each other. */
  @Test
  void theBlocksFindWhatTheComparisonOfAllFinds() {
    Random random = new Random(8);
    List<String> words = List.of("relais", "maison", "espace", "azur", "cinto", "tavignanu");
    List<RegisteredPlace> places = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      String name = words.get(random.nextInt(6)) + " " + words.get(random.nextInt(6));
      Places place = place((i % 3) + ":" + i, name).at(null, random.nextInt(4_000));
      place.commune = "2B0" + (10 + random.nextInt(40));
      places.add(place.build());
    }
    PlaceMatching.Result result = PlaceMatching.match(places, Map.of(), List.of());
    Collections.shuffle(places, random);

    assertThat(PlaceMatching.match(places, Map.of(), List.of())).isEqualTo(result);
    int expected = 0;
    for (RegisteredPlace a : places) {
      for (RegisteredPlace b : places) {
        boolean near = a.location().position().distanceM(b.location().position()) < 500;
        if (a.id().compareTo(b.id()) < 0
            && near
            && a.sourceIds().stream().noneMatch(b.sourceIds()::contains)) {
          expected++;
        }
      }
    }
    assertThat(result.compared()).isGreaterThanOrEqualTo(expected);
  }

  /** 10,000 places on a territory of 160 km: each is compared with some neighbours only. */
  @Test
  void aWholeDepartementIsComparedByNeighbourhoods() {
    Random random = new Random(50_000);
    List<RegisteredPlace> places = new ArrayList<>();
    for (int i = 0; i < 5_000; i++) {
      double north = random.nextDouble() * 160_000;
      String name = "Lieu " + Integer.toString(random.nextInt(400_000), 36);
      for (String source : List.of("a", "b")) {
        Places place = place(source + ":" + i, name).at(null, north + random.nextInt(60));
        place.commune = String.format("%05d", 13_000 + (int) (north / 1_000));
        places.add(place.build());
      }
    }
    PlaceMatching.Result result = PlaceMatching.match(places, Map.of(), List.of());

    assertThat(result.groups()).hasSizeGreaterThan(4_980);
    assertThat(result.compared()).isLessThan(10_000L * 100);
  }
}
