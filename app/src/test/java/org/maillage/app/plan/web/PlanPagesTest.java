package org.maillage.app.plan.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.maillage.app.plan.FicheDesk;
import org.maillage.app.plan.PlanIds;
import org.maillage.app.plan.PlanRepository;
import org.maillage.app.plan.PlanSummary;
import org.maillage.app.plan.StoredPlan;
import org.maillage.app.plan.view.IslandPlan;
import org.maillage.app.territory.TerritoryRepository;
import org.maillage.app.territory.TerritorySummary;
import org.maillage.data.plan.PlanFile;
import org.maillage.domain.plan.Fiche;
import org.maillage.domain.plan.Plan;
import org.maillage.domain.plan.check.Stated;
import org.maillage.domain.territory.Commune;
import org.maillage.domain.territory.LatLon;
import org.maillage.domain.territory.PositionQuality;
import org.maillage.domain.territory.Territory;
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

/** The reading pages of plans, over plans that are kept in a list. */
@SpringBootTest(
    classes = PlanPagesTest.PlanServer.class,
    properties = "spring.flyway.enabled=false")
@AutoConfigureMockMvc
class PlanPagesTest {

  private static final String LIST = "/territoires/ile/plans";
  private static final String SMALL = LIST + "/petit";

  private static final TerritorySummary ISLAND =
      new TerritorySummary("ile", "Île", List.of("2A"), 4, 100, "2013", "2026", 1, Instant.EPOCH);

  @EnableAutoConfiguration
  @Import(PlanSurroundings.class)
  @ComponentScan({"org.maillage.app.shell", "org.maillage.app.plan.web"})
  static class PlanServer {
    @Bean
    static Shelf plans() {
      return new Shelf();
    }

    @Bean
    static Clock clock() {
      return Clock.fixed(IslandPlan.TODAY.atStartOfDay(ZoneOffset.UTC).toInstant(), ZoneOffset.UTC);
    }
  }

  /** Plans in a list instead of a database. */
  private static final class Shelf implements PlanRepository {
    private final List<StoredPlan> plans = new ArrayList<>();

    @Override
    public List<PlanSummary> listPlans(String territoryId) {
      return plans.stream()
          .filter(plan -> plan.territoryId().equals(territoryId))
          .map(
              p ->
                  new PlanSummary(
                      p.id(),
                      p.territoryId(),
                      p.example(),
                      p.plan().frame(),
                      p.plan().fiches().size(),
                      p.changedAt()))
          .toList();
    }

    @Override
    public Optional<StoredPlan> findPlan(String id) {
      return plans.stream().filter(plan -> plan.id().equals(id)).findFirst();
    }

    @Override
    public void insert(StoredPlan plan) {
      plans.add(plan);
    }
  }

  @Autowired private MockMvcTester mvc;
  @Autowired private Shelf shelf;
  @MockitoBean private TerritoryRepository territories;
  @MockitoBean private FicheDesk desk;

  @BeforeEach
  void oneTerritoryWithASmallPlan() {
    when(territories.listTerritories()).thenReturn(List.of(ISLAND));
    when(territories.findSummary(any())).thenReturn(Optional.empty());
    when(territories.findSummary("ile")).thenReturn(Optional.of(ISLAND));
    shelf.plans.clear();
    shelf.insert(IslandPlan.stored("petit", false, IslandPlan.plan()));
  }

  private static String plain(MvcTestResult result) throws Exception {
    return result.getResponse().getContentAsString().replaceAll("[\\u00a0\\u202f]", " ");
  }

  private String page(String address) throws Exception {
    MvcTestResult result = mvc.get().uri(address).exchange();
    assertThat(result).as(address).hasStatusOk();
    return plain(result);
  }

  private void putExample(String key) {
    PlanFile file = IslandPlan.example(key);
    int[] number = {0};
    PlanIds ids = new PlanIds(() -> "x" + number[0]++);
    Plan plan = ids.plan(file.plan());
    List<Stated> stated = file.stated().stream().map(ids::stated).toList();
    shelf.insert(new StoredPlan(key, "ile", true, 1, Instant.EPOCH, plan, stated));
  }

  @Test
  void theRoomLeadsToTheOnlyTerritoryOrLetsOneChoose() throws Exception {
    assertThat(mvc.get().uri("/plan").exchange()).hasRedirectedUrl(LIST);
    when(territories.listTerritories())
        .thenReturn(
            List.of(
                ISLAND,
                new TerritorySummary(
                    "cap", "Cap", List.of("2B"), 9, 100, "", "", 1, Instant.EPOCH)));
    assertThat(page("/plan")).contains("href=\"/territoires/cap/plans\"", "9 communes");
    when(territories.listTerritories()).thenReturn(List.of());
    assertThat(page("/plan")).contains("Aucun territoire n’est importé");
  }

