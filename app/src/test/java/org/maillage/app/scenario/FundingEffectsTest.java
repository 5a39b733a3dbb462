package org.maillage.app.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.maillage.domain.funding.Aid;
import org.maillage.domain.funding.FundingRules.InForce;
import org.maillage.domain.scenario.Change;
import org.maillage.domain.scenario.Presence;
import org.maillage.domain.scenario.Scenario;
import org.maillage.domain.territory.LatLon;

class FundingEffectsTest {

  private static Change open(String id, Presence presence, String service, @Nullable Long cost) {
    return new Change.Open(id, id, new LatLon(42, 9), presence, Set.of(service), null, cost);
  }

  private static Scenario scenario(Change... changes) {
    return new Scenario("essai", List.of(changes));
  }

  private static Aid aid(LocalDate day) {
    return Objects.requireNonNull(
        FundingEffects.of(scenario(open("n1", Presence.SITE, "france-services", 80_000L)), day)
            .get(0)
            .aid());
  }

  @Test
  void theSameHouseIsGrantedOtherSumsByTheRuleOf2016AndTheRuleOf2019() {
    Aid in2017 = aid(LocalDate.of(2017, 7, 13));
    Aid in2020 = aid(LocalDate.of(2020, 3, 1));

    // 25 % of 80,000 is 20,000, capped at 15,000; 50 % is 40,000, capped at 30,000.
    assertThat(in2017.totalEur()).isEqualTo(30_000);
    assertThat(in2017.leftEur()).isEqualTo(50_000);
    assertThat(in2020.totalEur()).isEqualTo(30_000);
    assertThat(in2017.rule().id()).isNotEqualTo(in2020.rule().id());
  }

  @Test
  void aPermanenceHasNoRuleAndAPlaceWithoutACostIsNotSaidToCostNothing() {
    List<PlaceFunding> places =
        FundingEffects.of(
            scenario(
                open("n1", Presence.PERMANENCE, "france-services", 5_000L),
                open("n2", Presence.SITE, "caf", 5_000L),
                new Change.Close("n1", Set.of()),
                open("n3", Presence.SITE, "france-services", null)),
            LocalDate.of(2017, 7, 13));

    assertThat(places).extracting(PlaceFunding::place).containsExactly("n1", "n2", "n3");
    assertThat(places.get(0).inForce()).isNull();
    assertThat(places.get(1).inForce()).isNull();
    assertThat(places.get(2).yearlyCostEur()).isNull();
    assertThat(Objects.requireNonNull(places.get(2).aid()).totalEur()).isNull();
  }

  @Test
  void aDayWithoutARuleIsSaid() {
    PlaceFunding place =
        FundingEffects.of(
                scenario(open("n1", Presence.SITE, "france-services", 80_000L)),
                LocalDate.of(2001, 1, 1))
            .get(0);

    assertThat(place.inForce()).isInstanceOf(InForce.None.class);
    assertThat(place.aid()).isNull();
  }
}
