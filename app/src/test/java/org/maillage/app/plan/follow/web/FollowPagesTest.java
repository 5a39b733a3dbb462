package org.maillage.app.plan.follow.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.maillage.app.journal.ActorNames;
import org.maillage.app.plan.FicheDesk;
import org.maillage.app.plan.PlanIds;
import org.maillage.app.plan.PlanRepository;
import org.maillage.app.plan.StoredPlan;
import org.maillage.app.plan.automatic.Areas;
import org.maillage.app.plan.automatic.AutomaticIndicators;
import org.maillage.app.plan.automatic.ComputedValue;
import org.maillage.app.plan.automatic.SourceRepository;
import org.maillage.app.plan.evidence.Evidence;
import org.maillage.app.plan.evidence.EvidenceRepository;
import org.maillage.app.plan.follow.GivenValue;
import org.maillage.app.plan.follow.IndicatorRepository;
import org.maillage.app.plan.follow.StepRepository;
import org.maillage.app.plan.view.IslandPlan;
import org.maillage.app.plan.web.PlanSurroundings;
import org.maillage.app.territory.TerritoryRepository;
import org.maillage.app.territory.TerritorySummary;
import org.maillage.domain.plan.Fiche;
import org.maillage.domain.plan.Plan;
import org.maillage.domain.plan.indicator.AutomaticSource;
import org.maillage.domain.plan.indicator.Indicator;
import org.maillage.domain.plan.indicator.IndicatorValue;
import org.mockito.ArgumentCaptor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/**
 * Following a plan in pages: what is refused is said beside its field, and what was typed stays.
 */
@SpringBootTest(
    classes = FollowPagesTest.FollowServer.class,
    properties = "spring.flyway.enabled=false")
@AutoConfigureMockMvc
class FollowPagesTest {

  private static final String PLAN = "/territoires/ile/plans/petit";
  private static final String VISITS = PLAN + "/indicateurs/i1";
  private static final String STEPS = PLAN + "/fiches/n11/etapes";
  private static final String FILES = PLAN + "/fiches/n11/pieces/t1";

  @EnableAutoConfiguration
  @Import(PlanSurroundings.class)
  @ComponentScan({
    "org.maillage.app.shell",
    "org.maillage.app.plan.web",
    "org.maillage.app.plan.follow",
    "org.maillage.app.plan.evidence"
  })
  static class FollowServer {
    @Bean
    static Clock clock() {
      return Clock.fixed(IslandPlan.TODAY.atStartOfDay(ZoneOffset.UTC).toInstant(), ZoneOffset.UTC);
    }
  }

  @Autowired private MockMvcTester mvc;
  @MockitoBean private TerritoryRepository territories;
  @MockitoBean private PlanRepository plans;
  @MockitoBean private FicheDesk desk;
  @MockitoBean private IndicatorRepository indicators;
  @MockitoBean private StepRepository steps;
  @MockitoBean private SourceRepository sources;
  @MockitoBean private AutomaticIndicators automatic;
  @MockitoBean private Areas areas;
  @MockitoBean private EvidenceRepository files;
  @MockitoBean private ActorNames names;

  @BeforeEach
  void aPlanThatOneMayWrite() {
    TerritorySummary island =
        new TerritorySummary("ile", "Île", List.of("2A"), 4, 100, "2013", "2026", 1, Instant.EPOCH);
    when(territories.findSummary("ile")).thenReturn(Optional.of(island));
    put(IslandPlan.stored("petit", false, IslandPlan.plan()));
    when(desk.mayWrite(any(), any())).thenReturn(true);
  }

