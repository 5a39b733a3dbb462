package org.maillage.domain.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.maillage.domain.funding.FundingLine.flat;
import static org.maillage.domain.funding.FundingLine.rateCapped;
import static org.maillage.domain.funding.FundingLine.upToCeiling;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Aid worked by hand. */
class AidTest {

  private static final FundingRule OF_2016 =
      new FundingRule(
          "2016",
          "règle de 2016",
          "rule of 2016",
          LocalDate.of(2016, 1, 1),
          LocalDate.of(2018, 12, 31),
          List.of(
              rateCapped(Funder.FNADT, 25, 15_000),
              upToCeiling(Funder.FIO),
              new FundingLine(
                  Funder.POSTAL_FUND, FundingLine.Kind.RATE, 50, null, Carrier.LA_POSTE)),
          new Ceiling(50, 30_000),
          List.of(Funder.DEPARTEMENT, Funder.REGION),
          "schéma",
          null);

  private static final FundingRule OF_2019 =
      new FundingRule(
          "2019",
          "règle de 2019",
          "rule of 2019",
          LocalDate.of(2019, 1, 1),
          null,
          List.of(flat(Funder.FNADT, 15_000), flat(Funder.FIO, 15_000)),
          null,
          List.of(),
          "comité",
          null);

  private static List<Long> amounts(Aid aid) {
    return aid.lines().stream().map(Aid.Line::amountEur).toList();
  }

  @Test
  void belowTheCeilingEachFunderOfThe2016RulePaysAQuarter() {
    // 25 % of 40,000 = 10,000; 50 % of 40,000 = 20,000, of which 10,000 are left to the operators.
    Aid aid = Aid.of(OF_2016, 40_000L, Carrier.OTHER);

    assertThat(amounts(aid)).containsExactly(10_000L, 10_000L);
    assertThat(aid.totalEur()).isEqualTo(20_000);
    assertThat(aid.leftEur()).isEqualTo(20_000);
    assertThat(aid.excessEur()).isZero();
  }

  @Test
  void aboveTheCeilingThe2016RulePaysNoMoreThan30000() {
    // 25 % of 80,000 = 20,000, capped at 15,000; 50 % = 40,000, capped at 30,000.
    Aid of80 = Aid.of(OF_2016, 80_000L, Carrier.OTHER);
    Aid of100 = Aid.of(OF_2016, 100_000L, Carrier.OTHER);

    assertThat(amounts(of80)).containsExactly(15_000L, 15_000L);
    assertThat(of80.leftEur()).isEqualTo(50_000);
    assertThat(amounts(of100)).containsExactly(15_000L, 15_000L);
    assertThat(of100.leftEur()).isEqualTo(70_000);
  }

  @Test
  void theCapsAreReachedAtACostOf60000AndNotAEuroBefore() {
    assertThat(Aid.of(OF_2016, 60_000L, Carrier.OTHER).totalEur()).isEqualTo(30_000);
    // 25 % of 59,999 = 14,999.75, rounded down; 50 % = 29,999.5, rounded down.
    Aid before = Aid.of(OF_2016, 59_999L, Carrier.OTHER);
    assertThat(amounts(before)).containsExactly(14_999L, 15_000L);
    assertThat(before.totalEur()).isEqualTo(29_999);
    assertThat(before.leftEur()).isEqualTo(30_000);
  }

  @Test
  void aPlaceOfLaPosteGetsHalfFromThePostalFundBeside() {
    assertThat(amounts(Aid.of(OF_2016, 40_000L, Carrier.LA_POSTE)))
        .containsExactly(10_000L, 10_000L, 20_000L);
    assertThat(Aid.of(OF_2016, 40_000L, Carrier.LA_POSTE).leftEur()).isZero();
    // 30,000 of the State and the operators, 50,000 of the fund: 20,000 are left of 100,000.
    assertThat(Aid.of(OF_2016, 100_000L, Carrier.LA_POSTE).leftEur()).isEqualTo(20_000);
  }

  @Test
  void the2019RulePays30000WhateverTheCost() {
    assertThat(Aid.of(OF_2019, 40_000L, Carrier.OTHER).leftEur()).isEqualTo(10_000);
    assertThat(Aid.of(OF_2019, 80_000L, Carrier.OTHER).leftEur()).isEqualTo(50_000);
    assertThat(Aid.of(OF_2019, 100_000L, Carrier.OTHER).leftEur()).isEqualTo(70_000);
    assertThat(amounts(Aid.of(OF_2019, 40_000L, Carrier.LA_POSTE)))
        .containsExactly(15_000L, 15_000L);
  }

