package org.maillage.app.sources.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.maillage.app.Maillage;
import org.maillage.app.access.DemoClient;
import org.maillage.app.access.PersonOfHeader;
import org.maillage.app.access.Role;
import org.maillage.app.cli.SmallDemo;
import org.maillage.app.diagnostic.reading.DiagnosticReading;
import org.maillage.app.home.KeptSources;
import org.maillage.app.home.MaillageHome;
import org.maillage.app.job.JobState;
import org.maillage.app.job.Jobs;
import org.maillage.app.people.DemoDirectory;
import org.maillage.app.people.DemoPerson;
import org.maillage.app.sources.UpdateJob;
import org.maillage.app.territory.SourceFile;
import org.maillage.app.territory.TerritoryRepository;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** New vintages brought to a running demonstration, and who may bring them. */
@SpringBootTest(classes = Maillage.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(PersonOfHeader.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SourcesServerTest {

  private static final String TERRITORY = "serance-maritime";
  private static final String ROOT = "/territoires/" + TERRITORY + "/sources";
  private static final String FILE = "equipements.csv";

  @DynamicPropertySource
  static void home(DynamicPropertyRegistry settings) throws IOException {
    Path home = SmallDemo.copyTo(Files.createTempDirectory("maillage-sources").resolve("home"));
    settings.add("maillage.home", home::toString);
    settings.add("maillage.limits.enabled", () -> false);
  }

  @Autowired private DemoDirectory directory;
  @Autowired private TerritoryRepository territories;
  @Autowired private KeptSources kept;
  @Autowired private MaillageHome home;
  @Autowired private Jobs jobs;
  @Autowired private DiagnosticReading reading;
  @LocalServerPort private int port;
  private final Map<Role, String> persons = new LinkedHashMap<>();

  @BeforeAll
  void whoIsWho() {
    for (DemoPerson person : directory.listPeople()) {
      persons.putIfAbsent(person.role(), person.personId());
    }
  }

  private String person(Role role) {
    return Objects.requireNonNull(persons.get(role), role.name());
  }

  private String team() {
    return person(Role.SECRETARIAT);
  }

  private DemoClient client() {
    return new DemoClient(port);
  }

  /** What a form of this page holds beside what people fill in, and the number of a file in it. */
  private record Form(String submission, String inForce, int number) {}

  private Form form(String file) throws Exception {
    String page = client().page(ROOT + "/remplacer?fichier=" + file, team());
    String number = find(page, "<details[^>]* open=\"open\">[^§]*?id=\"fichier(\\d+)\"").group(1);
    return new Form(
        find(page, "name=\"jeton\" value=\"([^\"]+)\"").group(1),
        find(page, "name=\"import\" value=\"(\\d+)\"").group(1),
        Integer.parseInt(number));
  }

  private static Matcher find(String text, String pattern) {
    Matcher found = Pattern.compile(pattern).matcher(text);
    assertThat(found.find()).as(pattern).isTrue();
    return found;
  }

  private HttpResponse<String> bring(Form form, String vintage, byte[] content, String person)
      throws Exception {
    return client()
        .upload(
            ROOT + "/remplacer",
            person,
            Map.of(
                "jeton",
                form.submission(),
                "import",
                form.inForce(),
                "millesime" + form.number(),
                vintage),
            "fichier" + form.number(),
            "equipements_2027.csv",
            content);
  }

  private String inForce() throws IOException {
    String sha256 =
        territories.listSourceFiles(TERRITORY).stream()
            .filter(file -> file.file().startsWith("equipements"))
            .map(SourceFile::sha256)
            .findFirst()
            .orElseThrow();
    return Files.readString(kept.path(sha256), StandardCharsets.UTF_8);
  }

  private long importRun() {
    return territories.findImportRun(TERRITORY).orElseThrow();
  }

  /** The page of an update when it is over. */
  private String over(HttpResponse<String> answer) throws Exception {
    assertThat(answer.statusCode()).isEqualTo(302);
    String address = answer.headers().firstValue("Location").orElseThrow();
    String path = address.replaceFirst("^https?://[^/]+", "");
    String id = path.substring(path.lastIndexOf('/') + 1);
    assertThat(jobs.awaitAll(Duration.ofMinutes(2))).as("all work is done").isTrue();
    assertThat(jobs.find(TERRITORY, UpdateJob.KEY, id).orElseThrow().state())
        .isEqualTo(JobState.DONE);
    return client().page(path, team());
  }

  @Test
  @Order(1)
  void everyFileOfTheTerritoryIsThereWithWhatWasReadOfIt() throws Exception {
    String page = client().page(ROOT, team());

    assertThat(page)
        .contains(FILE, "lignes prises", "Ce que la lecture a relevé")
        .contains("/sources/remplacer?fichier=" + FILE);
    assertThat(client().page(ROOT, person(Role.READER)))
        .contains(FILE)
        .doesNotContain("/sources/remplacer");
    assertThat(client().page(ROOT + "/territoire.yaml", team()))
        .isEqualTo(DemoClient.plain(territories.findDescription(TERRITORY).orElseThrow()));
  }

  @Test
  @Order(2)
  void whoMayNotImportChangesNothing() throws Exception {
    long before = importRun();
    Form form = form(FILE);
    for (Role role : List.of(Role.READER, Role.PARTNER, Role.PILOT, Role.CONTRIBUTOR)) {
      byte[] content = inForce().getBytes(StandardCharsets.UTF_8);
      assertThat(bring(form, "2027", content, person(role)).statusCode())
          .as(role.name())
          .isIn(403, 404);
    }
    assertThat(bring(form, "2027", new byte[] {1}, "").statusCode()).isIn(302, 401);
    assertThat(jobs.listJobs(TERRITORY, UpdateJob.KEY)).isEmpty();
    assertThat(importRun()).isEqualTo(before);
  }

  @Test
  @Order(3)
  void whatIsMissingIsSaidBesideTheFileAndNothingBegins() throws Exception {
    Form form = form(FILE);

    HttpResponse<String> noVintage =
        bring(form, " ", inForce().getBytes(StandardCharsets.UTF_8), team());
    assertThat(noVintage.statusCode()).isEqualTo(422);
    assertThat(DemoClient.plain(noVintage.body())).contains("Dites le millésime du fichier");
    assertThat(noVintage.body()).containsPattern("<details[^>]* open=\"open\">");

    HttpResponse<String> empty = bring(form, "2027", new byte[0], team());
    assertThat(DemoClient.plain(empty.body())).contains("est vide");

    HttpResponse<String> old =
        bring(new Form(form.submission(), "0", form.number()), "2027", new byte[] {1}, team());
    assertThat(old.statusCode()).isEqualTo(422);
    assertThat(DemoClient.plain(old.body())).contains("a été importé de nouveau entre-temps");
    assertThat(jobs.listJobs(TERRITORY, UpdateJob.KEY)).isEmpty();
  }

  @Test
  @Order(4)
  void aFileThatIsNotWhatItSaysIsRefusedWithTheReasonAndNothingChanges() throws Exception {
    long before = importRun();

    String page =
        over(bring(form(FILE), "2027", "a;b\n1;2\n".getBytes(StandardCharsets.UTF_8), team()));

    assertThat(page)
        .contains("Un fichier est refusé", "Il manque la colonne")
        .contains("rien n’a changé");
    assertThat(importRun()).isEqualTo(before);
    assertThat(reading.findDossier(TERRITORY)).isPresent();
    assertThat(home.temporaryFolder()).isEmptyDirectory();
  }

  @Test
  @Order(5)
  void aNewVintageIsImportedTheDiagnosticComputedAndTheDraftSaid() throws Exception {
    long before = importRun();
    List<String> lines = inForce().lines().toList();
    assertThat(lines).hasSizeGreaterThan(100);
    String fewer = String.join("\n", lines.subList(0, lines.size() - 20)) + "\n";
    Form form = form(FILE);

    HttpResponse<String> asked =
        bring(form, "2027", fewer.getBytes(StandardCharsets.UTF_8), team());
    HttpResponse<String> twice =
        bring(form, "2027", fewer.getBytes(StandardCharsets.UTF_8), team());
    String page = over(asked);

    assertThat(twice.headers().firstValue("Location"))
        .as("a double click is one import")
        .isEqualTo(asked.headers().firstValue("Location"));
    assertThat(page).contains("le territoire est importé et son diagnostic recalculé");
    assertThat(page).containsPattern("Lieux de service</th>[^§]{0,90}?−\\d");
    assertThat(importRun()).isGreaterThan(before);
    assertThat(reading.findDossier(TERRITORY)).isPresent();
    assertThat(territories.findDescription(TERRITORY).orElseThrow())
        .contains("equipements_2027.csv", "vintage: \"2027\"");
    assertThat(inForce()).isEqualTo(fewer);
    assertThat(home.temporaryFolder()).isEmptyDirectory();
    assertThat(client().page(ROOT, team())).contains("2027", "terminé");
    assertThat(client().get("/territoires/" + TERRITORY, "").statusCode())
        .as("a draft again")
        .isNotEqualTo(200);
    assertThat(client().page("/journal", team())).contains("demandé", "importé");
  }

  @Test
  @Order(6)
  void theSameOnceMoreIsKnownForWhatItIs() throws Exception {
    long before = importRun();

    String page =
        over(
            bring(
                form("equipements_2027.csv"),
                "2027",
                inForce().getBytes(StandardCharsets.UTF_8),
                team()));

    assertThat(page).contains("Ces fichiers sont ceux en vigueur");
    assertThat(importRun()).isEqualTo(before);
  }

  @Test
  @Order(7)
  void aTerritoryWithoutADiagnosticGetsItFromItsPage() throws Exception {
    HttpResponse<String> asked = client().post(ROOT + "/calcul", team(), Map.of());

    assertThat(over(asked)).contains("le diagnostic est à jour");
    assertThat(client().post(ROOT + "/calcul", team(), Map.of()).headers().firstValue("Location"))
        .isEqualTo(asked.headers().firstValue("Location"));
  }
}
