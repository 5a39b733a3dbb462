package org.maillage.app.signin.oidc;

import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.maillage.data.download.OutboundAddresses;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Providers of identities: {@code maillage.oidc.<id>.issuer}, {@code .client-id} and so on. Nothing
 * else says where the server calls.
 *
 * @param oidc by id, as in addresses; empty without any
 * @param allowedHosts hosts that are called though their address is no public one, comma between
 *     them: {@code MAILLAGE_ALLOWED_HOSTS}; null for none
 */
@ConfigurationProperties("maillage")
public record OidcProperties(Map<String, Provider> oidc, @Nullable String allowedHosts) {

  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
  private static final String LOOPBACK_HOSTS = "localhost,127.0.0.1,::1";

  /** Which rules a provider keeps beyond the standard. */
  public enum Kind {
    /** What people's employers vouch for in France: claims siret and uid, signed userinfo. */
    PROCONNECT,
    /** Any other. */
    GENERIC
  }

  /**
   * A provider.
   *
   * @param issuer its address, as in its tokens
   * @param scopes what is asked for; null for what the kind takes
   * @param acrValues how sure it must be, as the provider names it; null for its default
   * @param label what the button says; null for the name of the kind, or the host
   * @param allowLoopback true only in tests: plain http on this machine
   * @param allowedHosts hosts of one's own network that it may be called at, comma between them;
   *     null for those of all providers
   */
  public record Provider(
      String issuer,
      String clientId,
      String clientSecret,
      @Nullable List<String> scopes,
      @Nullable String acrValues,
      @Nullable String label,
      @Nullable Kind kind,
      boolean allowLoopback,
      @Nullable String allowedHosts) {

    /** Its kind. */
    public Kind kindOrGeneric() {
      return kind == null ? Kind.GENERIC : kind;
    }

    /** What is asked for. */
    public List<String> scopesOrUsual() {
      if (scopes != null && !scopes.isEmpty()) {
        return scopes;
      }
      return kindOrGeneric() == Kind.PROCONNECT
          ? List.of("openid", "given_name", "usual_name", "email", "siret", "uid")
          : List.of("openid", "email", "profile");
    }

    /** What the button says. */
    public String labelOrUsual() {
      if (label != null && !label.isBlank()) {
        return label;
      }
      return kindOrGeneric() == Kind.PROCONNECT ? "ProConnect" : URI.create(issuer).getHost();
    }

    private Provider allowing(@Nullable String hosts) {
      return new Provider(
          issuer, clientId, clientSecret, scopes, acrValues, label, kind, allowLoopback, hosts);
    }

    /**
     * Checks an address before the server calls it: encrypted, and of the public internet unless
     * the operator names its host.
     *
     * @throws IOException when it may not be called, or nobody knows its name
     */
    public void check(URI address) throws IOException {
      if (!mayCall(address.toString())) {
        throw new IOException(
            "a provider of identities may not be called at " + address.getScheme());
      }
      String own = allowedHosts == null ? "" : allowedHosts;
      OutboundAddresses.publicAnd(allowLoopback ? own + "," + LOOPBACK_HOSTS : own).check(address);
    }

    /** True for an address that may be called: encrypted, or this machine where that is allowed. */
    public boolean mayCall(String address) {
      URI uri;
      try {
        uri = URI.create(address);
      } catch (IllegalArgumentException e) {
        return false;
      }
      if (uri.getHost() == null || uri.getUserInfo() != null) {
        return false;
      }
      boolean loopback =
          allowLoopback && "http".equals(uri.getScheme()) && LOOPBACK.contains(uri.getHost());
      return "https".equals(uri.getScheme()) || loopback;
    }
  }

  /**
   * Checks what was set.
   *
   * @throws IllegalArgumentException when a provider misses something, or cannot be called safely
   */
  public OidcProperties(@Nullable Map<String, Provider> oidc, @Nullable String allowedHosts) {
    Map<String, Provider> providers =
        new LinkedHashMap<>(Optional.ofNullable(oidc).orElse(Map.of()));
    providers.forEach(OidcProperties::check);
    providers.replaceAll(
        (id, set) -> set.allowedHosts() == null ? set.allowing(allowedHosts) : set);
    this.oidc = Map.copyOf(providers);
    this.allowedHosts = allowedHosts;
  }

  @SuppressWarnings("ConstantValue") // what is not set is null, whatever the types say
  private static void check(String id, Provider provider) {
    String setting = "maillage.oidc." + id;
    if (!id.matches("[a-z0-9-]{1,40}")) {
      throw new IllegalArgumentException(
          setting + ": the name of a provider is lower-case letters, digits and hyphens");
    }
    if (provider.issuer() == null || !provider.mayCall(provider.issuer())) {
      throw new IllegalArgumentException(
          setting + ".issuer is \"" + provider.issuer() + "\": it must be an https address");
    }
    if (provider.clientId() == null || provider.clientSecret() == null) {
      throw new IllegalArgumentException(
          setting + ".client-id and " + setting + ".client-secret must both be set");
    }
  }
}