  @Test
  void theListTellsOwnPlansFromExamples() throws Exception {
    putExample("bouches-du-rhone");
    assertThat(page(LIST))
        .contains(
            "Île a 1 plan.",
            "Schéma de l’île",
            "3 orientations, 2 actions",
            "du 1er janvier 2024 au 31 décembre 2029",
            "4 orientations, 10 actions, 26 sous-actions",
            "Exemples d’autres départements",
            "aria-current=\"page\"")
        .doesNotContain("??", "{0");
    assertThat(page(LIST + "?lang=en")).contains("Île has 1 plan.").doesNotContain("??", "{0");
  }

  @Test
  void aTerritoryWithoutAPlanSaysWhatToDo() throws Exception {
    shelf.plans.clear();
    assertThat(page(LIST))
        .contains("Île n’a pas encore de plan.", "Aucun plan n’a été chargé")
        .doesNotContain("Plans du territoire", "exemples ci-dessous");
  }

  @Test
  void theBoardIsMadeOfTheFichesAndFilteredByTheAddress() throws Exception {
    assertThat(page(SMALL))
        .contains(
            "3 fiches : 1 prévue, 1 en cours, 1 bloquée.",
            "Tableau synoptique, tiré des fiches",
            "href=\"/territoires/ile/plans/petit/fiches/n11\"",
            "Ouvrir un accueil numérique",
            "href=\"#state-bloquee\"",
            "Le bail manque.",
            "aucune fiche",
            "À compléter : Objectif, Contenu")
        .doesNotContain("??", "{0");
    assertThat(page(SMALL + "?etat=bloquee&q=prefecture"))
        .contains("1 fiche sur 3.", "Former les agents", "Des accueils proches")
        .doesNotContain("Ouvrir un accueil");
    assertThat(page(SMALL + "?etat=perdue")).contains("« perdue » ne veut rien dire ici");
    assertThat(page(SMALL + "?q=rien-de-tel"))
        .contains("Aucune fiche ne répond, sur 3.")
        .doesNotContain("<table");
    assertThat(page(SMALL + "?lang=en")).contains("3 fiches: 1 planned").doesNotContain("??", "{0");
  }

  @Test
  void aFicheShowsEverythingThatItHolds() throws Exception {
    assertThat(page(SMALL + "/fiches/n11"))
        .contains(
            "Orientation 1 Des accueils proches",
            "Action 1-1",
            "depuis le 2 mai 2024",
            "Toutes les rubriques obligatoires sont remplies.",
            "La page 12 s’arrête",
            "href=\"/territoires/ile/plans/petit/partenaires/a3\"",
            "(remise)",
            "Être aidé &lt;partout&gt;.",
            "prêter un bureau",
            "convention de lutte contre la pauvreté",
            "≥ 676 000 €",
            "il manque 808 € pour atteindre la somme annoncée",
            "1 377 511 visites",
            "Valeurs en retard : 2025.",
            "30 septembre 2026",
            "en retard",
            "un seul suivi",
            "SDTAN",
            "Suivante : 1-2 Former les agents d’accueil",
            "href=\"/journal/fiche/n11\"")
        .doesNotContain("??", "{0", "Précédente");
    assertThat(page(SMALL + "/fiches/n12"))
        .contains(
            "<strong>Ce qui bloque :</strong> <span>le bail</span>",
            "<p class=\"gap\">À compléter</p>",
            "Inactif : aucune valeur",
            "Précédente : 1-1")
        .doesNotContain("??", "{0");
    assertThat(page(SMALL + "/fiches/n1")).contains("Ce qui est dessous").doesNotContain("Remplie");
    assertThat(page(SMALL + "/fiches/n11?lang=en"))
        .contains("€808 are missing", "1,377,511 visites")
        .doesNotContain("??", "{0");
  }

  @Test
  void indicatorsAreListedAndFiltered() throws Exception {
    assertThat(page(SMALL + "/indicateurs"))
        .contains(
            "2 indicateurs : 1 actif, aucun à compléter, 1 à définir.",
            "href=\"/territoires/ile/plans/petit/fiches/n11#indicateur-1\"",
            "en retard : 2025",
            "la définition")
        .doesNotContain("??", "{0");
    assertThat(page(SMALL + "/indicateurs?etat=actifs"))
        .contains("Visites de l’accueil")
        .doesNotContain("Ce que le comité choisira");
    assertThat(page(SMALL + "/indicateurs?etat=a-completer"))
        .contains("Aucun indicateur n’est dans ce cas.");
    assertThat(page(SMALL + "/indicateurs?etat=perdus")).contains("« perdus » ne veut rien dire");
  }

