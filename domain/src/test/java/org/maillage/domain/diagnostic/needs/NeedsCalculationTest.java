package org.maillage.domain.diagnostic.needs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.maillage.domain.diagnostic.indicator.TinyFigures.share;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.maillage.domain.diagnostic.indicator.FigureTable;
import org.maillage.domain.diagnostic.indicator.TinyFigures;
import org.maillage.domain.diagnostic.needs.Needs.CommuneNeeds;
import org.maillage.domain.diagnostic.needs.NeedsSettings.Composite;
import org.maillage.domain.diagnostic.needs.NeedsSettings.Criterion;

class NeedsCalculationTest {

  private static Composite composite(String key, double weight, Criterion... criteria) {
    return new Composite(key, key, key, weight, List.of(criteria));
  }

  private static Criterion high(String variable, double weight) {
    return new Criterion(variable, true, weight);
  }

  private static NeedsSettings settings(Composite... composites) {
    return new NeedsSettings(Normalisation.PERCENTILE, List.of(composites));
  }

  /**
   * Percentiles over three communes: x is 100, 50, 0 and y is 0, 50, 100, z is known for the first
   * two only: 0 and 100.
   */
  private final FigureTable table =
      new TinyFigures()
          .commune(100, 5)
          .figure("", "x", 30)
          .figure("", "y", 1)
          .figure("", "z", 10)
          .commune(100, 10)
          .figure("", "x", 20)
          .figure("", "y", 2)
          .figure("", "z", 20)
          .commune(100, 30)
          .figure("", "x", 10)
          .figure("", "y", 3)
          .table(share("x"), share("y"), share("z"));

  @Test
  void compositeIsTheWeightedMeanOfItsVariables() {
    // (3 × 100 + 1 × 0) / 4 = 75; (3 × 50 + 50) / 4 = 50; (0 + 100) / 4 = 25
    Needs needs =
        NeedsCalculation.of(table, settings(composite("k", 2, high("x", 3), high("y", 1))));
    assertThat(needs.communes().stream().map(c -> c.composites().get(0).value()))
        .containsExactly(75.0, 50.0, 25.0);
    assertThat(needs.communes().stream().map(CommuneNeeds::rank)).containsExactly(1, 2, 3);
  }

  @Test
  void overallIndexWeighsTheComposites() {
    // first commune: (1 × 100 + 3 × 0) / 4
    Needs needs =
        NeedsCalculation.of(
            table, settings(composite("a", 1, high("x", 1)), composite("b", 3, high("y", 1))));
    assertThat(needs.communes().get(0).overall().value()).isEqualTo(25);
    assertThat(needs.communes().get(2).overall().value()).isEqualTo(75);
  }

  @Test
  void missingVariableLeavesTheMeanToTheOthersAndShowsTheShareOfWeightPresent() {
    // The third commune has no z: its composite is x alone, on 3/4 of the weight.
    Needs needs =
        NeedsCalculation.of(table, settings(composite("k", 1, high("x", 3), high("z", 1))));
    CommuneNeeds third = needs.communes().get(2);
    assertThat(third.composites().get(0).value()).isEqualTo(0);
    assertThat(third.composites().get(0).presentShare()).isEqualTo(0.75);
    assertThat(third.overall().presentShare()).isEqualTo(0.75);
    assertThat(third.criteria().get(1)).isNaN();
    assertThat(third.ranks()).containsExactly(3, 0);
  }

  @Test
  void lessThanHalfOfTheWeightGivesNoScore() {
    Needs needs =
        NeedsCalculation.of(
            table,
            settings(
                composite("k", 1, high("x", 1), high("z", 3)), composite("l", 1, high("y", 1))));
    CommuneNeeds third = needs.communes().get(2);
    assertThat(third.composites().get(0).known()).isFalse();
    assertThat(third.composites().get(0).presentShare()).isEqualTo(0.25);
    // One of two composites is half of the weight: enough. (0.25 + 1) / 2 of it is behind it.
    assertThat(third.overall().value()).isEqualTo(100);
    assertThat(third.overall().presentShare()).isEqualTo(0.625);
  }

  @Test
  void communeWithoutEnoughDataHasNoRankAndTheOthersAreRankedWithoutIt() {
    Needs needs = NeedsCalculation.of(table, settings(composite("k", 1, high("z", 1))));
    assertThat(needs.communes().stream().map(CommuneNeeds::rank)).containsExactly(2, 1, 0);
    assertThat(needs.ranked()).isEqualTo(2);
    assertThat(needs.communes().get(2).worstRank()).isEqualTo(0);
  }

