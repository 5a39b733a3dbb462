package org.maillage.app.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class FiguresTest {

  private final Figures french = new Figures(Locale.FRENCH);
  private final Figures english = new Figures(Locale.ENGLISH);

  @Test
  void minutesAreRoundedToTheNearestAndHalvesUp() {
    assertThat(french.findMinutes(12 * 60_000L)).contains("12\u202fmin");
    assertThat(french.findMinutes(4 * 60_000L + 29_999)).contains("4\u202fmin");
    assertThat(french.findMinutes(4 * 60_000L + 30_000)).contains("5\u202fmin");
    assertThat(english.findMinutes(12 * 60_000L)).contains("12\u00a0min");
  }

  @Test
  void aLongWayIsSaidInHours() {
    assertThat(french.findDuration(89 * 60_000L)).contains("89\u202fmin");
    assertThat(french.findDuration(90 * 60_000L)).contains("1\u202fh\u202f30\u202fmin");
    assertThat(french.findDuration(115 * 60_000L + 29_000)).contains("1\u202fh\u202f55\u202fmin");
    assertThat(french.findDuration(120 * 60_000L)).contains("2\u202fh");
    assertThat(french.findDuration(1)).contains("<\u202f1\u202fmin");
    assertThat(french.findDuration(-1)).isEmpty();
  }

  @Test
  void aMissingTimeIsNeverZero() {
    assertThat(french.findMinutes(-1)).isEmpty();
    assertThat(Figures.wholeMinutes(-1)).isEmpty();
  }

  @Test
  void aShortJourneyIsNotNoJourney() {
    assertThat(french.findMinutes(0)).contains("0\u202fmin");
    assertThat(french.findMinutes(1)).contains("<\u202f1\u202fmin");
    assertThat(french.findMinutes(30_000)).contains("1\u202fmin");
  }

  @Test
  void thousandsAreSeparatedAsTheLanguageDoes() {
    assertThat(french.integer(27_000)).isEqualTo("27\u202f000");
    assertThat(english.integer(27_000)).isEqualTo("27,000");
    assertThat(french.integer(0.5)).isEqualTo("1");
  }

  @Test
  void sharesAreWrittenAsTheLanguageDoes() {
    assertThat(french.percent(0.114)).isEqualTo("11\u202f%");
    assertThat(english.percent(0.114)).isEqualTo("11%");
    assertThat(french.percent(0)).isEqualTo("0\u202f%");
    assertThat(french.percent(1)).isEqualTo("100\u202f%");
  }

  @Test
  void somebodyIsNeverRoundedToNobodyNorMostToEverybody() {
    assertThat(french.percent(0.001)).isEqualTo("<\u202f1\u202f%");
    assertThat(english.percent(0.9999)).isEqualTo(">\u00a099%");
  }

  @Test
  void aShareBeyondOneIsRefused() {
    assertThatThrownBy(() -> french.percent(11)).hasMessageContaining("11");
    assertThatThrownBy(() -> french.percent(Double.NaN)).hasMessageContaining("NaN");
  }

  @Test
  void distancesHaveAsManyDigitsAsADriverNeeds() {
    assertThat(french.distance(350)).isEqualTo("350\u202fm");
    assertThat(french.distance(3_420)).isEqualTo("3,4\u202fkm");
    assertThat(english.distance(3_420)).isEqualTo("3.4\u00a0km");
    assertThat(french.distance(9_960)).isEqualTo("10\u202fkm");
    assertThat(french.distance(145_400)).isEqualTo("145\u202fkm");
  }

  @Test
  void aSmallShareHasATenthAndIsNeverNothing() {
    assertThat(french.finePercent(0.0115)).isEqualTo("1,2\u202f%");
    assertThat(english.finePercent(0.0115)).isEqualTo("1.2%");
    assertThat(french.finePercent(0.02)).isEqualTo("2,0\u202f%");
    assertThat(french.finePercent(0.00001)).isEqualTo("<\u202f0,1\u202f%");
    assertThat(french.finePercent(0)).isEqualTo("0\u202f%");
    assertThat(french.finePercent(0.1146)).isEqualTo("11\u202f%");
    assertThat(french.finePercent(0.0996)).isEqualTo("10\u202f%");
  }

  @Test
  void anyOtherLanguageIsWrittenInFrench() {
    assertThat(new Figures(Locale.GERMAN).integer(1_000)).isEqualTo("1\u202f000");
  }
}
