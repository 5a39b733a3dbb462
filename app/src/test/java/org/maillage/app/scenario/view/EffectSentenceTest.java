package org.maillage.app.scenario.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.maillage.app.shell.MessageBundles;
import org.maillage.app.shell.Words;
import org.maillage.domain.scenario.Gains;

class EffectSentenceTest {

  private static final long MIN = 60_000;

  private static String text(long[] before, long[] after, double[] people, boolean losses) {
    return text(before, after, people, people, losses, Locale.FRENCH);
  }

  private static String text(
      long[] before, long[] after, double[] people, double[] far, boolean losses, Locale locale) {
    IntToDoubleFunction all = p -> people[p];
    String text =
        new EffectSentence(
                Gains.of(before, after, all),
                Gains.of(before, after, p -> far[p]),
                new Words(MessageBundles.messageSource(), locale))
            .text(losses);
    return text.replaceAll("[\\u00a0\\u202f]", " ");
  }

  @Test
  void gainsAreSaidAsTheFoundingStudySaysThem() {
    // 27 000 gain 12 min, 20 000 gain 7, 14 000 gain 4, 9 000 gain 1; the first two groups are far.
    long[] before = {20 * MIN, 20 * MIN, 20 * MIN, 20 * MIN};
    long[] after = {8 * MIN, 13 * MIN, 16 * MIN, 19 * MIN};
    double[] people = {27_000, 20_000, 14_000, 9_000};

    assertThat(
            text(before, after, people, new double[] {27_000, 8_000, 0, 0}, false, Locale.FRENCH))
        .isEqualTo(
            "27 000 habitants gagnent plus de 10 min, 47 000 plus de 6 min, 61 000 plus de 3 min,"
                + " 70 000 en tout. Parmi les gagnants, 50 % vivent dans une commune éloignée.");
    assertThat(
            text(before, after, people, new double[] {27_000, 8_000, 0, 0}, false, Locale.ENGLISH))
        .isEqualTo(
            "27,000 people gain more than 10 min, 47,000 more than 6 min, 61,000 more than 3 min,"
                + " 70,000 in all. Of those who gain, 50% live in a remote commune.");
  }

  @Test
  void aClassWithoutAnybodyMoreIsNotSaid() {
    long[] before = {20 * MIN, 20 * MIN};
    long[] after = {8 * MIN, 20 * MIN};

    assertThat(text(before, after, new double[] {1, 500}, false))
        .startsWith("1 habitant gagne plus de 10 min.");
  }

  @Test
  void whenAPlaceClosesWhatIsLostIsSaidFirstEvenWhenItIsNobodys() {
    long[] before = {5 * MIN, 20 * MIN};
    long[] after = {11 * MIN, 18 * MIN};

    assertThat(text(before, after, new double[] {300, 40}, true))
        .startsWith("300 habitants perdent plus de 5 min. 40 habitants gagnent du temps, tous");
    assertThat(text(before, before, new double[] {300, 40}, true))
        .isEqualTo("Personne ne perd de temps.");
  }

  @Test
  void whoeverHasNoTimeAnyMoreOrAtLastIsCounted() {
    assertThat(text(new long[] {5 * MIN, -1}, new long[] {-1, 9 * MIN}, new double[] {7, 1}, false))
        .isEqualTo(
            "1 habitant qui n’avait aucun temps connu en a un désormais."
                + " 7 habitants n’ont plus aucun lieu à atteindre.");
  }

  @Test
  void nothingIsSaidToHappenWhenNothingDoes() {
    assertThat(text(new long[] {5 * MIN}, new long[] {5 * MIN}, new double[] {7}, false))
        .startsWith("Personne ne gagne ni ne perd de temps");
  }
}
