package org.maillage.domain.plan.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.maillage.domain.plan.indicator.ValueRules.Problem;

/** Values that are taken, and why others are not. */
class ValueRulesTest {

  private static final LocalDate FIRST = LocalDate.of(2017, 7, 13);
  private static final LocalDate LAST = LocalDate.of(2023, 7, 12);

  @ParameterizedTest
  @CsvSource({
    "2017,",
    "2017-H1, PERIOD_OUTSIDE",
    "2017-Q3,",
    "2017-06, PERIOD_OUTSIDE",
    "2017-07,",
    "2016, PERIOD_OUTSIDE",
    "2021,",
    "2021-Q4, PERIOD_FUTURE",
    "2023-Q3, PERIOD_FUTURE",
    "2023-Q4, PERIOD_OUTSIDE",
    "2024, PERIOD_OUTSIDE",
    "2021-13, PERIOD_UNKNOWN",
    "l’an dernier, PERIOD_UNKNOWN"
  })
  void aPeriodTouchesThePlanAndHasBegun(String period, Problem problem) {
    assertThat(ValueRules.period(period, FIRST, LAST, LocalDate.of(2021, 9, 30)))
        .isEqualTo(Optional.ofNullable(problem));
  }

  @ParameterizedTest
  @CsvSource({
    "NUMBER, -3.5,",
    "NUMBER, , NOT_A_NUMBER",
    "NUMBER, 1234567890123456789, TOO_PRECISE",
    "NUMBER, 0.12345678901, TOO_PRECISE",
    "NUMBER, 0.12345678900,",
    "PERCENTAGE, 100,",
    "PERCENTAGE, 100.1, NOT_A_SHARE",
    "SATISFACTION, -1, NOT_A_SHARE",
    "YES_NO, 1.0,",
    "YES_NO, 2, NOT_YES_OR_NO",
    "YES_NO, , NOT_YES_OR_NO"
  })
  void aNumberFitsItsKind(IndicatorKind kind, BigDecimal number, Problem problem) {
    assertThat(ValueRules.number(kind, number)).isEqualTo(Optional.ofNullable(problem));
  }

  @Test
  void aTextSaysSomethingAndEnds() {
    assertThat(ValueRules.text(" ")).contains(Problem.VALUE_EMPTY);
    assertThat(ValueRules.text("x".repeat(4000))).isEmpty();
    assertThat(ValueRules.text("x".repeat(4001))).contains(Problem.TOO_LONG);
  }
}
