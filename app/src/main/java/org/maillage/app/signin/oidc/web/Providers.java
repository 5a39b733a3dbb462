package org.maillage.app.signin.oidc.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.maillage.app.signin.PublicAddress;
import org.maillage.app.signin.SignInLink;
import org.maillage.app.signin.SignInLinks;
import org.maillage.app.signin.oidc.OidcProperties;
import org.maillage.app.signin.oidc.Refusal;
import org.maillage.app.signin.oidc.SignInRefusedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;

/**
 * The providers that are configured. One is asked for its description when somebody wants to sign
 * in with it, so that a provider that is down keeps neither the server from starting nor anybody
 * else from signing in.
 */
@Component
@ConditionalOnWebApplication
@EnableConfigurationProperties(OidcProperties.class)
class Providers implements ClientRegistrationRepository, SignInLinks {

  private static final Logger LOG = LoggerFactory.getLogger(Providers.class);

  /** Addresses of a provider change rarely; its keys are looked up by the decoders. */
  private static final Duration KEPT = Duration.ofHours(1);

  /** After a failure nobody waits for it again so soon. */
  private static final Duration PAUSE = Duration.ofSeconds(5);

  private final Map<String, OidcProperties.Provider> settings;
  private final PublicAddress address;
  private final Clock clock;
  private final Map<String, Described> described = new ConcurrentHashMap<>();

  Providers(OidcProperties properties, PublicAddress address, Clock clock) {
    this.address = address;
    this.settings = properties.oidc();
    this.clock = clock;
  }

  /** What is known of a provider since when; null while it does not answer. */
  private record Described(@Nullable Provider provider, Instant since) {}

  /** A way to sign in, as the page offers it. */
  private record Offer(String id, String provider, boolean proConnect) implements SignInLink {

    @Override
    public String label() {
      return "oidc.sign-in";
    }

    @Override
    public Object[] arguments() {
      return new Object[] {provider};
    }

    @Override
    public String address() {
      return "/connexion/fournisseur/" + id;
    }
  }

  /** True when there is any. */
  boolean areThere() {
    return !settings.isEmpty();
  }

  /** What the page of sign-in offers, ProConnect first. */
  @Override
  public List<SignInLink> listLinks() {
    return settings.entrySet().stream()
        .map(
            e ->
                new Offer(
                    e.getKey(),
                    e.getValue().labelOrUsual(),
                    e.getValue().kindOrGeneric() == OidcProperties.Kind.PROCONNECT))
        .sorted(
            (a, b) ->
                a.proConnect() == b.proConnect()
                    ? a.id().compareTo(b.id())
                    : Boolean.compare(b.proConnect(), a.proConnect()))
        .map(SignInLink.class::cast)
        .toList();
  }

  /** How a provider is called; empty for one that is not configured. */
  Optional<String> findLabel(String id) {
    return Optional.ofNullable(settings.get(id)).map(OidcProperties.Provider::labelOrUsual);
  }

  /** How the provider of that issuer is called; its address for one that is configured no more. */
  String label(String issuer) {
    return settings.values().stream()
        .filter(p -> p.issuer().equals(issuer))
        .map(OidcProperties.Provider::labelOrUsual)
        .findFirst()
        .orElse(issuer);
  }

  /**
   * A provider that answers.
   *
   * @return empty for one that is not configured
   * @throws SignInRefusedException when it does not answer, or not as it should
   */
  Optional<Provider> find(String id) {
    OidcProperties.Provider set = settings.get(id);
    if (set == null) {
      return Optional.empty();
    }
    Described known = described.compute(id, (key, before) -> current(key, set, before));
    Provider provider = known.provider();
    if (provider == null) {
      throw new SignInRefusedException(Refusal.PROVIDER_DOWN);
    }
    return Optional.of(provider);
  }

  private Described current(String id, OidcProperties.Provider set, @Nullable Described before) {
    Instant now = clock.instant();
    if (before != null) {
      Duration fresh = before.provider() == null ? PAUSE : KEPT;
      if (now.isBefore(before.since().plus(fresh))) {
        return before;
      }
    }
    try {
      return new Described(Provider.of(id, set, discovered(set), address), now);
    } catch (RestClientException | IllegalArgumentException e) {
      LOG.warn("provider of identities {} does not answer as it should: {}", id, e.getMessage());
      // What it said an hour ago most likely still holds.
      return new Described(before == null ? null : before.provider(), now);
    }
  }

  private static Map<String, Object> discovered(OidcProperties.Provider set) {
    String address = set.issuer().replaceFirst("/$", "") + "/.well-known/openid-configuration";
    Map<String, Object> document =
        new OneAddress(set)
            .client()
            .get()
            .uri(address)
            .retrieve()
            .body(new ParameterizedTypeReference<Map<String, Object>>() {});
    if (document == null) {
      throw new IllegalArgumentException("nothing at " + address);
    }
    return document;
  }

  @Override
  public @Nullable ClientRegistration findByRegistrationId(String registrationId) {
    return find(registrationId).map(Provider::registration).orElse(null);
  }

  /** The provider of a registration that was found before. */
  Provider get(ClientRegistration registration) {
    return find(registration.getRegistrationId()).orElseThrow();
  }
}
