package org.maillage.app.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.maillage.app.job.HandClock;
import org.maillage.app.signin.SignInDelays.Caller;

class SignInDelaysTest {

  private static final String ACCOUNT = "camille@exemple.fr";
  private static final Caller STRANGER = new Caller(ACCOUNT, "192.0.2.1", null);
  private static final Caller OWNER = new Caller(ACCOUNT, "198.51.100.7", "device-1");

  private final HandClock clock = new HandClock();
  private final SignInDelays delays = new SignInDelays(clock);

  private void fail(Caller caller, int times) {
    for (int i = 0; i < times; i++) {
      assertThat(delays.begin(caller)).isZero();
    }
  }

  @Test
  void fiveWrongPasswordsCostNothingThenTheWaitDoubles() {
    fail(STRANGER, 5);
    assertThat(delays.begin(STRANGER)).isEqualTo(Duration.ofSeconds(1));
    clock.pass(Duration.ofSeconds(1));
    fail(STRANGER, 1);
    assertThat(delays.begin(STRANGER)).isEqualTo(Duration.ofSeconds(2));
    clock.pass(Duration.ofSeconds(2));
    fail(STRANGER, 1);
    assertThat(delays.begin(STRANGER)).isEqualTo(Duration.ofSeconds(4));
  }

  @Test
  void theWaitIsAQuarterOfAnHourAtMostAndForgottenAfterAnHour() {
    fail(STRANGER, 5);
    for (int i = 0; i < 12; i++) {
      clock.pass(Duration.ofMinutes(15));
      fail(STRANGER, 1);
    }
    assertThat(delays.begin(STRANGER)).isEqualTo(Duration.ofMinutes(15));
    clock.pass(Duration.ofMinutes(61));
    fail(STRANGER, 5);
  }

  @Test
  void anAttemptThatWasNotLookedAtDoesNotCount() {
    fail(STRANGER, 5);
    for (int i = 0; i < 100; i++) {
      assertThat(delays.begin(STRANGER)).isEqualTo(Duration.ofSeconds(1));
    }
  }

  @Test
  void aThousandFailuresFromEverywhereDoNotStopTheOwnerOnHisDevice() {
    int looked = 0;
    for (int i = 0; i < 1000; i++) {
      Caller attacker = new Caller(ACCOUNT, "203.0.113." + i, null);
      if (delays.begin(attacker).isZero()) {
        looked++;
      }
    }
    assertThat(looked).as("guesses that were looked at").isEqualTo(20);
    assertThat(delays.begin(new Caller(ACCOUNT, "198.51.100.9", null))).isPositive();
    assertThat(delays.begin(OWNER)).isZero();
  }

  @Test
  void anAttackerInTheSameOfficeDoesNotStopTheOwnerOnHisDevice() {
    Caller attacker = new Caller(ACCOUNT, OWNER.address(), null);
    fail(attacker, 5);
    assertThat(delays.begin(attacker)).isPositive();
    assertThat(delays.begin(OWNER)).isZero();
  }

  @Test
  void aStolenDeviceIsBelievedTenTimesOnlyAndOnlyForItself() {
    fail(OWNER, 10);
    fail(OWNER, 5);
    assertThat(delays.begin(OWNER)).isPositive();
    assertThat(delays.begin(new Caller(ACCOUNT, "198.51.100.8", "device-2"))).isZero();
  }

  @Test
  void whatSucceedsIsForgottenAndWhatIsHalfWayDoesNotCount() {
    fail(STRANGER, 4);
    for (int i = 0; i < 10; i++) {
      assertThat(delays.begin(STRANGER)).isZero();
      delays.passed(STRANGER);
    }
    fail(STRANGER, 1);
    assertThat(delays.begin(STRANGER)).isPositive();
    clock.pass(Duration.ofSeconds(1));
    fail(STRANGER, 1);
    delays.succeeded(STRANGER);
    fail(STRANGER, 5);
  }

  @Test
  void anotherAccountIsNotSlowedDown() {
    fail(STRANGER, 5);
    assertThat(delays.begin(new Caller("dominique@exemple.fr", "192.0.2.1", null))).isZero();
  }
}
