package org.maillage.app.operations.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.maillage.app.home.UnguessableIds;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/**
 * One line a request: method, pattern of the route, status, milliseconds. The address that was
 * asked for is not in it, for it may hold a name, an e-mail or a secret; nor is who asked. The
 * identifier of the request ties it to other lines of the log, and to what a person can tell from
 * the answer.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class AccessLog extends OncePerRequestFilter {

  static final String REQUEST_ID = "requestId";
  private static final String HEADER = "X-Request-Id";
  private static final int ID_BYTES = 8;
  private static final Logger LOG = LoggerFactory.getLogger(AccessLog.class);

  /** Any other word in the place of the method is the sender's own. */
  private static final Set<String> METHODS =
      Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE");

  private final UnguessableIds ids = new UnguessableIds();

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String id = ids.next(ID_BYTES);
    response.setHeader(HEADER, id);
    long begun = System.nanoTime();
    boolean answered = false;
    try (MDC.MDCCloseable tied = MDC.putCloseable(REQUEST_ID, id)) {
      try {
        chain.doFilter(request, response);
        answered = true;
      } finally {
        int status = answered ? response.getStatus() : 500;
        tell(request, status, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun));
      }
    }
  }

  private static void tell(HttpServletRequest request, int status, long ms) {
    if (!LOG.isInfoEnabled()) {
      return;
    }
    String method = METHODS.contains(request.getMethod()) ? request.getMethod() : "-";
    Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
    String route = pattern == null ? "-" : pattern.toString();
    LOG.atInfo()
        .addKeyValue("http.request.method", method)
        .addKeyValue("http.route", route)
        .addKeyValue("http.response.status_code", status)
        .addKeyValue("event.duration_ms", ms)
        .log("{} {} {} {} ms", method, route, status, ms);
  }
}
