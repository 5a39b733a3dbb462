package org.maillage.app.needs.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Needs, profile and types as a reader meets them, with figures and without. */
@SpringBootTest(
    classes = FigureTerritories.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "spring.flyway.enabled=false")
class FigureChaptersTest {

  @LocalServerPort private int port;

  @Autowired private FigureTerritories.InMemory settings;

  @BeforeEach
  void nobodyHasSetAnything() {
    settings.forget();
  }

  private HttpResponse<String> get(String path) throws Exception {
    HttpRequest request = request(path).build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<String> post(String path, String form) throws Exception {
    HttpRequest request =
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
        .header("Accept", "text/html");
  }

  /** The text without tags, spaces of any kind made one. */
  private static String text(HttpResponse<String> page) {
    return page.body()
        .replaceAll("(?s)<script.*?</script>", " ")
        .replaceAll("<[^>]*>", " ")
        .replace("&amp;", "&")
        .replaceAll("[\\s\\u00a0\\u202f]+", " ");
  }

  @Test
  void withoutStatisticsThePageOfNeedsSaysWhatIsMissing() throws Exception {
    HttpResponse<String> page = get("/territoires/grille/besoins");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(text(page))
        .contains("Trop peu de statistiques sont connues ici")
        .contains("aucune donnée pour ce territoire");
  }

  @Test
  void needsGiveTheirReasonsInFigures() throws Exception {
    String page = text(get("/territoires/chiffres/besoins"));
    assertThat(page)
        .contains("cumulent des services éloignés et des besoins forts")
        // In the last commune nobody lives, so it has no mean time and is no priority.
        .contains("35 % de ménages sans voiture (rang 2 sur 36)")
        .doesNotContain("36 % de ménages sans voiture")
        .contains("Rangs possibles");
  }

  @Test
  void weightsInTheAddressAreATryAndChangeNothing() throws Exception {
    String tried = text(get("/territoires/chiffres/besoins?p.age=0&vue=indice"));
    assertThat(tried).contains("Ceci est un essai");
    assertThat(text(get("/territoires/chiffres/besoins"))).doesNotContain("Ceci est un essai");
  }

  @Test
  void savedWeightsHoldAndASecondWriterIsToldAndLosesNothing() throws Exception {
    HttpResponse<String> saved =
        post("/territoires/chiffres/besoins", "version=0&p.age=3&vue=indice");
    assertThat(saved.statusCode()).isEqualTo(302);
    assertThat(saved.headers().firstValue("Location").orElseThrow())
        .endsWith("/territoires/chiffres/besoins?vue=indice&enregistre=1");
    HttpResponse<String> late = post("/territoires/chiffres/besoins", "version=0&p.age=7");
    assertThat(text(late)).contains("Quelqu’un a enregistré d’autres poids");
    assertThat(late.body()).contains("name=\"p.age\" value=\"7\"");
    assertThat(get("/territoires/chiffres/besoins").body())
        .contains("name=\"p.age\" value=\"3\"")
        .contains("name=\"version\" value=\"1\"");
  }

  @Test
  void weightThatIsNoNumberIsSaidAndNotKept() throws Exception {
    String page = text(post("/territoires/chiffres/besoins", "version=0&p.age=beaucoup"));
    assertThat(page).contains("Certains poids n’ont pas été compris");
  }

  @Test
  void anotherSiteCannotChangeWeights() throws Exception {
    HttpRequest request =
        request("/territoires/chiffres/besoins")
            .header("Sec-Fetch-Site", "cross-site")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString("version=0&p.age=7"))
            .build();
    assertThat(
            HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .statusCode())
        .isEqualTo(403);
  }

  @Test
  void everyViewAndCutOfTheMapIsShownInBothLanguages() throws Exception {
    for (String view : new String[] {"croisement", "indice", "population", "age", "mobility"}) {
      for (String cut : new String[] {"quantile", "naturel", "fixe"}) {
        String query = "?vue=" + view + "&classes=" + cut;
        assertThat(get("/territoires/chiffres/besoins" + query + "&lang=en").statusCode())
            .as(query)
            .isEqualTo(200);
      }
    }
    assertThat(text(get("/territoires/chiffres/besoins?lang=en"))).contains("Possible ranks");
  }

