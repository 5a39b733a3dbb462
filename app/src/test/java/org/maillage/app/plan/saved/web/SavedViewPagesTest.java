package org.maillage.app.plan.saved.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.maillage.app.access.Access;
import org.maillage.app.access.Actor;
import org.maillage.app.access.FixedAccess;
import org.maillage.app.access.Grant;
import org.maillage.app.access.Role;
import org.maillage.app.access.Scope;
import org.maillage.app.plan.FicheDesk;
import org.maillage.app.plan.PlanRepository;
import org.maillage.app.plan.saved.SavedView;
import org.maillage.app.plan.saved.SavedViewDesk;
import org.maillage.app.plan.saved.SavedViewRepository;
import org.maillage.app.plan.view.IslandPlan;
import org.maillage.app.plan.web.PlanSurroundings;
import org.maillage.app.territory.TerritoryRepository;
import org.maillage.app.territory.TerritorySummary;
import org.mockito.ArgumentCaptor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.http.HttpStatus;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Kept filters over the filter of a page, and their list. */
@SpringBootTest(
    classes = SavedViewPagesTest.SavedViewServer.class,
    properties = "spring.flyway.enabled=false")
@AutoConfigureMockMvc
class SavedViewPagesTest {

  private static final String PLAN = "/territoires/ile/plans/petit";
  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

  private static Actor actor = new Actor(Actor.Kind.PERSON, "me", "Moi", null, "", List.of());

  @EnableAutoConfiguration
  @Import({PlanSurroundings.class, SavedViewDesk.class})
  @ComponentScan({
    "org.maillage.app.shell",
    "org.maillage.app.plan.web",
    "org.maillage.app.plan.saved.web"
  })
  static class SavedViewServer {
    @Bean
    static Clock clock() {
      return Clock.fixed(NOON, ZoneOffset.UTC);
    }

    @Bean
    @Primary
    static Access whoeverTheTestSays() {
      return new FixedAccess(() -> actor);
    }
  }

  @Autowired private MockMvcTester mvc;
  @MockitoBean private TerritoryRepository territories;
  @MockitoBean private PlanRepository plans;
  @MockitoBean private FicheDesk desk;
  @MockitoBean private SavedViewRepository views;

  @BeforeEach
  void oneOwnAndOneShared() {
    acts(Role.PARTNER);
    TerritorySummary island =
        new TerritorySummary("ile", "Île", List.of("2A"), 4, 100, "2013", "2026", 1, Instant.EPOCH);
    when(territories.findSummary("ile")).thenReturn(Optional.of(island));
    when(plans.findPlan("ile", "petit"))
        .thenReturn(Optional.of(IslandPlan.stored("petit", false, IslandPlan.plan())));
    put(
        view("v1", SavedView.Page.BOARD, "Ce qui <bloque>", "etat=bloquee", "me", false),
        view("v2", SavedView.Page.BOARD, "La Poste", "pilote=parti", "x", true),
        view("v3", SavedView.Page.INDICATORS, "Actifs", "etat=actifs", "x", true));
  }

  private static void acts(Role role) {
    actor =
        new Actor(
            Actor.Kind.PERSON,
            "me",
            "Moi",
            "o-caf",
            "",
            List.of(new Grant(role, Scope.ofTerritory("ile"))));
  }

  private void put(SavedView... all) {
    when(views.listViews(eq("petit"), any())).thenReturn(List.of(all));
    for (SavedView one : all) {
      when(views.findView("petit", one.id())).thenReturn(Optional.of(one));
    }
  }

  private static SavedView view(
      String id, SavedView.Page page, String name, String filter, String owner, boolean shared) {
    return new SavedView(id, page, name, filter, owner, shared, NOON);
  }

  private static String plain(MvcTestResult result) throws Exception {
    return result.getResponse().getContentAsString().replaceAll("[\\u00a0\\u202f]", " ");
  }

  private String page(String address) throws Exception {
    MvcTestResult result = mvc.get().uri(address).exchange();
    assertThat(result).as(address).hasStatusOk();
    String page = plain(result);
    assertThat(page).as(address).doesNotContain("??", "{0", ">null<");
    return page;
  }

