package org.maillage.app.signin.oidc.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.maillage.app.access.SignedIn;
import org.maillage.app.signin.oidc.IdentityLinking;
import org.maillage.app.signin.oidc.OidcProperties;
import org.maillage.app.signin.oidc.Refusal;
import org.maillage.app.signin.oidc.SignInRefusedException;
import org.maillage.app.signin.oidc.VouchedIdentity;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2LoginAuthenticationFilter;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/**
 * Takes whoever comes back from a provider. The framework checks state, code, tokens and nonce;
 * what comes in is a person of the directory, and nothing of the provider but the token that signs
 * out.
 */
class OidcReturnFilter extends OAuth2LoginAuthenticationFilter {

  /** Where providers send back to; their name follows. */
  static final String RETURN = "/connexion/retour";

  /** Attribute of the request: with what whoever just came in signs out. */
  static final String CAME_IN = OidcReturnFilter.class.getName();

  private final Providers providers;
  private final IdentityLinking linking;

  OidcReturnFilter(Providers providers, IdentityLinking linking) {
    super(providers, new NoTokensKept(), RETURN + "/*");
    this.providers = providers;
    this.linking = linking;
  }

  @Override
  public Authentication attemptAuthentication(
      HttpServletRequest request, HttpServletResponse response) {
    OAuth2AuthenticationToken vouched =
        (OAuth2AuthenticationToken) super.attemptAuthentication(request, response);
    Provider provider =
        providers
            .find(vouched.getAuthorizedClientRegistrationId())
            .orElseThrow(() -> new SignInRefusedException(Refusal.PROVIDER_FAULT));
    OidcUser user = (OidcUser) vouched.getPrincipal();
    SignedIn signedIn = linking.signIn(identity(provider, user));
    request.setAttribute(
        CAME_IN,
        new ProviderSession(
            vouched.getAuthorizedClientRegistrationId(), user.getIdToken().getTokenValue()));
    return UsernamePasswordAuthenticationToken.authenticated(signedIn, null, List.of());
  }

  private static VouchedIdentity identity(Provider provider, OidcUser user) {
    // ProConnect takes addresses from employers, who own them, and says nothing of verifying.
    boolean unsaid = provider.settings().kindOrGeneric() == OidcProperties.Kind.PROCONNECT;
    Boolean verified = user.getEmailVerified();
    return new VouchedIdentity(
        provider.settings().issuer(),
        Objects.requireNonNull(user.getSubject()), // the ID token was checked to have one
        user.getEmail(),
        verified == null ? unsaid : verified,
        user.getClaimAsString("siret"));
  }

  /** The tokens of the provider are used once and forgotten. */
  private static final class NoTokensKept implements OAuth2AuthorizedClientRepository {

    @Override
    public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
        String id, Authentication principal, HttpServletRequest request) {
      return null;
    }

    @Override
    public void saveAuthorizedClient(
        OAuth2AuthorizedClient client,
        Authentication principal,
        HttpServletRequest request,
        HttpServletResponse response) {}

    @Override
    public void removeAuthorizedClient(
        String id,
        Authentication principal,
        HttpServletRequest request,
        HttpServletResponse response) {}
  }
}