  @Test
  void profileOfNothingSaysHowToChoose() throws Exception {
    String page = text(get("/territoires/chiffres/portrait"));
    assertThat(page)
        .contains("Aucune commune n’est choisie")
        .contains("Voir le portrait des communes éloignées")
        .contains("Chiffres qu’aucun fichier du territoire ne donne");
  }

  @Test
  void profileOfASelectionHasTheRightDenominators() throws Exception {
    // Communes 1 and 2: (1 % of 1,000 + 2 % of 500) / 1,500 households = 1.33 %.
    String page = text(get("/territoires/chiffres/portrait?sel=communes:99001%2B99002"));
    assertThat(page)
        .contains("réunit 2 communes et 37 500 habitants")
        .contains("Part des ménages sans voiture 1,3 %")
        .contains("Ce qui la distingue le plus du reste");
  }

  @Test
  void profileSaysForWhomAFigureIsKnownAndWhenNobodyPublishesIt() throws Exception {
    String page = text(get("/territoires/chiffres/portrait?sel=communes:99031%2B99032"));
    assertThat(page).contains("Niveau de vie médian non publié");
  }

  @Test
  void communesAreTypedByNameOrCodeAndWhatIsUnknownIsSaid() throws Exception {
    String list = URLEncoder.encode("commune 2, 99003", StandardCharsets.UTF_8);
    HttpResponse<String> found = get("/territoires/chiffres/portrait?liste=" + list);
    assertThat(found.statusCode()).isEqualTo(302);
    assertThat(found.headers().firstValue("Location").orElseThrow())
        .endsWith("sel=communes:99002%2B99003");
    String unknown = text(get("/territoires/chiffres/portrait?communes=99002&liste=Atlantide"));
    assertThat(unknown)
        .contains("ne sont pas des communes du territoire : Atlantide")
        .contains("Commune 2");
  }

  @Test
  void typesAreCountedAndAxesWithoutDataAreSaidToBeAbsent() throws Exception {
    String page = text(get("/territoires/chiffres/typologie"));
    assertThat(page)
        .contains("Axes qu’aucune donnée ne permet de renseigner ici : Littoral, Bassin minier")
        // 65 and over: 11 % to 20 % for the first ten communes.
        .contains("Âges Plutôt jeune 10 ");
  }

  @Test
  void boundsAreTriedThenKept() throws Exception {
    String bound = "b.ages.share-over-65.0=15";
    assertThat(text(get("/territoires/chiffres/typologie?" + bound)))
        .contains("Ceci est un essai")
        .contains("Âges Plutôt jeune 5 ");
    assertThat(post("/territoires/chiffres/typologie", "version=0&" + bound).statusCode())
        .isEqualTo(302);
    assertThat(text(get("/territoires/chiffres/typologie"))).contains("Âges Plutôt jeune 5 ");
    assertThat(text(post("/territoires/chiffres/typologie", "version=1&b.ages.share-over-65.0=99")))
        .contains("Certains seuils n’ont pas été compris");
  }

  @Test
  void aTypeIsASelectionInEveryChapter() throws Exception {
    assertThat(text(get("/territoires/chiffres/portrait?sel=type:ages.young")))
        .contains("réunit 10 communes");
    assertThat(text(get("/territoires/chiffres/portrait?sel=type:ages.none")))
        .contains("Aucune commune n’est choisie");
  }

  @Test
  void publishedFiguresStandBesideThoseComputedHere() throws Exception {
    HttpResponse<String> page = get("/territoires/chiffres/typologie");
    assertThat(text(page)).contains("Bouches-du-Rhône", "France métropolitaine", "Grille");
    assertThat(page.body()).contains("contre 8 min en France métropolitaine");
  }

  @Test
  void unknownTerritoryLeadsToItsOwnPageThatSaysSo() throws Exception {
    assertThat(get("/territoires/nulle-part/besoins").statusCode()).isEqualTo(302);
  }
}
