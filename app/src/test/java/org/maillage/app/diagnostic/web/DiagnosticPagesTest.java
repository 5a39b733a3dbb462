package org.maillage.app.diagnostic.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SpringBootTest(classes = GridServer.class, properties = "spring.flyway.enabled=false")
@AutoConfigureMockMvc
class DiagnosticPagesTest {

  @Autowired private MockMvcTester mvc;

  private String page(String address) throws Exception {
    MvcTestResult result = mvc.get().uri(address).exchange();
    assertThat(result).hasStatusOk();
    return result.getResponse().getContentAsString();
  }

  @Test
  void theOnlyTerritoryIsOpenedAtOnce() {
    assertThat(mvc.get().uri("/"))
        .hasStatus3xxRedirection()
        .hasRedirectedUrl("/territoires/grille");
  }

  @Test
  void thePageSaysTheSameInASentenceAMapAndATable() throws Exception {
    String html = page("/territoires/grille?service=pharmacie");
    assertThat(html)
        .contains("<html lang=\"fr\"")
        .contains("il faut en moyenne")
        .contains("<svg class=\"map-static\"")
        .contains("Saint-Rémy-l’Étang-en-Vallée-Française")
        .contains("<th scope=\"col\" class=\"number time\" aria-sort=\"descending\">");
    assertThat(Pattern.compile("id=\"c-99\\d{3}\"").matcher(html).results()).hasSize(36);
    assertThat(Pattern.compile("id=\"r-99\\d{3}\"").matcher(html).results()).hasSize(36);
  }

  @Test
  void englishIsWholeAndKeptInACookie() throws Exception {
    MvcTestResult result = mvc.get().uri("/territoires/grille?panier&lang=en").exchange();
    assertThat(result).hasStatusOk().cookies().hasValue("lang", "en");
    String html = result.getResponse().getContentAsString();
    assertThat(html)
        .contains("<html lang=\"en\"")
        .contains("it takes", "Inhabitants", "Method and sources")
        .doesNotContain(" habitants", "??");
  }

  @Test
  void frenchHasNoKeyWithoutWords() throws Exception {
    for (String view : new String[] {"communes", "epci", "eloignement", "services"}) {
      assertThat(page("/territoires/grille?panier&commune=99001&vue=" + view))
          .doesNotContain("??")
          .doesNotContain("{0}");
    }
  }

  @Test
  void aLanguageThatWeDoNotSpeakGivesFrench() throws Exception {
    assertThat(page("/territoires/grille?lang=de")).contains("<html lang=\"fr\"");
  }

  @Test
  void aCommuneOpensItsCard() throws Exception {
    assertThat(page("/territoires/grille?service=pharmacie&commune=99002"))
        .contains("<h2 id=\"card-title\" tabindex=\"-1\">Commune 2</h2>")
        .contains("aucun lieu connu")
        .contains("placé à la mairie")
        .containsPattern("class=\"selection\"[^>]* d=\"M");
  }

  @Test
  void aServiceThatIsNowhereIsExplainedAndNeverZero() throws Exception {
    assertThat(page("/territoires/grille?service=maternite"))
        .contains("aucun lieu connu dans les données")
        .contains("fill=\"url(#no-time)\"")
        .doesNotContain("<strong>0\u202fmin</strong>");
  }

  @Test
  void aPartialAnswerKeepsTheBrowsersMap() throws Exception {
    MvcTestResult result =
        mvc.get()
            .uri("/territoires/grille?service=pharmacie")
            .header("HX-Request", "true")
            .exchange();
    assertThat(result.getResponse().getContentAsString())
        .contains("id=\"map-data\"", "id=\"tables\"")
        .doesNotContain("map-static");
  }

  @Test
  void aFormLeadsToTheShortAddress() {
    assertThat(
            mvc.get()
                .uri("/territoires/grille?sujet=service:pharmacie&methode=carroyee&commune=&q="))
        .hasRedirectedUrl("/territoires/grille?service=pharmacie");
    assertThat(
            mvc.get()
                .uri("/territoires/grille?sujet=service:pharmacie&q=")
                .header("HX-Request", "true"))
        .hasStatusOk()
        .headers()
        .hasValue("HX-Push-Url", "?service=pharmacie");
  }

