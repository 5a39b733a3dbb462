package org.maillage.app.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestLimitsTest {

  private static final String ADDRESS = "192.0.2.1";

  private final AtomicLong nanos = new AtomicLong(1);
  private final TimeMeter time =
      new TimeMeter() {
        @Override
        public long currentTimeNanos() {
          return nanos.get();
        }

        @Override
        public boolean isWallClockBased() {
          return false;
        }
      };
  private final RequestLimits limits =
      new RequestLimits(new LimitSettings(true, 60, 600, 6, 3, 1000), time);

  private int allowed(RequestKind kind, String address, int asked) {
    int allowed = 0;
    for (int i = 0; i < asked; i++) {
      allowed += limits.count(kind, address).isEmpty() ? 1 : 0;
    }
    return allowed;
  }

  @Test
  void asManyAsAMinuteHoldsMayComeAtOnceAndThenTheyGrowBack() {
    assertThat(allowed(RequestKind.SIGN_IN, ADDRESS, 50)).isEqualTo(6);
    // 6 a minute: the next one in 10 seconds.
    assertThat(limits.count(RequestKind.SIGN_IN, ADDRESS)).contains(Duration.ofSeconds(10));
    nanos.addAndGet(Duration.ofSeconds(9).toNanos());
    assertThat(limits.count(RequestKind.SIGN_IN, ADDRESS)).contains(Duration.ofSeconds(1));
    nanos.addAndGet(Duration.ofSeconds(1).toNanos());
    assertThat(limits.count(RequestKind.SIGN_IN, ADDRESS)).isEmpty();
  }

  @Test
  void oneKindDoesNotUseUpAnother() {
    allowed(RequestKind.SIGN_IN, ADDRESS, 50);
    assertThat(allowed(RequestKind.PAGE, ADDRESS, 100)).isEqualTo(60);
    assertThat(allowed(RequestKind.EXPENSIVE, ADDRESS, 100)).isEqualTo(3);
  }

  @Test
  void thirtyDragsASecondAreNeverStopped() {
    RequestLimits usual = new RequestLimits(new LimitSettings(true, 3000, 6000, 120, 60, 10), time);
    for (int i = 0; i < 30 * 60; i++) {
      assertThat(usual.count(RequestKind.DRAG, ADDRESS)).isEmpty();
      nanos.addAndGet(Duration.ofSeconds(1).toNanos() / 30);
    }
  }

  @Test
  void anotherAddressHasItsOwnCount() {
    allowed(RequestKind.SIGN_IN, ADDRESS, 50);
    assertThat(allowed(RequestKind.SIGN_IN, "192.0.2.2", 50)).isEqualTo(6);
  }

  @Test
  void theAddressesOfOneIpv6SubscriberAreOne() {
    assertThat(allowed(RequestKind.SIGN_IN, "2001:db8:1:2::1", 50)).isEqualTo(6);
    assertThat(allowed(RequestKind.SIGN_IN, "2001:db8:1:2:ffff:1:2:3", 50)).isZero();
    assertThat(allowed(RequestKind.SIGN_IN, "2001:db8:1:3::1", 50)).isEqualTo(6);
  }

  @ParameterizedTest
  @CsvSource({
    "192.0.2.1, c0000201",
    "::ffff:192.0.2.1, c0000201",
    "2001:db8::1, 20010db800000000/64",
    "fe80::1%eth0, fe80000000000000/64",
    "unknown, unknown",
    "evil.example.org, evil.example.org"
  })
  void aClientIsNamedByItsNetworkAndNoNameIsLookedUp(String address, String network) {
    assertThat(RequestLimits.network(address)).isEqualTo(network);
  }

  @Test
  void switchedOffNothingIsCounted() {
    RequestLimits off = new RequestLimits(new LimitSettings(false, 1, 1, 1, 1, 1), time);
    for (int i = 0; i < 10; i++) {
      assertThat(off.count(RequestKind.EXPENSIVE, ADDRESS)).isEmpty();
    }
  }

  @Test
  void aLimitOfNothingIsAFaultOfTheSettings() {
    assertThatThrownBy(() -> new LimitSettings(true, 3000, 6000, 0, 60, 10))
        .hasMessageContaining("maillage.limits");
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /territoires/corse, PAGE",
    "POST, /territoires/corse/scenarios/a/nom, PAGE",
    "POST, /territoires/corse/scenarios/a/apercu, DRAG",
    "GET, /territoires/corse/scenarios/a/apercu, PAGE",
    "POST, /territoires/corse/comparaison, EXPENSIVE",
    "POST, /territoires/corse/implantations, EXPENSIVE",
    "POST, /territoires/corse/signaler, EXPENSIVE",
    "GET, /territoires/corse/signaler, PAGE",
    "POST, /territoires/corse/implantations/0af/encore, EXPENSIVE",
    "POST, /territoires/corse/implantations/0af/arret, PAGE",
    "GET, /territoires/corse/comparaison, PAGE",
    "GET, /territoires/corse/plans-publies/p/versions/1/documents/plan.pdf, EXPENSIVE",
    "GET, /territoires/corse/plans-publies/p/versions/1/fiches/1-1/document.odt, EXPENSIVE",
    "GET, /territoires/corse/plans-publies/p/versions/1/fiches/1-1, PAGE",
    "GET, /connexion, SIGN_IN",
    "POST, /connexion/code, SIGN_IN",
    "GET, /invitation/abc, SIGN_IN",
    "GET, /lien/abc, SIGN_IN",
    "POST, /entree/abc, SIGN_IN",
    "POST, /login/webauthn, SIGN_IN",
    "GET, /connexions, PAGE",
    "POST, /app/x, PAGE"
  })
  void requestsAreOfAKind(String method, String path, RequestKind kind) {
    assertThat(RequestKind.of(method, path)).isEqualTo(Optional.of(kind));
  }

  @Test
  void styleAndProbesAreFree() {
    assertThat(RequestKind.of("GET", "/app/page-abc.css")).isEmpty();
    assertThat(RequestKind.of("GET", "/vendor/htmx/htmx.js")).isEmpty();
    assertThat(RequestKind.of("GET", "/health")).isEmpty();
  }
}
