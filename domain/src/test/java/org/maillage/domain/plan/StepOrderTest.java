package org.maillage.domain.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.maillage.domain.plan.StepOrder.Early;

class StepOrderTest {

  private static Step step(String id, String... after) {
    return new Step(id, "Étape " + id, null, null, null, List.of(after));
  }

  private static Step dated(
      String id,
      @Nullable String start,
      @Nullable String due,
      @Nullable String done,
      String... after) {
    return new Step(id, "Étape " + id, day(start), day(due), day(done), List.of(after));
  }

  private static @Nullable LocalDate day(@Nullable String text) {
    return text == null ? null : LocalDate.parse(text);
  }

  @Test
  void stepsThatWaitForEarlierOnesMakeNoRing() {
    List<Step> steps = List.of(step("d", "b", "c"), step("b", "a"), step("c", "a"), step("a"));

    assertThat(StepOrder.of(steps).findCycle()).isEmpty();
  }

  @Test
  void aRingIsGivenWithoutWhatLeadsToIt() {
    List<Step> steps = List.of(step("x", "a"), step("a", "b"), step("b", "c"), step("c", "a"));

    assertThat(StepOrder.of(steps).findCycle()).containsExactly("a", "b", "c");
  }

  @Test
  void aStepThatWaitsForItselfIsARing() {
    assertThat(StepOrder.of(List.of(step("a", "a"))).findCycle()).containsExactly("a");
  }

  @Test
  void aStepThatDoesNotExistIsNoDependency() {
    assertThat(StepOrder.of(List.of(step("a", "gone"))).findCycle()).isEmpty();
    assertThat(StepOrder.of(List.of(dated("a", "2020-01-01", null, null, "gone"))).early())
        .isEmpty();
  }

  @Test
  void aRingThroughSeveralFichesIsFound() {
    Plan plan =
        Drawn.plan(
            Drawn.fiche("f", 0, "Un").step(step("f/1", "g/1")).done(),
            Drawn.fiche("g", 1, "Deux").step(step("g/1", "f/1")).done());

    assertThat(StepOrder.of(plan).findCycle()).containsExactly("f/1", "g/1");
  }

  @Test
  void aVeryLongChainIsFollowedToItsEnd() {
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i < 50_000; i++) {
      steps.add(step("s" + i, "s" + (i + 1)));
    }
    assertThat(StepOrder.of(steps).findCycle()).isEmpty();

    steps.add(step("s50000", "s0"));
    assertThat(StepOrder.of(steps).findCycle()).hasSize(50_001).startsWith("s0", "s1");
  }

  @Test
  void aStepThatBeginsBeforeAnotherIsDueBeginsTooEarly() {
    List<Step> steps =
        List.of(
            dated("a", null, "2019-06-30", null),
            dated("b", "2019-06-29", "2019-12-31", null, "a"),
            dated("c", "2019-06-30", "2019-12-31", null, "a"));

    assertThat(StepOrder.of(steps).early())
        .containsExactly(new Early("b", "a", LocalDate.of(2019, 6, 29), LocalDate.of(2019, 6, 30)));
  }

  @Test
  void aStepWithoutAFirstDayIsTooEarlyWhenItIsDueBeforeTheOther() {
    List<Step> steps =
        List.of(dated("a", null, "2019-06-30", null), dated("b", null, "2019-05-31", null, "a"));

    assertThat(StepOrder.of(steps).early())
        .containsExactly(new Early("b", "a", LocalDate.of(2019, 5, 31), LocalDate.of(2019, 6, 30)));
  }

  @Test
  void whatIsDoneCountsFromTheDayOnWhichItWasDone() {
    Step early = dated("a", null, "2019-06-30", "2019-03-01");
    Step belated = dated("l", null, "2019-06-30", "2019-08-01");

    assertThat(StepOrder.of(List.of(early, dated("b", "2019-04-01", null, null, "a"))).early())
        .isEmpty();
    assertThat(StepOrder.of(List.of(belated, dated("b", "2019-07-01", null, null, "l"))).early())
        .extracting(Early::notBefore)
        .containsExactly(LocalDate.of(2019, 8, 1));
  }

  @Test
  void aStepThatIsDoneOrThatNobodyHasDatedIsNotTooEarly() {
    Step a = dated("a", null, "2019-06-30", null);

    assertThat(StepOrder.of(List.of(a, dated("b", "2019-01-01", null, "2019-02-01", "a"))).early())
        .isEmpty();
    assertThat(StepOrder.of(List.of(a, step("b", "a"))).early()).isEmpty();
    assertThat(StepOrder.of(List.of(step("a"), dated("b", "2019-01-01", null, null, "a"))).early())
        .isEmpty();
  }
}
