package org.maillage.app.limits.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A real server that nobody said stands behind a proxy. */
@SpringBootTest(
    classes = LimitedServerTest.LimitedServer.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {"spring.flyway.enabled=false", "maillage.limits.pages-per-minute=5"})
class DirectServerTest {

  @LocalServerPort private int port;

  @Test
  void whatAClientTellsOfItselfIsNotBelieved() throws Exception {
    int status = 0;
    for (int i = 0; status != 429 && i < LimitedServerTest.MOST_TRIES; i++) {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/aide"))
              .header("X-Forwarded-For", "198.51.100." + i)
              .header("Forwarded", "for=198.51.100." + i + ";proto=https")
              .header("X-Forwarded-Proto", "https")
              .header("X-Forwarded-Host", "evil.example")
              .build();
      HttpResponse<String> last =
          HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
      assertThat(last.headers().map()).doesNotContainKey("strict-transport-security");
      assertThat(last.body()).doesNotContain("evil.example");
      status = last.statusCode();
    }
    assertThat(status).isEqualTo(429);
  }
}
