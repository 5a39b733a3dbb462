package org.maillage.app.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Makes those who guess passwords wait, and nobody else (docs/adr/0014-sign-in.md). An account is
 * never locked. Attempts from devices that do not know the account wait longer and longer, by
 * account and address, and by account from wherever; a device that signed in before has a count of
 * its own, and passkeys have none.
 *
 * <p>An attempt counts as failed from its beginning until it is found right, so that a thousand at
 * once are no way around. Counts are in memory and go after an hour without a failure. Safe for
 * several threads.
 */
@Component
public class SignInDelays {

  private static final int MOST_COUNTS = 100_000;
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
  private static final Duration MEMORY = Duration.ofHours(1);

  /** How many wrong passwords cost nothing. */
  private static final int FREE_BY_ADDRESS = 5;

  private static final int FREE_BY_ACCOUNT = 20;
  private static final int FREE_BY_DEVICE = 10;
  private static final int LARGEST_POWER = 20;

  private final Clock clock;
  private final Map<String, Count> counts =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Count> eldest) {
          return size() > MOST_COUNTS;
        }
      };

  SignInDelays(Clock clock) {
    this.clock = clock;
  }

  private static final class Count {
    int failures;
    Instant last;

    Count(Instant last) {
      this.last = last;
    }
  }

  /**
   * Somebody who tries to sign in.
   *
   * @param account what he typed as his address, known or not
   * @param address of his network, of {@link ClientNetwork}
   * @param device that the account is known on; null when there is none
   */
  public record Caller(String account, String address, @Nullable String device) {

    private String byAddress() {
      return "address " + address + " " + account;
    }

    private String byAccount() {
      return "account " + account;
    }

    private String byDevice() {
      return "device " + device + " " + account;
    }
  }

  /**
   * Begins an attempt.
   *
   * @return zero when it may go on, and it counts as failed until {@link #passed} or {@link
   *     #succeeded}; otherwise how long to wait, and nothing is counted
   */
  public synchronized Duration begin(Caller caller) {
    boolean trusted = isTrusted(caller);
    if (!trusted) {
      Duration here = waitFor(caller.byAddress(), FREE_BY_ADDRESS);
      Duration anywhere = waitFor(caller.byAccount(), FREE_BY_ACCOUNT);
      Duration wait = here.compareTo(anywhere) > 0 ? here : anywhere;
      if (!wait.isZero()) {
        return wait;
      }
      add(caller.byAddress(), 1);
      add(caller.byAccount(), 1);
    }
    // A known device counts for itself alone: what its owner mistypes slows nobody else down.
    if (caller.device() != null) {
      add(caller.byDevice(), 1);
    }
    return Duration.ZERO;
  }

  /** A known device is believed until it fails ten times within the hour. */
  private boolean isTrusted(Caller caller) {
    return caller.device() != null && failures(caller.byDevice()) < FREE_BY_DEVICE;
  }

  private int failures(String key) {
    Count count = counts.get(key);
    return count == null || count.last.plus(MEMORY).isBefore(clock.instant()) ? 0 : count.failures;
  }

  /** 1, 2, 4… seconds after the last failure, up to a quarter of an hour. */
  private Duration waitFor(String key, int free) {
    int beyond = failures(key) - free;
    Count count = counts.get(key);
    if (beyond < 0 || count == null) {
      return Duration.ZERO;
    }
    Duration asked = Duration.ofSeconds(1L << Math.min(beyond, LARGEST_POWER));
    Duration wait = asked.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : asked;
    Duration left = Duration.between(clock.instant(), count.last.plus(wait));
    return left.isNegative() ? Duration.ZERO : left;
  }

  /** The password was right, the code is still to come: what was counted for it is taken back. */
  public synchronized void passed(Caller caller) {
    if (caller.device() != null) {
      add(caller.byDevice(), -1);
    }
    if (!isTrusted(caller)) {
      add(caller.byAddress(), -1);
      add(caller.byAccount(), -1);
    }
  }

  /** Signed in: this device and this network may fail anew. */
  public synchronized void succeeded(Caller caller) {
    passed(caller);
    counts.remove(caller.byAddress());
    counts.remove(caller.byDevice());
  }

  private void add(String key, int failures) {
    int before = failures(key);
    Count count = counts.computeIfAbsent(key, k -> new Count(clock.instant()));
    count.failures = Math.max(0, before + failures);
    if (failures > 0) {
      count.last = clock.instant();
    }
  }
}
