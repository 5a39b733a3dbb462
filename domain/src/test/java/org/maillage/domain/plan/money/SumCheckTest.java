package org.maillage.domain.plan.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.maillage.domain.plan.money.SumCheck.Outcome;

class SumCheckTest {

  private static BudgetLine line(@Nullable Long planned, @Nullable Long actual, Bound bound) {
    return new BudgetLine("l", "État", "", null, planned, actual, bound);
  }

  private static BudgetLine line(long planned, Bound bound) {
    return line(planned, null, bound);
  }

  private static SumCheck check(long announced, Bound bound, BudgetLine... lines) {
    return SumCheck.of(List.of(lines), new AnnouncedTotal("Total", announced, bound, ""))
        .orElseThrow();
  }

  /** The seven funders of the platforms of Marseille; the last gives "more than 56,000 euros". */
  private static List<BudgetLine> platforms(Bound last) {
    List<BudgetLine> lines = new ArrayList<>();
    for (long eur : new long[] {74_000, 93_000, 126_500, 115_692, 105_000, 105_000}) {
      lines.add(line(eur, Bound.EXACT));
    }
    lines.add(line(56_000, last));
    return lines;
  }

  @Test
  void linesOfAtLeast675192AgainstMoreThan676000StayOpen() {
    AnnouncedTotal announced =
        new AnnouncedTotal("Total", 676_000, Bound.AT_LEAST, "est supérieur à 676 000 euros");

    SumCheck check = SumCheck.of(platforms(Bound.AT_LEAST), announced).orElseThrow();

    assertThat(check.linesEur()).isEqualTo(675_192);
    assertThat(check.linesBound()).isEqualTo(Bound.AT_LEAST);
    assertThat(check.missingEur()).isEqualTo(808);
    assertThat(check.outcome()).isEqualTo(Outcome.OPEN);
  }

  @Test
  void theSameLinesKnownExactlyContradictTheAnnouncedSum() {
    AnnouncedTotal announced = new AnnouncedTotal("Total", 676_000, Bound.AT_LEAST, "");

    assertThat(SumCheck.of(platforms(Bound.EXACT), announced).orElseThrow().outcome())
        .isEqualTo(Outcome.DIFFERS);
  }

  @Test
  void exactLinesAgreeWithAnExactSumToTheEuro() {
    BudgetLine[] lines = {line(60_000, Bound.EXACT), line(40_000, Bound.EXACT)};

    assertThat(check(100_000, Bound.EXACT, lines).outcome()).isEqualTo(Outcome.AGREES);
    assertThat(check(100_001, Bound.EXACT, lines).outcome()).isEqualTo(Outcome.DIFFERS);
    assertThat(check(99_999, Bound.EXACT, lines).outcome()).isEqualTo(Outcome.DIFFERS);
  }

  @Test
  void linesAboveASumThatIsALeastAgree() {
    assertThat(check(99_999, Bound.AT_LEAST, line(100_000, Bound.EXACT)).outcome())
        .isEqualTo(Outcome.AGREES);
  }

  @Test
  void linesThatAreALeastCannotComeDownToASmallerExactSum() {
    assertThat(check(99_999, Bound.EXACT, line(100_000, Bound.AT_LEAST)).outcome())
        .isEqualTo(Outcome.DIFFERS);
    assertThat(check(100_000, Bound.EXACT, line(100_000, Bound.AT_LEAST)).outcome())
        .isEqualTo(Outcome.AGREES);
    assertThat(check(100_001, Bound.EXACT, line(100_000, Bound.AT_LEAST)).outcome())
        .isEqualTo(Outcome.OPEN);
  }

  @Test
  void aRoundedSumMayBeOffByOnePercentOfItself() {
    assertThat(check(100_000, Bound.ABOUT, line(99_000, Bound.EXACT)).outcome())
        .isEqualTo(Outcome.AGREES);
    assertThat(check(100_000, Bound.ABOUT, line(98_999, Bound.EXACT)).outcome())
        .isEqualTo(Outcome.DIFFERS);
    assertThat(check(100_000, Bound.ABOUT, line(101_000, Bound.EXACT)).outcome())
        .isEqualTo(Outcome.AGREES);
    assertThat(check(100_000, Bound.ABOUT, line(101_001, Bound.EXACT)).outcome())
        .isEqualTo(Outcome.DIFFERS);
    assertThat(check(100_000, Bound.EXACT, line(99_000, Bound.ABOUT)).outcome())
        .isEqualTo(Outcome.AGREES);
  }

  @Test
  void oneLineThatIsALeastMakesTheSumOne() {
    assertThat(
            check(
                    3,
                    Bound.EXACT,
                    line(1, Bound.AT_LEAST),
                    line(1, Bound.ABOUT),
                    line(1, Bound.EXACT))
                .linesBound())
        .isEqualTo(Bound.AT_LEAST);
    assertThat(
            check(
                    3,
                    Bound.EXACT,
                    line(1, Bound.ABOUT),
                    line(1, Bound.EXACT),
                    line(1, Bound.AT_LEAST))
                .linesBound())
        .isEqualTo(Bound.AT_LEAST);
    assertThat(check(2, Bound.EXACT, line(1, Bound.EXACT), line(1, Bound.ABOUT)).linesBound())
        .isEqualTo(Bound.ABOUT);
    assertThat(check(2, Bound.EXACT, line(1, Bound.EXACT), line(1, Bound.EXACT)).linesBound())
        .isEqualTo(Bound.EXACT);
  }

  @Test
  void whatIsPlannedCountsAndWhatWasPaidOnlyWhereNothingWasPlanned() {
    assertThat(
            check(30, Bound.EXACT, line(10L, 99L, Bound.EXACT), line(null, 20L, Bound.EXACT))
                .linesEur())
        .isEqualTo(30);
  }

  @Test
  void withoutLinesThereIsNothingToCompare() {
    assertThat(SumCheck.of(List.of(), new AnnouncedTotal("Total", 10, Bound.EXACT, ""))).isEmpty();
  }

  @Test
  void anAmountIsNeverNegativeAndALineHasOneAndAFunder() {
    assertThatThrownBy(() -> line(-1, Bound.EXACT)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> line(1L, -1L, Bound.EXACT))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> line(null, null, Bound.EXACT))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new BudgetLine("l", " ", "", null, 1L, null, Bound.EXACT))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new AnnouncedTotal("Total", -1, Bound.EXACT, ""))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
