package org.maillage.domain.diagnostic.dimensions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.maillage.domain.diagnostic.dimensions.DimensionFacts.Choice;
import org.maillage.domain.diagnostic.dimensions.DimensionFacts.Opening;
import org.maillage.domain.diagnostic.dimensions.DimensionFacts.Published;
import org.maillage.domain.offer.Gamme;
import org.maillage.domain.offer.Panier;
import org.maillage.domain.offer.ServiceLevel;
import org.maillage.domain.offer.ServiceTerms.Cost;

class DimensionScoresTest {

  private static final long MINUTE_MS = 60_000;
  private static final DimensionParameters STANDARD = DimensionParameters.STANDARD;

  /** The worked example of docs/methodes/six-dimensions.md. */
  private static final DimensionFacts POST =
      new DimensionFacts(
          10 * MINUTE_MS,
          8_000,
          new Opening(0.8, 21, 1.5, 0.5, 6),
          ServiceLevel.RELAY,
          false,
          new Choice(1.5, List.of(10 * MINUTE_MS), -1),
          new Published(3, 4));

  @ParameterizedTest
  @CsvSource({"0,100", "5,100", "7.5,75", "10,50", "15,25", "20,0", "90,0"})
  void theTimeLosesHalfItsScoreAtTheReferenceAndAllOfItAtTwice(double minutes, double score) {
    assertThat(DimensionScores.time((long) (minutes * MINUTE_MS), 10 * MINUTE_MS)).isEqualTo(score);
  }

  @Test
  void eachDimensionOfTheWorkedExampleIsMeasuredOnItsOwn() {
    Map<Dimension, DimensionScore> scores =
        new DimensionScores(STANDARD, 0).of(POST, Cost.REGULATED, 15 * MINUTE_MS);

    // 10 of 15 min: 100 - 100 * (2/3 - 1/2).
    assertThat(scores.get(Dimension.TIME).value()).isCloseTo(83.333_333, within());
    // 21 of 35 h, 1.5 of 5 h, half of the people, 6 of 12 half-days: 60, 30, 50, 50.
    assertThat(scores.get(Dimension.AVAILABILITY)).isEqualTo(new DimensionScore(47.5, 4, 5));
    assertThat(scores.get(Dimension.COST)).isEqualTo(new DimensionScore(75, 1, 1));
    assertThat(scores.get(Dimension.LEVEL)).isEqualTo(new DimensionScore(25, 1, 1));
    // 1.5 of 4 places.
    assertThat(scores.get(Dimension.CHOICE)).isEqualTo(new DimensionScore(37.5, 1, 1));
    // 3 of 5 fields; 4 years old, from 1 to 10: 60 and 66.67.
    assertThat(scores.get(Dimension.INFORMATION).value()).isCloseTo(63.333_333, within());
    assertThat(scores.get(Dimension.INFORMATION).knownParts()).isEqualTo(2);
  }

  private static org.assertj.core.data.Offset<Double> within() {
    return org.assertj.core.data.Offset.offset(1e-6);
  }

  @Test
  void whatIsNotKnownHasNoScoreRatherThanZero() {
    Map<Dimension, DimensionScore> scores =
        new DimensionScores(STANDARD, 0.3).of(DimensionFacts.NONE, Cost.MARKET, MINUTE_MS);

    assertThat(scores).hasSize(6);
    assertThat(scores.values()).allSatisfy(score -> assertThat(score.known()).isFalse());
    assertThat(scores.values()).allSatisfy(score -> assertThat(score.value()).isNaN());
  }

  @Test
  void theTripIsAPartOfTheCostOnlyWhenItIsAskedFor() {
    // 8 km there and 8 back at 0.50 EUR: 8 EUR of 20, score 60; the price itself 75.
    assertThat(DimensionScores.tripEur(8_000, 0.5)).isEqualTo(8);
    assertThat(
            new DimensionScores(STANDARD, 0.5)
                .of(POST, Cost.REGULATED, MINUTE_MS)
                .get(Dimension.COST))
        .isEqualTo(new DimensionScore(67.5, 2, 2));
    assertThat(
            new DimensionScores(STANDARD, 0.5).of(POST, Cost.MARKET, MINUTE_MS).get(Dimension.COST))
        .isEqualTo(new DimensionScore(60, 1, 2));
  }

  @Test
  void theMeanOfServicesSaysOnHowManyItIs() {
    DimensionScore mean =
        DimensionScores.mean(
            List.of(
                new DimensionScore(80, 1, 1),
                new DimensionScore(Double.NaN, 0, 1),
                new DimensionScore(40, 1, 1)));

    assertThat(mean).isEqualTo(new DimensionScore(60, 2, 3));
  }

  @Test
  void theReferenceIsThatOfTheRange() {
    Panier panier =
        new Panier("p", "1", "P", "P", "o", Map.of(Gamme.SUPERIEURE, List.of("maternite")));

    assertThat(STANDARD.referenceMs(panier, "maternite")).isEqualTo(30 * MINUTE_MS);
    assertThat(STANDARD.referenceMs(panier, "gare")).isEqualTo(15 * MINUTE_MS);
  }

  @ParameterizedTest
  @CsvSource({"2022-07-01,4", "2022,4", "2027,0"})
  void aSourceAgesFromItsVintage(String vintage, double years) {
    assertThat(SourceAge.years(vintage, LocalDate.of(2026, 7, 1))).isEqualTo(years);
  }

  @Test
  void aSourceWithoutADateHasNoAge() {
    assertThat(SourceAge.years("non daté", LocalDate.of(2026, 7, 1))).isNaN();
    assertThat(SourceAge.years("2026-02-31", LocalDate.of(2026, 7, 1))).isNaN();
  }
}
