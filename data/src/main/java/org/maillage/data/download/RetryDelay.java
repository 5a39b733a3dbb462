package org.maillage.data.download;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * How long to wait before another attempt: what the server asks for in {@code Retry-After} (RFC
 * 9110, section 10.2.3: seconds or a date), else 1, 2, 4, 8 ... seconds.
 */
final class RetryDelay {

  private static final Duration LONGEST = Duration.ofMinutes(5);

  private final Clock clock;

  RetryDelay(Clock clock) {
    this.clock = clock;
  }

  /**
   * The wait.
   *
   * @param attempt attempts made so far, from 1
   */
  Duration before(int attempt, Optional<String> retryAfter) {
    Duration asked =
        retryAfter.flatMap(this::parse).orElse(Duration.ofSeconds(1L << (attempt - 1)));
    if (asked.isNegative()) {
      return Duration.ZERO;
    }
    return asked.compareTo(LONGEST) > 0 ? LONGEST : asked;
  }

  private Optional<Duration> parse(String text) {
    try {
      if (text.strip().matches("\\d{1,9}")) {
        return Optional.of(Duration.ofSeconds(Long.parseLong(text.strip())));
      }
      ZonedDateTime date = ZonedDateTime.parse(text.strip(), DateTimeFormatter.RFC_1123_DATE_TIME);
      return Optional.of(Duration.between(clock.instant(), date.toInstant()));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
