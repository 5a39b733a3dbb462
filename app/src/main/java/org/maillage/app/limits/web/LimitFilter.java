package org.maillage.app.limits.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.maillage.app.limits.RequestKind;
import org.maillage.app.limits.RequestLimits;
import org.maillage.app.operations.Meters;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers 429 and when to come back to whoever asks too often, before any work is done. The address
 * is that of the connection, or what a trusted proxy tells.
 */
final class LimitFilter extends OncePerRequestFilter {

  private final RequestLimits limits;

  LimitFilter(RequestLimits limits) {
    this.limits = limits;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<RequestKind> kind = RequestKind.of(request.getMethod(), request.getServletPath());
    Optional<Duration> wait = kind.flatMap(k -> limits.count(k, request.getRemoteAddr()));
    if (wait.isEmpty()) {
      chain.doFilter(request, response);
      return;
    }
    Meters.requestRefused(kind.orElseThrow().name());
    response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait.get().toSeconds()));
    response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
  }
}