  @Test
  void rankIntervalCoversEveryHalvedAndRaisedWeight() {
    // All three have 50 and share rank 1. With a at 1.5: (1.5 × 100) / 2.5 = 60, 50, 40. With a at
    // 0.5: 33.3, 50, 66.7. So the first and the third go from 1 to 3, the second from 1 to 2.
    Needs needs =
        NeedsCalculation.of(
            table, settings(composite("a", 1, high("x", 1)), composite("b", 1, high("y", 1))));
    assertThat(needs.communes().stream().map(CommuneNeeds::rank)).containsExactly(1, 1, 1);
    assertThat(needs.communes().stream().map(CommuneNeeds::bestRank)).containsExactly(1, 1, 1);
    assertThat(needs.communes().stream().map(CommuneNeeds::worstRank)).containsExactly(3, 2, 3);
    assertThat(needs.firmlyStrong()).isZero();
  }

  @Test
  void rankIntervalCoversTheWeightsOfVariablesToo() {
    // 0.6 x + 0.4 y: 60, 50, 40. With y at 0.6 it is level; with x at 0.3: 42.9, 50, 57.1.
    Needs needs =
        NeedsCalculation.of(table, settings(composite("k", 1, high("x", 0.6), high("y", 0.4))));
    assertThat(needs.communes().stream().map(CommuneNeeds::rank)).containsExactly(1, 2, 3);
    assertThat(needs.communes().stream().map(CommuneNeeds::bestRank)).containsExactly(1, 1, 1);
    assertThat(needs.communes().stream().map(CommuneNeeds::worstRank)).containsExactly(3, 2, 3);
  }

  @Test
  void rankThatNoWeightCanMoveIsFirm() {
    Needs needs =
        NeedsCalculation.of(
            table, settings(composite("a", 1, high("x", 1)), composite("b", 1, high("x", 1))));
    CommuneNeeds first = needs.communes().get(0);
    assertThat(List.of(first.bestRank(), first.rank(), first.worstRank())).containsOnly(1);
    assertThat(needs.firmlyStrong()).isEqualTo(1);
  }

  @Test
  void variableWithoutWeightCountsForNothing() {
    Needs needs =
        NeedsCalculation.of(table, settings(composite("k", 1, high("x", 1), high("z", 0))));
    CommuneNeeds third = needs.communes().get(2);
    assertThat(third.overall().value()).isEqualTo(0);
    assertThat(third.overall().presentShare()).isEqualTo(1);
  }

  @Test
  void weightsOutsideTheirBoundsAreRefused() {
    assertThatThrownBy(() -> high("x", -1)).hasMessageContaining("-1.0");
    assertThatThrownBy(() -> high("x", Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> settings(composite("k", 0, high("x", 1))))
        .hasMessageContaining("weight");
  }

  @Test
  void prioritiesAreTheLastThirdOfBoth() {
    // Needs 0, 25, 50, 75, 100 and times 40, 10, 20, 30, 25 min: the percentiles of the times are
    // 100, 0, 25, 75, 50. Only the fourth is beyond two thirds of both: mean (75 + 75) / 2.
    TinyFigures five = new TinyFigures();
    double[] minutes = {40, 10, 20, 30, 25};
    for (int c = 0; c < 5; c++) {
      five.commune(100, minutes[c]).figure("", "x", c);
    }
    Needs needs =
        NeedsCalculation.of(five.table(share("x")), settings(composite("k", 1, high("x", 1))));
    Priorities priorities = Priorities.of(needs, new double[] {40, 10, 20, 30, 25});
    assertThat(priorities.priorities()).hasSize(1);
    Priorities.Crossing only = priorities.priorities().get(0);
    assertThat(only.needs().communeCode()).isEqualTo("99004");
    assertThat(only.pressure()).isCloseTo(75, within(1e-12));
    assertThat(only.supplyRank()).isEqualTo(2);
    assertThat(priorities.communes().stream().map(Priorities.Crossing::needThird))
        .containsExactly(0, 0, 1, 2, 2);
    assertThat(priorities.communes().stream().map(Priorities.Crossing::supplyThird))
        .containsExactly(2, 0, 0, 2, 1);
  }

  @Test
  void communeWithoutATimeIsNoPriorityAndIsSaidToBeUnknown() {
    Needs needs = NeedsCalculation.of(table, settings(composite("k", 1, high("x", 1))));
    Priorities priorities = Priorities.of(needs, new double[] {Double.NaN, 1, 2});
    assertThat(priorities.communes().get(0).known()).isFalse();
    assertThat(priorities.priorities()).isEmpty();
  }
}
