package org.maillage.app.panier.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.when;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.maillage.app.home.jdbc.TestDatabase;
import org.maillage.app.offer.PanierRepository;
import org.maillage.app.offer.jdbc.PanierRepositories;
import org.maillage.app.panier.PanierRanges;
import org.maillage.app.panier.RangesOnTerritory;
import org.maillage.app.territory.TerritorySummary;
import org.maillage.data.reference.ReferenceData;
import org.maillage.domain.offer.Gamme;
import org.maillage.domain.offer.RangeChoice;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SpringBootTest(
    classes = PanierPagesTest.PanierServer.class,
    properties = "spring.flyway.enabled=false")
@AutoConfigureMockMvc
class PanierPagesTest {

  @EnableAutoConfiguration
  @ComponentScan({"org.maillage.app.shell", "org.maillage.app.panier.web"})
  static class PanierServer {

    @Bean(destroyMethod = "close")
    static TestDatabase.Opened database() throws Exception {
      Path folder = Files.createTempDirectory("paniers");
      return TestDatabase.H2.open(folder);
    }

    @Bean
    static Clock clock() {
      return Clock.fixed(Instant.parse("2026-11-22T23:30:00Z"), ZoneId.of("Europe/Paris"));
    }

    @Bean
    static PanierRepository paniers(TestDatabase.Opened database, Clock clock) {
      return PanierRepositories.over(database, clock);
    }
  }

  @Autowired private MockMvcTester mvc;
  @Autowired private PanierRepository paniers;
  @MockitoBean private PanierRanges ranges;

  @BeforeEach
  void putTheReferenceAndATerritory() {
    paniers.putReferences(List.of(ReferenceData.panier(ReferenceData.PANIER_SDAASP_13)));
    when(ranges.listTerritories())
        .thenReturn(
            List.of(
                new TerritorySummary(
                    "ile", "Île", List.of("2A"), 4, 100, "2013", "2026", 1, Instant.EPOCH)));
    when(ranges.find(any())).thenReturn(Optional.empty());
    when(ranges.find("ile"))
        .thenReturn(
            Optional.of(
                new RangesOnTerritory(
                    "ile",
                    "Île",
                    4,
                    Map.of(
                        "pharmacie", Set.of("A", "B", "C"),
                        "banque", Set.of("A", "B"),
                        "caf", Set.of("A")))));
  }

  private String page(String address) throws Exception {
    MvcTestResult result = mvc.get().uri(address).exchange();
    assertThat(result).hasStatusOk();
    return result.getResponse().getContentAsString();
  }

  private MvcTestResult post(String address, String... fields) {
    var request = mvc.post().uri(address);
    for (int i = 0; i < fields.length; i += 2) {
      request = request.param(fields[i], fields[i + 1]);
    }
    return request.exchange();
  }

  private void copy(String id) {
    assertThat(post("/paniers/sdaasp-13/copie", "newId", id, "nameFr", "Panier de l’île"))
        .hasRedirectedUrl("/paniers/" + id);
  }

  @Test
  void theListNamesEveryBasketInBothLanguages() throws Exception {
    assertThat(page("/paniers"))
        .contains("Panier du SDAASP des Bouches-du-Rhône", "29 services")
        .doesNotContain("??", "{0");
    assertThat(page("/paniers?lang=en")).contains("Basket of the Bouches-du-Rhône", "comes with");
  }

  @Test
  void aBasketShowsRangesSourcesAndTheRuleWithItsCuts() throws Exception {
    assertThat(page("/paniers/sdaasp-13"))
        .contains("BPE D301", "Le document d’origine", "3 sur 4 (75\u202f%)")
        .contains(
            "La gamme proximité s’arrête après « Pharmacie » (3 communes)"
                .replace("« ", "«\u00a0")
                .replace(" »", "\u00a0»"))
        .contains("Sans gamme calculée")
        .doesNotContain("??", "{0", "Modifier ce panier");
    assertThat(page("/paniers/sdaasp-13?lang=en"))
        .contains("Computed range", "3 of 4 (75%)")
        .doesNotContain("??", "{0", "Pharmacie");
  }

  @Test
  void withoutATerritoryThePageSaysWhyNothingIsComputed() throws Exception {
    when(ranges.listTerritories()).thenReturn(List.of());
    assertThat(page("/paniers/sdaasp-13"))
        .contains("Aucun territoire n’est importé")
        .doesNotContain("Gamme calculée</th>");
  }

