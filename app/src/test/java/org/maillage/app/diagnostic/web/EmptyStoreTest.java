package org.maillage.app.diagnostic.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.maillage.app.diagnostic.reading.DiagnosticDossier;
import org.maillage.app.diagnostic.reading.DiagnosticReading;
import org.maillage.app.map.RoadLines;
import org.maillage.domain.diagnostic.Methode;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/** A real server with nothing to show: empty states, error pages, headers. */
@SpringBootTest(
    classes = EmptyStoreTest.EmptyServer.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "spring.flyway.enabled=false")
class EmptyStoreTest {

  @EnableAutoConfiguration
  @ComponentScan({
    "org.maillage.app.shell",
    "org.maillage.app.help",
    "org.maillage.app.diagnostic.chapter",
    "org.maillage.app.diagnostic.web"
  })
  static class EmptyServer {

    @Bean
    static DiagnosticReading nothing() {
      return new DiagnosticReading() {
        @Override
        public List<TerritoryEntry> listTerritories() {
          return imported;
        }

        @Override
        public Optional<DiagnosticDossier> findDossier(String territoryId, Methode methode) {
          if (territoryId.equals("panne")) {
            throw new IllegalStateException("the disk is on fire");
          }
          return Optional.empty();
        }

        @Override
        public RoadLines roads(String territoryId) {
          return RoadLines.NONE;
        }
      };
    }
  }

  private static List<DiagnosticReading.TerritoryEntry> imported = List.of();

  @LocalServerPort private int port;

  private HttpResponse<String> get(String path) throws Exception {
    imported =
        path.equals("/")
            ? List.of()
            : List.of(
                new DiagnosticReading.TerritoryEntry("corse", "Corse", 360, 355_486, List.of()),
                new DiagnosticReading.TerritoryEntry(
                    "panne", "Panne", 1, 1, List.of(Methode.CARROYEE)));
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .header("Accept", "text/html")
            .build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
  }

  @Test
  void withoutAnyTerritoryTheHomePageSaysWhatToRun() throws Exception {
    HttpResponse<String> home = get("/");
    assertThat(home.statusCode()).isEqualTo(200);
    assertThat(home.body())
        .contains("Aucun territoire pour le moment", "./maillage demo", "./maillage import");
  }

  @Test
  void severalTerritoriesAreListed() throws Exception {
    assertThat(get("/?").body())
        .contains("href=\"/territoires/corse\"", "360 communes, 355\u202f486 habitants");
  }

  @Test
  void aTerritoryWithoutDiagnosticSaysWhatToRun() throws Exception {
    HttpResponse<String> page = get("/territoires/corse");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("./maillage diagnostic --territory corse");
  }

  @Test
  void aPageThatIsNotThereIsExplainedInBothLanguages() throws Exception {
    HttpResponse<String> page = get("/nulle-part");
    assertThat(page.statusCode()).isEqualTo(404);
    assertThat(page.body()).contains("Page introuvable", "<html lang=\"fr\"");
    assertThat(get("/nulle-part?lang=en").body()).contains("Page not found");
  }

  @Test
  void aFaultIsSaidInPlainWordsWithoutItsTrace() throws Exception {
    HttpResponse<String> page = get("/territoires/panne");
    assertThat(page.statusCode()).isEqualTo(500);
    assertThat(page.body())
        .contains("Une erreur s’est produite", "Heure")
        .doesNotContain("fire", "Exception", "at org.");
  }

  @Test
  void everyAnswerCarriesTheSecurityPolicy() throws Exception {
    for (String path : new String[] {"/", "/aide", "/nulle-part", "/territoires/panne"}) {
      assertThat(get(path).headers().firstValue("Content-Security-Policy").orElse(""))
          .as(path)
          .contains("default-src 'none'", "script-src 'self'")
          .doesNotContain("unsafe");
    }
  }

  @Test
  void scriptsStylesAndLibrariesAreServedWithTheirTypes() throws Exception {
    String html = get("/aide").body();
    var address = java.util.regex.Pattern.compile("(?:src|href)=\"(/(?:app|vendor)/[^\"]+)\"");
    List<String> assets =
        address.matcher(html).results().map(result -> result.group(1)).distinct().toList();
    assertThat(assets).hasSizeGreaterThanOrEqualTo(5);
    for (String asset : assets) {
      HttpResponse<String> file = get(asset);
      assertThat(file.statusCode()).as(asset).isEqualTo(200);
      assertThat(file.headers().firstValue("Cache-Control").orElse("")).contains("immutable");
    }
    HttpResponse<String> module = get("/vendor/maplibre-gl-6.17.0/maplibre-gl.mjs");
    assertThat(module.headers().firstValue("Content-Type").orElse("")).contains("javascript");
  }
}
