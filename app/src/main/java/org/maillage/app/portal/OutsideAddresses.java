package org.maillage.app.portal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.maillage.app.portal.Whereabouts.Kind;
import org.maillage.app.portal.Whereabouts.Spot;
import org.maillage.data.download.AddressService;
import org.maillage.data.download.OutboundAddresses;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Addresses that the territory does not know, asked of a service outside, where the operator named
 * one ({@code maillage.address-service}); none by default. The text that was typed goes there, from
 * this server, and nothing else.
 */
@Component
public class OutsideAddresses {

  private static final Logger LOG = LoggerFactory.getLogger(OutsideAddresses.class);
  private static final int MOST = 8;
  private static final int KEPT = 1_000;
  private static final Duration KEPT_FOR = Duration.ofHours(12);

  /** Shorter texts mean too much. */
  private static final int SHORTEST = 4;

  private final @Nullable AddressService service;
  private final Cache<String, List<AddressService.Found>> kept =
      Caffeine.newBuilder().maximumSize(KEPT).expireAfterWrite(KEPT_FOR).build();

  OutsideAddresses(
      @Value("${maillage.address-service:}") String url,
      @Value("${maillage.allowed-hosts:}") String allowedHosts) {
    this.service =
        url.isBlank()
            ? null
            : new AddressService(url.strip(), OutboundAddresses.publicAnd(allowedHosts));
  }

  /**
   * The spots of the territory that the text may mean.
   *
   * @param communes INSEE codes of the territory: addresses elsewhere are left out
   * @return nothing when there is no service, or it does not answer
   */
  public Optional<List<Spot>> find(Set<String> communes, String typed) {
    if (service == null || typed.length() < SHORTEST) {
      return Optional.empty();
    }
    List<AddressService.Found> found = kept.getIfPresent(typed);
    if (found == null) {
      try {
        found = service.find(typed, MOST);
      } catch (IOException e) {
        // Not the text: somebody lives there.
        LOG.warn("The service of addresses did not answer: {}", e.getMessage());
        return Optional.empty();
      }
      kept.put(typed, found);
    }
    return Optional.of(
        found.stream()
            .filter(one -> communes.contains(one.communeCode()))
            .map(one -> new Spot(Kind.PLACE, one.label(), "", one.position()))
            .toList());
  }
}
