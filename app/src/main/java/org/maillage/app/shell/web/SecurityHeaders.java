package org.maillage.app.shell.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Headers of every answer. The page runs only our own scripts and styles, from files, and speaks to
 * nobody but this server; an online base map, when one is set, is the only other host allowed.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class SecurityHeaders extends OncePerRequestFilter {

  /** A year: what the lists of browsers ask for. Subdomains may belong to others. */
  private static final String HTTPS_ONLY = "max-age=31536000";

  private final String policy;
  private final boolean isolated;

  SecurityHeaders(@Value("${maillage.map.base-style-url:}") String baseStyleUrl) {
    this.policy = policy(baseStyleUrl);
    // Servers of base maps do not say that others may show their tiles.
    this.isolated = baseStyleUrl.isBlank();
  }

  /**
   * The content security policy.
   *
   * @param baseStyleUrl address of an online map style, empty for none
   */
  static String policy(String baseStyleUrl) {
    String host = baseStyleUrl.isBlank() ? "" : " " + origin(baseStyleUrl);
    return String.join(
        "; ",
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "font-src 'self'",
        // data: icons inside MapLibre's style sheet; blob: the map drawn for the PNG export
        "img-src 'self' data: blob:" + host,
        "connect-src 'self'" + host,
        "worker-src 'self'",
        "manifest-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'");
  }

  private static String origin(String address) {
    URI uri = URI.create(address);
    boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
    if (!web || uri.getHost() == null) {
      throw new IllegalArgumentException(
          "maillage.map.base-style-url is \"" + address + "\": it needs http or https and a host");
    }
    String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
    return uri.getScheme() + "://" + uri.getHost() + port;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    response.setHeader("Content-Security-Policy", policy);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("X-Frame-Options", "DENY");
    response.setHeader("Referrer-Policy", "same-origin");
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    if (isolated) {
      response.setHeader("Cross-Origin-Embedder-Policy", "require-corp");
    }
    if (request.isSecure()) {
      response.setHeader("Strict-Transport-Security", HTTPS_ONLY);
    }
    response.setHeader(
        "Permissions-Policy", "camera=(), microphone=(), geolocation=(self), payment=()");
    chain.doFilter(request, response);
  }
}
