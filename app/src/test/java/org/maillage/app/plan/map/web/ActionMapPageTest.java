package org.maillage.app.plan.map.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.maillage.app.diagnostic.reading.DiagnosticReading;
import org.maillage.app.diagnostic.web.Fixture;
import org.maillage.app.plan.FicheDesk;
import org.maillage.app.plan.PlanRepository;
import org.maillage.app.plan.StoredPlan;
import org.maillage.app.plan.map.ActionMap;
import org.maillage.app.plan.view.IslandPlan;
import org.maillage.app.plan.view.PlanIndex;
import org.maillage.app.plan.web.PlanSurroundings;
import org.maillage.app.territory.TerritoryRepository;
import org.maillage.app.territory.TerritorySummary;
import org.maillage.domain.diagnostic.Methode;
import org.maillage.domain.plan.Fiche;
import org.maillage.domain.plan.FicheLink;
import org.maillage.domain.plan.FicheLink.Kind;
import org.maillage.domain.plan.Plan;
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

/** The map of actions, over a square of 36 communes and a plan of three actions. */
@SpringBootTest(
    classes = ActionMapPageTest.MapServer.class,
    properties = "spring.flyway.enabled=false")
@AutoConfigureMockMvc
class ActionMapPageTest {

  private static final Fixture FIXTURE = new Fixture();
  private static final String FAR = "99036";
  private static final String POST = "bpe-2013:99002:bureau-de-poste";

  @EnableAutoConfiguration
  @Import(PlanSurroundings.class)
  @ComponentScan({
    "org.maillage.app.shell",
    "org.maillage.app.diagnostic.chapter",
    "org.maillage.app.plan.web",
    "org.maillage.app.plan.map"
  })
  static class MapServer {
    @Bean
    static DiagnosticReading reading() {
      return FIXTURE;
    }

    @Bean
    static Clock clock() {
      return Clock.fixed(IslandPlan.TODAY.atStartOfDay(ZoneOffset.UTC).toInstant(), ZoneOffset.UTC);
    }
  }

  @Autowired private MockMvcTester mvc;
  @MockitoBean private PlanRepository plans;
  @MockitoBean private TerritoryRepository territories;
  @MockitoBean private FicheDesk desk;

  @BeforeEach
  void store() {
    when(territories.findSummary("grille"))
        .thenReturn(
            Optional.of(
                new TerritorySummary(
                    "grille", "Grille", List.of("99"), 36, 100, "2013", "2026", 1, Instant.EPOCH)));
  }

  private static FicheLink link(Kind kind, String target) {
    return new FicheLink(kind, target, null);
  }

  /** The island's plan whose actions have these links, by id. */
  private static Plan plan(Map<String, List<FicheLink>> links) {
    Plan island = IslandPlan.plan();
    List<Fiche> fiches = new ArrayList<>();
    for (Fiche f : island.fiches()) {
      fiches.add(
          new Fiche(
              f.node(),
              f.status(),
              f.takings(),
              f.parts(),
              f.sections(),
              f.commitments(),
              f.indicators(),
              f.budget(),
              f.announced(),
              f.notes(),
              f.steps(),
              links.getOrDefault(f.node().id(), List.of()),
              f.toComplete()));
    }
    return new Plan(island.frame(), island.actors(), fiches);
  }

  private static ActionMap map(Plan plan) {
    var dossier = FIXTURE.dossier(Methode.CARROYEE);
    List<Fiche> followed = new PlanIndex(plan).followed();
    return ActionMap.of(
        followed, FIXTURE.territory(), id -> dossier.findStructure(id).orElse(null));
  }

  private static List<String> ids(List<Fiche> fiches) {
    return fiches.stream().map(fiche -> fiche.node().id()).toList();
  }

  @Test
  void anActionActsInItsCommunesInThoseOfItsZonesAndWhereItsPlacesAre() {
    ActionMap map =
        map(
            plan(
                Map.of(
                    "n11", List.of(link(Kind.ZONE, "epci:200000002"), link(Kind.COMMUNE, FAR)),
                    "n12", List.of(link(Kind.PLACE, POST), link(Kind.COMMUNE, FAR)),
                    "n3", List.of(link(Kind.SERVICE, "bureau-de-poste")))));
    assertThat(ids(map.byCommune().get(FAR))).containsExactly("n11", "n12");
    assertThat(ids(map.byCommune().get("99019"))).containsExactly("n11");
    assertThat(ids(map.byCommune().get("99002"))).containsExactly("n12");
    assertThat(map.byCommune().get("99001")).isEmpty();
    assertThat(map.communes()).isEqualTo(19);
    assertThat(map.placed()).isEqualTo(2);
    assertThat(map.byPlace().keySet()).extracting("id").containsExactly(POST);
    assertThat(ids(map.everywhere())).containsExactly("n3");
    assertThat(map.gone()).isEmpty();
  }

  @Test
  void whatIsNoLongerInTheDataIsToldApartFromTheWholeTerritory() {
    ActionMap map =
        map(
            plan(
                Map.of(
                    "n11", List.of(link(Kind.ZONE, "epci:gone"), link(Kind.COMMUNE, "00000")),
                    "n12", List.of(link(Kind.PLACE, "gone"), link(Kind.COMMUNE, FAR)))));
    assertThat(ids(map.gone())).containsExactly("n11");
    assertThat(ids(map.byCommune().get(FAR))).containsExactly("n12");
    assertThat(ids(map.everywhere())).containsExactly("n3");
  }

  @Test
  void classesAreNoneOneTwoOrThreeAndMore() {
    assertThat(List.of(0, 1, 2, 3, 4, 40).stream().map(ActionMapPage::classOf))
        .containsExactly(0, 1, 2, 2, 3, 3);
  }

  private MvcTestResult get(Plan plan) {
    StoredPlan stored = new StoredPlan("p", "grille", false, 1, Instant.EPOCH, plan, List.of());
    when(plans.findPlan("grille", "p")).thenReturn(Optional.of(stored));
    return mvc.get().uri("/territoires/grille/plans/p/carte").exchange();
  }

  @Test
  void thePageShowsTheMapAndSaysTheSameInATable() throws Exception {
    MvcTestResult result = get(plan(Map.of("n11", List.of(link(Kind.COMMUNE, FAR)))));
    assertThat(result).hasStatusOk();
    String html = result.getResponse().getContentAsString();
    assertThat(html)
        .contains("1 action sur 3 dit où elle agit\u00a0: 1 commune.")
        .contains("\"" + FAR + "\":[1,\"Commune 36")
        .contains("1 action\u00a0: 1-1")
        .contains("href=\"/territoires/grille/plans/p/fiches/n11\" title=\"Ouvrir un accueil")
        .contains("Pour tout le territoire");
    String table = html.substring(html.indexOf("planmap-caption"));
    assertThat(table.substring(0, table.indexOf("</table>")))
        .contains("<th scope=\"row\">Commune 36</th>")
        .doesNotContain("Commune 35");
  }

  @Test
  void aPlanThatNamesNoPlaceSaysWhatToDo() throws Exception {
    assertThat(get(plan(Map.of())).getResponse().getContentAsString())
        .contains("rattachez des communes")
        .doesNotContain("planmap-caption");
  }

  @Test
  void thereIsNoMapOfAPlanThatIsNotThere() {
    assertThat(mvc.get().uri("/territoires/grille/plans/autre/carte"))
        .hasStatus(HttpStatus.NOT_FOUND);
  }
}
