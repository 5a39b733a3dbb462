package org.maillage.app.signin.oidc.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.maillage.app.home.UnguessableIds;
import org.maillage.app.signin.PublicAddress;
import org.maillage.app.signin.oidc.SignInRefusedException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Signs out at the provider too (OpenID Connect RP-Initiated Logout 1.0). The form of sign-out may
 * not lead to another site, by our own policy, so that a page of ours leads on.
 */
@Component
@ConditionalOnWebApplication
class OidcSignOut implements LogoutHandler, LogoutSuccessHandler {

  static final String ON = "/deconnexion/suite";
  static final String RETURN = "/deconnexion/retour";

  private static final int STATE_BYTES = 32;

  private final Providers providers;
  private final PublicAddress address;
  private final UnguessableIds secrets = new UnguessableIds();

  OidcSignOut(Providers providers, PublicAddress address) {
    this.address = address;
    this.providers = providers;
  }

  /** Before the session ends: with what it began. */
  @Override
  public void logout(
      HttpServletRequest request,
      @Nullable HttpServletResponse response,
      @Nullable Authentication authentication) {
    HttpSession session = request.getSession(false);
    if (session != null) {
      request.setAttribute(ProviderSession.KEY, session.getAttribute(ProviderSession.KEY));
    }
  }

  @Override
  public void onLogoutSuccess(
      HttpServletRequest request,
      HttpServletResponse response,
      @Nullable Authentication authentication)
      throws IOException {
    Optional<EndOfSession> end =
        request.getAttribute(ProviderSession.KEY) instanceof ProviderSession begun
            ? end(begun)
            : Optional.empty();
    if (end.isPresent()) {
      request.getSession(true).setAttribute(EndOfSession.KEY, end.get());
    }
    response.sendRedirect(end.isPresent() ? ON : "/");
  }

  private Optional<EndOfSession> end(ProviderSession begun) {
    try {
      return providers.find(begun.providerId()).flatMap(p -> end(begun, p));
    } catch (SignInRefusedException down) {
      return Optional.empty(); // signed out here; the provider ends its session in its own time
    }
  }

  private Optional<EndOfSession> end(ProviderSession begun, Provider provider) {
    String endpoint = provider.endSessionEndpoint();
    if (endpoint == null) {
      return Optional.empty();
    }
    String state = secrets.next(STATE_BYTES);
    String back = address.link(RETURN);
    String leading =
        UriComponentsBuilder.fromUriString(endpoint)
            .queryParam("id_token_hint", "{token}")
            .queryParam("state", "{state}")
            .queryParam("post_logout_redirect_uri", "{back}")
            .encode()
            .buildAndExpand(begun.idToken(), state, back)
            .toUriString();
    return Optional.of(new EndOfSession(provider.settings().labelOrUsual(), leading, state));
  }
}
