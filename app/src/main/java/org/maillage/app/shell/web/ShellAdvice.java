package org.maillage.app.shell.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.maillage.app.access.Access;
import org.maillage.app.access.Scope;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.HandlerMapping;

/** Gives every page, error pages included, what its frame needs. */
@ControllerAdvice(annotations = Controller.class)
class ShellAdvice {

  private final Access access;
  private final boolean demo;

  ShellAdvice(Access access, @Value("${maillage.demo-accounts:false}") boolean demo) {
    this.access = access;
    this.demo = demo;
  }

  @ModelAttribute("shell")
  ShellView shell(HttpServletRequest request, Locale locale) {
    String path = "";
    if (request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String failed) {
      path = failed;
    }
    String query = request.getQueryString();
    String language = locale.getLanguage().equals("en") ? "en" : "fr";
    Scope scope = scope(request);
    String territoryId = scope.territoryId();
    return new ShellView(
        language,
        path + withLanguage(query, "fr"),
        path + withLanguage(query, "en"),
        access.actor(),
        scope,
        territoryId != null && !access.isPublished(territoryId),
        demo);
  }

  /** The territory of the address, as the door reads it. */
  private static Scope scope(HttpServletRequest request) {
    Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
    boolean territory = request.getRequestURI().startsWith("/territoires/");
    return territory
            && variables instanceof Map<?, ?> values
            && values.get("id") instanceof String id
        ? new Scope(id, values.get("plan") instanceof String plan ? plan : null)
        : Scope.EVERYWHERE;
  }

  /** The same parameters, in the language. */
  static String withLanguage(@org.jspecify.annotations.Nullable String query, String language) {
    String rest =
        query == null
            ? ""
            : Arrays.stream(query.split("&"))
                .filter(p -> !p.isEmpty() && !p.startsWith("lang="))
                .map(p -> p + "&")
                .collect(Collectors.joining());
    return "?" + rest + "lang=" + language;
  }
}
