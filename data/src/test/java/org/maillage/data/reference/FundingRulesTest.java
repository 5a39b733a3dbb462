package org.maillage.data.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.maillage.data.issue.RefusedFileException;
import org.maillage.data.yaml.YamlTree;
import org.maillage.domain.funding.Aid;
import org.maillage.domain.funding.Carrier;
import org.maillage.domain.funding.Funder;
import org.maillage.domain.funding.FundingRule;
import org.maillage.domain.funding.FundingRules;
import org.maillage.domain.funding.FundingRules.InForce;

/** The rules of the documents, and files that say something else. */
class FundingRulesTest {

  private static FundingRule inForce(int year) {
    InForce found = ReferenceData.fundingRules().inForce(LocalDate.of(year, 7, 1));
    assertThat(found).isInstanceOf(InForce.One.class);
    return ((InForce.One) found).rule();
  }

  @Test
  void theRulesOf2016And2019PayDifferentSumsForTheSameCost() {
    // 2016: 50 % of 40,000; 50 % of 80,000 and of 100,000 are above the cap of 30,000.
    for (Object[] row :
        new Object[][] {{40_000L, 20_000L}, {80_000L, 30_000L}, {100_000L, 30_000L}}) {
      assertThat(Aid.of(inForce(2017), (Long) row[0], Carrier.OTHER).totalEur()).isEqualTo(row[1]);
      assertThat(Aid.of(inForce(2020), (Long) row[0], Carrier.OTHER).totalEur()).isEqualTo(30_000);
    }
    assertThat(inForce(2017).leftTo())
        .containsExactly(Funder.DEPARTEMENT, Funder.REGION, Funder.COMMUNES, Funder.STATE_QPV);
    assertThat(inForce(2020).leftTo()).isEmpty();
  }

  @Test
  void ofAPlaceOfLaPosteTheFundPaysHalfUntil2018() {
    Aid aid = Aid.of(inForce(2018), 80_000L, Carrier.LA_POSTE);

    assertThat(aid.lines())
        .extracting(Aid.Line::funder)
        .containsExactly(Funder.FNADT, Funder.FIO, Funder.POSTAL_FUND);
    // 15,000 + 15,000 + 40,000
    assertThat(aid.totalEur()).isEqualTo(70_000);
    assertThat(aid.leftEur()).isEqualTo(10_000);
  }

  @Test
  void noRuleIsKnownBefore2016() {
    assertThat(ReferenceData.fundingRules().inForce(LocalDate.of(2015, 7, 1)))
        .isInstanceOf(InForce.None.class);
  }

  private static FundingRules read(String... lines) {
    String text = String.join("\n", lines) + "\n";
    return FundingReader.read(YamlTree.read(new StringReader(text), "f.yaml"), "f.yaml");
  }

  private static String[] rule(String from, String line) {
    return new String[] {
      "rules:",
      "  - id: a",
      "    fr: a",
      "    en: a",
      "    from: \"" + from + "\"",
      "    lines: [" + line + "]",
      "    source: a"
    };
  }

  @Test
  void whatAFileSaysWronglyIsRefused() {
    assertThat(read(rule("2020-01-01", "{funder: fio, kind: flat, capEur: \"5\"}")).rules())
        .hasSize(1);
    for (String[] wrong :
        List.of(
            rule("2020-13-01", "{funder: fio, kind: flat, capEur: \"5\"}"),
            rule("2020-01-01", "{funder: europe, kind: flat, capEur: \"5\"}"),
            rule("2020-01-01", "{funder: fio, kind: flat}"),
            rule("2020-01-01", "{funder: fio, kind: rate, ratePct: \"120\"}"),
            rule("2020-01-01", "{funder: fio, kind: flat, capEur: beaucoup}"),
            rule("2020-01-01", "{funder: fio, kind: up-to-ceiling}"),
            rule("2020-01-01", ""))) {
      assertThatThrownBy(() -> read(wrong)).isInstanceOf(RefusedFileException.class);
    }
  }
}
