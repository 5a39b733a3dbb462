package org.maillage.domain.siting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.maillage.domain.siting.DatedRule.Kind;

class DatedRuleTest {

  private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2022, 12, 31);

  private static DatedRule ceiling(@Nullable LocalDate from, @Nullable LocalDate until) {
    return new DatedRule("plafond", Kind.CEILING, "france-services", 23, null, from, until, "Plan");
  }

  @Test
  void aRuleHoldsFromItsFirstToItsLastDay() {
    DatedRule rule = ceiling(FIRST, LAST);

    assertThat(rule.inForceOn(FIRST)).isTrue();
    assertThat(rule.inForceOn(LAST)).isTrue();
    assertThat(rule.inForceOn(FIRST.minusDays(1))).isFalse();
    assertThat(rule.inForceOn(LAST.plusDays(1))).isFalse();
  }

  @Test
  void aRuleWithoutDatesAlwaysHolds() {
    assertThat(ceiling(null, null).inForceOn(LocalDate.of(1900, 1, 1))).isTrue();
  }

  @Test
  void aRuleThatAsksForNothingOrEndsBeforeItBeginsIsNone() {
    assertThatThrownBy(() -> ceiling(LAST, FIRST)).hasMessageContaining("before it begins");
    assertThatThrownBy(
            () -> new DatedRule("r", Kind.CEILING, "france-services", 0, null, null, null, ""))
        .hasMessageContaining("nothing");
    assertThatThrownBy(() -> new DatedRule("r", Kind.ONE_PER_ZONE, "gare", 0, null, null, null, ""))
        .hasMessageContaining("nothing");
  }
}