  @Test
  void theTwoRulesDifferForTheSameCostUntilBothAreCapped() {
    assertThat(Aid.of(OF_2016, 40_000L, Carrier.OTHER).totalEur()).isEqualTo(20_000);
    assertThat(Aid.of(OF_2019, 40_000L, Carrier.OTHER).totalEur()).isEqualTo(30_000);
    assertThat(Aid.of(OF_2016, 80_000L, Carrier.OTHER).totalEur())
        .isEqualTo(Aid.of(OF_2019, 80_000L, Carrier.OTHER).totalEur());
    // For a place of La Poste they differ above as well.
    assertThat(Aid.of(OF_2016, 80_000L, Carrier.LA_POSTE).totalEur()).isEqualTo(70_000);
    assertThat(Aid.of(OF_2019, 80_000L, Carrier.LA_POSTE).totalEur()).isEqualTo(30_000);
  }

  @Test
  void aFlatSumAboveTheCostLeavesNothingAndTellsTheExcess() {
    Aid aid = Aid.of(OF_2019, 24_000L, Carrier.OTHER);

    assertThat(aid.totalEur()).isEqualTo(30_000);
    assertThat(aid.leftEur()).isZero();
    assertThat(aid.excessEur()).isEqualTo(6_000);
  }

  @Test
  void withoutACostOnlyWhatDoesNotDependOnItIsKnown() {
    Aid rates = Aid.of(OF_2016, null, Carrier.LA_POSTE);
    Aid sums = Aid.of(OF_2019, null, Carrier.OTHER);

    assertThat(amounts(rates)).containsExactly(null, null, null);
    assertThat(rates.lines())
        .extracting(Aid.Line::atMostEur)
        .containsExactly(15_000L, 15_000L, null);
    assertThat(rates.totalEur()).isNull();
    assertThat(rates.leftEur()).isNull();
    assertThat(sums.totalEur()).isEqualTo(30_000);
    assertThat(sums.leftEur()).isNull();
    assertThat(sums.excessEur()).isNull();
  }

  @Test
  void aPlaceThatCostsNothingIsPaidNothingByRates() {
    assertThat(amounts(Aid.of(OF_2016, 0L, Carrier.OTHER))).containsExactly(0L, 0L);
    assertThatThrownBy(() -> Aid.of(OF_2016, -1L, Carrier.OTHER))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theRuleOfADayIsTheOneWhoseDaysHoldIt() {
    FundingRules rules = new FundingRules(List.of(OF_2016, OF_2019));

    assertThat(rules.inForce(LocalDate.of(2015, 12, 31)))
        .isEqualTo(new FundingRules.InForce.None(LocalDate.of(2015, 12, 31)));
    assertThat(rules.inForce(LocalDate.of(2016, 1, 1)))
        .isEqualTo(new FundingRules.InForce.One(OF_2016));
    assertThat(rules.inForce(LocalDate.of(2018, 12, 31)))
        .isEqualTo(new FundingRules.InForce.One(OF_2016));
    assertThat(rules.inForce(LocalDate.of(2019, 1, 1)))
        .isEqualTo(new FundingRules.InForce.One(OF_2019));
    assertThat(rules.findRule("2019")).contains(OF_2019);
    assertThat(rules.findRule("2020")).isEmpty();
  }

  @Test
  void rulesThatContradictEachOtherAreNamedAndNoneIsChosen() {
    FundingRule endless =
        new FundingRule(
            "endless",
            "sans fin",
            "endless",
            LocalDate.of(2016, 1, 1),
            null,
            List.of(flat(Funder.FNADT, 1)),
            null,
            List.of(),
            "lettre",
            null);
    FundingRules rules = new FundingRules(List.of(OF_2016, OF_2019, endless));

    assertThat(rules.inForce(LocalDate.of(2020, 6, 1)))
        .isEqualTo(new FundingRules.InForce.Several(List.of(OF_2019, endless)));
    assertThatThrownBy(() -> new FundingRules(List.of(OF_2016, OF_2016)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aLineThatSaysTooMuchOrTooLittleIsRefused() {
    assertThatThrownBy(() -> flat(Funder.FNADT, 0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> rateCapped(Funder.FNADT, 101, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new FundingLine(Funder.FIO, FundingLine.Kind.FLAT, 25, 15_000L, null))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () ->
                new FundingRule(
                    "x",
                    "x",
                    "x",
                    LocalDate.of(2016, 1, 1),
                    null,
                    List.of(upToCeiling(Funder.FIO)),
                    null,
                    List.of(),
                    "x",
                    null))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
