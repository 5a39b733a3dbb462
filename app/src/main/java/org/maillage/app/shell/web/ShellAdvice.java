package org.maillage.app.shell.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page, error pages included, what its frame needs. */
@ControllerAdvice(annotations = Controller.class)
class ShellAdvice {

  @ModelAttribute("shell")
  ShellView shell(HttpServletRequest request, Locale locale) {
    String path = "";
    if (request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String failed) {
      path = failed;
    }
    String query = request.getQueryString();
    String language = locale.getLanguage().equals("en") ? "en" : "fr";
    return new ShellView(
        language, path + withLanguage(query, "fr"), path + withLanguage(query, "en"));
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
