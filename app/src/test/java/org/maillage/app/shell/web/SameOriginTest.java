package org.maillage.app.shell.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class SameOriginTest {

  private static int status(String method, String... headers) throws ServletException, IOException {
    MockHttpServletRequest request = new MockHttpServletRequest(method, "/paniers");
    request.addHeader("Host", "sdaasp.departement.fr:8080");
    for (int i = 0; i < headers.length; i += 2) {
      request.addHeader(headers[i], headers[i + 1]);
    }
    MockHttpServletResponse response = new MockHttpServletResponse();
    new SameOrigin().doFilter(request, response, new MockFilterChain());
    return response.getStatus();
  }

  @Test
  void aFormOfOurOwnPagesIsTaken() throws Exception {
    assertThat(status("POST", "Sec-Fetch-Site", "same-origin")).isEqualTo(200);
    assertThat(status("POST", "Origin", "https://sdaasp.departement.fr:8080")).isEqualTo(200);
  }

  @Test
  void aChangeThatAnotherSiteAsksForIsRefused() throws Exception {
    assertThat(status("POST", "Sec-Fetch-Site", "cross-site")).isEqualTo(403);
    assertThat(status("POST", "Sec-Fetch-Site", "same-site")).isEqualTo(403);
    assertThat(status("DELETE", "Origin", "https://ailleurs.fr")).isEqualTo(403);
    assertThat(status("POST", "Origin", "null")).isEqualTo(403);
    assertThat(status("POST", "Origin", "https://[")).isEqualTo(403);
    // What the browser says of the site counts more than an origin that looks right.
    assertThat(
            status(
                "POST",
                "Sec-Fetch-Site",
                "cross-site",
                "Origin",
                "https://sdaasp.departement.fr:8080"))
        .isEqualTo(403);
  }

  @Test
  void readingIsFreeAndProgramsSayNothing() throws Exception {
    assertThat(status("GET", "Sec-Fetch-Site", "cross-site")).isEqualTo(200);
    assertThat(status("POST")).isEqualTo(200);
  }
}
