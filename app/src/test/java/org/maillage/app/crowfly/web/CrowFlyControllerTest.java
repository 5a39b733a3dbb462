package org.maillage.app.crowfly.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.maillage.app.crowfly.CrowFlyService;
import org.maillage.app.diagnostic.reading.DiagnosticDossier;
import org.maillage.app.diagnostic.reading.DiagnosticReading;
import org.maillage.app.map.RoadLines;
import org.maillage.domain.diagnostic.CrowFlyShortcut;
import org.maillage.domain.diagnostic.CrowFlyShortcut.CommuneLoss;
import org.maillage.domain.diagnostic.CrowFlyShortcut.Loss;
import org.maillage.domain.diagnostic.CrowFlyShortcut.ServiceLoss;
import org.maillage.domain.diagnostic.CrowFlyShortcut.Settings;
import org.maillage.domain.diagnostic.Methode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SpringBootTest(
    classes = CrowFlyControllerTest.CrowFlyServer.class,
    properties = "spring.flyway.enabled=false")
@AutoConfigureMockMvc
class CrowFlyControllerTest {

  @EnableAutoConfiguration
  @ComponentScan({"org.maillage.app.shell", "org.maillage.app.crowfly.web"})
  static class CrowFlyServer {

    @Bean
    static DiagnosticReading corse() {
      return new DiagnosticReading() {
        @Override
        public List<TerritoryEntry> listTerritories() {
          return List.of(new TerritoryEntry("corse", "Corse", 360, 355_486, List.of()));
        }

        @Override
        public Optional<DiagnosticDossier> findDossier(String territoryId, Methode methode) {
          return Optional.empty();
        }

        @Override
        public RoadLines roads(String territoryId) {
          return RoadLines.NONE;
        }
      };
    }
  }

  @Autowired private MockMvcTester mvc;
  @MockitoBean private CrowFlyService service;

  private String page(String address) throws Exception {
    var result = mvc.get().uri(address).exchange();
    assertThat(result).hasStatusOk();
    return result.getResponse().getContentAsString();
  }

  private void keep() {
    Loss loss = new Loss(1_000, 50, 0, 50 * 240_000.0, 720_000, 180_000_000, -120_000_000);
    when(service.find("corse"))
        .thenReturn(
            Optional.of(
                new CrowFlyShortcut(
                    "corse",
                    "sdaasp-13",
                    "1",
                    Settings.usual(3),
                    List.of(new ServiceLoss("pharmacie", 57, loss, "2B096")),
                    loss,
                    List.of(new CommuneLoss("2B096", "Corte", loss)))));
  }

  @Test
  void thePageHasASentenceAChartAndTwoTablesInBothLanguages() throws Exception {
    keep();
    assertThat(page("/territoires/corse/vol-d-oiseau"))
        .contains("<html lang=\"fr\"", "4\u202fmin en moyenne", "width=\"85.0%\"")
        .contains("<th scope=\"row\">Pharmacie</th>", "<th scope=\"row\">Corte</th>")
        .doesNotContain("??", "{0");
    assertThat(page("/territoires/corse/vol-d-oiseau?lang=en"))
        .contains("<html lang=\"en\"", "4\u00a0min on average", "too short by 2\u00a0min")
        .doesNotContain("??", "{0");
  }

  @Test
  void whatWasNotComputedNamesItsCommand() throws Exception {
    when(service.find("corse")).thenReturn(Optional.empty());
    assertThat(page("/territoires/corse/vol-d-oiseau"))
        .contains("./maillage crow-fly --territory corse");
  }

  @Test
  void anUnknownTerritoryIsNotFound() {
    assertThat(mvc.get().uri("/territoires/atlantide/vol-d-oiseau")).hasStatus(404);
  }
}
