package org.maillage.domain.diagnostic.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.maillage.domain.diagnostic.comparison.PublishedComparison.Apart;
import org.maillage.domain.diagnostic.comparison.PublishedComparison.Pair;
import org.maillage.domain.diagnostic.comparison.PublishedComparison.Reason;
import org.maillage.domain.diagnostic.comparison.PublishedComparison.Side;
import org.maillage.domain.diagnostic.comparison.PublishedComparison.Unmatched;

class PublishedComparisonTest {

  private static final double HAIR = 1e-12;

  private static PublishedComparison compare(double[] ours, double[] theirs) {
    Map<String, Double> own = new HashMap<>();
    Map<String, Optional<Double>> published = new HashMap<>();
    List<String> codes = new java.util.ArrayList<>();
    for (int i = 0; i < ours.length; i++) {
      String code = "2A00" + (i + 1);
      codes.add(code);
      own.put(code, ours[i]);
      published.put(code, Optional.of(theirs[i]));
    }
    return PublishedComparison.of(codes, own, published);
  }

  @Test
  void everyFigureIsTheOneWorkedByHand() {
    // Ours 2 4 6 8, theirs 1 3 3 9: differences 1 1 3 −1.
    PublishedComparison comparison = compare(new double[] {2, 4, 6, 8}, new double[] {1, 3, 3, 9});

    assertThat(comparison.ours()).isEqualTo(new Side(5, 5, 2, 8));
    assertThat(comparison.theirs()).isEqualTo(new Side(4, 3, 1, 9));
    assertThat(comparison.meanDifference()).isEqualTo(1);
    assertThat(comparison.medianDifference()).isEqualTo(1);
    // Deviations −3 −1 1 3 and −3 −1 −1 5: 24 / √(20 · 36).
    assertThat(comparison.pearson()).isCloseTo(24 / Math.sqrt(720), within(HAIR));
    // Ranks 1 2 3 4 and 1 2.5 2.5 4: 4.5 / √(5 · 4.5).
    assertThat(comparison.spearman()).isCloseTo(4.5 / Math.sqrt(22.5), within(HAIR));
  }

  @Test
  void theFarthestApartComeFirstByValueOrByRank() {
    PublishedComparison comparison =
        compare(new double[] {1, 2, 3, 40}, new double[] {2, 1, 3, 100});

    assertThat(comparison.farthest(Apart.VALUE, 1))
        .containsExactly(new Pair("2A004", 40, 100, 1, 1));
    assertThat(comparison.farthest(Apart.RANK, 2))
        .extracting(Pair::code)
        .containsExactly("2A001", "2A002");
    assertThat(comparison.farthest(Apart.VALUE, 10)).extracting(Pair::code).doesNotContain("2A003");
  }

  @Test
  void whoIsInNoPairIsToldWithTheReason() {
    PublishedComparison comparison =
        PublishedComparison.of(
            List.of("2A001", "2A002", "2A003", "2A004"),
            Map.of("2A001", 1.0, "2A002", 2.0, "2A003", 3.0),
            Map.of(
                "2A001", Optional.of(1.0),
                "2A002", Optional.empty(),
                "2A004", Optional.of(4.0),
                "75056", Optional.of(5.0)));

    assertThat(comparison.pairs()).containsExactly(new Pair("2A001", 1, 1, 0.5, 0.5));
    assertThat(comparison.onlyOurs())
        .containsExactly(
            new Unmatched("2A002", Reason.NO_VALUE_THEIRS),
            new Unmatched("2A003", Reason.NOT_PUBLISHED));
    assertThat(comparison.onlyTheirs())
        .containsExactly(
            new Unmatched("2A004", Reason.NO_VALUE_OURS), new Unmatched("75056", Reason.OUTSIDE));
    assertThat(comparison.pearson()).isNull();
  }

  @Test
  void withoutAPairThereIsNoFigureRatherThanZero() {
    PublishedComparison comparison =
        PublishedComparison.of(List.of("2A001"), Map.of(), Map.of("2A001", Optional.of(1.0)));

    assertThat(comparison.meanDifference()).isNull();
    assertThat(comparison.medianDifference()).isNull();
    assertThat(comparison.ours()).isNull();
    assertThat(comparison.farthest(Apart.VALUE, 10)).isEmpty();
  }

  @Test
  void aConstantSideHasNoCorrelation() {
    PublishedComparison comparison = compare(new double[] {1, 2, 3}, new double[] {5, 5, 5});

    assertThat(comparison.pearson()).isNull();
    assertThat(comparison.spearman()).isNull();
  }

  @Test
  void correlationDoesNotDependOnTheUnitAndRanksNotOnTheScale() {
    double[] ours = {3, 1, 4, 1.5, 9, 2.6};
    double[] theirs = {2, 7, 1, 8, 2.8, 1.8};
    double[] minutes = java.util.Arrays.stream(theirs).map(v -> 60 * v + 1e6).toArray();
    double[] curved = java.util.Arrays.stream(theirs).map(Math::exp).toArray();
    PublishedComparison plain = compare(ours, theirs);

    assertThat(compare(ours, minutes).pearson()).isCloseTo(plain.pearson(), within(1e-9));
    assertThat(compare(ours, curved).spearman()).isCloseTo(plain.spearman(), within(HAIR));
    assertThat(compare(theirs, ours).pearson()).isCloseTo(plain.pearson(), within(HAIR));
    assertThat(compare(ours, ours).spearman()).isCloseTo(1, within(HAIR));
  }

  @Test
  void zeroAndMinusZeroShareTheirRank() {
    assertThat(PublishedComparison.ranks(new double[] {0.0, -0.0, 1})).containsExactly(1.5, 1.5, 3);
  }
}
