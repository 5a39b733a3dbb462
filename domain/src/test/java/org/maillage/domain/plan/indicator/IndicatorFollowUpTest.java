package org.maillage.domain.plan.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.maillage.domain.plan.indicator.Indicator.Reference;
import org.maillage.domain.plan.indicator.IndicatorFollowUp.Course;

class IndicatorFollowUpTest {

  private static final LocalDate FIRST = LocalDate.of(2017, 7, 13);
  private static final LocalDate LAST = LocalDate.of(2023, 7, 12);

  /** An indicator of offices, in the making. */
  private static final class Making {
    private @Nullable Frequency frequency = Frequency.ANNUAL;
    private @Nullable Reference baseline;
    private @Nullable Reference target;
    private @Nullable Direction direction;
    private String source = "La Poste";
    private List<String> breakdown = List.of();
    private final List<IndicatorValue> values = new ArrayList<>();

    Making value(String period, double number) {
      values.add(new IndicatorValue(period, "", BigDecimal.valueOf(number), "", ""));
      return this;
    }

    Making value(String period, String part, double number) {
      values.add(new IndicatorValue(period, part, BigDecimal.valueOf(number), "", ""));
      return this;
    }

    Making fromTo(double from, double to) {
      baseline = new Reference(BigDecimal.valueOf(from), null);
      target = new Reference(BigDecimal.valueOf(to), null);
      return this;
    }

    Making every(@Nullable Frequency often) {
      frequency = often;
      return this;
    }

    Making towards(Direction way) {
      direction = way;
      return this;
    }

    IndicatorFollowUp on(String today) {
      Indicator indicator =
          new Indicator(
              "i",
              "Points de contact",
              IndicatorKind.NUMBER,
              "points",
              "",
              source,
              "La Poste",
              frequency,
              baseline,
              target,
              direction,
              breakdown,
              values);
      return IndicatorFollowUp.of(indicator, FIRST, LAST, LocalDate.parse(today));
    }

    List<String> missing(String today) {
      return on(today).missing().stream().map(missing -> missing.period().name()).toList();
    }

    List<String> late(String today) {
      return on(today).late().stream().map(ValuePeriod::name).toList();
    }
  }

  private static List<String> periods(Frequency frequency) {
    return ValuePeriod.within(frequency, FIRST, LAST).stream().map(ValuePeriod::name).toList();
  }

  @Test
  void valuesAreAskedForPeriodsThatEndWithinThePlan() {
    assertThat(periods(Frequency.ANNUAL))
        .containsExactly("2017", "2018", "2019", "2020", "2021", "2022");
    assertThat(periods(Frequency.TWO_YEARLY)).containsExactly("2018", "2020", "2022");
    assertThat(periods(Frequency.HALF_YEARLY))
        .hasSize(12)
        .startsWith("2017-H2")
        .endsWith("2023-H1");
    assertThat(periods(Frequency.QUARTERLY)).hasSize(24).startsWith("2017-Q3").endsWith("2023-Q2");
    assertThat(periods(Frequency.MONTHLY)).hasSize(72).startsWith("2017-07").endsWith("2023-06");
    assertThat(periods(Frequency.ONCE)).containsExactly("2023");
  }

  @Test
  void aPeriodOfTheCalendarHasItsFirstAndLastDay() {
    assertThat(ValuePeriod.of("2020"))
        .isEqualTo(new ValuePeriod("2020", LocalDate.of(2020, 1, 1), LocalDate.of(2020, 12, 31)));
    assertThat(ValuePeriod.of("2020-H2"))
        .isEqualTo(
            new ValuePeriod("2020-H2", LocalDate.of(2020, 7, 1), LocalDate.of(2020, 12, 31)));
    assertThat(ValuePeriod.of("2020-Q2"))
        .isEqualTo(new ValuePeriod("2020-Q2", LocalDate.of(2020, 4, 1), LocalDate.of(2020, 6, 30)));
    assertThat(ValuePeriod.of("2020-02"))
        .isEqualTo(new ValuePeriod("2020-02", LocalDate.of(2020, 2, 1), LocalDate.of(2020, 2, 29)));
  }

