package org.maillage.app.plan.file.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.maillage.app.access.Actor;
import org.maillage.app.access.FixedAccess;
import org.maillage.app.access.Grant;
import org.maillage.app.access.Role;
import org.maillage.app.access.Scope;
import org.maillage.app.plan.FicheDesk;
import org.maillage.app.plan.PlanFiles;
import org.maillage.app.plan.PlanRepository;
import org.maillage.app.plan.PlanSummary;
import org.maillage.app.plan.StoredPlan;
import org.maillage.app.plan.file.BroughtPlans;
import org.maillage.app.plan.view.IslandPlan;
import org.maillage.app.plan.web.PlanOpening;
import org.maillage.app.plan.web.PlanSurroundings;
import org.maillage.app.territory.TerritoryRepository;
import org.maillage.app.territory.TerritorySummary;
import org.maillage.data.plan.PlanFile;
import org.maillage.data.plan.PlanFileWriter;
import org.maillage.data.plan.sheet.PlanSheetReader;
import org.maillage.data.plan.sheet.PlanSheetWriter;
import org.maillage.domain.plan.ActionState;
import org.maillage.domain.plan.FicheTemplate;
import org.maillage.domain.plan.Plan;
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
import org.springframework.web.server.ResponseStatusException;

/** Bringing, giving and copying plans, over plans that are kept in a list. */
@SpringBootTest(
    classes = PlanFilePagesTest.FileServer.class,
    properties = "spring.flyway.enabled=false")
@AutoConfigureMockMvc
class PlanFilePagesTest {

  private static final String LIST = "/territoires/ile/plans";
  private static final String IMPORT = LIST + "/importer";
  private static final TerritorySummary ISLAND =
      new TerritorySummary("ile", "Île", List.of("2A"), 4, 100, "2013", "2026", 1, Instant.EPOCH);

  @EnableAutoConfiguration
  @ComponentScan({
    "org.maillage.app.shell",
    "org.maillage.app.plan.web",
    "org.maillage.app.plan.file"
  })
  @Import({PlanFiles.class, PlanSurroundings.class})
  static class FileServer {
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
          .map(
              p ->
                  new PlanSummary(
                      p.id(), p.territoryId(), p.example(), p.plan().frame(), 1, p.changedAt()))
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
  void oneTerritoryWithAnExample() {
    when(territories.findSummary(any())).thenReturn(Optional.empty());
    when(territories.findSummary("ile")).thenReturn(Optional.of(ISLAND));
    shelf.plans.clear();
    shelf.insert(IslandPlan.stored("exemple", true, IslandPlan.plan()));
  }

  private static String plain(MvcTestResult result) throws IOException {
    return result.getResponse().getContentAsString().replaceAll("[\\u00a0\\u202f]", " ");
  }

  private MvcTestResult brought(byte[] content, String name) {
    MockMultipartFile file = new MockMultipartFile("fichier", name, "application/zip", content);
    return mvc.post().uri(IMPORT).multipart().file(file).exchange();
  }

  /** The address of the page of what was found. */
  private String found(byte[] content, String name) {
    MvcTestResult result = brought(content, name);
    assertThat(result).hasStatus3xxRedirection();
    return String.valueOf(result.getResponse().getRedirectedUrl());
  }

  private String page(String address) throws IOException {
    MvcTestResult result = mvc.get().uri(address).exchange();
    assertThat(result).as(address).hasStatusOk();
    return plain(result);
  }

  private static PlanFile landes() {
    return IslandPlan.example("landes");
  }

  @Test
  void aWorkbookIsReadThenStoredOnce() throws Exception {
    String address = found(PlanSheetWriter.write(landes()), "C:\\plans\\landes.xlsx");
    assertThat(address).matches(IMPORT + "/[0-9a-f]{32}");
    assertThat(shelf.plans).hasSize(1);
    String page = page(address);
    assertThat(page)
        .contains("landes.xlsx", "Le fichier est lu sans faute", "Enregistrer ce plan")
        .doesNotContain("C:\\plans");

    MvcTestResult stored = mvc.post().uri(address).exchange();

    StoredPlan plan = shelf.plans.get(1);
    assertThat(stored).hasRedirectedUrl(LIST + "/" + plan.id());
    assertThat(plan.example()).isFalse();
    assertThat(PlanFileWriter.write(PlanFiles.file(plan)))
        .isEqualTo(PlanFileWriter.write(new PlanFile("", landes().plan(), landes().stated())));
    assertThat(mvc.post().uri(address).exchange()).hasRedirectedUrl(IMPORT + "?perdu=1");
    assertThat(shelf.plans).hasSize(2);
    assertThat(page(IMPORT + "?perdu=1")).contains("Ce fichier n’est plus gardé");
  }