  private void put(StoredPlan stored) {
    when(plans.findPlan("ile", stored.id())).thenReturn(Optional.of(stored));
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

  private MvcTestResult post(String address, String... fields) {
    var request = mvc.post().uri(address);
    for (int i = 0; i < fields.length; i += 2) {
      request = request.param(fields[i], fields[i + 1]);
    }
    return request.exchange();
  }

  @Test
  void anIndicatorSaysWhatIsLateAndDrawsItsTarget() throws Exception {
    when(indicators.listValues("petit", "i1"))
        .thenReturn(
            List.of(
                new GivenValue(
                    new IndicatorValue("2024", "", new BigDecimal("1377511"), "", "ouverture"),
                    GivenValue.Origin.TYPED,
                    "o-poste",
                    Instant.parse("2025-02-03T10:00:00Z"),
                    null,
                    1)));
    when(names.organisation(eq("o-poste"), any())).thenReturn("La Poste");
    assertThat(page(VISITS))
        .contains(
            "En retard : 2025.",
            "Dérive inconnue",
            "compter les entrées",
            "Cible : 2 000 000 visites (31 décembre 2029)",
            "class=\"plot-target\"",
            "<title>2024 : 1 377 511 visites</title>",
            "le 3 février 2025, La Poste",
            "href=\"/territoires/ile/plans/petit/indicateurs/i1/valeurs?periode=2024&amp;cas=\"");
    page(VISITS + "?lang=en");
    assertThat(page(PLAN + "/indicateurs/i2"))
        .contains("Inactif", "Compléter la définition")
        .doesNotContain("Saisir une valeur", "<svg class=\"plot\"");
  }

  @Test
  void whoMayNotWriteReadsAndIsRefusedTheForms() throws Exception {
    when(desk.mayWrite(any(), any())).thenReturn(false);
    assertThat(page(VISITS)).doesNotContain("Saisir une valeur", "Corriger");
    for (String form : List.of("/valeurs", "/definition", "/calcul")) {
      assertThat(mvc.get().uri(VISITS + form).exchange())
          .failure()
          .hasMessageContaining("CHANGE_PLANS");
    }
  }

  private static GivenValue posted(int version) {
    return new GivenValue(
        new IndicatorValue("2024", "", new BigDecimal("12"), "", ""),
        GivenValue.Origin.TYPED,
        "o-poste",
        Instant.parse("2025-02-03T10:00:00Z"),
        null,
        version);
  }

  @Test
  void aValueIsRemovedForAReasonByWhoeverKeepsThePlan() throws Exception {
    when(indicators.listValues("petit", "i1")).thenReturn(List.of(posted(3)));
    when(indicators.findValue("petit", "i1", "2024", "")).thenReturn(Optional.of(posted(3)));
    when(names.organisation(eq("o-poste"), any())).thenReturn("La Poste");
    String removal = VISITS + "/valeurs/retrait";
    assertThat(page(VISITS)).as("another organisation typed it").doesNotContain("/retrait");
    assertThat(mvc.get().uri(removal + "?periode=2024").exchange())
        .failure()
        .hasMessageContaining("CHANGE_PLANS");

    when(desk.keeps(any())).thenReturn(true);
    assertThat(page(VISITS))
        .contains(removal + "?periode=2024&amp;cas=\"", "Retirer la valeur : 2024");
    assertThat(page(removal + "?periode=2024")).contains("12 visites", "Pourquoi la retirer");
    assertThat(mvc.get().uri(removal + "?periode=2023").exchange()).hasStatus(HttpStatus.NOT_FOUND);
    MvcTestResult without = post(removal, "periode", "2024", "motif", "  ", "version", "3");
    assertThat(without).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(plain(without)).contains("Dites pourquoi");
    MvcTestResult late = post(removal, "periode", "2024", "motif", "doublon", "version", "2");
    assertThat(late).hasStatus(HttpStatus.CONFLICT);
    assertThat(plain(late)).contains("entre-temps", ">doublon</textarea>", "value=\"3\"");
    verify(indicators, never()).removeValue(any(), any(), any(), any(), any());

    when(indicators.removeValue("petit", "n11", "i1", posted(3), "doublon")).thenReturn(true);
    assertThat(post(removal, "periode", "2024", "motif", " doublon ", "version", "3"))
        .hasRedirectedUrl(VISITS + "#valeurs");
  }

  @ParameterizedTest
  @CsvSource({
    "2025, douze, Ce n’est pas un nombre",
    "2025, '', Écrivez la valeur",
    "2030, 12, hors de la durée du plan",
    "2027, 12, n’a pas commencé",
    "l’an dernier, 12, Cette période n’existe pas"
  })
  void aWrongValueIsAnsweredBesideItsFieldAndKept(String period, String value, String words)
      throws Exception {
    MvcTestResult result =
        post(VISITS + "/valeurs", "periode", period, "valeur", value, "commentaire", "vu le 3");
    assertThat(result).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(plain(result))
        .contains(words, "aria-invalid=\"true\"", "vu le 3", "value=\"" + period + "\"");
    verify(indicators, never()).saveValue(any(), any(), any(), any());
  }

  @ParameterizedTest
  @ValueSource(strings = {"1234,5", "1 234,5", "1234.5", "1\u202f234,5"})
  void aNumberIsTakenAsPeopleWriteIt(String typed) {
    when(indicators.saveValue(any(), any(), any(), any())).thenReturn(true);
    assertThat(post(VISITS + "/valeurs", "periode", "2025", "valeur", typed, "version", "0"))
        .hasRedirectedUrl(VISITS + "#valeurs");
    ArgumentCaptor<GivenValue> saved = ArgumentCaptor.forClass(GivenValue.class);
    verify(indicators).saveValue(eq("petit"), eq("n11"), eq("i1"), saved.capture());
    assertThat(saved.getValue().value().number()).isEqualByComparingTo("1234.5");
    assertThat(saved.getValue().organisationId()).isEqualTo("o1");
    assertThat(saved.getValue().origin()).isEqualTo(GivenValue.Origin.TYPED);
  }

  @Test
  void aSecondValueOfAPeriodIsAskedAboutAndNotTaken() throws Exception {
    when(indicators.findValue("petit", "i1", "2024", ""))
        .thenReturn(
            Optional.of(
                new GivenValue(
                    new IndicatorValue("2024", "", new BigDecimal("77"), "", ""),
                    GivenValue.Origin.TYPED,
                    null,
                    Instant.EPOCH,
                    null,
                    4)));
    MvcTestResult result =
        post(VISITS + "/valeurs", "periode", "2024", "valeur", "80", "version", "0");
    assertThat(result).hasStatus(HttpStatus.CONFLICT);
    assertThat(plain(result))
        .contains("Cette période a déjà une valeur : 77 visites", "value=\"80\"")
        .contains("name=\"version\" value=\"4\"");
  }

  @Test
  void aDefinitionIsCompletedAndAShareStaysOne() throws Exception {
    String form = PLAN + "/indicateurs/i2/definition";
    assertThat(page(form)).contains("Ce que le comité choisira", "à définir");
    MvcTestResult refused =
        post(
            form,
            "intitule",
            "Part",
            "nature",
            "PERCENTAGE",
            "cible",
            "101",
            "departLe",
            "2024-01-01",
            "source",
            "registre");
    assertThat(refused).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(plain(refused))
        .contains("Une part va de 0 à 100", "Cette date n’a pas de valeur", ">registre</textarea>");
    when(indicators.saveDefinition(any(), any(), any(), anyInt())).thenReturn(true);
    assertThat(
            post(
                form,
                "intitule",
                "Part",
                "nature",
                "PERCENTAGE",
                "cible",
                "80,5",
                "source",
                "registre",
                "producteur",
                "Préfecture",
                "frequence",
                "ANNUAL",
                "cas",
                "femmes\r\n\r\nhommes",
                "version",
                "3"))
        .hasRedirectedUrl(PLAN + "/indicateurs/i2");
    ArgumentCaptor<Indicator> saved = ArgumentCaptor.forClass(Indicator.class);
    verify(indicators).saveDefinition(eq("petit"), eq("n12"), saved.capture(), eq(3));
    assertThat(saved.getValue().isActive()).isTrue();
    assertThat(saved.getValue().breakdown()).containsExactly("femmes", "hommes");
  }

  @Test
  void theComputedValueStandsOnTheFicheAndTheIndicatorAndIsKeptOnDemand() throws Exception {
    AutomaticSource source =
        new AutomaticSource(AutomaticSource.Measure.PEOPLE_BEYOND, "pharmacie", "epci:2", 20);
    when(sources.findSource("petit", "i1"))
        .thenReturn(Optional.of(new SourceRepository.StoredSource(source, 1)));
    when(sources.listSources("petit"))
        .thenReturn(Map.of("i1", new SourceRepository.StoredSource(source, 1)));
    when(automatic.compute(any(), eq(source), any()))
        .thenReturn(
            new ComputedValue(
                source,
                new BigDecimal("900"),
                "Habitants loin, CC du Nord.",
                "",
                "",
                "/territoires/ile?service=pharmacie&sel=epci:2",
                "Voir ce lieu",
                7,
                "Données de 2026."));
    String link = "href=\"/territoires/ile?service=pharmacie&amp;sel=epci:2\"";
    assertThat(page(VISITS)).contains("Aujourd’hui : 900 visites", "CC du Nord", link);
    assertThat(page(PLAN + "/fiches/n11")).contains("Aujourd’hui : 900 visites", link);
    when(indicators.saveValue(any(), any(), any(), any())).thenReturn(true);
    assertThat(post(VISITS + "/calcul/valeur", "periode", "2026"))
        .hasRedirectedUrl(VISITS + "#valeurs");
    ArgumentCaptor<GivenValue> saved = ArgumentCaptor.forClass(GivenValue.class);
    verify(indicators).saveValue(eq("petit"), eq("n11"), eq("i1"), saved.capture());
    assertThat(saved.getValue().origin()).isEqualTo(GivenValue.Origin.COMPUTED);
    assertThat(saved.getValue().importRunId()).isEqualTo(7);
    assertThat(post(VISITS + "/calcul/valeur", "periode", "2031"))
        .hasRedirectedUrl(VISITS + "?refus=valeur#calcul");
  }

  @Test
  void aSourceThatDoesNotFitIsRefusedInWords() throws Exception {
    assertThat(page(VISITS + "/calcul")).contains("Aucun diagnostic n’est calculé");
    MvcTestResult refused =
        post(VISITS + "/calcul", "mesure", "SHARE_BEYOND", "minutes", "500", "service", "");
    assertThat(refused).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(plain(refused))
        .contains("La nature de l’indicateur ne va pas", "Choisissez un service", "1 à 240");
  }

  @Test
  void stepsAreDrawnAndTheLateOnesListed() throws Exception {
    assertThat(page(PLAN + "/calendrier"))
        .contains(
            "2 étapes, 1 en retard.",
            "1-1 · 2 Ouvrir",
            "échéance le 31 octobre 2026",
            "is-LATE",
            "après 1-1 · 1",
            "class=\"gantt-wait\"",
            ">2029</text>");
    assertThat(page(PLAN + "/calendrier?fiche=n12")).contains("Aucune étape n’est écrite.");
    assertThat(page(PLAN + "/calendrier?vue=chronologie"))
        .contains("Le lieu est loué.", "étape : échéance", "31 décembre 2025", "fin du plan");
    page(PLAN + "/calendrier?lang=en");
    assertThat(mvc.get().uri(PLAN + "/calendrier?fiche=perdue").exchange())
        .hasStatus(HttpStatus.NOT_FOUND);
  }

  @Test
  void aStepThatCannotBeIsRefusedAndKept() throws Exception {
    assertThat(page(STEPS + "?etape=s2")).contains("value=\"Ouvrir\"", "Retirer cette étape");
    MvcTestResult refused =
        post(
            STEPS,
            "intitule",
            "Fêter",
            "debut",
            "2031-01-01",
            "echeance",
            "2026-02-30",
            "faite",
            "2028-01-01");
    assertThat(refused).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(plain(refused))
        .contains("hors de la durée du plan", "Cette date n’existe pas", "cette date est à venir")
        .contains("value=\"Fêter\"");
    when(steps.save(any(), any(), any(), anyInt())).thenReturn(StepRepository.Outcome.CYCLE);
    MvcTestResult ring =
        post(STEPS, "etape", "s1", "intitule", "Louer", "apres", "s2", "version", "1");
    assertThat(ring).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(plain(ring)).contains("s’attendrait elle-même", "value=\"Louer\"");
    when(steps.save(any(), any(), any(), anyInt())).thenReturn(StepRepository.Outcome.SAVED);
    assertThat(post(STEPS, "intitule", "Fêter", "version", "1")).hasRedirectedUrl(STEPS);
  }

  private MvcTestResult bring(byte[] content, String name, String caption) {
    return mvc.post()
        .uri(FILES)
        .multipart()
        .file(new MockMultipartFile("fichier", name, "text/plain", content))
        .param("legende", caption)
        .exchange();
  }

  @Test
  void aFileThatIsTooLargeOrNoDocumentIsRefusedAndItsCaptionStays() throws Exception {
    assertThat(page(FILES)).contains("Le lieu est loué.", "Aucune pièce n’est jointe");
    MvcTestResult large = bring(new byte[20 << 20], "plan.pdf", "le plan");
    assertThat(large).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(plain(large)).contains("10 Mo au plus", "value=\"le plan\"");
    assertThat(page(FILES + "?trop-gros=1")).contains("10 Mo au plus");
    MvcTestResult script =
        bring("<script>x</script>".getBytes(StandardCharsets.UTF_8), "a.pdf", "le bail");
    assertThat(plain(script)).contains("n’est ni un PDF", "value=\"le bail\"");
    verify(files, never()).add(any(), any(), any());
  }

  @Test
  void aFileIsKeptUnderTheEndingOfItsContentAndGivenBackAsAnAttachment() throws Exception {
    byte[] content = "%PDF-1.7\n1 0 obj\n".getBytes(StandardCharsets.US_ASCII);
    assertThat(bring(content, "C:\\docs\\<bail> signé.exe", "le bail"))
        .hasRedirectedUrl(PLAN + "/fiches/n11#pieces-t1");
    ArgumentCaptor<Evidence> kept = ArgumentCaptor.forClass(Evidence.class);
    verify(files).add(eq("petit"), kept.capture(), eq(content));
    Evidence evidence = kept.getValue();
    assertThat(evidence.fileName()).isEqualTo("bail  signé.pdf");
    assertThat(evidence.noteId()).isEqualTo("t1");
    assertThat(evidence.sha256()).hasSize(64);
    when(files.findEvidence("petit", evidence.id())).thenReturn(Optional.of(evidence));
    when(files.listEvidence("petit", "n11")).thenReturn(List.of(evidence));
    when(files.getContent("petit", evidence.id())).thenReturn(content);
    MvcTestResult given = mvc.get().uri(PLAN + "/pieces/" + evidence.id()).exchange();
    assertThat(given).hasStatusOk();
    assertThat(given.getResponse().getContentAsByteArray()).isEqualTo(content);
    assertThat(given.getResponse().getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(given.getResponse().getHeader("Content-Disposition")).startsWith("attachment;");
    assertThat(page(PLAN + "/fiches/n11")).contains("bail  signé.pdf", "Joindre une pièce");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"bouches-du-rhone", "landes", "pyrenees-orientales-pdi-pti", "pas-de-calais"})
  void everyIndicatorAndCalendarOfAnExampleOpens(String key) throws Exception {
    int[] number = {0};
    Plan plan = new PlanIds(() -> "x" + number[0]++).plan(IslandPlan.example(key).plan());
    put(new StoredPlan(key, "ile", true, 1, Instant.EPOCH, plan, List.of()));
    String base = "/territoires/ile/plans/" + key;
    page(base + "/calendrier");
    page(base + "/calendrier?vue=chronologie");
    for (Fiche fiche : plan.fiches()) {
      for (Indicator indicator : fiche.indicators()) {
        page(base + "/indicateurs/" + indicator.id());
      }
    }
  }
}
