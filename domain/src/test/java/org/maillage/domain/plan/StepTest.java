package org.maillage.domain.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StepTest {

  private static final LocalDate DAY = LocalDate.of(2022, 12, 31);

  private static Step step(
      @Nullable LocalDate start, @Nullable LocalDate due, @Nullable LocalDate doneOn) {
    return new Step("s", "Ouvrir le site", start, due, doneOn, List.of());
  }

  @Test
  void aStepIsLateFromTheDayAfterItsLast() {
    assertThat(step(null, DAY, null).isLate(DAY)).isFalse();
    assertThat(step(null, DAY, null).isLate(DAY.plusDays(1))).isTrue();
  }

  @Test
  void aStepThatIsDoneOrHasNoLastDayIsNeverLate() {
    LocalDate later = DAY.plusYears(10);

    assertThat(step(null, DAY, DAY.plusDays(5)).isLate(later)).isFalse();
    assertThat(step(DAY, null, null).isLate(later)).isFalse();
    assertThat(step(null, null, null).isLate(later)).isFalse();
  }

  @Test
  void aStepMayEndOnItsFirstDayAndNotBefore() {
    assertThat(step(DAY, DAY, null).due()).isEqualTo(DAY);
    assertThatThrownBy(() -> step(DAY, DAY.minusDays(1), null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a step from 2022-12-31 to 2022-12-30");
  }

  @Test
  void aStepHasATitleOfOneLine() {
    assertThatThrownBy(() -> new Step("s", " ", null, DAY, null, List.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Step("s", "x".repeat(301), null, DAY, null, List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