  @Test
  void partnersHaveAPageEach() throws Exception {
    assertThat(page(SMALL + "/partenaires"))
        .contains(
            "3 organisations : 2 pilotent, 1 s’est engagée, 1 engagement de partenaire.",
            "href=\"/territoires/ile/plans/petit/partenaires/a1\"");
    assertThat(page(SMALL + "/partenaires/a1"))
        .contains(
            "1 engagement, aucun n’est déclaré tenu.",
            "href=\"/organisations/o-poste\"",
            "1-1 Ouvrir un accueil numérique",
            "schéma des solidarités")
        .doesNotContain("??", "{0");
    assertThat(page(SMALL + "/partenaires/a3"))
        .contains("Écrit une partie de la fiche", "Aucun engagement écrit dans ce plan.");
  }

  @Test
  void aPlaceIsReportedUnlessItIsACommuneOfTheTerritory() throws Exception {
    List<Stated> stated = List.of(place("INC-13", "Castellu"), place("INC-14", "Châteaufort"));
    Commune commune =
        new Commune(
            "2A001", "Castellu", "2A", null, 100, new LatLon(42, 9), PositionQuality.EXACT, null);
    when(territories.findTerritory("ile"))
        .thenReturn(
            Optional.of(
                new Territory(
                    "ile",
                    "Île",
                    List.of("2A"),
                    List.of(),
                    List.of(commune),
                    List.of(),
                    List.of(),
                    List.of())));
    shelf.insert(new StoredPlan("dit", "ile", false, 1, Instant.EPOCH, IslandPlan.plan(), stated));
    assertThat(page(LIST + "/dit/controles"))
        .contains("« Châteaufort » (annexe) n’est le nom d’aucune commune", "INC-14")
        .doesNotContain("Castellu", "INC-13");
    shelf.insert(
        new StoredPlan("modele", "ile", true, 1, Instant.EPOCH, IslandPlan.plan(), stated));
    assertThat(page(LIST + "/modele/controles")).contains("Castellu", "Châteaufort");
  }

  private static Stated place(String id, String name) {
    return new Stated.Place(id, null, new Stated.Said(name, "annexe", ""));
  }

  @Test
  void contradictionsAndGapsAreSentencesThatLeadToTheirFiche() throws Exception {
    assertThat(page(SMALL + "/controles"))
        .contains(
            "1 contradiction, ",
            "les lignes font 675 192 €, la somme annoncée est 676 000 €",
            "À compléter : Objectif, Contenu.",
            "« Bus des services » est porté par les fiches 1-1, 1-2",
            "href=\"/territoires/ile/plans/petit/fiches/n12\"")
        .doesNotContain("??", "{0");
    assertThat(page(SMALL + "/controles?lang=en")).doesNotContain("??", "{0");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"bouches-du-rhone", "landes", "pyrenees-orientales-pdi-pti", "pas-de-calais"})
  void everyPageOfAnExampleOpens(String key) throws Exception {
    putExample(key);
    String base = LIST + "/" + key;
    for (String address : List.of("", "/indicateurs", "/partenaires", "/controles")) {
      assertThat(page(base + address))
          .contains("Exemple : le plan d’un autre département")
          .doesNotContain("??", "{0");
    }
    Plan plan = shelf.findPlan(key).orElseThrow().plan();
    for (Fiche fiche : plan.fiches()) {
      assertThat(page(base + "/fiches/" + fiche.node().id())).doesNotContain("??", "{0");
    }
    String actorId = plan.actors().get(0).id();
    assertThat(page(base + "/partenaires/" + actorId)).doesNotContain("??", "{0");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/territoires/ailleurs/plans",
        "/territoires/ile/plans/perdu",
        "/territoires/ailleurs/plans/petit",
        "/territoires/ile/plans/autre",
        "/territoires/ile/plans/petit/fiches/perdue",
        "/territoires/ile/plans/petit/partenaires/personne"
      })
  void whatIsNotThereIsNotFound(String address) {
    shelf.insert(
        new StoredPlan("autre", "cap", false, 1, Instant.EPOCH, IslandPlan.plan(), List.of()));
    assertThat(mvc.get().uri(address).exchange()).hasStatus(HttpStatus.NOT_FOUND);
  }

  @Test
  void aPlanOfThreeHundredFichesAndSixYearsOpens() throws Exception {
    shelf.insert(IslandPlan.stored("grand", false, IslandPlan.large(300, 6)));
    assertThat(page(LIST + "/grand")).contains("300 fiches : 300 en cours.", "30-10");
    assertThat(page(LIST + "/grand/indicateurs")).contains("300 indicateurs : 300 actifs");
  }

  @Test
  void whoMayWriteFindsTheFormOfEachSection() throws Exception {
    assertThat(page(SMALL + "/fiches/n11")).doesNotContain("/rubriques/objectif\"");
    when(desk.mayWrite(any(), any())).thenReturn(true);
    assertThat(page(SMALL + "/fiches/n11"))
        .contains("href=\"" + SMALL + "/fiches/n11/rubriques/objectif\"");
  }
}