  @Test
  void aCopyIsEditedWithReasonsAndEachEditIsAVersion() throws Exception {
    copy("ile-un");
    assertThat(page("/paniers/ile-un/modifier")).contains("name=\"gamme.caf\"", "1 sur 4");

    MvcTestResult refused =
        post(
            "/paniers/ile-un/modifier",
            "version",
            "1",
            "territoire",
            "ile",
            "nameFr",
            "Panier de l’île",
            "nameEn",
            "Basket",
            "gamme.caf",
            "PROXIMITE",
            "gamme.pharmacie",
            "PROXIMITE");
    assertThat(refused).hasStatus(422);
    assertThat(refused.getResponse().getContentAsString())
        .contains("Dites pourquoi cette gamme", "un point est à compléter")
        .contains("<option value=\"PROXIMITE\" selected=\"selected\">proximité</option>");

    assertThat(
            post(
                "/paniers/ile-un/modifier",
                "version",
                "1",
                "territoire",
                "ile",
                "nameFr",
                "Panier de l’île",
                "nameEn",
                "Basket",
                "gamme.caf",
                "PROXIMITE",
                "reason.caf",
                "Accueil dans chaque mairie",
                "gamme.pharmacie",
                "PROXIMITE"))
        .hasRedirectedUrl("/paniers/ile-un?territoire=ile");
    assertThat(paniers.findPanier("ile-un").orElseThrow().panier().choice("caf"))
        .isEqualTo(new RangeChoice(RangeChoice.Origin.MANUAL, "Accueil dans chaque mairie"));
    assertThat(page("/paniers/ile-un"))
        .contains("À la main\u00a0: Accueil dans chaque mairie", "Version 2", "Version 1");
    assertThat(page("/paniers/ile-un?version=1"))
        .contains("n’est plus en vigueur")
        .as("in the days of the platform, not of the server")
        .contains("23 novembre 2026");
    assertThat(page("/paniers/comparer?avant=ile-un@1&apres=ile-un@2"))
        .contains("Aucun service ajouté, 27 retirés, un changé de gamme")
        .contains("de la gamme intermédiaire à la gamme proximité");
  }

  @Test
  void acceptingTheComputedRangesSavesThem() {
    copy("ile-deux");
    assertThat(
            post(
                "/paniers/ile-deux/modifier",
                "version",
                "1",
                "territoire",
                "ile",
                "nameFr",
                "Panier",
                "nameEn",
                "Basket",
                "accept",
                "1",
                "gamme.caf",
                "PROXIMITE",
                "gamme.banque",
                "PROXIMITE",
                "gamme.msa",
                "SUPERIEURE",
                "gamme.pharmacie",
                "PROXIMITE"))
        .hasStatus3xxRedirection();
    var panier = paniers.findPanier("ile-deux").orElseThrow().panier();
    assertThat(panier.findGamme("caf")).contains(Gamme.SUPERIEURE);
    assertThat(panier.choice("caf"))
        .isEqualTo(new RangeChoice(RangeChoice.Origin.COMPUTED, "Île 1/4"));
    assertThat(panier.findGamme("msa")).contains(Gamme.SUPERIEURE);
  }

  @Test
  void aVersionThatChangedMeanwhileIsNotOverwrittenAndNothingTypedIsLost() throws Exception {
    copy("ile-trois");
    MvcTestResult late =
        post(
            "/paniers/ile-trois/modifier",
            "version",
            "0",
            "nameFr",
            "Mon nom à moi",
            "nameEn",
            "Mine",
            "gamme.caf",
            "SUPERIEURE");
    assertThat(late).hasStatus(422);
    assertThat(late.getResponse().getContentAsString())
        .contains("Quelqu’un d’autre a modifié ce panier", "Mon nom à moi");
  }

  @Test
  void whatCannotBeIsRefusedInWords() throws Exception {
    copy("ile-quatre");
    for (String[] typed :
        new String[][] {
          {"Île", "X", "L’identifiant ne convient pas"},
          {"comparer", "X", "L’identifiant ne convient pas"},
          {"ile-quatre", "X", "Un autre panier porte déjà"},
          {"neuf", " ", "Donnez un nom"}
        }) {
      MvcTestResult refused =
          post("/paniers/sdaasp-13/copie", "newId", typed[0], "nameFr", typed[1]);
      assertThat(refused).hasStatus(422);
      assertThat(refused.getResponse().getContentAsString()).contains(typed[2]);
    }
    assertThat(mvc.get().uri("/paniers/sdaasp-13/modifier")).hasRedirectedUrl("/paniers/sdaasp-13");
    assertThat(mvc.get().uri("/paniers/inconnu")).hasStatus(404);
    assertThat(mvc.get().uri("/paniers/sdaasp-13?territoire=atlantide")).hasStatus(404);
    assertThat(post("/paniers/ile-quatre/modifier", "gamme.caf", "AUTRE")).hasStatus(400);
  }
}
