package org.maillage.app.health.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.maillage.app.diagnostic.ChapterComputation;
import org.maillage.app.diagnostic.ChapterResults;
import org.maillage.app.diagnostic.reading.DiagnosticReading;
import org.maillage.app.diagnostic.result.CommuneResults;
import org.maillage.app.dimensions.web.ChapterServer;
import org.maillage.app.health.HealthReading;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SpringBootTest(classes = ChapterServer.class, properties = "spring.flyway.enabled=false")
@AutoConfigureMockMvc
class HealthPagesTest {

  private static final String PAGE = "/territoires/grille/sante";

  @Autowired private MockMvcTester mvc;
  @Autowired private List<ChapterComputation> chapters;
  @Autowired private ChapterResults results;
  @Autowired private DiagnosticReading reading;
  @Autowired private HealthReading health;
  @Autowired private CommuneResults compared;

  @BeforeEach
  void compute() {
    ChapterServer.compute(chapters, results, reading);
  }

  private String page(String query) throws Exception {
    MvcTestResult result = mvc.get().uri(PAGE + query).exchange();
    assertThat(result).hasStatusOk();
    return plain(result);
  }

  /** No-break spaces as plain ones: typography is not what is tested here. */
  private static String plain(MvcTestResult result) throws Exception {
    return result.getResponse().getContentAsString().replaceAll("[\\u00a0\\u202f]", " ");
  }

  private MvcTestResult keep(String doctors, String activity, int version) {
    return mvc.post()
        .uri(PAGE + "/regle")
        .param("doctors", doctors)
        .param("old", "1")
        .param("below", "")
        .param("emergency", "30")
        .param("activity", activity)
        .param("version", Integer.toString(version))
        .exchange();
  }

  @Test
  void professionalsAreCountedWhereTheirActivityIsNotKnown() throws Exception {
    assertThat(page(""))
        .contains("professionnels pour 100 000 habitants, en moyenne, à 20 min ou moins.")
        .contains("Communes dont les âges sont connus : 0 sur 36")
        .contains("le seuil légal de 2,5 consultations ne peut pas être appliqué")
        .contains("Maternité : aucun lieu connu dans les données.")
        .contains("non vérifié")
        .doesNotContain("??", "habitants standardisés");
  }

  @Test
  void doctorsOfUnknownAgeMakeAPlaceToBeCheckedAndNoMore() throws Exception {
    // Service number 4 of the basket: 9 communes with one doctor each.
    assertThat(page("")).contains("9 autres sont à vérifier", "un médecin d’âge inconnu.");
  }

  @Test
  void aProfessionThatIsNotThereIsToldAndTheFirstShown() throws Exception {
    assertThat(page("?profession=rebouteux")).contains("« rebouteux » n’existe pas");
    assertThat(page("?profession=infirmier")).contains("Infirmier : ");
  }

  @Test
  @DirtiesContext
  void theRuleIsKeptAndTheActivityMakesConsultationsOfProfessionals() throws Exception {
    assertThat(keep("1", "5000", 0)).hasStatus3xxRedirection();

    assertThat(page(""))
        .contains("consultations par an et par habitant")
        .contains("seuil de 2,5 consultations.")
        .contains("Médecins dans la commune : moins de 1, ")
        .contains("Aucune n’est à vérifier");
  }

  @Test
  @DirtiesContext
  void whoeverComesSecondIsToldAndLosesNothing() throws Exception {
    assertThat(keep("2", "", 0)).hasStatus3xxRedirection();

    MvcTestResult second = keep("7", "", 0);

    assertThat(second).hasStatus(HttpStatus.CONFLICT);
    assertThat(plain(second))
        .contains("quelqu’un a changé la règle entre-temps")
        .contains("name=\"doctors\" min=\"0\" max=\"100\" step=\"1\" required value=\"7\"")
        .contains("Médecins dans la commune : moins de 2, ");
    assertThat(keep("7", "", 1)).hasStatus3xxRedirection();
  }

  @Test
  void whatIsNoNumberIsRefusedInWords() throws Exception {
    MvcTestResult result = keep("beaucoup", "", 0);

    assertThat(result).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(plain(result)).contains("Rien n’est enregistré", "value=\"beaucoup\"");
  }

  @Test
  void anEmptySelectionSaysSo() throws Exception {
    assertThat(page("?sel=communes:")).contains("Aucune commune");
  }

  @Test
  void englishIsWhole() throws Exception {
    assertThat(page("?lang=en"))
        .contains("Access to care", "professionals for 100,000 inhabitants", "not checked")
        .doesNotContain("??", " habitants", "non vérifié");
  }

  @Test
  void potentialAccessibilityIsOfferedToBeCompared() {
    assertThat(compared.names("grille"))
        .contains("apl:medecin-generaliste", "apl:infirmier", "apl:sage-femme");
    assertThat(compared.values("grille", "apl:medecin-generaliste")).hasSize(36);
    assertThat(compared.names("ailleurs")).isEmpty();
  }

  @Test
  void accessByCommuneIsThereForOthersToCompare() {
    var dossier = reading.listTerritories().get(0);
    var communes = reading.findDossier(dossier.id(), dossier.methodes().get(0)).orElseThrow();

    assertThat(
            health.accessByCommune(
                "grille",
                communes.panier().id(),
                communes.territory().communes(),
                "medecin-generaliste"))
        .hasSize(36)
        .containsKey("99001");
  }
}
