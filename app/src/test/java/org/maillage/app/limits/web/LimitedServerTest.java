package org.maillage.app.limits.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.maillage.app.diagnostic.reading.DiagnosticReading;
import org.maillage.app.diagnostic.web.Fixture;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/** A real server behind a proxy that it trusts: who comes too often is told so, in words. */
@SpringBootTest(
    classes = LimitedServerTest.LimitedServer.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "spring.flyway.enabled=false",
      "maillage.limits.pages-per-minute=5",
      "maillage.limits.sign-in-per-minute=2",
      "maillage.proxy.trusted=127.0.0.1, 10.1.0.0/16"
    })
class LimitedServerTest {

  @EnableAutoConfiguration
  @ComponentScan({
    "org.maillage.app.shell",
    "org.maillage.app.help",
    "org.maillage.app.limits",
    "org.maillage.app.operations.web",
    "org.maillage.app.diagnostic.chapter",
    "org.maillage.app.diagnostic.web"
  })
  static class LimitedServer {
    @Bean
    static DiagnosticReading reading() {
      return new Fixture();
    }

    @Bean
    static org.maillage.app.operations.Readiness readiness() {
      return org.mockito.Mockito.mock();
    }
  }

  static final int MOST_TRIES = 40;

  @LocalServerPort private int port;

  private HttpResponse<String> get(String path, String forwardedFor, String protocol)
      throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .header("Accept", "text/html")
            .header("X-Forwarded-For", forwardedFor)
            .header("X-Forwarded-Proto", protocol)
            .build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
  }

  @Test
  void tooManyPagesAMinuteAreRefusedInWordsThatSayWhenToComeBack() throws Exception {
    int allowed = 0;
    HttpResponse<String> refused = get("/aide", "198.51.100.1", "http");
    // On a slow machine some grow back meanwhile.
    while (refused.statusCode() == 200 && allowed < MOST_TRIES) {
      allowed++;
      refused = get("/aide", "198.51.100.1", "http");
    }
    assertThat(allowed).isGreaterThanOrEqualTo(5);
    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(refused.body()).contains("Trop de demandes", "Attendez une minute");
    // 5 a minute: one every 12 seconds.
    assertThat(Integer.parseInt(refused.headers().firstValue("Retry-After").orElse("0")))
        .isBetween(1, 12);
    assertThat(refused.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'none'");
    assertThat(get("/aide?lang=en", "198.51.100.1", "http").body()).contains("Too many requests");
    // Probes are never refused, and another address has its own count.
    assertThat(get("/health/live", "198.51.100.1", "http").statusCode()).isEqualTo(200);
    assertThat(get("/aide", "198.51.100.2", "http").statusCode()).isEqualTo(200);
  }

  @Test
  void signInHasATighterLimit() throws Exception {
    int tries = 0;
    int status = 0;
    while (status != 429 && tries < MOST_TRIES) {
      String path = tries++ % 2 == 0 ? "/lien/abc" : "/invitation/abc";
      status = get(path, "198.51.100.3", "http").statusCode();
    }
    assertThat(status).isEqualTo(429);
    assertThat(get("/aide", "198.51.100.3", "http").statusCode()).isEqualTo(200);
  }

  @Test
  void anAddressThatAClientMakesUpBeforeTheProxysIsNotBelieved() throws Exception {
    int status = 0;
    for (int i = 0; status != 429 && i < MOST_TRIES; i++) {
      String proxies = i % 2 == 0 ? ", 10.1.2.3" : "";
      status = get("/aide", "203.0.113." + i + ", 198.51.100.9" + proxies, "http").statusCode();
    }
    // Were the first address believed, each request would be somebody else's first.
    assertThat(status).isEqualTo(429);
  }

  @Test
  void onlyWhoCameByHttpsIsToldToStayThere() throws Exception {
    assertThat(get("/aide", "198.51.100.20", "https").headers().map())
        .containsKey("strict-transport-security");
    assertThat(get("/aide", "198.51.100.20", "http").headers().map())
        .doesNotContainKey("strict-transport-security");
  }
}
