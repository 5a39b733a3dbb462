package org.maillage.app.comparison.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.maillage.app.diagnostic.reading.DiagnosticReading;
import org.maillage.app.diagnostic.web.Fixture;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SpringBootTest(
    classes = ComparisonPagesTest.ComparisonServer.class,
    properties = "spring.flyway.enabled=false")
@AutoConfigureMockMvc
class ComparisonPagesTest {

  @EnableAutoConfiguration
  @ComponentScan({
    "org.maillage.app.shell",
    "org.maillage.app.diagnostic.chapter",
    "org.maillage.app.diagnostic.web",
    "org.maillage.app.comparison"
  })
  static class ComparisonServer {
    @Bean
    static DiagnosticReading gridReading() {
      return new Fixture();
    }
  }

  private static final String ADDRESS = "/territoires/grille/comparaison";

  // The fixture's first communes have 30000, 7500 and 3333 people; its last has nobody.
  private static final String TABLE =
      "codgeo;pop\n99001;30000\n99002;7400\n99003;3333\n99036;\n75056;2\n";

  @Autowired private MockMvcTester mvc;

  private MvcTestResult post(String result, String key, String value, String table) {
    return mvc.post()
        .uri(ADDRESS)
        .multipart()
        .param("result", result)
        .param("key", key)
        .param("value", value)
        .param("table", table)
        .exchange();
  }

  private static String text(MvcTestResult result) throws Exception {
    String page = result.getResponse().getContentAsString();
    assertThat(page).doesNotContain("??", "{0}");
    return page;
  }

  @Test
  void theFormOffersEveryResultInBothLanguages() throws Exception {
    assertThat(text(mvc.get().uri(ADDRESS).exchange()))
        .contains(
            "Apportez un tableau", "value=\"service:pharmacie\"", "value=\"communale:panier\"")
        .contains(">Comparer</a>");
    assertThat(text(mvc.get().uri(ADDRESS + "?lang=en").exchange()))
        .contains("Bring a table", "in minutes");
    assertThat(text(mvc.get().uri(ADDRESS + "?lang=fr&trop-gros=1").exchange()))
        .contains("Ce fichier est trop gros");
  }

  @Test
  void aPastedTableIsComparedInFiguresAChartAndTables() throws Exception {
    MvcTestResult answer = post("population", "codgeo", "pop", TABLE);

    assertThat(answer).hasStatusOk();
    assertThat(text(answer))
        .contains("3 communes ont les deux chiffres", "presque de la même façon")
        .contains("Le tableau a la commune, sans valeur", "n’est pas dans le territoire")
        .contains("&quot;scatter&quot;".replace("&quot;", "\""))
        .contains("7 400".replace(' ', '\u202f'), "33,33");
  }

  @Test
  void anUploadedFileIsReadAsWell() throws Exception {
    MvcTestResult answer =
        mvc.post()
            .uri(ADDRESS)
            .multipart()
            .file(
                new MockMultipartFile(
                    "file", "t.csv", "text/csv", TABLE.getBytes(StandardCharsets.UTF_8)))
            .param("result", "panier")
            .param("key", "codgeo")
            .param("value", "pop")
            .param("apart", "RANK")
            .exchange();

    assertThat(answer).hasStatusOk();
    assertThat(text(answer)).contains("3 communes ont les deux chiffres", "au bord du territoire");
  }

  @Test
  void whatCannotBeReadIsToldInWordsAndNothingTypedIsLost() throws Exception {
    String[][] cases = {
      {"population", "codgeo", "habitants", TABLE, "Le tableau n’a pas de colonne", "codgeo, pop"},
      {
        "population",
        "codgeo",
        "pop",
        "codgeo;pop\n99001;1\n99001;2\n",
        "deux valeurs",
        "lignes 2 et 3"
      },
      {"population", "codgeo", "pop", "", "Choisissez un fichier", "Apportez"},
      {"population", "", "pop", TABLE, "Nommez la colonne", "99002;7400"},
      {"apl:medecin", "codgeo", "pop", TABLE, "n’existe pas ici", "99002;7400"},
      {"population", "codgeo", "pop", "codgeo;pop\n", "ne contient aucune ligne", "votre tableau"}
    };
    for (String[] one : cases) {
      MvcTestResult refused = post(one[0], one[1], one[2], one[3]);
      assertThat(refused).hasStatus(422);
      assertThat(text(refused)).contains(one[4], one[5]);
    }
  }

  @Test
  void aTableOfAnotherTerritorySaysSo() throws Exception {
    MvcTestResult answer = post("panier", "codgeo", "pop", "codgeo;pop\n75056;3\n");

    assertThat(answer).hasStatusOk();
    assertThat(text(answer)).contains("Aucune commune n’a les deux chiffres", "pas de valeur");
  }

  @Test
  void withoutADiagnosticTheTerritorysOwnPageIsShown() {
    assertThat(mvc.get().uri("/territoires/inconnu/comparaison"))
        .hasRedirectedUrl("/territoires/inconnu");
  }
}
