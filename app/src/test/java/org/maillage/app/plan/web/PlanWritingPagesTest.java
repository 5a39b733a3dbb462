package org.maillage.app.plan.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.maillage.app.journal.ActorNames;
import org.maillage.app.plan.FicheDesk;
import org.maillage.app.plan.PlanRepository;
import org.maillage.app.plan.PlanSummary;
import org.maillage.app.plan.SectionEdition;
import org.maillage.app.plan.SmallPlan;
import org.maillage.app.plan.StoredPlan;
import org.maillage.app.plan.history.SectionHistory;
import org.maillage.app.plan.history.SectionVersion;
import org.maillage.app.plan.links.LinkDesk;
import org.maillage.app.plan.links.Things;
import org.maillage.app.plan.tree.TreeDesk;
import org.maillage.app.plan.tree.TreeDesk.Outcome;
import org.maillage.app.plan.value.LocalOffer;
import org.maillage.app.plan.view.LinkNames;
import org.maillage.app.plan.view.LinkNames.LinkName;
import org.maillage.app.scenario.ScenarioRepository;
import org.maillage.app.scenario.ScenarioSentences;
import org.maillage.app.scenario.ScenarioService;
import org.maillage.app.scenario.StoredScenario;
import org.maillage.app.territory.TerritoryRepository;
import org.maillage.app.territory.TerritorySummary;
import org.maillage.domain.plan.FicheLink;
import org.maillage.domain.scenario.Scenario;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The pages on which a plan gets its shape, its links and its former texts, and its search. */
@SpringBootTest(
    classes = PlanWritingPagesTest.WritingServer.class,
    properties = "spring.flyway.enabled=false")
@AutoConfigureMockMvc
class PlanWritingPagesTest {

  private static final String PLAN = "/territoires/corse/plans/p";
  private static final TerritorySummary CORSE =
      new TerritorySummary(
          "corse", "Corse", List.of("2A"), 4, 100, "2013", "2026", 1, Instant.EPOCH);