  @Test
  void contradictionsAreReportedBeforeAnythingIsStored() throws Exception {
    byte[] text =
        PlanFileWriter.write(IslandPlan.example("bouches-du-rhone"))
            .getBytes(StandardCharsets.UTF_8);

    String page = page(found(text, "plan.yaml"));

    assertThat(page)
        .contains("À savoir avant de l’enregistrer", "Intitulés qui diffèrent")
        .contains("Sous-actions</dt><dd>26</dd>");
  }

  @Test
  void aWorkbookWithFaultsIsRefusedWithAllOfThemAndNothingIsStored() throws Exception {
    String address = found(PlanSheetWriter.template(FicheTemplate.FREE), "modele.xlsx");

    String page = page(address);
    assertThat(page)
        .contains("4 fautes : rien n’est enregistré", "A2", "D2", "Apporter le fichier corrigé")
        .doesNotContain("Enregistrer ce plan");
    assertThat(mvc.post().uri(address).exchange()).hasRedirectedUrl(IMPORT + "?perdu=1");
    assertThat(shelf.plans).hasSize(1);
  }

  @Test
  void aTextWithAFaultIsRefusedWithItsLine() throws Exception {
    String page =
        page(found("format: maillage-plan/1\n".getBytes(StandardCharsets.UTF_8), "plan.yaml"));

    assertThat(page).contains("1 faute", "ligne 1", "la clé « plan » manque");
  }

