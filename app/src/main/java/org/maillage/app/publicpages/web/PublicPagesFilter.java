package org.maillage.app.publicpages.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.maillage.app.publicpages.PublicPage;
import org.maillage.app.publicpages.PublicPages;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.util.DigestUtils;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Answers whoever is nobody in particular with the page that was made for the one before: pages of
 * the diagnostic, read by a browser without a session. Stands behind the filters that know who
 * somebody is and what he may ask how often.
 */
final class PublicPagesFilter extends OncePerRequestFilter {

  /**
   * Pages and files of the diagnostic and of published plans: nothing in them depends on more than
   * their address.
   */
  private static final Pattern SHARED =
      Pattern.compile(
          "/territoires/[^/]+(/(synthese|cartes|eloignement|poles|besoins|sante|six-dimensions"
              + "|portrait|quartiers|isochrones|typologie|vol-d-oiseau|communes\\.csv"
              + "|plans-publies(/[^/]+(/versions/[0-9]+(/.+)?)?)?"
              + "|communes\\.geojson|contours\\.geojson|routes\\.geojson|carte\\.svg|fond\\.svg))?");

  /** The only cookie that somebody without a session may have; it chooses the language. */
  private static final String LANGUAGE = "lang";

  private final PublicPages pages;

  PublicPagesFilter(PublicPages pages) {
    this.pages = pages;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    Authentication who = SecurityContextHolder.getContext().getAuthentication();
    boolean nobody = who == null || who instanceof AnonymousAuthenticationToken;
    return !nobody
        || !request.getMethod().equals("GET")
        || !SHARED.matcher(request.getServletPath()).matches()
        || request.getHeader("HX-Request") != null
        || request.getHeader(HttpHeaders.AUTHORIZATION) != null
        || request.getHeader(HttpHeaders.RANGE) != null
        || request.getParameter(LANGUAGE) != null
        || cookies(request).anyMatch(cookie -> !cookie.getName().equals(LANGUAGE));
  }

  private static Stream<Cookie> cookies(HttpServletRequest request) {
    Cookie[] cookies = request.getCookies();
    return cookies == null ? Stream.empty() : Arrays.stream(cookies);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Made made = new Made(request, response, chain);
    Optional<PublicPage> page;
    try {
      page = pages.get(address(request), made::make);
    } catch (ServletException | IOException | RuntimeException e) {
      throw e;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
      return;
    } catch (Exception e) {
      throw new ServletException(e);
    }
    if (page.isPresent()) {
      send(page.get(), request, response);
    } else if (!made.answered) {
      chain.doFilter(request, response);
    }
  }

  /** All that the answer depends on. */
  private static String address(HttpServletRequest request) {
    String language = cookies(request).map(Cookie::getValue).findFirst().orElse("");
    return String.join(
        "\n",
        request.getScheme(),
        String.valueOf(request.getHeader(HttpHeaders.HOST)),
        language.equals("en") ? "en" : "fr",
        String.valueOf(request.getHeader(HttpHeaders.ACCEPT)),
        request.getRequestURI(),
        String.valueOf(request.getQueryString()));
  }

  private static void send(
      PublicPage page, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (new ServletWebRequest(request, response).checkNotModified(page.etag())) {
      return;
    }
    page.headers()
        .forEach(
            (name, values) -> {
              response.setHeader(name, values.get(0));
              values.stream().skip(1).forEach(value -> response.addHeader(name, value));
            });
    response.setContentLength(page.body().length);
    response.getOutputStream().write(page.body());
  }

  /** The page as this request makes it. */
  private static final class Made {

    private final HttpServletRequest request;
    private final HttpServletResponse response;
    private final FilterChain chain;
    private boolean answered;

    Made(HttpServletRequest request, HttpServletResponse response, FilterChain chain) {
      this.request = request;
      this.response = response;
      this.chain = chain;
    }

    Optional<PublicPage> make() throws ServletException, IOException {
      answered = true;
      Set<String> before = new HashSet<>(response.getHeaderNames());
      ShallowEtagHeaderFilter.disableContentCaching(request); // one tag for all who ask
      ContentCachingResponseWrapper wrapper = new ContentCachingResponseWrapper(response);
      chain.doFilter(request, wrapper);
      if (wrapper.getStatus() != HttpStatus.OK.value()
          || wrapper.isCommitted()
          || request.isAsyncStarted()
          || wrapper.getHeaderNames().contains(HttpHeaders.SET_COOKIE)) {
        wrapper.copyBodyToResponse();
        return Optional.empty();
      }
      Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
      for (String name : wrapper.getHeaderNames()) {
        if (!before.contains(name)) {
          headers.put(name, new ArrayList<>(wrapper.getHeaders(name)));
        }
      }
      if (wrapper.getContentType() != null) {
        headers.put(HttpHeaders.CONTENT_TYPE, List.of(wrapper.getContentType()));
      }
      // The container keeps the language apart from the headers until it sends them.
      headers.put(HttpHeaders.CONTENT_LANGUAGE, List.of(wrapper.getLocale().toLanguageTag()));
      headers.remove(HttpHeaders.CONTENT_LENGTH);
      byte[] body = wrapper.getContentAsByteArray();
      return Optional.of(
          new PublicPage(headers, body, "W/\"" + DigestUtils.md5DigestAsHex(body) + "\""));
    }
  }
}
