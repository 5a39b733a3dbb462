package org.maillage.app.publicpages.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.maillage.app.access.SignedIn;
import org.maillage.app.publicpages.PublicPages;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

class PublicPagesFilterTest {

  private static final String PAGE = "/territoires/corse/synthese";

  private final PublicPagesFilter filter = new PublicPagesFilter(new PublicPages());
  private int made;

  /** Makes a page that tells how many were made before. */
  private final FilterChain making =
      (request, response) -> {
        made++;
        response.setContentType("text/html;charset=UTF-8");
        ((HttpServletResponse) response).addHeader("Vary", "HX-Request");
        ((HttpServletResponse) response).addHeader("Vary", "Cookie");
        response.getOutputStream().write(("page n° " + made).getBytes(StandardCharsets.UTF_8));
      };

  @AfterEach
  void signOut() {
    SecurityContextHolder.clearContext();
  }

  private static void become(Authentication who) {
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(who);
    SecurityContextHolder.setContext(context);
  }

  private static MockHttpServletRequest request(String path) {
    MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
    request.setServletPath(path);
    request.addHeader("Host", "maillage.example");
    request.addHeader("Accept", "text/html");
    return request;
  }

  private MockHttpServletResponse answer(MockHttpServletRequest request, FilterChain chain)
      throws Exception {
    MockHttpServletResponse response = new MockHttpServletResponse();
    filter.doFilter(request, response, chain);
    return response;
  }

  private String text(Consumer<MockHttpServletRequest> changing) throws Exception {
    MockHttpServletRequest request = request(PAGE);
    changing.accept(request);
    return answer(request, making).getContentAsString(StandardCharsets.UTF_8);
  }

  private String anonymous() throws Exception {
    return text(request -> {});
  }

  @Test
  void theSecondWhoAsksGetsThePageOfTheFirst() throws Exception {
    MockHttpServletResponse first = answer(request(PAGE), making);
    become(
        new AnonymousAuthenticationToken(
            "key", "nobody", AuthorityUtils.createAuthorityList("NOBODY")));
    MockHttpServletResponse second = answer(request(PAGE), making);

    assertThat(made).isEqualTo(1);
    for (MockHttpServletResponse one : List.of(first, second)) {
      assertThat(one.getStatus()).isEqualTo(200);
      assertThat(one.getContentAsString(StandardCharsets.UTF_8)).isEqualTo("page n° 1");
      assertThat(one.getContentType()).isEqualTo("text/html;charset=UTF-8");
      assertThat(one.getHeaders("Vary")).containsExactly("HX-Request", "Cookie");
      assertThat(one.getContentLength())
          .isEqualTo("page n° 1".getBytes(StandardCharsets.UTF_8).length);
    }
    assertThat(second.getHeader("ETag")).startsWith("W/\"").isEqualTo(first.getHeader("ETag"));

    MockHttpServletRequest known = request(PAGE);
    known.addHeader("If-None-Match", String.valueOf(first.getHeader("ETag")));
    MockHttpServletResponse unchanged = answer(known, making);
    assertThat(unchanged.getStatus()).isEqualTo(304);
    assertThat(unchanged.getContentAsByteArray()).isEmpty();
    assertThat(made).isEqualTo(1);
  }

  @Test
  void whatOthersPutOnAnAnswerIsNotKept() throws Exception {
    MockHttpServletResponse first = new MockHttpServletResponse();
    first.setHeader("X-Trace", "one");
    filter.doFilter(request(PAGE), first, making);
    MockHttpServletResponse second = new MockHttpServletResponse();
    second.setHeader("X-Trace", "two");
    filter.doFilter(request(PAGE), second, making);

    assertThat(made).isEqualTo(1);
    assertThat(second.getHeaders("X-Trace")).containsExactly("two");
  }

  @Test
  void whatThePageDependsOnMakesItAnother() throws Exception {
    assertThat(anonymous()).isEqualTo("page n° 1");
    assertThat(text(r -> r.setScheme("https"))).isEqualTo("page n° 2");
    assertThat(text(r -> r.setQueryString("sel=2A004"))).isEqualTo("page n° 3");
    assertThat(text(r -> r.setCookies(new Cookie("lang", "en")))).isEqualTo("page n° 4");
    assertThat(
            text(
                r -> {
                  r.removeHeader("Accept");
                  r.addHeader("Accept", "application/json");
                }))
        .isEqualTo("page n° 5");
    assertThat(
            text(
                r -> {
                  r.removeHeader("Host");
                  r.addHeader("Host", "other.example");
                }))
        .isEqualTo("page n° 6");
    assertThat(text(r -> r.setCookies(new Cookie("lang", "en")))).isEqualTo("page n° 4");
    assertThat(text(r -> r.setCookies(new Cookie("lang", "fr")))).isEqualTo("page n° 1");
    assertThat(text(r -> r.setCookies(new Cookie("lang", "de")))).isEqualTo("page n° 1");
    assertThat(anonymous()).isEqualTo("page n° 1");
  }

