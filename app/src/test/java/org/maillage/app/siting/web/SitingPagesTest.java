package org.maillage.app.siting.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SpringBootTest(classes = SitingServer.class, properties = "spring.flyway.enabled=false")
@AutoConfigureMockMvc
class SitingPagesTest {

  private static final String PAGE = "/territoires/grille/implantations";

  @Autowired private MockMvcTester mvc;

  private String page(String address) throws Exception {
    MvcTestResult result = mvc.get().uri(address).exchange();
    assertThat(result).hasStatusOk();
    return plain(result);
  }

  private static String plain(MvcTestResult result) throws Exception {
    return result.getResponse().getContentAsString().replaceAll("[\\u00a0\\u202f]", " ");
  }

  private MvcTestResult ask(String token, String... parameters) {
    MockMvcTester.MockMvcRequestBuilder post =
        mvc.post().uri(PAGE).param("jeton", token).param("service", "pharmacie");
    for (int i = 0; i < parameters.length; i += 2) {
      post = post.param(parameters[i], parameters[i + 1]);
    }
    return post.exchange();
  }

  /** The page of a search once it is over. */
  private String answer(String address) throws Exception {
    String page = page(address);
    while (page.contains("hx-trigger=\"every 1s\"")) {
      Thread.onSpinWait();
      page = page(address);
    }
    return page;
  }

  @Test
  void theFormSaysWhichZonesHaveNoPlaceInBothLanguages() throws Exception {
    assertThat(page(PAGE + "?service=pharmacie"))
        .contains("1 zone sur 3 (cantons) n’a aucun lieu", "Large", "aucun lieu", "class=\"zone\"")
        .doesNotContain("??", "{0}", "{1}");
    assertThat(page(PAGE + "?service=pharmacie&lang=en"))
        .contains("1 zone of 3 (cantons) has no place", "<html lang=\"en\"")
        .doesNotContain("??", "{0}", " habitants");
  }

  @Test
  void theAddressFillsTheForm() throws Exception {
    assertThat(page(PAGE + "?service=pharmacie&fermer=bpe-2013:99002:pharmacie&ajouter=1"))
        .contains("name=\"ajouter\" size=\"5\" value=\"1\"")
        .contains("<option value=\"bpe-2013:99002:pharmacie\" selected=\"selected\"");
  }

  @Test
  @Timeout(value = 120, unit = TimeUnit.SECONDS)
  void aSearchRunsShowsItsAnswerAndGivesItsFiles() throws Exception {
    MvcTestResult asked = ask("form-1", "ajouter", "2", "par", "epci");
    assertThat(asked).hasStatus3xxRedirection();
    String address = asked.getResponse().getRedirectedUrl();
    assertThat(address).matches(PAGE + "/[0-9a-f]{32}");
    // The form submitted twice counts once.
    assertThat(ask("form-1", "ajouter", "2", "par", "epci").getResponse().getRedirectedUrl())
        .isEqualTo(address);

    assertThat(answer(address))
        .contains("Optimum prouvé", "Avec 2 lieux de plus", "lieux.csv", "lieux.geojson")
        .contains("Ouvrir comme scénario", "name=\"ouvrir\"")
        .doesNotContain("name=\"fermer\"")
        .doesNotContain("??", "{0}", "{1}");
    assertThat(page(address + "?lang=en")).contains("Proven optimum").doesNotContain("??");
    assertThat(page(address + "/lieux.csv")).contains("etat;rang;id;nom", "choisi;1;", "maintenu");
    assertThat(page(address + "/lieux.geojson")).contains("\"etat\":\"choisi\",\"id\"");
    assertThat(page(PAGE)).contains(address, "terminé");
  }

  @Test
  @Timeout(value = 120, unit = TimeUnit.SECONDS)
  void rulesThatCannotBeMetAreExplained() throws Exception {
    String address =
        ask("form-2", "ajouter", "2", "par", "canton").getResponse().getRedirectedUrl();

    assertThat(answer(address))
        .contains("Aucun lieu possible dans : Large.", "Aucun choix ne respecte toutes les règles")
        .doesNotContain("lieux.csv");
    assertThat(mvc.get().uri(address + "/lieux.csv")).hasStatus(HttpStatus.NOT_FOUND);
  }

  @Test
  void whatCannotBeSearchedForStaysInTheForm() throws Exception {
    MvcTestResult low = ask("form-3", "plafond", "1", "minutes", "17");
    assertThat(low).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(plain(low))
        .contains("Le plafond (1) est plus bas que le nombre de lieux à garder", "value=\"17\"");

    MvcTestResult list =
        ask("form-4", "candidats", "liste", "liste", "id;lat;lon\na;45,05;2,15\nb;nord;2\n");
    assertThat(list).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(plain(list)).contains("ligne 3 : « nord ; 2 » n’est pas une position", "b;nord;2");

    MvcTestResult columns = ask("form-5", "candidats", "liste", "liste", "id;nom\na;b\n");
    assertThat(plain(columns)).contains("Il manque la colonne « lat »");

    assertThat(plain(ask("form-6", "ajouter", "beaucoup"))).contains("« beaucoup » n’est pas un");
  }

  @Test
  void aSearchOfNobodyIsNotFoundAndAnUnknownTerritoryIsNotAnError() {
    assertThat(mvc.get().uri(PAGE + "/" + "0".repeat(32))).hasStatus(HttpStatus.NOT_FOUND);
    assertThat(mvc.get().uri("/territoires/nulle-part/implantations")).hasStatus3xxRedirection();
  }

  @Test
  @Timeout(value = 120, unit = TimeUnit.SECONDS)
  void aRuleIsAdoptedAppliesAndIsGivenUp() throws Exception {
    assertThat(page(PAGE)).contains("Aucune règle n’est adoptée", "Plafond : 23 FS");
    MvcTestResult written =
        mvc.post()
            .uri(PAGE + "/regles")
            .param("sorte", "CEILING")
            .param("service", "station-service")
            .param("nombre", "1")
            .param("source", "Plan de test")
            .param("version", "0")
            .exchange();
    assertThat(written).hasRedirectedUrl(PAGE + "#regles");
    assertThat(page(PAGE)).contains("lieux au plus", "Plan de test", "en vigueur");
    assertThat(
            mvc.post()
                .uri(PAGE + "/regles")
                .param("sorte", "CEILING")
                .param("service", "station-service")
                .param("nombre", "0")
                .param("source", "Plan")
                .param("version", "1"))
        .hasRedirectedUrl(PAGE + "?regle=refusee#regles");

    assertThat(
            mvc.post()
                .uri(PAGE + "/regles/retirer")
                .param("regle", "ceiling-station-service")
                .param("version", "0"))
        .hasRedirectedUrl(PAGE + "?regle=changee#regles");
    assertThat(
            mvc.post()
                .uri(PAGE + "/regles/retirer")
                .param("regle", "ceiling-station-service")
                .param("version", "1"))
        .hasRedirectedUrl(PAGE + "#regles");
    assertThat(page(PAGE)).contains("Aucune règle n’est adoptée");
  }
}
