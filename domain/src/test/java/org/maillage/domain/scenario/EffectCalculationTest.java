package org.maillage.domain.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maillage.domain.scenario.OneRoad.MIN;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.maillage.domain.diagnostic.CommuneAccess;
import org.maillage.domain.diagnostic.Subject;
import org.maillage.domain.diagnostic.remoteness.Remoteness;
import org.maillage.domain.diagnostic.remoteness.Threshold;
import org.maillage.domain.diagnostic.remoteness.Thresholds;
import org.maillage.domain.offer.Gamme;
import org.maillage.domain.scenario.EffectCalculation.Times;

/**
 * Before: the desk at minutes 0 and 10, the school at 10. A is 2.5 minutes from the desk in the
 * mean of its people ... 0 of 300 at minute 0 and 0 of 100 at minute 10, so 0 minutes; and 7.5 from
 * the school (300 people at 10 minutes, 100 at 0). B is at 20 minutes from both: 20 in the mean,
 * beyond a threshold of 15. The scenario opens a desk at minute 30, in B.
 */
class EffectCalculationTest {

  private static final long[] DESK = {0, 0, 20 * MIN};
  private static final long[] SCHOOL = {10 * MIN, 0, 20 * MIN};
  private static final long[] DESK_IN_B = {0, 0, 0};
  private static final List<CommuneAccess> ACCESS =
      List.of(
          OneRoad.access("99001", 0, 7 * MIN + 30_000),
          OneRoad.access("99002", 20 * MIN, 20 * MIN));
  private static final Remoteness REMOTENESS =
      Remoteness.of(
          ACCESS,
          List.of(OneRoad.A, OneRoad.B),
          new Thresholds(Map.of(Gamme.PROXIMITE, new Threshold(15 * MIN, Threshold.Origin.LOCAL))));
  private static final EffectCalculation CALCULATION =
      new EffectCalculation(
          List.of(OneRoad.A, OneRoad.B),
          OneRoad.POINTS,
          OneRoad.PANIER,
          ACCESS,
          REMOTENESS,
          List.of(new Group("half-of-b", p -> p == 2 ? 25 : 0)));

  private static ScenarioEffect effect(
      Subject subject, List<String> services, Map<String, long[]> after) {
    return CALCULATION.effect(
        subject,
        new Times(services, Map.of("desk", DESK, "school", SCHOOL), after),
        Map.of("desk", after.get("desk")),
        ScenarioEffect.Week.UNKNOWN);
  }

  @Test
  void aDeskInBGivesItsPeopleTwentyMinutesAndTakesItsCommuneOutOfRemoteness() {
    ScenarioEffect effect =
        effect(new Subject.OfService("desk"), List.of("desk"), Map.of("desk", DESK_IN_B));

    assertThat(effect.everybody().people()).isEqualTo(450);
    assertThat(effect.everybody().gainOver(10)).isEqualTo(50);
    assertThat(effect.far().people()).isEqualTo(50);
    assertThat(effect.far().gaining()).isEqualTo(50);
    // 50 people at 20 minutes among 450.
    assertThat(effect.before().meanMs()).isEqualTo(Math.round(50 * 20 * MIN / 450.0));
    assertThat(effect.after().meanMs()).isZero();
    assertThat(effect.communes())
        .containsExactly(
            new CommuneEffect("99001", 0, 0, 0, 0, 0, 0),
            new CommuneEffect("99002", 20 * MIN, 0, 50, 0, 1, 0));
    assertThat(effect.leaving()).containsExactly("99002");
    assertThat(effect.entering()).isEmpty();
    assertThat(effect.groups()).hasSize(1);
    assertThat(effect.groups().get(0).people()).isEqualTo(25);
    assertThat(effect.groups().get(0).gains().gainOver(10)).isEqualTo(25);
  }

  @Test
  void ofABasketTheMeanChangesByTheShareOfTheService() {
    ScenarioEffect effect =
        effect(
            new Subject.OfPanier(),
            List.of("desk", "school"),
            Map.of("desk", DESK_IN_B, "school", SCHOOL));

    // (0 + 20) / 2 minutes after against 20 before.
    assertThat(effect.communes().get(1).afterMs()).isEqualTo(10 * MIN);
    assertThat(effect.everybody().meanGainMs()).isEqualTo(10 * MIN);
    // Exactly 10 minutes are not more than 10.
    assertThat(effect.everybody().gainOver(10)).isZero();
    assertThat(effect.everybody().gainOver(6)).isEqualTo(50);
  }

  @Test
  void aServiceThatDisappearsDoesNotPassForATimeGained() {
    long[] nowhere = {-1, -1, -1};
    ScenarioEffect effect =
        effect(
            new Subject.OfPanier(),
            List.of("desk", "school"),
            Map.of("desk", nowhere, "school", SCHOOL));

    // The mean rests on the school alone, before and after.
    assertThat(effect.everybody().gaining()).isZero();
    assertThat(effect.everybody().losing()).isZero();
    assertThat(effect.before().meanMs()).isEqualTo(effect.after().meanMs());
    ScenarioEffect ofDesk =
        effect(new Subject.OfService("desk"), List.of("desk"), Map.of("desk", nowhere));
    assertThat(ofDesk.everybody().reachedNoMore()).isEqualTo(450);
    assertThat(ofDesk.after().peopleWithout()).isEqualTo(450);
  }

  @Test
  void aClosureTakesACommuneIntoRemoteness() {
    // The school of minute 10 moves to minute 60: A is at 60 and 50 minutes of it, B at 30.
    long[] away = {60 * MIN, 50 * MIN, 30 * MIN};
    ScenarioEffect effect =
        CALCULATION.effect(
            new Subject.OfService("school"),
            new Times(List.of("school"), Map.of("school", SCHOOL), Map.of("school", away)),
            Map.of("school", away),
            ScenarioEffect.Week.UNKNOWN);

    assertThat(effect.entering()).containsExactly("99001");
    assertThat(effect.everybody().lossOver(10)).isEqualTo(400);
    assertThat(effect.everybody().lossOver(5)).isEqualTo(450);
    assertThat(effect.communes().get(0).losing()).isEqualTo(400);
    assertThat(effect.communes().get(0).gainMs()).isEqualTo(-50 * MIN);
  }
}