  @Test
  void aPeriodThatIsOverAndHasNoValueIsMissingAndLateAfterSixtyDays() {
    Making making = new Making().value("2017", 235);

    assertThat(making.missing("2018-12-31")).as("2018 is not over").isEmpty();
    assertThat(making.missing("2019-01-01")).containsExactly("2018");
    assertThat(making.late("2019-03-01")).as("sixty days after").isEmpty();
    assertThat(making.late("2019-03-02")).containsExactly("2018");
    assertThat(making.missing("2019-03-02")).containsExactly("2018");
  }

  @Test
  void theDaysOfGraceCanBeSaid() {
    Indicator indicator =
        new Indicator(
            "i",
            "Points de contact",
            IndicatorKind.NUMBER,
            "points",
            "",
            "La Poste",
            "La Poste",
            Frequency.ANNUAL,
            null,
            null,
            null,
            List.of(),
            List.of());
    LocalDate newYear = LocalDate.of(2018, 1, 1);

    assertThat(IndicatorFollowUp.of(indicator, FIRST, LAST, newYear, 0).late())
        .extracting(ValuePeriod::name)
        .containsExactly("2017");
    assertThat(IndicatorFollowUp.of(indicator, FIRST, LAST, newYear, 1).late()).isEmpty();
  }

  @Test
  void afterThePlanNothingMoreIsAsked() {
    assertThat(new Making().missing("2040-01-01"))
        .containsExactly("2017", "2018", "2019", "2020", "2021", "2022");
    assertThat(new Making().missing("2017-07-13")).isEmpty();
  }

  @Test
  void aValueOfEitherYearAnswersForTwo() {
    assertThat(new Making().every(Frequency.TWO_YEARLY).value("2017", 1).missing("2021-01-01"))
        .containsExactly("2020");
    assertThat(new Making().every(Frequency.TWO_YEARLY).value("2018", 1).missing("2021-01-01"))
        .containsExactly("2020");
  }

  @Test
  void aSingleValueIsAskedWhenThePlanIsOver() {
    assertThat(new Making().every(Frequency.ONCE).missing("2023-07-12")).isEmpty();
    assertThat(new Making().every(Frequency.ONCE).missing("2023-07-13")).containsExactly("2023");
    assertThat(new Making().every(Frequency.ONCE).value("2022", 1).missing("2023-07-13"))
        .containsExactly("2023");
    assertThat(new Making().every(Frequency.ONCE).value("2023", 1).missing("2023-07-13")).isEmpty();
  }

  @Test
  void aMonthDoesNotAnswerForItsYear() {
    assertThat(new Making().value("2017-12", 1).missing("2018-06-01")).containsExactly("2017");
  }

  @Test
  void eachCaseOfABreakdownNeedsItsValueUnlessTheWholeHasOne() {
    Making making = new Making();
    making.breakdown = List.of("femmes", "hommes");

    making.value("2017", "femmes", 12);
    assertThat(making.missing("2018-06-01")).containsExactly("2017");
    making.value("2017", "hommes", 9);
    assertThat(making.missing("2018-06-01")).isEmpty();

    Making whole = new Making().value("2017", 21);
    whole.breakdown = List.of("femmes", "hommes");
    assertThat(whole.missing("2018-06-01")).isEmpty();
  }

  @Test
  void nothingIsAskedOfAnInactiveIndicator() {
    Making making = new Making();
    making.source = "";
    assertThat(making.missing("2023-01-01")).isEmpty();
    assertThat(new Making().every(null).missing("2023-01-01")).isEmpty();
  }

  @Test
  void twoChangesInARowTheWrongWayAreADrift() {
    Making up = new Making().towards(Direction.UP);

    assertThat(up.value("2017", 235).value("2018", 233).on("2020-01-01").course())
        .as("one change says nothing")
        .isEqualTo(Course.UNKNOWN);
    assertThat(up.value("2019", 230).on("2020-01-01").course()).isEqualTo(Course.DRIFTING);
    assertThat(up.value("2020", 231).on("2021-01-01").course()).isEqualTo(Course.HOLDING);
    assertThat(up.value("2021", 231).on("2022-01-01").course())
        .as("standing still is no drift")
        .isEqualTo(Course.HOLDING);
  }

