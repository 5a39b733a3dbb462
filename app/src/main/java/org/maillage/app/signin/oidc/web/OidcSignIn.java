package org.maillage.app.signin.oidc.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.maillage.app.access.SignedIn;
import org.maillage.app.access.web.SignInWay;
import org.maillage.app.signin.oidc.IdentityLinking;
import org.maillage.app.signin.oidc.Refusal;
import org.maillage.app.signin.oidc.SignInRefusedException;
import org.maillage.app.signin.web.Sessions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Sign-in by a provider of OpenID Connect, as one way among the others. */
@Component
@ConditionalOnWebApplication
class OidcSignIn implements SignInWay {

  /** Attribute of the session: where whoever signs in wanted to go. */
  static final String WANTED = OidcSignIn.class.getName();

  private static final Logger LOG = LoggerFactory.getLogger(OidcSignIn.class);

  private final Providers providers;
  private final IdentityLinking linking;
  private final OidcSignOut signOut;
  private final Sessions sessions;

  OidcSignIn(Providers providers, IdentityLinking linking, OidcSignOut signOut, Sessions sessions) {
    this.sessions = sessions;
    this.providers = providers;
    this.linking = linking;
    this.signOut = signOut;
  }

  @Override
  public void addTo(HttpSecurity http) {
    if (!providers.areThere()) {
      return;
    }
    http.logout(logout -> logout.addLogoutHandler(signOut).logoutSuccessHandler(signOut));
    http.with(new Returning(), configured -> {});
  }

  /** Adds the filter. Sessions begin as those of all other ways do, once somebody came in. */
  private final class Returning extends AbstractHttpConfigurer<Returning, HttpSecurity> {

    @Override
    public void configure(HttpSecurity http) {
      OidcReturnFilter filter = new OidcReturnFilter(providers, linking);
      filter.setAuthenticationManager(new ProviderManager(checking()));
      filter.setAuthenticationSuccessHandler(OidcSignIn.this::cameIn);
      filter.setAuthenticationFailureHandler(OidcSignIn::refused);
      http.addFilterBefore(filter, AnonymousAuthenticationFilter.class);
    }
  }

  private OidcAuthorizationCodeAuthenticationProvider checking() {
    OidcAuthorizationCodeAuthenticationProvider checking =
        new OidcAuthorizationCodeAuthenticationProvider(tokens(), new Userinfo(providers));
    checking.setJwtDecoderFactory(registration -> providers.get(registration).idTokens());
    return checking;
  }

  private OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> tokens() {
    return request -> {
      RestClientAuthorizationCodeTokenResponseClient client =
          new RestClientAuthorizationCodeTokenResponseClient();
      client.setRestClient(
          new OneAddress(providers.get(request.getClientRegistration()).settings()).tokenClient());
      return client.getTokenResponse(request);
    };
  }

  private void cameIn(
      HttpServletRequest request, HttpServletResponse response, Authentication authentication)
      throws IOException {
    Object wanted = request.getSession().getAttribute(WANTED);
    if (!(authentication.getPrincipal() instanceof SignedIn person)
        || !sessions.begin(person, request, response)) {
      response.sendRedirect(refusalPage(Refusal.NOT_ACTIVE, ""));
      return;
    }
    request
        .getSession()
        .setAttribute(ProviderSession.KEY, request.getAttribute(OidcReturnFilter.CAME_IN));
    response.sendRedirect(wanted instanceof String path ? path : "/");
  }

  private static void refused(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
      throws IOException {
    String path = request.getRequestURI();
    response.sendRedirect(refusalPage(refusal(why), path.substring(path.lastIndexOf('/') + 1)));
  }

  private static Refusal refusal(AuthenticationException why) {
    if (why instanceof SignInRefusedException refused) {
      return refused.refusal();
    }
    if (why instanceof OAuth2AuthenticationException fault) {
      if (fault.getError().getErrorCode().equals("access_denied")) {
        return Refusal.CANCELLED;
      }
      LOG.warn("sign-in by a provider failed: {}", fault.getError().getErrorCode());
    }
    return Refusal.PROVIDER_FAULT;
  }

  /** The page that says why. */
  static String refusalPage(Refusal refusal, String providerId) {
    return UriComponentsBuilder.fromPath("/connexion/refus")
        .queryParam("raison", refusal)
        .queryParam("fournisseur", "{id}")
        .encode()
        .buildAndExpand(providerId)
        .toUriString();
  }
}
