package org.maillage.domain.plan.convention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.maillage.domain.plan.convention.Term.Alert;
import org.maillage.domain.plan.convention.Term.State;

class TermTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final LocalDate SIGNED = LocalDate.of(2024, 1, 10);

  private static Term until(LocalDate end) {
    return new Term(SIGNED, null, end, null, null);
  }

  @Test
  void aConventionIsAProjectUntilItIsSignedAndHasBegun() {
    assertThat(new Term(null, null, null, null, null).state(TODAY)).isEqualTo(State.PROJECT);
    assertThat(new Term(TODAY.plusDays(1), null, null, null, null).state(TODAY))
        .isEqualTo(State.PROJECT);
    assertThat(new Term(SIGNED, TODAY.plusDays(1), null, null, null).state(TODAY))
        .isEqualTo(State.PROJECT);
    assertThat(new Term(SIGNED, TODAY, null, null, null).state(TODAY)).isEqualTo(State.IN_FORCE);
  }

  @Test
  void itIsSaidSixMonthsBeforeItsEndToTheDay() {
    LocalDate sixMonths = LocalDate.of(2027, 5, 22);
    assertThat(until(sixMonths).state(TODAY)).isEqualTo(State.EXPIRES_SOON);
    assertThat(until(sixMonths).alert(TODAY)).isEqualTo(Alert.EXPIRES);
    assertThat(until(sixMonths.plusDays(1)).state(TODAY)).isEqualTo(State.IN_FORCE);
    assertThat(until(sixMonths.plusDays(1)).alert(TODAY)).isEqualTo(Alert.NONE);
    assertThat(until(TODAY).state(TODAY)).isEqualTo(State.EXPIRES_SOON);
    assertThat(until(TODAY.minusDays(1)).state(TODAY)).isEqualTo(State.EXPIRED);
    assertThat(until(TODAY.minusDays(1)).alert(TODAY)).isEqualTo(Alert.EXPIRED);
  }

  @Test
  void oneThatRenewsItselfIsSaidBeforeTheLastDayOfItsNotice() {
    // Three years from the signature, then year by year, with 90 days of notice.
    Term term = new Term(SIGNED, null, LocalDate.of(2026, 12, 31), new Term.Renewal(12, 90), null);

    assertThat(term.deadline(LocalDate.of(2026, 10, 2))).contains(LocalDate.of(2026, 10, 2));
    assertThat(term.alert(LocalDate.of(2026, 10, 2))).isEqualTo(Alert.RENEWS);
    assertThat(term.deadline(TODAY)).contains(LocalDate.of(2027, 10, 2));
    assertThat(term.alert(TODAY)).isEqualTo(Alert.NONE);
    assertThat(term.state(LocalDate.of(2035, 1, 1))).isEqualTo(State.IN_FORCE);
    assertThat(term.alert(LocalDate.of(2027, 4, 2))).isEqualTo(Alert.RENEWS);
    assertThat(term.alert(LocalDate.of(2027, 4, 1))).isEqualTo(Alert.NONE);
  }

  @Test
  void oneThatWasDenouncedAsksForNothing() {
    Term term = new Term(SIGNED, null, TODAY.plusDays(10), null, TODAY);
    assertThat(term.state(TODAY)).isEqualTo(State.ENDED);
    assertThat(term.alert(TODAY)).isEqualTo(Alert.NONE);
    assertThat(term.state(TODAY.minusDays(1))).isEqualTo(State.EXPIRES_SOON);
    assertThat(term.deadline(TODAY)).isEmpty();
  }

  @Test
  void datesThatContradictEachOtherAreRefused() {
    assertThatThrownBy(() -> until(SIGNED.minusDays(1)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Term(SIGNED, null, null, new Term.Renewal(12, 0), null))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Term.Renewal(0, 0)).isInstanceOf(IllegalArgumentException.class);
  }
}
