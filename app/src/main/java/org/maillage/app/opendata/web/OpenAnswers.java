package org.maillage.app.opendata.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.maillage.app.access.Access;
import org.maillage.app.access.Actor;
import org.maillage.app.opendata.OpenRegister;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/** What all answers of the open data say to caches. */
@Component
class OpenAnswers {

  /** So long a cache need not ask whether anything has changed. */
  private static final Duration FRESH = Duration.ofMinutes(1);

  private final Access access;

  OpenAnswers(Access access) {
    this.access = access;
  }

  /**
   * Tags the answer by the version of the register and not by its bytes: it is known not to have
   * changed before any of it is made, and never held whole to be counted.
   *
   * @param kind the answer at this address: its format and its language
   * @return true when whoever asks has it already; the answer is then complete
   */
  boolean isKnown(
      HttpServletRequest request,
      HttpServletResponse response,
      OpenRegister register,
      String kind) {
    ShallowEtagHeaderFilter.disableContentCaching(request);
    boolean everybody =
        access.actor().kind() == Actor.Kind.PUBLIC && access.isPublished(register.territoryId());
    CacheControl caching =
        everybody
            ? CacheControl.maxAge(FRESH).cachePublic().mustRevalidate()
            : CacheControl.noCache().cachePrivate();
    response.setHeader(HttpHeaders.CACHE_CONTROL, caching.getHeaderValue());
    response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
    response.addHeader(HttpHeaders.VARY, HttpHeaders.COOKIE);
    String all =
        String.join(
            "\n",
            register.version(),
            kind,
            String.valueOf(request.getHeader(HttpHeaders.HOST)),
            request.getRequestURI(),
            String.valueOf(request.getQueryString()));
    // Weak: a strong one would keep the server from compressing.
    String tag = "W/\"" + DigestUtils.md5DigestAsHex(all.getBytes(StandardCharsets.UTF_8)) + "\"";
    return new ServletWebRequest(request, response).checkNotModified(tag);
  }
}