  @EnableAutoConfiguration
  @ComponentScan({
    "org.maillage.app.shell",
    "org.maillage.app.plan.tree.web",
    "org.maillage.app.plan.links.web",
    "org.maillage.app.plan.history.web",
    "org.maillage.app.plan.value.web",
    "org.maillage.app.plan.edit.web",
    "org.maillage.app.plan.search"
  })
  @Import(PlanOpening.class)
  static class WritingServer {
    @Bean
    static Clock clock() {
      return Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);
    }
  }

  @Autowired private MockMvcTester mvc;
  @MockitoBean private PlanRepository plans;
  @MockitoBean private TerritoryRepository territories;
  @MockitoBean private TreeDesk desk;
  @MockitoBean private FicheDesk fiches;
  @MockitoBean private LocalOffer offer;
  @MockitoBean private LinkDesk linking;
  @MockitoBean private Things things;
  @MockitoBean private SectionHistory history;
  @MockitoBean private ActorNames names;
  @MockitoBean private ScenarioRepository scenarios;
  @MockitoBean private ScenarioService scenarioService;
  @MockitoBean private ScenarioSentences sentences;

  @BeforeEach
  void oneSmallPlan() {
    when(territories.findSummary("corse")).thenReturn(Optional.of(CORSE));
    when(plans.findPlan("corse", "p")).thenReturn(Optional.of(SmallPlan.stored("p")));
    when(desk.create(any(), any())).thenReturn(SmallPlan.stored("p"));
    when(fiches.mayWrite(any(), any())).thenReturn(true);
    when(things.names(any(), any())).thenReturn(LinkNames.AS_WRITTEN);
    when(things.all(any(), eq(FicheLink.Kind.COMMUNE), any()))
        .thenReturn(Map.of("2B033", new LinkName("Bastia", "/territoires/corse?commune=2B033")));
    when(plans.listPlans("corse"))
        .thenReturn(
            List.of(
                new PlanSummary(
                    "p", "corse", false, SmallPlan.stored("p").plan().frame(), 3, Instant.EPOCH)));
    when(plans.findPlan("p")).thenReturn(Optional.of(SmallPlan.stored("p")));
  }

  private String page(String address, HttpStatus status) throws Exception {
    return plain(mvc.get().uri(address).exchange(), status);
  }

  private static String plain(MvcTestResult result, HttpStatus status) throws Exception {
    assertThat(result).hasStatus(status);
    return result.getResponse().getContentAsString().replaceAll("[\\u00a0\\u202f]", " ");
  }

  @Test
  void theTreeShowsEveryNodeWithWhatMayBeDone() throws Exception {
    String page = page(PLAN + "/arbre", HttpStatus.OK);
    assertThat(page)
        .contains(
            "Descendre 1.1 Ouvrir des relais",
            "Monter 1.2 Former les agents",
            "Ajouter sous 1 Être accueilli",
            "sous 1 Être accueilli</option>")
        .doesNotContain("Monter 1.1", "Descendre 1.2", "Ajouter sous 1.1");
  }

  @Test
  void aMoveLeadsBackToTheNode() {
    when(desk.shift(any(), any(), eq(1), eq(1))).thenReturn(Outcome.DONE);
    assertThat(
            mvc.post()
                .uri(PLAN + "/arbre/f1/place")
                .param("sens", "descendre")
                .param("version", "1")
                .exchange())
        .hasRedirectedUrl(PLAN + "/arbre?fait=f1#n-f1");
  }

  @Test
  void aTitleThatSomebodyElseOvertookIsKeptInTheForm() throws Exception {
    when(desk.add(any(), eq("a1"), eq("Relier"), anyInt())).thenReturn(Outcome.CHANGED_MEANWHILE);
    String page =
        plain(
            mvc.post()
                .uri(PLAN + "/arbre")
                .param("sous", "a1")
                .param("intitule", " Relier ")
                .param("version", "0")
                .exchange(),
            HttpStatus.CONFLICT);
    assertThat(page).contains("value=\"Relier\"", "Quelqu’un d’autre a changé le plan");
  }

  @Test
  void contentGoesOnlyAfterASecondYes() throws Exception {
    String asked = page(PLAN + "/arbre/f1/suppression", HttpStatus.OK);
    assertThat(asked).contains("1 texte, 1 engagement, note, étape ou ligne de budget");
    MvcTestResult once =
        mvc.post().uri(PLAN + "/arbre/f1/suppression").param("version", "1").exchange();
    assertThat(plain(once, HttpStatus.UNPROCESSABLE_CONTENT)).contains("cochez la case");
    verify(desk, never()).remove(any(), any(), anyInt());

    when(desk.remove(any(), any(), eq(1))).thenReturn(Outcome.DONE);
    assertThat(
            mvc.post()
                .uri(PLAN + "/arbre/f1/suppression")
                .param("version", "1")
                .param("contenu", "oui")
                .exchange())
        .hasRedirectedUrl(PLAN + "/arbre");
    assertThat(page(PLAN + "/arbre/f2/suppression", HttpStatus.OK))
        .contains("Rien n’y est encore écrit");
  }

  @Test
  void theFrameSaysWhatTheProgrammesDoNotCover() throws Exception {
    assertThat(page(PLAN + "/cadre", HttpStatus.OK))
        .contains("Aucun programme n’est écrit", "value=\"Schéma d’essai\"");
  }

  @Test
  void aFrameThatDoesNotHoldIsGivenBackWithItsReasons() throws Exception {
    String page =
        plain(
            mvc.post()
                .uri("/territoires/corse/plans/nouveau")
                .param("titre", "Schéma 2027")
                .param("genre", "SDAASP")
                .param("debut", "2027-01-01")
                .param("fin", "2026-12-31")
                .param("numerotation", "DOTS")
                .param("modele", "FREE")
                .param("un", "Axe", "", "Fiche")
                .param("plusieurs", "Axes", "", "Fiches")
                .exchange(),
            HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(page)
        .contains(
            "Le dernier jour vient avant le premier",
            "Un niveau est vide au milieu des autres",
            "value=\"Schéma 2027\"");
  }

  @Test
  void anEmptyPlanIsMadeAndItsTreeOpens() {
    assertThat(
            mvc.post()
                .uri("/territoires/corse/plans/nouveau")
                .param("titre", "Schéma 2027")
                .param("genre", "SDAASP")
                .param("debut", "2027-01-01")
                .param("fin", "2032-12-31")
                .param("numerotation", "DOTS")
                .param("modele", "FREE")
                .param("un", "Axe", "Fiche")
                .param("plusieurs", "Axes", "Fiches")
                .param("programme", "2027-2029", "2030-2032")
                .param("du", "2027-01-01", "2030-01-01")
                .param("au", "2029-12-31", "2032-12-31")
                .exchange())
        .hasRedirectedUrl(PLAN + "/arbre");
    verify(desk).create(eq("corse"), any());
  }

  @Test
  void organisationsAreNamedAndThoseThatDoSomethingCannotGo() throws Exception {
    String page = page(PLAN + "/organisations", HttpStatus.OK);
    assertThat(page).contains("Nom de La Poste").doesNotContain("Supprimer La Poste");
    when(desk.addActor(any(StoredPlan.class), eq("CAF"), eq(1))).thenReturn(Outcome.REFUSED);
    assertThat(
            plain(
                mvc.post()
                    .uri(PLAN + "/organisations")
                    .param("nom", "CAF")
                    .param("version", "1")
                    .exchange(),
                HttpStatus.UNPROCESSABLE_CONTENT))
        .contains("Le plan a déjà une organisation de ce nom");
  }

  @Test
  void thingsAreFoundByNameAndLinkedWithAButton() throws Exception {
    String links = PLAN + "/fiches/f1/liens";
    assertThat(page(links + "?quoi=COMMUNE&q=bastia", HttpStatus.OK))
        .contains("La fiche n’est encore liée à rien", "1 trouvé.", "Lier à Bastia");
    when(linking.add(any(), any(), eq(FicheLink.Kind.COMMUNE), eq("2B033"), eq(""), any()))
        .thenReturn(LinkDesk.Outcome.DONE);
    assertThat(mvc.post().uri(links).param("quoi", "COMMUNE").param("cible", "2B033").exchange())
        .hasRedirectedUrl(links + "?quoi=COMMUNE");
    when(linking.add(any(), any(), eq(FicheLink.Kind.COMMUNE), eq("9"), eq(""), any()))
        .thenReturn(LinkDesk.Outcome.UNKNOWN);
    assertThat(
            plain(
                mvc.post().uri(links).param("quoi", "COMMUNE").param("cible", "9").exchange(),
                HttpStatus.UNPROCESSABLE_CONTENT))
        .contains("Il n’y a rien de tel ici");
  }

  @Test
  void aScenarioIsAttachedFromItsOwnPage() throws Exception {
    when(scenarios.findScenario("s1"))
        .thenReturn(
            Optional.of(
                new StoredScenario(
                    "s1",
                    "corse",
                    1,
                    null,
                    null,
                    new Scenario("Deux relais", List.of()),
                    1,
                    Instant.EPOCH)));
    assertThat(page("/territoires/corse/scenarios/s1/fiches", HttpStatus.OK))
        .contains("Deux relais", "1.1 Ouvrir des relais", "Aucune fiche de ce plan");
    assertThat(mvc.get().uri("/territoires/corse/scenarios/s2/fiches").exchange())
        .hasStatus(HttpStatus.NOT_FOUND);
  }

  @Test
  void versionsAreListedAndTheLastTwoComparedWordByWord() throws Exception {
    Instant noon = Instant.parse("2026-11-22T12:00:00Z");
    when(history.listVersions("f1", "contenu", null))
        .thenReturn(
            List.of(
                new SectionVersion(7, noon, "p1", "o1", "ouvrir deux relais"),
                new SectionVersion(0, null, null, null, "ouvrir un relais")));
    when(names.person("p1")).thenReturn("Camille Robin");
    when(names.organisation(eq("o1"), any())).thenReturn("Département");
    when(fiches.open(any(), any(), eq("contenu"), any()))
        .thenReturn(new SectionEdition("f1", "contenu", null, "ouvrir deux relais", 2));
    String versions = PLAN + "/fiches/f1/rubriques/contenu/versions";
    assertThat(page(versions, HttpStatus.OK))
        .contains("Camille Robin (Département)", "Texte d’origine", "<del>un</del><ins>deux</ins>");
    when(fiches.save(
            any(), any(), eq(new SectionEdition("f1", "contenu", null, "ouvrir un relais", 2))))
        .thenReturn(Optional.empty());
    assertThat(mvc.post().uri(versions).param("numero", "0").param("version", "2").exchange())
        .hasRedirectedUrl(PLAN + "/fiches/f1#contenu");
    assertThat(mvc.get().uri(PLAN + "/fiches/f1/rubriques/rien/versions").exchange())
        .hasStatus(HttpStatus.NOT_FOUND);
  }

  @Test
  void aSearchShowsThePassagesAndMarksTheWords() throws Exception {
    assertThat(page(PLAN + "/recherche?q=relai", HttpStatus.OK))
        .contains("2 passages contiennent « relai »", "ouvrir un <mark>relais</mark>", "#contenu");
    assertThat(page(PLAN + "/recherche?q=fibre", HttpStatus.OK))
        .contains("Aucun passage ne contient « fibre »");
    assertThat(page(PLAN + "/recherche", HttpStatus.OK)).contains("Écrivez un ou plusieurs mots");
  }

  @Test
  void anActionOfAPlanWrittenHereBeginsOnlyOnceItSaysWhatItAdds() throws Exception {
    String fiche = PLAN + "/fiches/f2";
    MvcTestResult refused =
        mvc.post().uri(fiche + "/suivi").param("etat", "RUNNING").param("version", "1").exchange();
    assertThat(plain(refused, HttpStatus.UNPROCESSABLE_CONTENT))
        .contains("Dites d’abord ce que l’action apporte sur place");
    verify(fiches, never()).change(any(), any(), any(), anyInt());

    when(offer.listBassins("corse")).thenReturn(List.of("Corte"));
    when(offer.listOffer(eq("corse"), eq("Corte"), any())).thenReturn(List.of("Poste (3)"));
    when(fiches.open(any(), any(), eq("valeur"), any()))
        .thenReturn(new SectionEdition("f2", "valeur", null, "", 0));
    assertThat(page(fiche + "/valeur?bassin=Corte", HttpStatus.OK))
        .contains("Poste (3)</textarea>", "value=\"Corte\"");
    String text =
        "Bassin de vie\u00a0: Corte\n\n"
            + "Offre existante\u00a0: Poste (3)\n\n"
            + "Manque auquel l’action répond\u00a0: rien\n\n"
            + "Ce que l’action ajoute\u00a0: un relais";
    when(fiches.save(any(), any(), eq(new SectionEdition("f2", "valeur", null, text, 0))))
        .thenReturn(Optional.empty());
    assertThat(
            mvc.post()
                .uri(fiche + "/valeur")
                .param("bassin", "Corte")
                .param("offre", "Poste (3)")
                .param("manque", "rien")
                .param("apport", "un relais")
                .param("version", "0")
                .exchange())
        .hasRedirectedUrl(fiche + "#valeur");
    verify(fiches).save(any(), any(), eq(new SectionEdition("f2", "valeur", null, text, 0)));
  }

  @Test
  void thereIsNoPageOfAPlanThatIsNotThere() {
    assertThat(mvc.get().uri("/territoires/corse/plans/x/arbre").exchange())
        .hasStatus(HttpStatus.NOT_FOUND);
    assertThat(mvc.get().uri(PLAN + "/arbre/x").exchange()).hasStatus(HttpStatus.NOT_FOUND);
    assertThat(mvc.get().uri("/territoires/ailleurs/plans/nouveau").exchange())
        .hasStatus(HttpStatus.NOT_FOUND);
  }
}
