package org.maillage.app.portal.shown.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.maillage.app.Maillage;
import org.maillage.app.access.PersonOfHeader;
import org.maillage.app.cli.SmallDemo;
import org.maillage.app.diagnostic.reading.DiagnosticDossier;
import org.maillage.app.diagnostic.reading.DiagnosticReading;
import org.maillage.app.register.LiveOffer;
import org.maillage.data.reference.ReferenceData;
import org.maillage.domain.diagnostic.quarters.Layer;
import org.maillage.domain.offer.Structure;
import org.maillage.domain.territory.Commune;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * The portal on paper, in the pages of others, as lists and among applications; nobody signs in.
 */
@SpringBootTest(classes = Maillage.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(PersonOfHeader.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PortalElsewhereTest {

  private static final String TERRITORY = "serance-maritime";
  private static final String ROOT = "/territoires/" + TERRITORY;

  @DynamicPropertySource
  static void home(DynamicPropertyRegistry settings) throws IOException {
    Path home = SmallDemo.copyTo(Files.createTempDirectory("maillage-elsewhere").resolve("home"));
    settings.add("maillage.home", home::toString);
    settings.add("maillage.limits.enabled", () -> false);
  }

  @Autowired private DiagnosticReading reading;
  @Autowired private LiveOffer offers;
  @LocalServerPort private int port;

  private final HttpClient client =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

  private <T> HttpResponse<T> get(String path, HttpResponse.BodyHandler<T> handler)
      throws Exception {
    return client.send(
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .header("Accept", "text/html,*/*")
            .header("Accept-Language", "fr")
            .build(),
        handler);
  }

  private HttpResponse<String> get(String path) throws Exception {
    return get(path, BodyHandlers.ofString());
  }

  private String page(String path) throws Exception {
    HttpResponse<String> answer = get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    assertThat(answer.body()).as(path).doesNotContain("??", "{0}");
    return answer.body().replace('\u202f', ' ').replace('\u00a0', ' ');
  }

  private DiagnosticDossier dossier() {
    return reading.findDossier(TERRITORY).orElseThrow();
  }

  private static String policy(HttpResponse<?> answer) {
    return answer.headers().firstValue("Content-Security-Policy").orElse("");
  }

  @Test
  void thePosterHasEveryServiceOfTheBasketOnce() throws Exception {
    Commune commune = dossier().territory().communes().get(3);
    String page = page(ROOT + "/affiche?commune=" + commune.code());
    assertThat(page).contains("id=\"poster-title\">" + commune.name() + "<");
    assertThat(page).contains("http://localhost:" + port + ROOT + "/trouver");
    String poster = page.substring(page.indexOf("<article"), page.indexOf("</article>"));
    int lines = poster.split("<h4>", -1).length - 1;
    int missing = 0;
    for (String code : dossier().panier().services()) {
      boolean known = offers.offer(TERRITORY).services().contains(code);
      String label =
          dossier()
              .getService(code)
              .labelFr()
              .replace('\u00a0', ' ')
              .replace("&", "&amp;")
              .replace("'", "&#39;");
      assertThat(poster).as(code).contains(label);
      missing += known ? 0 : 1;
    }
    assertThat(lines).isPositive().isEqualTo(dossier().panier().services().size() - missing);
    assertThat(poster).contains("dans la commune", " min en voiture", "href=\"tel:");
  }

  @Test
  void withoutACommuneThePosterAsksForOne() throws Exception {
    for (String path : List.of(ROOT + "/affiche", ROOT + "/affiche?commune=00000")) {
      assertThat(page(path)).contains("Choisissez une commune").doesNotContain("<article");
    }
  }

  @Test
  void theFrameMayStandAnywhereAndHasNeitherScriptNorCookie() throws Exception {
    HttpResponse<String> frame = get(ROOT + "/widget");
    assertThat(frame.statusCode()).isEqualTo(200);
    assertThat(policy(frame)).contains("default-src 'none'", "frame-ancestors *");
    assertThat(frame.headers().firstValue("X-Frame-Options")).isEmpty();
    assertThat(frame.headers().firstValue("Set-Cookie")).isEmpty();
    assertThat(frame.body())
        .contains("target=\"_blank\"", "action=\"" + ROOT + "/trouver\"")
        .doesNotContain("<script", "_csrf", "hx-");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/trouver",
        "/connexion",
        ROOT + "/trouver",
        ROOT + "/affiche",
        ROOT + "/integrer",
        ROOT + "/vues",
        ROOT + "/vues/widget",
        ROOT + "/widget/",
        ROOT + "/widget/0",
        "/territoires/nulle-part/widget",
        "/widget"
      })
  void noOtherPageMayStandInAFrame(String path) throws Exception {
    HttpResponse<String> answer = get(path);
    assertThat(policy(answer)).as(path).contains("frame-ancestors 'none'");
    assertThat(answer.headers().firstValue("X-Frame-Options")).as(path).hasValue("DENY");
  }

  @Test
  void theFrameListsThePlacesOfAServiceInACommune() throws Exception {
    Commune commune =
        dossier().territory().communes().stream()
            .filter(
                c ->
                    offers.structures(TERRITORY).stream()
                        .anyMatch(p -> p.communeCode().equals(c.code())))
            .findFirst()
            .orElseThrow();
    long all =
        offers.structures(TERRITORY).stream()
            .filter(p -> p.communeCode().equals(commune.code()))
            .count();
    String page = page(ROOT + "/widget?commune=" + commune.code());
    assertThat(page.split("class=\"place\"", -1).length - 1).isEqualTo((int) Math.min(all, 30));
    assertThat(page).contains("value=\"" + commune.name() + "\"", "rel=\"noopener\"");
    assertThat(page(ROOT + "/widget?service=%3Cscript%3E")).doesNotContain("list-title");
  }

  @Test
  void theCodeToCopyIsThatOfThePreview() throws Exception {
    String path = ROOT + "/integrer?service=pharmacie";
    assertThat(page(path))
        .contains("&lt;iframe src=&quot;http://localhost:" + port + ROOT + "/widget?service=")
        .contains("<iframe class=\"widget-preview\" src=\"" + ROOT + "/widget?service=pharmacie\"");
    assertThat(policy(get(path))).contains("frame-src 'self'");
    assertThat(policy(get(ROOT + "/affiche"))).doesNotContain("frame-src");
  }

  @Test
  void everyFamilyHasItsListOrSaysWhyItHasNone() throws Exception {
    String all = page(ROOT + "/vues");
    assertThat(ReferenceData.layers()).hasSize(16);
    for (Layer layer : ReferenceData.layers()) {
      long places = offers.structures(TERRITORY).stream().filter(layer::holds).count();
      String address = ROOT + "/vues/" + layer.code();
      assertThat(all.contains("href=\"" + address + "\"")).as(address).isEqualTo(places > 0);
      String page = page(address);
      assertThat(page.split("class=\"place\"", -1).length - 1)
          .as(address)
          .isEqualTo((int) Math.min(places, 200));
      if (layer.services().isEmpty()) {
        String reason = String.valueOf(layer.unmappedFr());
        assertThat(page).contains(reason.substring(0, 25));
      } else if (places == 0 && layer.unmappedFr() == null) {
        assertThat(page).contains("Aucune source importée ici ne donne ces lieux");
      }
    }
    assertThat(get(ROOT + "/vues/nulle").statusCode()).isEqualTo(404);
  }

  @Test
  void theKindsOfAFamilyAreItsFiltersAndTheirPlacesAddUp() throws Exception {
    int told = 0;
    for (Layer layer : ReferenceData.layers()) {
      List<Structure> family = offers.structures(TERRITORY).stream().filter(layer::holds).toList();
      int of = 0;
      for (int kind = 1; kind <= layer.values().size(); kind++) {
        Layer.Value value = layer.values().get(kind - 1);
        long places =
            family.stream()
                .filter(p -> layer.findValue(p).filter(value::equals).isPresent())
                .count();
        String page = page(ROOT + "/vues/" + layer.code() + "?genre=" + kind);
        assertThat(page.split("class=\"place\"", -1).length - 1)
            .as("%s, kind %d", layer.code(), kind)
            .isEqualTo((int) Math.min(places, 200));
        of += (int) places;
      }
      assertThat(of).isLessThanOrEqualTo(family.size());
      told += of;
      if (!family.isEmpty()) {
        String page = page(ROOT + "/vues/" + layer.code());
        assertThat(page).contains("fond.svg?v=");
        assertThat(page.split("<circle cx=\"[0-9.]+\" cy=\"[0-9.]+\" r=\"4.5\"", -1).length - 1)
            .isEqualTo(family.size());
      }
    }
    assertThat(told).as("places of which the kind is told").isPositive();
  }

  @ParameterizedTest
  @CsvSource({"/app/icon-192.png,192", "/app/icon-512.png,512", "/app/icon-maskable-512.png,512"})
  void iconsOfTheManifestAreThereInTheirSize(String address, int side) throws Exception {
    assertThat(page("/manifeste.webmanifest")).contains(address, side + "x" + side);
    HttpResponse<java.io.InputStream> icon = get(address, BodyHandlers.ofInputStream());
    BufferedImage image = ImageIO.read(icon.body());
    assertThat(image.getWidth()).isEqualTo(side);
    assertThat(image.getHeight()).isEqualTo(side);
  }

  @Test
  void pagesNameTheManifestAndItsPolicyLetsItIn() throws Exception {
    assertThat(page(ROOT + "/trouver"))
        .contains("rel=\"manifest\" href=\"/manifeste.webmanifest\"");
    HttpResponse<String> manifest = get("/manifeste.webmanifest");
    assertThat(manifest.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/manifest+json");
    assertThat(manifest.body()).contains("\"lang\":\"fr\"", "Trouver un service");
    assertThat(policy(manifest)).contains("manifest-src 'self'");
  }
}
