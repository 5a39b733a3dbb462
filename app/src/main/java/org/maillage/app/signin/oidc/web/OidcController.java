package org.maillage.app.signin.oidc.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.maillage.app.access.Requires;
import org.maillage.app.access.Right;
import org.maillage.app.signin.ReturnPath;
import org.maillage.app.signin.oidc.Refusal;
import org.maillage.app.signin.oidc.SignInRefusedException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** To a provider, why not from it, and out of it. */
@Controller
@ConditionalOnWebApplication
@Requires(Right.ENTER)
class OidcController {

  private static final String START = "/connexion/fournisseur";

  private final Providers providers;
  private final DefaultOAuth2AuthorizationRequestResolver resolver;
  private final HttpSessionOAuth2AuthorizationRequestRepository asked =
      new HttpSessionOAuth2AuthorizationRequestRepository();

  OidcController(Providers providers) {
    this.providers = providers;
    this.resolver = new DefaultOAuth2AuthorizationRequestResolver(providers, START);
  }

  /** Leads to the provider, with state, nonce and the hash of a secret (PKCE). */
  @GetMapping(START + "/{id}")
  String start(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String retour,
      @RequestParam(defaultValue = "false") boolean autre,
      HttpServletRequest request,
      HttpServletResponse response) {
    try {
      Provider provider =
          providers.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
      OAuth2AuthorizationRequest resolved = resolver.resolve(request, id);
      if (resolved == null) {
        throw new ResponseStatusException(HttpStatus.NOT_FOUND);
      }
      OAuth2AuthorizationRequest made = with(resolved, provider.settings().acrValues(), autre);
      asked.saveAuthorizationRequest(made, request, response);
      request.getSession().setAttribute(OidcSignIn.WANTED, ReturnPath.of(retour, "/"));
      response.setHeader("Cache-Control", "no-store");
      return "redirect:" + made.getAuthorizationRequestUri();
    } catch (SignInRefusedException e) {
      return "redirect:" + OidcSignIn.refusalPage(e.refusal(), id);
    }
  }

  private static OAuth2AuthorizationRequest with(
      OAuth2AuthorizationRequest request, @Nullable String acrValues, boolean anotherIdentity) {
    return OAuth2AuthorizationRequest.from(request)
        .additionalParameters(
            parameters -> {
              if (acrValues != null && !acrValues.isBlank()) {
                parameters.put("acr_values", acrValues);
              }
              if (anotherIdentity) {
                parameters.put("prompt", "login");
              }
            })
        .build();
  }

  /** Why somebody did not come in, and whom to ask. */
  @GetMapping("/connexion/refus")
  String refused(
      @RequestParam(defaultValue = "") String raison,
      @RequestParam(defaultValue = "") String fournisseur,
      Model model,
      HttpServletResponse response) {
    Refusal refusal =
        Arrays.stream(Refusal.values())
            .filter(r -> r.name().equals(raison))
            .findFirst()
            .orElse(Refusal.PROVIDER_FAULT);
    model.addAttribute("refusal", refusal.name());
    model.addAttribute("label", providers.findLabel(fournisseur).orElse(""));
    model.addAttribute(
        "providerId", providers.findLabel(fournisseur).map(l -> fournisseur).orElse(""));
    model.addAttribute(
        "anotherMayHelp",
        refusal != Refusal.PROVIDER_DOWN
            && refusal != Refusal.PROVIDER_FAULT
            && refusal != Refusal.CANCELLED);
    response.setHeader("Cache-Control", "no-store");
    return "oidc/refused";
  }

  /** Signed out here; a page that leads on to the provider. */
  @GetMapping(OidcSignOut.ON)
  String goOn(HttpServletRequest request, HttpServletResponse response, Model model) {
    Optional<EndOfSession> end = end(request);
    if (end.isEmpty()) {
      return "redirect:/";
    }
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("Refresh", "0;url=" + end.get().address());
    model.addAttribute("end", end.get());
    return "oidc/leaving";
  }

  /** Back from the provider: the state must be that of a sign-out that this browser asked for. */
  @GetMapping(OidcSignOut.RETURN)
  String back(
      @RequestParam(defaultValue = "") String state,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    boolean asked = end(request).map(end -> same(end.state(), state)).orElse(false);
    HttpSession session = request.getSession(false);
    if (asked && session != null) {
      session.removeAttribute(EndOfSession.KEY);
    }
    response.setHeader("Cache-Control", "no-store");
    if (!asked) {
      response.setStatus(HttpStatus.BAD_REQUEST.value());
    }
    model.addAttribute("asked", asked);
    return "oidc/left";
  }

  private static Optional<EndOfSession> end(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return session != null && session.getAttribute(EndOfSession.KEY) instanceof EndOfSession end
        ? Optional.of(end)
        : Optional.empty();
  }

  private static boolean same(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }
}
