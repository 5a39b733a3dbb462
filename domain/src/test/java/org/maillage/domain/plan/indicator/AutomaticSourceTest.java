package org.maillage.domain.plan.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.maillage.domain.plan.indicator.AutomaticSource.Measure;

/** Counts that are worked by hand, and sources that say too little. */
class AutomaticSourceTest {

  /** 10, 20, 20.001, 60 minutes, and no time. */
  private static final long[] TIMES_MS = {600_000, 1_200_000, 1_200_060, 3_600_000, -1};

  private static final double[] PEOPLE = {100, 50.4, 30, 20, 7};

  @Test
  void peopleAtTheLimitAreNotBeyondAndThoseWithoutATimeAreNeither() {
    AccessCount count = AccessCount.of(TIMES_MS, origin -> PEOPLE[origin], 20);
    assertThat(count.near()).isEqualTo(150.4);
    assertThat(count.beyond()).isEqualTo(50);
    assertThat(count.without()).isEqualTo(7);
    assertThat(count.peopleBeyond()).contains(BigDecimal.valueOf(50));
    // 50 / 200.4 = 24.95 %
    assertThat(count.shareBeyondPct()).contains(new BigDecimal("25.0"));
    // (100 x 10 + 50.4 x 20 + 30 x 20.001 + 20 x 60) / 200.4 = 3808.03 / 200.4 = 19.0022
    assertThat(count.meanMinutes()).contains(new BigDecimal("19.0"));
  }

  @Test
  void whereNobodyHasATimeThereIsNoFigure() {
    AccessCount count = AccessCount.of(new long[] {-1}, origin -> 12, 20);
    assertThat(count.without()).isEqualTo(12);
    assertThat(count.peopleBeyond()).isEmpty();
    assertThat(count.shareBeyondPct()).isEmpty();
    assertThat(count.meanMinutes()).isEmpty();
    assertThat(AccessCount.of(new long[0], origin -> 1, 20).peopleBeyond()).isEmpty();
  }

  @Test
  void whereEverybodyIsNearTheFigureIsZero() {
    assertThat(AccessCount.of(TIMES_MS, origin -> origin == 0 ? 5 : 0, 20).peopleBeyond())
        .contains(BigDecimal.ZERO);
  }

  @Test
  void aSourceKeepsOnlyWhatItsMeasureNeeds() {
    AutomaticSource places = new AutomaticSource(Measure.PLACES, "pharmacie", "epci:1", 20);
    assertThat(places.minutes()).isZero();
    AutomaticSource directory = new AutomaticSource(Measure.ORGANISATIONS, "x", "epci:1", 20);
    assertThat(directory.serviceCode() + directory.area()).isEmpty();
    assertThat(new AutomaticSource(Measure.FAR_PEOPLE, "x", "epci:1", 0).area())
        .isEqualTo("epci:1");
  }

  @Test
  void aSourceThatSaysTooLittleIsRefused() {
    assertThatThrownBy(() -> new AutomaticSource(Measure.PLACES, "", "", 0))
        .hasMessageContaining("service");
    assertThatThrownBy(() -> new AutomaticSource(Measure.PEOPLE_BEYOND, "pharmacie", "", 0))
        .hasMessageContaining("1 to 240");
    assertThatThrownBy(() -> new AutomaticSource(Measure.SHARE_BEYOND, "pharmacie", "", 241))
        .hasMessageContaining("241");
  }
}
