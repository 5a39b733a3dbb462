package org.maillage.app.poles;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SpringBootTest(classes = ChaptersServer.class, properties = "spring.flyway.enabled=false")
@AutoConfigureMockMvc
class ChapterPagesTest {

  @Autowired private MockMvcTester mvc;

  private String page(String address) throws Exception {
    MvcTestResult result = mvc.get().uri("/territoires/grille/" + address).exchange();
    assertThat(result).hasStatusOk();
    return result.getResponse().getContentAsString();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "poles",
        "poles?pole=99001&part=30&niveau=superieure",
        "poles?sel=epci:200000002",
        "quartiers",
        "quartiers?zonage=bassin-de-vie&zone=99001&minutes=30&famille=la-poste",
        "isochrones",
        "isochrones?lieux=service:pharmacie&mode=voiture&sens=depart",
        "isochrones?mode=pied&lieux=service:pharmacie"
      })
  void everyPageIsWholeInBothLanguages(String address) throws Exception {
    assertThat(page(address))
        .contains("<html lang=\"fr\"", "aria-current=\"page\"", "class=\"map-static\"")
        .doesNotContain("??", "{0}", "{1}");
    assertThat(page(address + (address.contains("?") ? "&" : "?") + "lang=en"))
        .contains("<html lang=\"en\"")
        .doesNotContain("??", "{0}", "{1}", " habitants");
  }

  @Test
  void aPoleSaysWhatHangsOnIt() throws Exception {
    // Commune 1 has every service that the grid has: it is a higher pole.
    assertThat(page("poles?pole=99001"))
        .contains("pôle supérieur", "Si le pôle perdait ce service", "rien d’autre")
        .contains("Ne comptent pas, faute d’un seul lieu connu : Maternité.");
  }

  @Test
  void aCommuneThatIsNoPoleIsSaidToBeNone() throws Exception {
    assertThat(page("poles?pole=99036")).contains("n’est pas un pôle à cette part de services");
  }

  @Test
  void aHigherShareLeavesFewerPoles() throws Exception {
    assertThat(count(page("poles?part=80"), "data-opens-card"))
        .isLessThan(count(page("poles?part=30"), "data-opens-card"));
  }

  private static int count(String text, String word) {
    return text.split(word, -1).length - 1;
  }

  @Test
  void theCatchmentOfAPoleCanBeStudied() throws Exception {
    assertThat(page("poles?sel=pole:99001"))
        .contains("<option value=\"pole:99001\" selected=\"selected\">");
  }

  @Test
  void aTerritoryWithoutPriorityQuartersSaysSoAndOffersOtherZones() throws Exception {
    assertThat(page("quartiers"))
        .contains("n’ont pas de contours de quartiers prioritaires")
        .contains("Bassin de l’Étang")
        .contains("vivent en dehors de ces zones");
  }

  @Test
  void aFamilyThatNoFileTellsSaysWhy() throws Exception {
    assertThat(page("quartiers")).contains("agréés par la CAF et aucun fichier lu ici");
  }

  @Test
  void isochronesCountPeopleByBandAndComeAsAFile() throws Exception {
    assertThat(page("isochrones?lieux=service:pharmacie"))
        .contains("20\u202fmin ou moins", "class=\"surface\"", "isochrones.geojson?");
    MvcTestResult file =
        mvc.get().uri("/territoires/grille/isochrones.geojson?lieux=service:pharmacie").exchange();
    assertThat(file).hasStatusOk().hasContentTypeCompatibleWith("application/geo+json");
    assertThat(file.getResponse().getContentAsString())
        .contains("\"minutes\":10", "\"minutes\":30", "\"habitants\":");
  }

  @Test
  void withoutAPlaceOrANetworkThePageSaysSoAndOffersNoFile() throws Exception {
    assertThat(page("isochrones?lieux=service:maternite"))
        .contains("Aucun lieu connu ici pour : Maternité")
        .doesNotContain("isochrones.geojson?");
    assertThat(page("isochrones?lieux=service:pharmacie&mode=pied"))
        .contains("Le réseau piéton n’est pas dans les données");
  }

  @Test
  void anUnknownTerritoryIsNotAnError() {
    assertThat(mvc.get().uri("/territoires/nulle-part/poles")).hasStatus3xxRedirection();
  }
}
