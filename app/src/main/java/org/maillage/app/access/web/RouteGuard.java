package org.maillage.app.access.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.maillage.app.access.Access;
import org.maillage.app.access.Requires;
import org.maillage.app.access.Right;
import org.maillage.app.access.Scope;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.util.UriUtils;

/**
 * Lets a request through to its route when who acts has the right that the route {@link Requires};
 * a route that asks for nothing is closed to all. Whoever has no account is sent to sign in,
 * whether the thing exists or not; who has one gets 403, or 404 for a territory that he may not
 * know of.
 */
@Component
class RouteGuard implements HandlerInterceptor {

  private static final String TERRITORY = "/territoires/{id}";

  private final Access access;

  RouteGuard(Access access) {
    this.access = access;
  }

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
      throws IOException {
    if (!(handler instanceof HandlerMethod method)
        || request.getDispatcherType() == DispatcherType.ERROR) {
      return true;
    }
    Scope scope = scope(request);
    Right right = required(method, scope);
    if (right != null && access.may(right, scope)) {
      return true;
    }
    refuse(request, response, scope);
    return false;
  }

  /**
   * What the route asks for, where the territory is not published yet too; null for a closed one.
   */
  private @Nullable Right required(HandlerMethod method, Scope scope) {
    Requires requires =
        AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), Requires.class);
    if (requires == null) {
      requires = AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), Requires.class);
    }
    if (requires == null) {
      return null;
    }
    String territoryId = scope.territoryId();
    boolean draft =
        requires.value() == Right.SEE_PUBLISHED
            && territoryId != null
            && !access.isPublished(territoryId);
    return draft ? Right.SEE_DRAFT : requires.value();
  }

  private static Scope scope(HttpServletRequest request) {
    Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
    Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
    if (pattern != null
        && pattern.toString().startsWith(TERRITORY)
        && variables instanceof Map<?, ?> values
        && values.get("id") instanceof String id) {
      // A role may count on one plan of the territory only.
      return new Scope(id, values.get("plan") instanceof String plan ? plan : null);
    }
    return Scope.EVERYWHERE;
  }

  private void refuse(HttpServletRequest request, HttpServletResponse response, Scope scope)
      throws IOException {
    if (!access.actor().isKnown()) {
      if (!request.getMethod().equals("GET") || request.getHeader("HX-Request") != null) {
        response.sendError(HttpStatus.UNAUTHORIZED.value());
        return;
      }
      String query = request.getQueryString();
      String asked = request.getRequestURI() + (query == null ? "" : "?" + query);
      response.setHeader("Cache-Control", "no-store");
      response.sendRedirect(
          "/connexion?retour=" + UriUtils.encodeQueryParam(asked, StandardCharsets.UTF_8));
      return;
    }
    String territoryId = scope.territoryId();
    boolean hidden = territoryId != null && !access.sees(territoryId);
    response.sendError((hidden ? HttpStatus.NOT_FOUND : HttpStatus.FORBIDDEN).value());
  }
}
