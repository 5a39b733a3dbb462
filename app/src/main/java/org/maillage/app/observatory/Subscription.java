package org.maillage.app.observatory;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Somebody, of whom only the address is known, wants to be told. It ends by itself after {@link
 * SubscriptionData#KEPT_DAYS} days.
 *
 * @param id random; links are made for it
 * @param address where mail goes
 * @param filter what is asked for
 * @param confirmedAt when the owner of the address said yes; null before: nothing is sent
 */
public record Subscription(
    String id,
    String territoryId,
    String address,
    JournalFilter filter,
    Rhythm rhythm,
    Instant askedAt,
    @Nullable Instant confirmedAt) {

  /** How often. Words: {@code observatory.rhythm.<RHYTHM>}. */
  public enum Rhythm {
    /** Soon after each change, with its effect. */
    AT_ONCE,
    /** What happened in a month, early in the next. */
    MONTHLY
  }

  /** The filter of {@link JournalFilter#query}. */
  public static JournalFilter filter(String query) {
    Map<String, String> fields = new HashMap<>();
    for (String pair : query.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        fields.put(
            pair.substring(0, equals),
            URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
      }
    }
    return JournalFilter.of(fields);
  }
}
