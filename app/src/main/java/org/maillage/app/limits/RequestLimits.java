package org.maillage.app.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/** Counts requests of each address. Safe for several threads. */
public final class RequestLimits {

  /** A bucket is full again after a minute: what was unseen for two need not be remembered. */
  private static final Duration REMEMBERED = Duration.ofMinutes(2);

  private static final Pattern LITERAL = Pattern.compile("[0-9a-fA-F:.]{2,45}(%.*)?");
  private static final int NETWORK_BYTES = 8;

  private final LimitSettings settings;
  private final TimeMeter time;
  private final Cache<Client, Bucket> buckets;

  private record Client(RequestKind kind, String address) {}

  public RequestLimits(LimitSettings settings) {
    this(settings, TimeMeter.SYSTEM_NANOTIME);
  }

  RequestLimits(LimitSettings settings, TimeMeter time) {
    this.settings = settings;
    this.time = time;
    this.buckets =
        Caffeine.newBuilder()
            .maximumSize(settings.addresses())
            .expireAfterAccess(REMEMBERED)
            .ticker(time::currentTimeNanos)
            .build();
  }

  /**
   * Counts one request.
   *
   * @param address of the client, as a literal
   * @return how long it must wait when it comes too often, at least a second
   */
  public Optional<Duration> count(RequestKind kind, String address) {
    if (!settings.enabled()) {
      return Optional.empty();
    }
    Bucket bucket = buckets.get(new Client(kind, network(address)), this::newBucket);
    ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
    return probe.isConsumed()
        ? Optional.empty()
        : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()).plusMillis(999))
            .map(wait -> Duration.ofSeconds(Math.max(1, wait.toSeconds())));
  }

  private Bucket newBucket(Client client) {
    int perMinute = settings.perMinute(client.kind());
    return Bucket.builder()
        .withCustomTimePrecision(time)
        .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
        .build();
  }

  /**
   * What counts as one client: an IPv4 address, or the 64 bits that an IPv6 subscriber is given at
   * least (RFC 6177), within which he has as many addresses as he likes.
   */
  static String network(String address) {
    if (!LITERAL.matcher(address).matches()) {
      return address; // no literal: never asked of the name service
    }
    try {
      byte[] bytes = InetAddress.getByName(address.replaceAll("%.*", "")).getAddress();
      return bytes.length > NETWORK_BYTES
          ? HexFormat.of().formatHex(Arrays.copyOf(bytes, NETWORK_BYTES)) + "/64"
          : HexFormat.of().formatHex(bytes);
    } catch (UnknownHostException e) {
      return address;
    }
  }
}
