package org.maillage.domain.plan.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.maillage.domain.plan.indicator.Indicator.Lacking;

class IndicatorTest {

  private static Indicator indicator(
      IndicatorKind kind,
      String unit,
      String source,
      String producer,
      @Nullable Frequency frequency) {
    return new Indicator(
        "i",
        "Points de contact",
        kind,
        unit,
        "",
        source,
        producer,
        frequency,
        null,
        null,
        null,
        List.of(),
        List.of());
  }

  @Test
  void aWholeDefinitionMakesAnIndicatorActive() {
    Indicator indicator =
        indicator(IndicatorKind.NUMBER, "points", "La Poste", "La Poste", Frequency.ANNUAL);

    assertThat(indicator.lacking()).isEmpty();
    assertThat(indicator.isActive()).isTrue();
  }

  @Test
  void whatTheDocumentDoesNotSayIsNamedAndKeepsTheIndicatorInactive() {
    Indicator indicator = indicator(IndicatorKind.NUMBER, "", " ", "", null);

    assertThat(indicator.lacking())
        .containsExactly(Lacking.UNIT, Lacking.SOURCE, Lacking.PRODUCER, Lacking.FREQUENCY);
    assertThat(indicator.isActive()).isFalse();
  }

  @Test
  void anIndicatorThatTheComiteHasToDefineIsInactiveWhateverElseIsKnown() {
    assertThat(indicator(IndicatorKind.TO_DEFINE, "", "enquête", "CAF", Frequency.ANNUAL).lacking())
        .containsExactly(Lacking.DEFINITION);
  }

  @ParameterizedTest
  @EnumSource(names = {"PERCENTAGE", "YES_NO", "SATISFACTION", "TEXT"})
  void onlyWhatCountsNeedsAUnit(IndicatorKind kind) {
    assertThat(indicator(kind, "", "enquête", "CAF", Frequency.ANNUAL).isActive()).isTrue();
    assertThat(indicator(IndicatorKind.TYPOLOGY, "", "enquête", "CAF", Frequency.ANNUAL).lacking())
        .containsExactly(Lacking.UNIT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2019", "2019-H1", "2019-H2", "2019-Q1", "2019-Q4", "2019-01", "2019-12"})
  void aValueStandsForAYearAHalfAQuarterOrAMonth(String period) {
    assertThat(new IndicatorValue(period, "", BigDecimal.ONE, "", "").period()).isEqualTo(period);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "19", "2019-H3", "2019-Q5", "2019-13", "2019-1", "2019-00", "2019 "})
  void anyOtherPeriodIsRefused(String period) {
    assertThatThrownBy(() -> new IndicatorValue(period, "", BigDecimal.ONE, "", ""))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a value of the period " + period);
  }

  @Test
  void aValueWithoutAValueIsRefusedAndZeroIsOne() {
    assertThatThrownBy(() -> new IndicatorValue("2019", "", null, " ", "oublié"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(new IndicatorValue("2019", "", BigDecimal.ZERO, "", "").number()).isZero();
  }

  @Test
  void aLabelHasOneToFiveHundredCharacters() {
    assertThatThrownBy(
            () ->
                new Indicator(
                    "i",
                    "x".repeat(501),
                    IndicatorKind.TEXT,
                    "",
                    "",
                    "",
                    "",
                    null,
                    null,
                    null,
                    null,
                    List.of(),
                    List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
