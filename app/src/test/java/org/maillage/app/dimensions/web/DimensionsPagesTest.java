package org.maillage.app.dimensions.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.maillage.app.diagnostic.ChapterComputation;
import org.maillage.app.diagnostic.ChapterResults;
import org.maillage.app.diagnostic.reading.DiagnosticReading;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SpringBootTest(classes = ChapterServer.class, properties = "spring.flyway.enabled=false")
@AutoConfigureMockMvc
class DimensionsPagesTest {

  private static final String PAGE = "/territoires/grille/six-dimensions";

  @Autowired private MockMvcTester mvc;
  @Autowired private List<ChapterComputation> chapters;
  @Autowired private ChapterResults results;
  @Autowired private DiagnosticReading reading;

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

  @Test
  void theProfileOfACommuneIsARadarAndATableWithTheDefinitions() throws Exception {
    String html = page("?sujet=service:bureau-de-poste&commune=99001");

    assertThat(html)
        .contains("\"type\":\"radar\"")
        .contains("« la disponibilité du service »")
        .contains(
            "3 h d’ouverture par semaine, dont 0 h après 17 h ; demi-journées ouvertes : 1 sur 12.")
        .contains("Ouvert le samedi pour 0 % des habitants.")
        .contains("Relais : un tiers fait quelques opérations.")
        .contains("Tarif réglementé. Les tarifs du service postal universel sont encadrés")
        .contains("2 éléments publiés sur 5")
        .contains("À pied ou sans voiture : inconnu.")
        .contains("Délai d’un rendez-vous : inconnu.")
        .contains("sur 4 des 5 éléments mesurables")
        .doesNotContain("??");
  }

  @Test
  void aPlaceThatOpensThreeHoursAWeekIsFlagged() throws Exception {
    assertThat(page("?sujet=service:bureau-de-poste"))
        .contains("Un lieu ouvre moins de 18 h par semaine, sur 36 dont les horaires sont connus.");
    assertThat(page("?sujet=service:pharmacie"))
        .contains("on ne peut pas dire lesquels ouvrent peu");
  }

  @Test
  void aServiceWithoutAnyPlaceHasACostAndNothingElse() throws Exception {
    String html = page("?sujet=service:maternite&commune=99001");

    assertThat(html)
        .contains("Aucun lieu connu dans les données pour ce service")
        .contains("les données ne disent rien de la dimension « temps et facilité d’accès »")
        .contains("Dimensions connues : 1 sur 6")
        .contains("75 sur 100")
        .doesNotContain(">0 sur 100<");
  }

  @Test
  void aMeanSaysOnHowManyServicesItStands() throws Exception {
    String html = page("?commune=99001&dimension=disponibilite");

    // Of the 29 services only the post office has hours.
    assertThat(html).contains("sur 1 des 29 services").contains("1/29");
  }

  @Test
  void theTripIsCountedOnlyWhenItIsAskedFor() throws Exception {
    assertThat(page("?sujet=service:caf&commune=99036&km=0.5")).contains("Trajet aller et retour");
    assertThat(page("?sujet=service:caf&commune=99036")).doesNotContain("Trajet aller et retour");
    assertThat(page("?km=beaucoup")).contains("« beaucoup » n’existe pas");
  }

  @Test
  void aSelectionFiltersTheTableAndAnEmptyOneSaysSo() throws Exception {
    String html = page("?sel=epci:200000002");
    assertThat(Pattern.compile("id=\"r-99\\d{3}\"").matcher(html).results()).hasSize(18);

    assertThat(page("?sel=communes:")).contains("Aucune commune");
  }

  @Test
  void whatTheAddressGetsWrongIsToldAndTheRestIsShown() throws Exception {
    assertThat(page("?sujet=service:licorne&dimension=magie&commune=00000"))
        .contains("« service:licorne » n’existe pas", "« magie » n’existe pas", "« 00000 »");
  }

  @Test
  void englishIsWhole() throws Exception {
    assertThat(page("?sujet=service:bureau-de-poste&commune=99001&lang=en"))
        .contains("The six dimensions of accessibility", "Relay: a third party")
        .doesNotContain("??", "inconnu", " habitants");
  }
}
