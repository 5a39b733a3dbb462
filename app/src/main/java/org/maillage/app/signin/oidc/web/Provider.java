package org.maillage.app.signin.oidc.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.maillage.app.signin.PublicAddress;
import org.maillage.app.signin.oidc.OidcProperties;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.converter.ClaimTypeConverter;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/**
 * A provider as it describes itself, and what checks its tokens.
 *
 * @param idTokens decoder of who signed in
 * @param userinfo decoder of what is said of him
 */
record Provider(
    OidcProperties.Provider settings,
    ClientRegistration registration,
    JwtDecoder idTokens,
    JwtDecoder userinfo) {

  private static final Set<SignatureAlgorithm> ALGORITHMS =
      Set.of(SignatureAlgorithm.RS256, SignatureAlgorithm.ES256);
  private static final List<String> CALLED =
      List.of(
          "authorization_endpoint",
          "token_endpoint",
          "userinfo_endpoint",
          "jwks_uri",
          "end_session_endpoint");

  /**
   * Made of its discovery document.
   *
   * @param address where people reach this server, and come back to
   * @throws IllegalArgumentException when the document is not the issuer's, or names an address
   *     that may not be called
   */
  static Provider of(
      String id,
      OidcProperties.Provider settings,
      Map<String, Object> described,
      PublicAddress address) {
    if (!settings.issuer().equals(described.get("issuer"))) {
      throw new IllegalArgumentException("the document of " + id + " is of another issuer");
    }
    for (String endpoint : CALLED) {
      Object called = described.get(endpoint);
      if (called != null && !settings.mayCall(called.toString())) {
        throw new IllegalArgumentException(id + " names an unsafe " + endpoint);
      }
    }
    ClientRegistration registration =
        ClientRegistrations.fromOidcConfiguration(described)
            .registrationId(id)
            .clientId(settings.clientId())
            .clientSecret(settings.clientSecret())
            .clientName(settings.labelOrUsual())
            .scope(settings.scopesOrUsual())
            .redirectUri(address.link(OidcReturnFilter.RETURN + "/{registrationId}"))
            .clientSettings(
                ClientRegistration.ClientSettings.builder().requireProofKey(true).build())
            .build();
    return new Provider(
        settings, registration, idTokens(settings, registration), userinfo(settings, registration));
  }

  /** Where sign-out is said to the provider; null when it does not take it. */
  @Nullable String endSessionEndpoint() {
    Object endpoint =
        registration.getProviderDetails().getConfigurationMetadata().get("end_session_endpoint");
    return endpoint == null ? null : endpoint.toString();
  }

  private static JwtDecoder idTokens(
      OidcProperties.Provider settings, ClientRegistration registration) {
    NimbusJwtDecoder decoder = decoder(settings, registration);
    decoder.setClaimSetConverter(
        new ClaimTypeConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverters()));
    decoder.setJwtValidator(
        new DelegatingOAuth2TokenValidator<>(
            new JwtTimestampValidator(), new OidcIdTokenValidator(registration)));
    return decoder;
  }

  private static JwtDecoder userinfo(
      OidcProperties.Provider settings, ClientRegistration registration) {
    JwtTimestampValidator timestamps = new JwtTimestampValidator();
    timestamps.setAllowEmptyExpiryClaim(true);
    timestamps.setAllowEmptyNotBeforeClaim(true);
    OAuth2TokenValidator<Jwt> audience =
        new JwtClaimValidator<@Nullable List<String>>(
            "aud", aud -> aud != null && aud.contains(registration.getClientId()));
    NimbusJwtDecoder decoder = decoder(settings, registration);
    decoder.setJwtValidator(
        new DelegatingOAuth2TokenValidator<>(
            new JwtIssuerValidator(settings.issuer()), audience, timestamps));
    return decoder;
  }

  private static NimbusJwtDecoder decoder(
      OidcProperties.Provider settings, ClientRegistration registration) {
    String keys = registration.getProviderDetails().getJwkSetUri();
    if (keys == null) {
      throw new IllegalArgumentException(settings.issuer() + " names no keys");
    }
    return NimbusJwtDecoder.withJwkSetUri(keys)
        .jwsAlgorithms(algorithms -> algorithms.addAll(ALGORITHMS))
        .restOperations(new OneAddress(settings).template())
        .build();
  }
}
