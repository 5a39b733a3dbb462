package org.maillage.app.plan.pooling.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.maillage.app.diagnostic.reading.DiagnosticReading;
import org.maillage.app.diagnostic.web.Fixture;
import org.maillage.app.plan.FicheDesk;
import org.maillage.app.plan.PlanRepository;
import org.maillage.app.plan.SectionEdition;
import org.maillage.app.plan.StoredPlan;
import org.maillage.app.plan.pooling.PoolingInventory;
import org.maillage.app.plan.view.IslandPlan;
import org.maillage.app.plan.web.PlanSurroundings;
import org.maillage.app.territory.TerritoryRepository;
import org.maillage.app.territory.TerritorySummary;
import org.maillage.domain.diagnostic.Methode;
import org.maillage.domain.offer.Service;
import org.maillage.domain.offer.SharedPlace;
import org.mockito.ArgumentCaptor;
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

/** The inventory of shared places, over a square whose services stand in the middle of communes. */
@SpringBootTest(
    classes = PoolingPageTest.PoolingServer.class,
    properties = "spring.flyway.enabled=false")
@AutoConfigureMockMvc
class PoolingPageTest {

  private static final Fixture FIXTURE = new Fixture();
  private static final String PAGE = "/territoires/grille/plans/p/mutualisation";

  @EnableAutoConfiguration
  @Import(PlanSurroundings.class)
  @ComponentScan({
    "org.maillage.app.shell",
    "org.maillage.app.plan.web",
    "org.maillage.app.plan.pooling"
  })
  static class PoolingServer {
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
    put(false);
    when(desk.mayWrite(any(), any())).thenReturn(true);
    when(desk.open(any(), any(), any(), any()))
        .thenReturn(new SectionEdition("n12", "contenu", null, "Former deux agents", 3));
    when(desk.save(any(), any(), any())).thenReturn(Optional.empty());
  }

  private void put(boolean example) {
    StoredPlan stored =
        new StoredPlan("p", "grille", example, 1, Instant.EPOCH, IslandPlan.plan(), List.of());
    when(plans.findPlan("grille", "p")).thenReturn(Optional.of(stored));
  }

  private String page(String address) throws Exception {
    MvcTestResult result = mvc.get().uri(address).exchange();
    assertThat(result).hasStatusOk();
    return result.getResponse().getContentAsString();
  }

  private static PoolingInventory inventory() {
    return PoolingInventory.of(FIXTURE.dossier(Methode.CARROYEE), Locale.FRENCH);
  }

  /**
   * Every second service of the basket stands exactly in the middle of a commune: where two public
   * ones of them are, they are under one roof.
   */
  private static long communesThatShare() {
    List<String> basket = FIXTURE.dossier(Methode.CARROYEE).panier().services();
    List<Integer> reach = new ArrayList<>();
    for (int s = 1; s < basket.size(); s += 2) {
      Service service = FIXTURE.dossier(Methode.CARROYEE).getService(basket.get(s));
      if (SharedPlace.PUBLIC_THEMES.contains(service.theme())
          && !service.code().equals("maternite")) {
        reach.add(36 / (s + 1));
      }
    }
    reach.sort(null);
    return reach.size() < 2 ? 0 : reach.get(reach.size() - 2);
  }

  @Test
  void placesUnderOneRoofAreListedWithTheirCommuneAndEpci() throws Exception {
    PoolingInventory inventory = inventory();
    assertThat(inventory.lines()).hasSize((int) communesThatShare()).isNotEmpty();
    String html = page(PAGE);
    assertThat(html)
        .contains("pooling-caption", "Saint-Rémy-l’Étang-en-Vallée-Française", "CA de l’Étang");
    assertThat(inventory.lines()).allMatch(line -> line.services().size() >= 2);
  }

  @Test
  void theInventoryIsAddedToWhatTheFicheSaysAndNothingTwice() {
    MvcTestResult result = mvc.post().uri(PAGE).param("fiche", "n12").exchange();
    assertThat(result).hasRedirectedUrl("/territoires/grille/plans/p/fiches/n12#contenu");
    ArgumentCaptor<SectionEdition> saved = ArgumentCaptor.forClass(SectionEdition.class);
    verify(desk).save(any(), any(), saved.capture());
    String text = saved.getValue().text();
    assertThat(saved.getValue().version()).isEqualTo(3);
    assertThat(text.lines().toList())
        .hasSize(1 + inventory().lines().size())
        .startsWith("Former deux agents")
        .contains(inventory().lines().get(0).text());
    assertThat(inventory().addedTo(text)).isEqualTo(text);
    assertThat(inventory().addedTo("").lines()).hasSize(inventory().lines().size());
  }

  @Test
  void whenSomebodyElseWasFasterNothingIsAddedAndThePageSaysSo() throws Exception {
    when(desk.save(any(), any(), any()))
        .thenReturn(Optional.of(new SectionEdition("n12", "contenu", null, "autre", 4)));
    MvcTestResult result = mvc.post().uri(PAGE).param("fiche", "n12").exchange();
    assertThat(result).hasRedirectedUrl(PAGE + "?probleme=change");
    assertThat(page(PAGE + "?probleme=change")).contains("rien n’a été ajouté");
  }

  @Test
  void aPlanOfAnotherDepartementHasNoInventoryHere() throws Exception {
    put(true);
    assertThat(page(PAGE)).contains("autre département").doesNotContain("pooling-caption");
    assertThat(mvc.post().uri(PAGE).param("fiche", "n12")).hasStatus(HttpStatus.NOT_FOUND);
    verify(desk, never()).save(any(), any(), any());
  }

  @Test
  void thereIsNoFicheThatIsNotThere() {
    assertThat(mvc.post().uri(PAGE).param("fiche", "autre")).hasStatus(HttpStatus.NOT_FOUND);
  }
}
