package org.maillage.app.shell.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class SecurityHeadersTest {

  @Test
  void withoutABaseMapNoOtherHostIsAllowed() {
    assertThat(SecurityHeaders.policy("")).doesNotContain("http").doesNotContain("unsafe");
  }

  @Test
  void anOnlineBaseMapOpensItsOwnHostAndNoOther() {
    assertThat(SecurityHeaders.policy("https://tuiles.example.fr:8443/style.json?cle=1"))
        .contains("connect-src 'self' https://tuiles.example.fr:8443;")
        .contains("img-src 'self' data: blob: https://tuiles.example.fr:8443;")
        .contains("script-src 'self';");
  }

  private static MockHttpServletResponse answer(String baseStyleUrl, boolean https)
      throws Exception {
    MockHttpServletRequest request = new MockHttpServletRequest("GET", "/");
    request.setSecure(https);
    MockHttpServletResponse response = new MockHttpServletResponse();
    new SecurityHeaders(baseStyleUrl).doFilter(request, response, new MockFilterChain());
    return response;
  }

  @Test
  void everyAnswerClosesWhatAPageOfOursNeverNeeds() throws Exception {
    MockHttpServletResponse answer = answer("", false);
    assertThat(answer.getHeaderNames())
        .contains(
            "Content-Security-Policy",
            "X-Content-Type-Options",
            "X-Frame-Options",
            "Referrer-Policy",
            "Cross-Origin-Opener-Policy",
            "Cross-Origin-Resource-Policy",
            "Cross-Origin-Embedder-Policy",
            "Permissions-Policy");
    // What has no word of its own in the policy, objects and frames among them, has the default.
    assertThat(answer.getHeader("Content-Security-Policy"))
        .startsWith("default-src 'none'")
        .doesNotContain("object-src", "frame-src", "media-src");
  }

  @Test
  void httpsIsKeptForAYearOnlyByWhoCameByIt() throws Exception {
    assertThat(answer("", true).getHeader("Strict-Transport-Security"))
        .isEqualTo("max-age=31536000");
    assertThat(answer("", false).getHeader("Strict-Transport-Security")).isNull();
  }

  @Test
  void tilesOfAnotherHostAreNotShutOut() throws Exception {
    assertThat(answer("https://tuiles.example.fr/s.json", false).getHeaderNames())
        .doesNotContain("Cross-Origin-Embedder-Policy");
  }

  @ParameterizedTest
  @ValueSource(strings = {"javascript://x/%0aalert(1)", "file://host/x", "data:text/css,x"})
  void anAddressThatIsNoneOfTheWebIsRefusedAtStart(String address) {
    assertThatThrownBy(() -> SecurityHeaders.policy(address))
        .hasMessageContaining("maillage.map.base-style-url");
  }

  @Test
  void anAddressWithoutHostIsRefusedAtStart() {
    assertThatThrownBy(() -> SecurityHeaders.policy("style.json"))
        .hasMessageContaining("maillage.map.base-style-url");
  }
}
