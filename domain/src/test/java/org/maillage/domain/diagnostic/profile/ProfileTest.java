package org.maillage.domain.diagnostic.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.maillage.domain.diagnostic.indicator.TinyFigures.share;
import static org.maillage.domain.diagnostic.indicator.TinyFigures.variable;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.maillage.domain.diagnostic.indicator.Figure;
import org.maillage.domain.diagnostic.indicator.FigureTable;
import org.maillage.domain.diagnostic.indicator.Formula;
import org.maillage.domain.diagnostic.indicator.TinyFigures;
import org.maillage.domain.diagnostic.indicator.Unit;
import org.maillage.domain.diagnostic.profile.Profile.Line;

class ProfileTest {

  /** 600, 300 and 100 people; x 10, 20 and 40 %; y 5, 5 and hidden. */
  private final FigureTable table =
      new TinyFigures()
          .commune(600, 4)
          .figure("", "x", 10)
          .figure("", "y", 5)
          .commune(300, 8)
          .figure("", "x", 20)
          .figure("", "y", 5)
          .commune(100, 30)
          .figure("", "x", 40)
          .table(
              share("x"),
              share("y"),
              variable("people", Unit.PEOPLE, new Formula.Derived("population")));

  private Profile profile(String... communes) {
    return Profile.of(table, List.of("people", "x", "y"), List.of(communes));
  }

  @Test
  void selectionRestAndWholeHaveTheirOwnDenominators() {
    Profile profile = profile("99002", "99003");
    assertThat(profile.selected()).isEqualTo(2);
    assertThat(profile.people()).isEqualTo(400);
    Line people = profile.lines().get(0);
    assertThat(people.selection().value()).isEqualTo(400);
    assertThat(people.rest().value()).isEqualTo(600);
    assertThat(people.whole().value()).isEqualTo(1000);
    assertThat(people.gap()).isNaN();
    Line x = profile.lines().get(1);
    // (20 % of 300 + 40 % of 100) / 400 = 25 %; 10 %; (60 + 60 + 40) / 1000 = 16 %
    assertThat(x.selection().value()).isCloseTo(0.25, within(1e-15));
    assertThat(x.rest().value()).isCloseTo(0.10, within(1e-15));
    assertThat(x.whole().value()).isCloseTo(0.16, within(1e-15));
    // deviation: (600 × 0.06² + 300 × 0.04² + 100 × 0.24²) / 1000 = 0.0084
    assertThat(x.gap()).isCloseTo(0.15 / Math.sqrt(0.0084), within(1e-12));
  }

  @Test
  void unknownStaysUnknownAndCoverageSaysForHowManyTheFigureIs() {
    Line y = profile("99002", "99003").lines().get(2);
    assertThat(y.selection().value()).isCloseTo(0.05, within(1e-15));
    assertThat(y.selection().coverage()).isEqualTo(0.75);
    Line alone = profile("99003").lines().get(2);
    assertThat(alone.selection().missing()).isEqualTo(Figure.Missing.HIDDEN);
    assertThat(alone.gap()).isNaN();
  }

  @Test
  void equalFiguresAreNoDifference() {
    assertThat(profile("99003").mostDifferent(3))
        .extracting(l -> l.variable().key())
        .containsExactly("x");
  }

  @Test
  void selectionOfEverythingHasNoRest() {
    Profile all = profile("99001", "99002", "99003");
    assertThat(all.lines().get(1).rest().missing()).isEqualTo(Figure.Missing.EMPTY);
    assertThat(all.mostDifferent(3)).isEmpty();
  }

  @Test
  void emptySelectionHasNoFigureAndStrangersAreLeftOut() {
    Profile none = profile("98001");
    assertThat(none.selected()).isZero();
    assertThat(none.lines().get(1).selection().missing()).isEqualTo(Figure.Missing.EMPTY);
    assertThat(none.lines().get(1).rest()).isEqualTo(none.lines().get(1).whole());
  }
}