  @Test
  void theFilterHasLinksToWhatIsKeptForItsPage() throws Exception {
    assertThat(page(PLAN))
        .contains(
            "href=\"" + PLAN + "?etat=bloquee\"",
            "Ce qui &lt;bloque&gt;",
            "partagée",
            "Renommer ou")
        .doesNotContain("Garder ce filtre", "etat=actifs\" aria-current", ">Actifs</a>");
    assertThat(page(PLAN + "?etat=bloquee&q="))
        .contains("Garder ce filtre", "value=\"etat=bloquee\"")
        .containsPattern("etat=bloquee\" aria-current=\"true\"");
    assertThat(page(PLAN + "/indicateurs?etat=actifs&lang=en"))
        .contains(">Actifs</a>", "Save this filter")
        .doesNotContain("Ce qui &lt;bloque&gt;");
  }

  @Test
  void aViewOfAPilotThatIsGoneOpensAndSaysSo() throws Exception {
    assertThat(page(PLAN + "?pilote=parti&etat=perdue"))
        .contains("Le pilote que ce filtre nomme n’est plus", "« perdue » ne veut rien dire ici")
        .doesNotContain("« parti »");
  }

  @Test
  void theReaderWithoutRightsSeesNoViews() throws Exception {
    acts(Role.PUBLIC);
    assertThat(page(PLAN)).doesNotContain("saved-views");
  }

  @Test
  void aFilterIsKeptAndLeadsBackToIt() {
    assertThat(
            mvc.post()
                .uri(PLAN + "/vues")
                .param("page", "BOARD")
                .param("filtre", "q=relais&pilote=a1&autre=1")
                .param("nom", " Relais ")
                .param("partagee", "true")
                .exchange())
        .hasRedirectedUrl(PLAN + "?pilote=a1&q=relais");
    ArgumentCaptor<SavedView> kept = ArgumentCaptor.forClass(SavedView.class);
    verify(views).add(eq("petit"), kept.capture());
    assertThat(kept.getValue().name()).isEqualTo("Relais");
    assertThat(kept.getValue().shared()).isTrue();
    assertThat(kept.getValue().ownerId()).isEqualTo("me");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "CE QUI <BLOQUE>"})
  void aNameThatCannotBeIsSaidAndTheFilterStays(String name) throws Exception {
    MvcTestResult result =
        mvc.post().uri(PLAN + "/vues").param("filtre", "q=relais").param("nom", name).exchange();
    assertThat(result).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(plain(result))
        .contains(
            name.isEmpty() ? "Donnez un nom" : "déjà une vue de ce nom", "value=\"q=relais\"");
    verify(views, never()).add(any(), any());
  }

  @Test
  void theListRenamesAndTakesAwayOnesOwn() throws Exception {
    assertThat(page(PLAN + "/vues"))
        .contains("/vues/v1/nom", "/vues/v1/retrait", "Tableau de bord", "Actifs")
        .doesNotContain("/vues/v2/nom", "/vues/v2/retrait");
    when(desk.keeps(any())).thenReturn(true);
    assertThat(page(PLAN + "/vues")).contains("/vues/v2/retrait").doesNotContain("/vues/v2/nom");
    assertThat(mvc.post().uri(PLAN + "/vues/v1/nom").param("nom", "Blocages").exchange())
        .hasRedirectedUrl(PLAN + "/vues");
    verify(views).rename("petit", "v1", "Blocages");
    assertThat(mvc.post().uri(PLAN + "/vues/v2/retrait").exchange())
        .hasRedirectedUrl(PLAN + "/vues");
    verify(views).remove("petit", "v2");
    MvcTestResult unnamed = mvc.post().uri(PLAN + "/vues/v1/nom").param("nom", " ").exchange();
    assertThat(unnamed).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(plain(unnamed)).contains("Donnez un nom", "Rien n’est encore gardé");
  }

  @Test
  void nobodyInParticularHasNoViews() {
    actor = new Actor(Actor.Kind.OPERATOR, null, "", null, "", actor.grants());
    assertThat(mvc.get().uri(PLAN + "/vues").exchange())
        .failure()
        .hasMessageContaining("SEE_PLANS");
    assertThat(mvc.post().uri(PLAN + "/vues/x/retrait").exchange()).hasStatus(HttpStatus.NOT_FOUND);
  }
}
