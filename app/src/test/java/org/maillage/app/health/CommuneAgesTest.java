package org.maillage.app.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.maillage.data.reference.ReferenceData;
import org.maillage.domain.diagnostic.health.AgeShares;
import org.maillage.domain.territory.CommuneIndicator;
import org.maillage.domain.territory.Territory;

class CommuneAgesTest {

  private final List<CommuneIndicator> indicators = new ArrayList<>();

  private void area(String code, double people, double under15, double over65, double over75) {
    indicators.add(new CommuneIndicator(code, "P22_POP", people));
    indicators.add(new CommuneIndicator(code, "dm_0014_pct_22", under15));
    indicators.add(new CommuneIndicator(code, "dmv_65p_pct_22", over65));
    indicators.add(new CommuneIndicator(code, "dmv_75p_pct_22", over75));
  }

  private Map<String, AgeShares> ages() {
    return CommuneAges.of(
        new Territory(
            "essai",
            "Essai",
            List.of("99"),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            indicators),
        ReferenceData.health().ages());
  }

  @Test
  void theAgesOfACommuneAreTheMeanOfItsIrisWeightedByPeople() {
    area("990010101", 300, 20, 10, 4);
    area("990010102", 100, 12, 30, 12);

    AgeShares ages = ages().get("99001");

    assertThat(ages).isNotNull();
    assertThat(ages.under15()).isCloseTo(0.18, offset(1e-12));
    assertThat(ages.over65()).isCloseTo(0.15, offset(1e-12));
    assertThat(ages.over75()).isCloseTo(0.06, offset(1e-12));
  }

  @Test
  void aCommuneWithAnIrisOfUnknownAgesIsLeftOut() {
    area("990010101", 300, 20, 10, 4);
    indicators.add(new CommuneIndicator("990010102", "P22_POP", 100));
    area("990020000", 50, 10, 40, 20);

    assertThat(ages()).containsOnlyKeys("99002");
  }

  @Test
  void figuresOfTheCommuneItselfGoFirstAndImpossibleOnesAreLeftOut() {
    area("990010101", 300, 20, 10, 4);
    area("99001", 300, 16, 24, 10);
    area("99003", 80, 70, 60, 10);

    assertThat(ages()).containsOnlyKeys("99001");
    assertThat(ages().get("99001")).isEqualTo(new AgeShares(0.16, 0.24, 0.1));
  }
}