  @Test
  void aValueThatShouldFallDriftsWhenItRisesTwice() {
    assertThat(
            new Making()
                .towards(Direction.DOWN)
                .value("2019", 14)
                .value("2017", 11)
                .value("2018", 12)
                .on("2020-01-01")
                .course())
        .as("values in no order")
        .isEqualTo(Course.DRIFTING);
    assertThat(
            new Making()
                .towards(Direction.DOWN)
                .value("2017", 14)
                .value("2018", 12)
                .value("2019", 11)
                .on("2020-01-01")
                .course())
        .isEqualTo(Course.HOLDING);
  }

  @Test
  void aStableValueDriftsWhenItGoesEverFartherFromItsTarget() {
    Making making = new Making().fromTo(100, 100);

    assertThat(making.value("2017", 98).value("2018", 103).on("2019-06-01").course())
        .isEqualTo(Course.DRIFTING);
    assertThat(making.value("2019", 97).on("2020-06-01").course())
        .as("three away, as before")
        .isEqualTo(Course.HOLDING);
    assertThat(
            new Making()
                .towards(Direction.STABLE)
                .value("2017", 1)
                .value("2018", 2)
                .value("2019", 3)
                .on("2020-06-01")
                .course())
        .as("stable near what")
        .isEqualTo(Course.UNKNOWN);
  }

  @Test
  void theBaselineIsTheFirstValueAndGivesTheDirectionWithTheTarget() {
    assertThat(
            new Making().fromTo(9, 12).value("2017", 8).value("2018", 7).on("2019-06-01").course())
        .isEqualTo(Course.DRIFTING);
    assertThat(
            new Making().fromTo(9, 6).value("2017", 8).value("2018", 7).on("2019-06-01").course())
        .isEqualTo(Course.HOLDING);
    assertThat(
            new Making()
                .value("2017", 3)
                .value("2018", 2)
                .value("2019", 1)
                .on("2020-01-01")
                .course())
        .as("nobody has said where it should go")
        .isEqualTo(Course.UNKNOWN);
  }

  @Test
  void monthsAndYearsAreNotComparedWithEachOther() {
    IndicatorFollowUp followUp =
        new Making()
            .fromTo(0, 120)
            .value("2017", 100)
            .value("2018-01", 9)
            .value("2018-02", 8)
            .value("2018", 110)
            .on("2019-06-01");

    assertThat(followUp.course()).isEqualTo(Course.HOLDING);
    assertThat(followUp.progressPct()).isEqualByComparingTo("91.7");
  }

  @Test
  void progressIsTheShareOfTheWayThatTheLastValueHasCome() {
    assertThat(new Making().fromTo(9, 12).value("2018", 10).on("2019-06-01").progressPct())
        .isEqualByComparingTo("33.3");
    assertThat(new Making().fromTo(9, 12).value("2018", 12).on("2019-06-01").progressPct())
        .isEqualByComparingTo("100");
    assertThat(new Making().fromTo(9, 12).value("2018", 15).on("2019-06-01").progressPct())
        .isEqualByComparingTo("200");
    assertThat(new Making().fromTo(9, 12).value("2018", 6).on("2019-06-01").progressPct())
        .isEqualByComparingTo("-100");
    assertThat(new Making().fromTo(20, 10).value("2018", 15).on("2019-06-01").progressPct())
        .as("downwards too")
        .isEqualByComparingTo("50");
    assertThat(
            new Making()
                .fromTo(9, 12)
                .value("2019", 9)
                .value("2018", 12)
                .on("2020-06-01")
                .progressPct())
        .as("the last value counts, not the best")
        .isEqualByComparingTo("0");
  }

  @Test
  void progressIsUnknownWithoutBaselineTargetValueOrWay() {
    Making noTarget = new Making().value("2018", 10);
    noTarget.baseline = new Reference(BigDecimal.valueOf(9), null);

    assertThat(noTarget.on("2019-06-01").progressPct()).isNull();
    assertThat(new Making().value("2018", 10).on("2019-06-01").progressPct()).isNull();
    assertThat(new Making().fromTo(9, 12).on("2019-06-01").progressPct()).isNull();
    assertThat(new Making().fromTo(9, 9).value("2018", 9).on("2019-06-01").progressPct()).isNull();
    assertThat(
            new Making().fromTo(9, 12).value("2018", "femmes", 10).on("2019-06-01").progressPct())
        .as("a part is not the whole")
        .isNull();
  }
}
