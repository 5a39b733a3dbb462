package org.maillage.app.strength;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.maillage.app.Maillage;
import org.maillage.app.diagnostic.DiagnosticService;
import org.maillage.app.importing.ImportOutcome;
import org.maillage.app.importing.ImportService;
import org.maillage.app.signin.MachineEntry;
import org.maillage.data.progress.Progress;
import org.maillage.data.reference.ReferenceData;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.json.JsonMapper;

/**
 * The whole product over a territory whose names were chosen to do harm: every page, drawing and
 * file that a link leads to is fetched, and in none of them is a name anything but text.
 */
@SpringBootTest(
    classes = Maillage.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "maillage.limits.enabled=false")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileNamesTest {

  /** Of each route so many addresses are looked at: the parameters vary without end. */
  private static final int MOST_A_ROUTE = 4;

  private static final Pattern LINK = Pattern.compile("(?:href|src|hx-get)=\"(/[^\"#]*)");
  private static final Pattern JSON_BLOCK =
      Pattern.compile("<script[^>]*type=\"application/json\"[^>]*>(.*?)</script>", Pattern.DOTALL);

  private static Path home;

  @Autowired private ImportService imports;
  @Autowired private DiagnosticService diagnostics;
  @Autowired private MachineEntry entry;
  @LocalServerPort private int port;

  /** Whoever sits at the machine sees every page, drafts too. */
  private final HttpClient client =
      HttpClient.newBuilder()
          .followRedirects(HttpClient.Redirect.NORMAL)
          .cookieHandler(new CookieManager())
          .build();

  private String territory = "";
  private final Map<String, HttpResponse<String>> answers = new TreeMap<>();

  @DynamicPropertySource
  static void home(DynamicPropertyRegistry registry) throws IOException {
    home = Files.createTempDirectory("hostile");
    registry.add("maillage.home", () -> home.resolve("home").toString());
  }

  @BeforeAll
  void importAndVisitEverything() throws Exception {
    Path folder = HostileTerritory.write(home.resolve("territory"));
    ImportOutcome outcome = imports.importTerritory(folder, Optional.of(folder), Progress.SILENT);
    assertThat(outcome.status()).isEqualTo(ImportOutcome.Status.IMPORTED);
    territory = outcome.territoryId();
    diagnostics.compute(territory, ReferenceData.PANIER_SDAASP_13, Progress.SILENT);
    post(entry.issue(), Map.of());
    post("/territoires/" + territory + "/scenarios", Map.of("nom", HostileTerritory.NAME));
    visitEverything();
  }

  private HttpResponse<String> get(String path) {
    return send(HttpRequest.newBuilder(uri(path)).header("Accept", "text/html,*/*").build());
  }

  private HttpResponse<String> post(String path, Map<String, String> fields) {
    List<String> pairs = new ArrayList<>();
    fields.forEach((k, v) -> pairs.add(k + "=" + URLEncoder.encode(v, StandardCharsets.UTF_8)));
    return send(
        HttpRequest.newBuilder(uri(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Sec-Fetch-Site", "same-origin")
            .POST(BodyPublishers.ofString(String.join("&", pairs)))
            .build());
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return client.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private URI uri(String path) {
    return URI.create("http://localhost:" + port + path);
  }

  private void visitEverything() {
    Map<String, Integer> visits = new TreeMap<>();
    Deque<String> open = new ArrayDeque<>();
    String base = "/territoires/" + territory;
    open.addAll(
        List.of(
            "/",
            base + "/communes.csv",
            base + "/points.csv",
            base + "/communes.geojson",
            base + "/diagnostic.html",
            base + "/carte.svg",
            base + "/contours.geojson",
            base + "?q=" + URLEncoder.encode(HostileTerritory.NAME, StandardCharsets.UTF_8)));
    while (!open.isEmpty()) {
      String path = open.poll();
      String route = path.replaceAll("\\?.*", "").replaceAll("/[0-9a-f]{16,}", "/…");
      if (answers.containsKey(path)
          || path.startsWith("/vendor/")
          || path.startsWith("/app/")
          || visits.merge(route, 1, Integer::sum) > MOST_A_ROUTE) {
        continue;
      }
      HttpResponse<String> answer = get(path);
      answers.put(path, answer);
      if (type(answer).contains("html") && answer.statusCode() < 400) {
        LINK.matcher(answer.body())
            .results()
            .map(link -> link.group(1).replace("&amp;", "&").replace("&#39;", "'"))
            .forEach(open::add);
      }
    }
  }

  private static String type(HttpResponse<String> answer) {
    return answer.headers().firstValue("Content-Type").orElse("");
  }

  private List<Map.Entry<String, HttpResponse<String>>> ofType(String type) {
    return answers.entrySet().stream().filter(a -> type(a.getValue()).contains(type)).toList();
  }

  @Test
  void everythingThatALinkLeadsToAnswers() {
    assertThat(answers).hasSizeGreaterThan(40);
    answers.forEach((path, answer) -> assertThat(answer.statusCode()).as(path).isIn(200, 404));
    assertThat(answers.values()).filteredOn(a -> a.statusCode() == 200).hasSizeGreaterThan(40);
  }

  @Test
  void noNameIsMarkupInAPageOrADrawing() {
    int named = 0;
    List<Map.Entry<String, HttpResponse<String>>> drawn = new ArrayList<>(ofType("html"));
    drawn.addAll(ofType("svg"));
    for (Map.Entry<String, HttpResponse<String>> one : drawn) {
      String body = one.getValue().body();
      named += body.contains("B7X()") ? 1 : 0;
      assertThat(body).as(one.getKey()).doesNotContainIgnoringCase("<b7x");
      String markup = JSON_BLOCK.matcher(body).replaceAll("");
      if (!one.getKey().contains("/diagnostic.html")) {
        assertThat(markup).as(one.getKey()).doesNotContain("\" onfocus=b7x");
      }
      assertThat(markup)
          .as(one.getKey())
          .doesNotContainPattern("=\\s*'[^'\"<>]*B7X\\(\\)")
          .doesNotContainPattern("=\"[^\"]*B7X\\(\\)[^\"]*\" onfocus=b7x");
    }
    assertThat(named).as("pages and drawings with a name in them").isGreaterThan(30);
  }

  @Test
  void everyBlockOfDataInAPageIsDataToItsEnd() {
    int blocks = 0;
    for (Map.Entry<String, HttpResponse<String>> one : ofType("html")) {
      for (String block :
          JSON_BLOCK.matcher(one.getValue().body()).results().map(m -> m.group(1)).toList()) {
        // Were a name to end the block, what stands before it would be no whole JSON.
        assertThat(JsonMapper.shared().readTree(block)).as(one.getKey()).isNotNull();
        blocks++;
      }
    }
    assertThat(blocks).isGreaterThan(5);
  }

  @Test
  void noCellOfATableIsAFormula() {
    List<Map.Entry<String, HttpResponse<String>>> tables = ofType("csv");
    assertThat(tables).hasSizeGreaterThanOrEqualTo(2);
    int guarded = 0;
    for (Map.Entry<String, HttpResponse<String>> table : tables) {
      String text = table.getValue().body().replaceFirst("^\uFEFF", "");
      char separator = text.lines().findFirst().orElse("").contains(";") ? ';' : ',';
      for (CsvRecord row : CsvReader.builder().fieldSeparator(separator).ofCsvRecord(text)) {
        for (String cell : row.getFields()) {
          guarded += cell.startsWith("'=B7X()") ? 1 : 0;
          // A number, or a telephone number as its schema wants it.
          if (!cell.matches("-?[0-9]+([.,][0-9]+)?|\\+[0-9]{6,15}")) {
            assertThat(cell).as(table.getKey()).doesNotContainPattern("^[=+@\\t\\r＝＋－＠-]");
          }
        }
      }
    }
    assertThat(guarded).isGreaterThan(10);
  }

  @Test
  void filesOfDataAreSentAsWhatTheyAre() {
    assertThat(ofType("geo+json")).isNotEmpty();
    for (Map.Entry<String, HttpResponse<String>> one : ofType("json")) {
      assertThat(JsonMapper.shared().readTree(one.getValue().body())).isNotNull();
      assertThat(one.getValue().headers().firstValue("X-Content-Type-Options"))
          .as(one.getKey())
          .contains("nosniff");
    }
  }

  @Test
  void noAnswerIsWithoutItsHeaders() {
    answers.forEach(
        (path, answer) ->
            assertThat(answer.headers().map())
                .as(path)
                .containsKeys(
                    "content-security-policy",
                    "x-content-type-options",
                    "referrer-policy",
                    "cross-origin-opener-policy",
                    "x-request-id"));
    answers.forEach(
        (path, answer) ->
            assertThat(answer.headers().map().containsKey("x-frame-options"))
                .as("only the widget may be framed: %s", path)
                .isEqualTo(!path.replaceAll("\\?.*", "").endsWith("/widget")));
  }
}