  @Test
  void aMacroFileIsRefused() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] good = PlanSheetWriter.write(landes());
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(good));
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        zip.putNextEntry(new ZipEntry(entry.getName()));
        in.transferTo(zip);
      }
      zip.putNextEntry(new ZipEntry("xl/vbaProject.bin"));
    }

    assertThat(page(found(out.toByteArray(), "plan.xlsm")))
        .contains("Ce classeur contient des macros");
    assertThat(shelf.plans).hasSize(1);
  }

  @Test
  void whatIsNoPlanAtAllIsRefusedOnTheForm() throws Exception {
    MvcTestResult pdf = brought("%PDF-1.7\n%âãÏÓ\n".getBytes(StandardCharsets.UTF_8), "plan.xlsx");
    assertThat(pdf).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(plain(pdf)).contains("ni un classeur (.xlsx) ni un plan en texte");
    MvcTestResult nothing = brought(new byte[0], "");
    assertThat(nothing).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(plain(nothing)).contains("Choisissez un fichier");
  }

  @Test
  void aFileOfTwentyMegabytesIsAnsweredInWords() throws Exception {
    assertThat(page(IMPORT + "?trop-gros=1")).contains("Ce fichier dépasse 20 Mo");
  }

  @Test
  void aNameWithASignOfPagesIsShownAsText() throws Exception {
    String page = page(found(PlanSheetWriter.write(landes()), "<script>x</script>.xlsx"));

    assertThat(page).doesNotContain("<script>x");
  }

  @Test
  void plansAreGivenInBothFormsAndTemplatesByTheirName() throws Exception {
    MvcTestResult workbook = mvc.get().uri(LIST + "/exemple/fichier.xlsx").exchange();
    assertThat(workbook).hasStatusOk().containsHeader("Content-Disposition");
    Plan again =
        PlanSheetReader.read(workbook.getResponse().getContentAsByteArray(), "x")
            .file()
            .orElseThrow()
            .plan();
    assertThat(again.frame()).isEqualTo(IslandPlan.plan().frame());
    assertThat(mvc.get().uri(LIST + "/exemple/fichier.yaml").exchange())
        .hasStatusOk()
        .bodyText()
        .startsWith("format: \"maillage-plan/1\"");
    assertThat(mvc.get().uri(LIST + "/modele.xlsx?modele=pdi-pti").exchange()).hasStatusOk();
    assertThat(mvc.get().uri(LIST + "/modele.xlsx?modele=rien").exchange())
        .hasStatus(HttpStatus.NOT_FOUND);
    assertThat(mvc.get().uri(LIST + "/absent/fichier.xlsx").exchange())
        .hasStatus(HttpStatus.NOT_FOUND);
  }

  @Test
  void theListAndThePlanLeadThere() throws Exception {
    assertThat(page(LIST))
        .contains(IMPORT, LIST + "/modele.xlsx", LIST + "/exemple/copie", "En faire un plan");
    assertThat(page(LIST + "/exemple"))
        .contains("/exemple/fichier.xlsx", "/exemple/fichier.yaml", "/exemple/copie");
  }

  @Test
  void anExampleBecomesAPlanOfTheTerritoryWithoutWhatOthersDid() throws Exception {
    // Six years from the next first of January: 2027 to 2032, in two programmes of three years.
    assertThat(page(LIST + "/exemple/copie")).contains("2027-01-01", "2032-12-31");

    MvcTestResult done =
        mvc.post()
            .uri(LIST + "/exemple/copie")
            .param("titre", "Notre schéma")
            .param("debut", "2027-01-01")
            .param("fin", "2032-12-31")
            .exchange();

    StoredPlan copy = shelf.plans.get(1);
    assertThat(done).hasRedirectedUrl(LIST + "/" + copy.id());
    assertThat(copy.example()).isFalse();
    assertThat(copy.stated()).isEmpty();
    assertThat(copy.plan().frame().title()).isEqualTo("Notre schéma");
    assertThat(copy.plan().frame().life().end()).isEqualTo(LocalDate.of(2032, 12, 31));
    assertThat(copy.plan().fiches()).hasSameSizeAs(IslandPlan.plan().fiches());
    assertThat(copy.plan().fiches())
        .allSatisfy(
            fiche -> {
              assertThat(fiche.status().state()).isEqualTo(ActionState.PLANNED);
              assertThat(fiche.notes()).isEmpty();
              assertThat(fiche.budget()).isEmpty();
              assertThat(fiche.indicators()).allMatch(i -> i.values().isEmpty());
            });
  }

  @Test
  void aCopyWithItsFollowUpSaysTheSame() {
    mvc.post()
        .uri(LIST + "/exemple/copie")
        .param("titre", IslandPlan.plan().frame().title())
        .param("debut", IslandPlan.plan().frame().life().start().toString())
        .param("fin", IslandPlan.plan().frame().life().end().toString())
        .param("suivi", "true")
        .exchange();

    assertThat(PlanFileWriter.write(PlanFiles.file(shelf.plans.get(1))))
        .isEqualTo(PlanFileWriter.write(PlanFiles.file(shelf.plans.get(0))));
  }

  @Test
  void aCopyWithoutATitleOrWithDaysTheWrongWayRoundIsNotMade() throws Exception {
    MvcTestResult untitled =
        mvc.post()
            .uri(LIST + "/exemple/copie")
            .param("titre", " ")
            .param("debut", "2027-01-01")
            .param("fin", "2032-12-31")
            .exchange();
    assertThat(untitled).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    MvcTestResult turned =
        mvc.post()
            .uri(LIST + "/exemple/copie")
            .param("titre", "Schéma")
            .param("debut", "2027-01-01")
            .param("fin", "2026-12-31")
            .exchange();
    assertThat(turned).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(plain(turned)).contains("un premier et un dernier jour", "Schéma");
    assertThat(shelf.plans).hasSize(1);
  }

  @Test
  void aPartnerWhoWritesHisOwnFichesBringsNoWholePlan() {
    Actor partner =
        new Actor(
            Actor.Kind.PERSON,
            "p2",
            "Dominique",
            "caf",
            "CAF",
            List.of(new Grant(Role.PARTNER, Scope.EVERYWHERE)));
    PlanOpening opening = mock(PlanOpening.class);
    when(opening.territory("ile")).thenReturn(ISLAND);
    PlanImportController pages =
        new PlanImportController(
            opening,
            mock(PlanFiles.class),
            mock(BroughtPlans.class),
            FixedAccess.of(partner),
            Clock.systemUTC());

    assertThatThrownBy(() -> pages.read("ile", null, Locale.FRENCH))
        .isInstanceOf(ResponseStatusException.class);
    assertThatThrownBy(() -> pages.store("ile", "0".repeat(32)))
        .isInstanceOf(ResponseStatusException.class);
  }
}