  @Test
  void anOldLinkOpensThePageAndSaysWhatIsGone() throws Exception {
    assertThat(page("/territoires/grille?service=licorne"))
        .contains("«\u00a0licorne\u00a0» n’existe pas dans ce diagnostic");
  }

  @Test
  void whatAVisitorTypesIsNeverMarkup() throws Exception {
    assertThat(page("/territoires/grille?panier&q=<script>alert(1)</script>"))
        .doesNotContain("<script>alert");
    assertThat(page("/territoires/grille?service=<img src=x>")).doesNotContain("<img src=x>");
  }

  @Test
  void anUnknownTerritoryIsNotFound() {
    assertThat(mvc.get().uri("/territoires/atlantide")).hasStatus(404);
    assertThat(mvc.get().uri("/territoires/atlantide/carte.svg")).hasStatus(404);
    assertThat(mvc.get().uri("/territoires/atlantide/communes.csv")).hasStatus(404);
    assertThat(mvc.get().uri("/territoires/grille/carte.svg?methode=magique")).hasStatus(404);
  }

  @Test
  void noPageHasInlineStyleOrScriptOrAnotherHost() throws Exception {
    for (String address :
        new String[] {"/territoires/grille?panier&commune=99001", "/aide", "/territoires/grille"}) {
      String html = page(address);
      assertThat(html)
          .doesNotContain(" style=\"", "<style", " onclick", "javascript:")
          .doesNotContainPattern("(src|href)=\"(https?:)?//");
      assertThat(Pattern.compile("<script(?![^>]*(src=|application/json))").matcher(html).find())
          .isFalse();
    }
  }

  @Test
  void theMapCanBeTakenAwayAsAFile() {
    MvcTestResult svg = mvc.get().uri("/territoires/grille/carte.svg?gamme=superieure").exchange();
    assertThat(svg).hasStatusOk().hasContentTypeCompatibleWith("image/svg+xml");
    assertThat(svg)
        .headers()
        .hasValue("Content-Disposition", "attachment; filename=\"grille-gamme-superieure.svg\"");
  }

  @Test
  void contoursAndRoadsMayBeKeptByTheBrowser() throws Exception {
    MvcTestResult contours = mvc.get().uri("/territoires/grille/contours.geojson").exchange();
    assertThat(contours)
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.features.length()")
        .isEqualTo(73);
    assertThat(contours.getResponse().getHeader("Cache-Control")).contains("immutable");
    assertThat(mvc.get().uri("/territoires/grille/routes.geojson"))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.features[0].properties.rank")
        .isEqualTo("primary");
    MvcTestResult ground = mvc.get().uri("/territoires/grille/fond.svg").exchange();
    assertThat(ground).hasStatusOk().hasContentType("image/svg+xml;charset=UTF-8");
    assertThat(ground.getResponse().getHeader("Cache-Control")).contains("immutable");
  }

  @Test
  void theFilesOfTheDiagnosticAreOffered() throws Exception {
    MvcTestResult csv =
        mvc.get().uri("/territoires/grille/communes.csv?methode=communale").exchange();
    assertThat(csv).hasStatusOk();
    assertThat(csv.getResponse().getHeader("Content-Disposition")).contains("grille-communale.csv");
    assertThat(csv.getResponse().getContentAsString().lines()).hasSize(37);
    assertThat(mvc.get().uri("/territoires/grille/communes.geojson")).hasStatusOk();
    assertThat(mvc.get().uri("/territoires/grille/diagnostic.html?lang=en"))
        .hasStatusOk()
        .bodyText()
        .contains("Stand-alone page");
  }

  @Test
  void theHelpPageExplainsEveryWord() throws Exception {
    assertThat(page("/aide")).contains("<dt id=\"panier\">Panier</dt>").doesNotContain("??");
    assertThat(page("/aide?lang=en")).contains("Keyboard shortcuts").doesNotContain("??");
  }
}
