package org.maillage.app.plan.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.maillage.app.access.Actor;

class BroughtPlansTest {

  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  private static final BroughtPlan PLAN =
      new BroughtPlan("plan.xlsx", Optional.empty(), List.of(), Optional.empty());

  private final Clock clock = mock(Clock.class);
  private final BroughtPlans plans = new BroughtPlans(clock);

  private static Actor person(String id) {
    return new Actor(Actor.Kind.PERSON, id, "Camille", null, "", List.of());
  }

  @Test
  void onlyWhoBroughtItFindsItAndOnlyThere() {
    when(clock.instant()).thenReturn(NOON);
    String id = plans.keep(PLAN, "ile", person("a"));

    assertThat(id).matches("[0-9a-f]{32}");
    assertThat(plans.find(id, "ile", person("a"))).contains(PLAN);
    assertThat(plans.find(id, "ile", person("b"))).isEmpty();
    assertThat(plans.find(id, "cap", person("a"))).isEmpty();
  }

  @Test
  void itIsTakenOnceAndForgottenAfterHalfAnHour() {
    when(clock.instant()).thenReturn(NOON);
    String taken = plans.keep(PLAN, "ile", person("a"));
    String left = plans.keep(PLAN, "ile", person("a"));
    assertThat(plans.take(taken, "ile", person("a"))).contains(PLAN);
    assertThat(plans.take(taken, "ile", person("a"))).isEmpty();

    when(clock.instant()).thenReturn(NOON.plus(Duration.ofMinutes(31)));
    assertThat(plans.find(left, "ile", person("a"))).isEmpty();
  }

  @Test
  void theOldestGoesWhenThereAreTooMany() {
    when(clock.instant()).thenReturn(NOON);
    String first = plans.keep(PLAN, "ile", person("a"));
    String second = plans.keep(PLAN, "ile", person("a"));
    for (int i = 1; i < BroughtPlans.MOST; i++) {
      plans.keep(PLAN, "ile", person("a"));
    }

    assertThat(plans.find(first, "ile", person("a"))).isEmpty();
    assertThat(plans.find(second, "ile", person("a"))).isPresent();
  }
}
