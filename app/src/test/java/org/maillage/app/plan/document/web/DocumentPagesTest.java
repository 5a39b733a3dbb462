package org.maillage.app.plan.document.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.when;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.maillage.app.plan.FicheDesk;
import org.maillage.app.plan.PlanRepository;
import org.maillage.app.plan.view.IslandPlan;
import org.maillage.app.plan.web.PlanSurroundings;
import org.maillage.app.territory.TerritoryRepository;
import org.maillage.app.territory.TerritorySummary;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The page of documents, and the files that it leads to. */
@SpringBootTest(
    classes = DocumentPagesTest.DocumentServer.class,
    properties = "spring.flyway.enabled=false")
@AutoConfigureMockMvc
class DocumentPagesTest {

  private static final String PLAN = "/territoires/ile/plans/petit";
  private static final String WORD =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

  @EnableAutoConfiguration
  @Import(PlanSurroundings.class)
  @ComponentScan({
    "org.maillage.app.shell",
    "org.maillage.app.plan.web",
    "org.maillage.app.plan.document.web"
  })
  static class DocumentServer {
    @Bean
    static Clock clock() {
      return Clock.fixed(IslandPlan.TODAY.atStartOfDay(ZoneOffset.UTC).toInstant(), ZoneOffset.UTC);
    }
  }

  @Autowired private MockMvcTester mvc;
  @MockitoBean private TerritoryRepository territories;
  @MockitoBean private PlanRepository plans;
  @MockitoBean private FicheDesk desk;

  @BeforeEach
  void oneTerritoryWithAPlan() {
    when(territories.findSummary(any())).thenReturn(Optional.empty());
    when(territories.findSummary("ile"))
        .thenReturn(
            Optional.of(
                new TerritorySummary(
                    "ile", "Île", List.of("2A"), 4, 100, "2013", "2026", 1, Instant.EPOCH)));
    when(plans.findPlan("ile", "petit"))
        .thenReturn(Optional.of(IslandPlan.stored("petit", false, IslandPlan.plan())));
  }

  private MvcTestResult get(String address) {
    return mvc.get().uri(address).exchange();
  }

  private String page(String address) throws Exception {
    MvcTestResult result = get(address);
    assertThat(result).as(address).hasStatusOk();
    return result.getResponse().getContentAsString().replaceAll("[\\u00a0\\u202f]", " ");
  }

  @Test
  void thePageLeadsToEachDocumentInEachFormat() throws Exception {
    String page = page(PLAN + "/documents");
    for (String name : List.of("plan", "synoptique", "indicateurs")) {
      for (String ending : List.of("pdf", "docx", "odt")) {
        assertThat(page).contains("href=\"" + PLAN + "/documents/" + name + "." + ending + "\"");
      }
    }
    assertThat(page)
        .contains(
            "href=\"" + PLAN + "/documents/tableur.xlsx\"",
            "aria-label=\"PDF : Plan complet\"",
            "aria-current=\"page\"")
        .doesNotContain("??", "{0");
    assertThat(page(PLAN + "/documents?lang=en"))
        .contains("Whole plan", "aria-label=\"PDF: Whole plan\"")
        .doesNotContain("??", "{0");
  }

  @Test
  void aFicheLeadsToItsOwnDocument() throws Exception {
    assertThat(page(PLAN + "/fiches/n11"))
        .contains(
            "href=\"" + PLAN + "/fiches/n11/document.pdf\"",
            "href=\"" + PLAN + "/fiches/n11/document.odt\"",
            "aria-label=\"PDF : 1-1 Ouvrir un accueil numérique\"");
  }

  @ParameterizedTest
  @CsvSource({
    "/documents/plan.pdf,application/pdf,%PDF-,Plan-complet-Schema-de-l-ile.pdf",
    "/documents/synoptique.odt,application/vnd.oasis.opendocument.text,PK,"
        + "Tableau-synoptique-Schema-de-l-ile.odt",
    "/documents/indicateurs.docx," + WORD + ",PK,Tableau-des-indicateurs-Schema-de-l-ile.docx",
    "/fiches/n11/document.pdf,application/pdf,%PDF-,"
        + "1-1-Ouvrir-un-accueil-numerique-Schema-de-l-ile.pdf",
    "/documents/tableur.xlsx,"
        + "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet,PK,"
        + "Tout-le-plan-en-tableur-Schema-de-l-ile.xlsx"
  })
  void aFileSaysWhatItIsAndHasANameThatPeopleRead(
      String address, String type, String begin, String name) {
    MvcTestResult result = get(PLAN + address);
    assertThat(result).hasStatusOk().hasHeader("Content-Type", type);
    assertThat(new String(result.getResponse().getContentAsByteArray(), StandardCharsets.US_ASCII))
        .startsWith(begin);
    assertThat(result.getResponse().getHeader("Content-Disposition"))
        .startsWith("attachment; filename=\"" + name + "\"; filename*=UTF-8''")
        .contains("Sch%C3%A9ma-de-l%E2%80%99%C3%AEle." + name.replaceAll(".*\\.", ""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        PLAN + "/documents/plan.exe",
        PLAN + "/documents/plan.xlsx",
        PLAN + "/documents/tableur.pdf",
        PLAN + "/documents/autre.pdf",
        PLAN + "/fiches/n11/document.xlsx",
        PLAN + "/fiches/inconnue/document.pdf",
        "/territoires/ile/plans/inconnu/documents",
        "/territoires/inconnu/plans/petit/documents/plan.pdf"
      })
  void whatIsNotThereIsNotFound(String address) {
    assertThat(get(address)).hasStatus(404);
  }

  @Test
  void aNameHoldsNothingThatAHeaderOrADiskMindsWhateverTheTitle() {
    assertThat(FileNames.attachment("a\r\nSet-Cookie: x=\"1\"; ../../b / Été œuf 🚀", "pdf"))
        .isEqualTo(
            "attachment; filename=\"a-Set-Cookie-x-1-b-Ete-uf.pdf\";"
                + " filename*=UTF-8''a-Set-Cookie-x-1-b-%C3%89t%C3%A9-%C5%93uf.pdf");
    assertThat(FileNames.attachment("🚀", "odt")).contains("filename=\"document.odt\"");
    assertThat(FileNames.attachment("é".repeat(500), "odt")).hasSizeLessThan(1_000);
  }
}
