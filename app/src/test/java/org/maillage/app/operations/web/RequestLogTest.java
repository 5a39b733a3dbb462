package org.maillage.app.operations.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.maillage.app.diagnostic.reading.DiagnosticDossier;
import org.maillage.app.diagnostic.reading.DiagnosticReading;
import org.maillage.app.map.RoadLines;
import org.maillage.app.operations.Readiness;
import org.maillage.domain.diagnostic.Methode;
import org.mockito.Mockito;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/** Everything that a real server writes while it answers, however it ends. */
@ExtendWith(OutputCaptureExtension.class)
@SpringBootTest(
    classes = RequestLogTest.LoggingServer.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "spring.flyway.enabled=false",
      // As the command "serve" sets it.
      "logging.level.org.springframework=error",
      "logging.level.org.maillage.app.operations.web.AccessLog=info"
    })
class RequestLogTest {

  private static final String EMAIL = "jeanne.martin@prefecture.example";
  private static final String TOKEN = "s3cr3t-t0k3n";
  private static final String QUERY = "?mail=" + EMAIL + "&jeton=" + TOKEN;

  @EnableAutoConfiguration
  @ComponentScan({
    "org.maillage.app.shell",
    "org.maillage.app.help",
    "org.maillage.app.operations.web",
    "org.maillage.app.diagnostic.chapter",
    "org.maillage.app.diagnostic.web"
  })
  static class LoggingServer {
    @Bean
    static Readiness readiness() {
      Readiness readiness = Mockito.mock();
      Mockito.when(readiness.isReady()).thenReturn(true, false);
      return readiness;
    }

    @Bean
    static DiagnosticReading reading() {
      return new DiagnosticReading() {
        @Override
        public List<TerritoryEntry> listTerritories() {
          return List.of(new TerritoryEntry("panne", "Panne", 1, 1, List.of(Methode.CARROYEE)));
        }

        @Override
        public Optional<DiagnosticDossier> findDossier(String territoryId, Methode methode) {
          throw new IllegalStateException("the disk is on fire");
        }

        @Override
        public RoadLines roads(String territoryId) {
          return RoadLines.NONE;
        }
      };
    }
  }

  @LocalServerPort private int port;

  private HttpResponse<String> send(String method, String path) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .method(method, BodyPublishers.noBody())
            .header("Accept", "text/html")
            .header("Referer", "http://localhost/" + QUERY)
            .build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
  }

  @Test
  void whatSomebodyTypesIntoAnAddressIsInNoLine(CapturedOutput output) throws Exception {
    assertThat(send("GET", "/aide" + QUERY).statusCode()).isEqualTo(200);
    assertThat(send("GET", "/nulle/" + TOKEN + "/" + EMAIL + QUERY).statusCode()).isEqualTo(404);
    assertThat(send("GET", "/territoires/panne" + QUERY).statusCode()).isEqualTo(500);
    assertThat(send("POST", "/aide" + QUERY).statusCode()).isEqualTo(405);
    assertThat(send("JETON-" + TOKEN, "/aide").statusCode()).isGreaterThanOrEqualTo(400);

    assertThat(output.getAll())
        .contains("GET /aide 200", "/territoires/{id} 500", "the disk is on fire")
        .doesNotContain(EMAIL, TOKEN, "jeanne", "127.0.0.1");
  }

  @Test
  void anAnswerAndItsLineShareAnIdentifierThatNobodyChose() throws Exception {
    Logger log = (Logger) LoggerFactory.getLogger(AccessLog.class);
    ListAppender<ILoggingEvent> lines = new ListAppender<>();
    lines.start();
    log.addAppender(lines);
    try {
      String id = send("GET", "/aide").headers().firstValue("X-Request-Id").orElse("");
      assertThat(id).matches("[0-9a-f]{16}");
      assertThat(send("GET", "/aide").headers().firstValue("X-Request-Id").orElse(""))
          .isNotEqualTo(id);
      ILoggingEvent line = lines.list.get(0);
      assertThat(line.getMDCPropertyMap()).containsEntry("requestId", id);
      assertThat(line.getKeyValuePairs().stream().map(p -> p.key))
          .containsExactly(
              "http.request.method",
              "http.route",
              "http.response.status_code",
              "event.duration_ms");
    } finally {
      log.detachAppender(lines);
    }
  }

  @Test
  void probesSayOneWord() throws Exception {
    HttpResponse<String> well = send("GET", "/health");
    assertThat(well.statusCode()).isEqualTo(200);
    assertThat(well.body()).isEqualTo("{\"status\":\"UP\"}");
    assertThat(well.headers().firstValue("Cache-Control")).contains("no-store");
    HttpResponse<String> ill = send("GET", "/health/ready");
    assertThat(ill.statusCode()).isEqualTo(503);
    assertThat(ill.body()).isEqualTo("{\"status\":\"DOWN\"}");
    assertThat(send("GET", "/health/live").statusCode()).isEqualTo(200);
  }

  @Test
  void thePublicFindsNoMetrics() throws Exception {
    for (String path : List.of("/actuator", "/actuator/prometheus", "/metrics", "/actuator/env")) {
      assertThat(send("GET", path).statusCode()).as(path).isEqualTo(404);
    }
  }
}