  @Test
  void whoIsSomebodyNeitherGetsNorLeavesAPage() throws Exception {
    assertThat(anonymous()).isEqualTo("page n° 1");
    become(
        UsernamePasswordAuthenticationToken.authenticated(
            new SignedIn("anne", null), null, List.of()));
    assertThat(anonymous()).isEqualTo("page n° 2");
    assertThat(anonymous()).isEqualTo("page n° 3");
    SecurityContextHolder.clearContext();
    assertThat(anonymous()).isEqualTo("page n° 1");
  }

  @Test
  void whatIsNoPlainRequestOfAPageNeitherGetsNorLeavesOne() throws Exception {
    List<Consumer<MockHttpServletRequest>> others =
        List.of(
            r -> r.addHeader("HX-Request", "true"),
            r -> r.addHeader("Authorization", "Basic YTpi"),
            r -> r.addHeader("Range", "bytes=0-3"),
            r -> r.setParameter("lang", "en"),
            r -> r.setCookies(new Cookie("JSESSIONID", "x")),
            r -> r.setCookies(new Cookie("lang", "fr"), new Cookie("other", "x")),
            r -> r.setMethod("HEAD"),
            r -> r.setMethod("POST"));
    assertThat(anonymous()).isEqualTo("page n° 1");
    for (Consumer<MockHttpServletRequest> other : others) {
      int before = made;
      text(other);
      text(other);
      assertThat(made).isEqualTo(before + 2);
    }
    assertThat(anonymous()).isEqualTo("page n° 1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/territoires",
        "/territoires/corse/scenarios",
        "/territoires/corse/publication",
        "/territoires/corse/synthese/x",
        "/territoires/a/b/synthese",
        "/paniers/x"
      })
  void otherPagesAreMadeForEachWhoAsks(String path) throws Exception {
    answer(request(path), making);
    answer(request(path), making);

    assertThat(made).isEqualTo(2);
  }

  @Test
  void errorsRedirectsAndCookiesReachWhoAskedAndAreNotKept() throws Exception {
    FilterChain missing = (q, a) -> ((HttpServletResponse) a).sendError(404);
    FilterChain leading = (q, a) -> ((HttpServletResponse) a).sendRedirect("/connexion");
    FilterChain saying =
        (q, a) -> {
          ((HttpServletResponse) a).setStatus(503);
          a.getOutputStream().write("plus tard".getBytes(StandardCharsets.UTF_8));
        };
    FilterChain marking =
        (q, a) -> {
          ((HttpServletResponse) a).addCookie(new Cookie("JSESSIONID", "secret"));
          ((HttpServletResponse) a).addHeader("Set-Cookie", "JSESSIONID=secret");
          a.getOutputStream().write("à vous seul".getBytes(StandardCharsets.UTF_8));
        };

    assertThat(answer(request(PAGE), missing).getStatus()).isEqualTo(404);
    assertThat(answer(request(PAGE), leading).getRedirectedUrl()).isEqualTo("/connexion");
    MockHttpServletResponse said = answer(request(PAGE), saying);
    assertThat(said.getStatus()).isEqualTo(503);
    assertThat(said.getContentAsString(StandardCharsets.UTF_8)).isEqualTo("plus tard");
    assertThat(answer(request(PAGE), marking).getContentAsString(StandardCharsets.UTF_8))
        .isEqualTo("à vous seul");
    assertThat(anonymous()).isEqualTo("page n° 1");
  }

  @Test
  void aFailureReachesWhoAskedAndTheNextGetsHisPage() throws Exception {
    FilterChain failing =
        (q, a) -> {
          throw new ServletException("no template");
        };

    assertThatThrownBy(() -> answer(request(PAGE), failing)).hasMessage("no template");
    assertThat(anonymous()).isEqualTo("page n° 1");
  }
}
