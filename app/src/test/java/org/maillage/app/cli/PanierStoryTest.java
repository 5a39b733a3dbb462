package org.maillage.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maillage.app.Maillage;
import org.maillage.app.offer.PanierRepository;
import org.maillage.app.signin.MachineEntry;
import org.maillage.domain.offer.Gamme;
import org.maillage.domain.offer.Panier;
import org.maillage.domain.offer.RangeChoice;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A basket of one service, from the edit to the pages; runs kept; results compared. */
class PanierStoryTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String TERRITORY = "serance-maritime";

  @TempDir static Path folder;

  private record Ran(int exitCode, String out, String err) {}

  private static Ran run(String... arguments) {
    Map<String, String> environment = Map.of("MAILLAGE_HOME", folder.resolve("home").toString());
    CapturedConsole captured = new CapturedConsole(0, environment);
    int exitCode = CommandLineEntry.run(Maillage.class, captured.console(), arguments);
    return new Ran(exitCode, captured.out(), captured.err());
  }

  private static JsonNode json(String... arguments) {
    Ran ran = run(arguments);
    assertThat(ran.exitCode()).as(ran.err()).isZero();
    return JSON.readTree(ran.out());
  }

  /** Writes the demonstration, then imports it where only a basket of one service is computed. */
  @BeforeAll
  static void computeForABasketOfOneService() {
    Path first = SmallDemo.copyTo(folder.resolve("first"));
    json("import", "--territory", first.resolve("demo/1-20").toString(), "--json");
    try (ConfigurableApplicationContext context = start(WebApplicationType.NONE)) {
      PanierRepository paniers = context.getBean(PanierRepository.class);
      paniers.copy("sdaasp-13", "pharmacies", "Pharmacies seules", "Pharmacies only");
      paniers.edit(
          new Panier(
              "pharmacies",
              "1",
              "Pharmacies seules",
              "Pharmacies only",
              "Essai",
              Map.of(Gamme.INTERMEDIAIRE, List.of("pharmacie")),
              Map.of(
                  "pharmacie",
                  new RangeChoice(RangeChoice.Origin.MANUAL, "Rare sur ce territoire"))));
    }
    diagnose();
  }

  private static void diagnose() {
    json(
        "diagnostic",
        "--territory",
        TERRITORY,
        "--panier",
        "pharmacies",
        "--out",
        folder.resolve("out").toString(),
        "--json");
  }

  private static ConfigurableApplicationContext start(WebApplicationType type) {
    return new SpringApplicationBuilder(Maillage.class)
        .web(type)
        .logStartupInfo(false)
        .run("--maillage.home=" + folder.resolve("home"), "--server.port=0");
  }

  @Test
  void everyFormatIsExportedForTheBasketThatIsNamed() {
    for (String format : List.of("csv", "geojson", "html", "svg")) {
      Path file = folder.resolve("export." + format);
      json(
          "export",
          "--territory",
          TERRITORY,
          "--panier",
          "pharmacies",
          "--format",
          format,
          "--out",
          file.toString(),
          "--json");
      assertThat(file).isNotEmptyFile();
    }
    Ran unknown =
        run(
            "export",
            "--territory",
            TERRITORY,
            "--panier",
            "autre",
            "--format",
            "csv",
            "--out",
            "-");
    assertThat(unknown.exitCode()).isEqualTo(2);
    assertThat(unknown.err()).contains("autre", "pharmacies", "sdaasp-13");
    Ran notComputed =
        run(
            "export",
            "--territory",
            TERRITORY,
            "--panier",
            "sdaasp-13",
            "--format",
            "csv",
            "--out",
            "-");
    assertThat(notComputed.exitCode()).isEqualTo(2);
  }

  @Test
  void everyChapterAndBasketPageShowsABasketOfOneService() throws Exception {
    HttpClient client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    try (ConfigurableApplicationContext context = start(WebApplicationType.SERVLET)) {
      String server =
          "http://localhost:" + context.getEnvironment().getProperty("local.server.port");
      enter(client, server + context.getBean(MachineEntry.class).issue());
      String first = get(client, server + "/territoires/" + TERRITORY);
      TreeSet<String> addresses =
          new TreeSet<>(List.of("/paniers", "/paniers/pharmacies", "/paniers/pharmacies/modifier"));
      Pattern.compile("href=\"(/territoires/" + TERRITORY + "/[a-z-]+)\"")
          .matcher(first)
          .results()
          .forEach(link -> addresses.add(link.group(1)));
      assertThat(addresses).anyMatch(address -> address.endsWith("/historique"));
      assertThat(addresses).anyMatch(address -> address.endsWith("/comparaison"));
      for (String address : addresses) {
        assertThat(get(client, server + address)).as(address).doesNotContain("??", "{0}");
      }
      assertThat(get(client, server + "/paniers/pharmacies")).contains("Rare sur ce territoire");
    }
  }

  /** Nothing is published here: only whoever sits at the machine reads it. */
  private static void enter(HttpClient client, String link)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(link)).POST(HttpRequest.BodyPublishers.noBody()).build();
    assertThat(client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode())
        .isEqualTo(302);
  }

  private static String get(HttpClient client, String address)
      throws IOException, InterruptedException {
    HttpResponse<String> answer =
        client.send(
            HttpRequest.newBuilder(URI.create(address)).build(),
            HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(address).isEqualTo(200);
    return answer.body();
  }

  @Test
  void computingAgainKeepsTheSameRunsAndTheyCanBeCompared() {
    JsonNode before = json("runs", "--territory", TERRITORY, "--json").get("runs");
    diagnose();
    JsonNode after = json("runs", "--territory", TERRITORY, "--json").get("runs");

    assertThat(before).hasSize(2);
    assertThat(after).hasSize(2);
    for (int i = 0; i < 2; i++) {
      assertThat(after.get(i).get("sha256")).isEqualTo(before.get(i).get("sha256"));
    }
    String first = after.get(0).get("number").asString();
    String second = after.get(1).get("number").asString();
    JsonNode compared =
        json("runs", "--territory", TERRITORY, "--compare", first, second, "--json");
    int people =
        compared.get("gained").get("people").asInt()
            + compared.get("lost").get("people").asInt()
            + compared.get("steady").get("people").asInt()
            + compared.get("incomparable").get("people").asInt();
    assertThat(people).isEqualTo(after.get(0).get("population").asInt());
    assertThat(compared.get("communes")).hasSize(20);
  }

  @Test
  void runsThatAreNotThereAreToldWithWhatToDo() {
    assertThat(run("runs", "--territory", "ailleurs").exitCode()).isEqualTo(2);
    Ran unknown = run("runs", "--territory", TERRITORY, "--compare", "1", "99");
    assertThat(unknown.exitCode()).isEqualTo(2);
    assertThat(unknown.err()).contains("99");
  }

  @Test
  void aResultComparedWithItselfIsAlikeToTheLastDigit() throws IOException {
    Path csv = folder.resolve("communes.csv");
    json(
        "export",
        "--territory",
        TERRITORY,
        "--format",
        "csv",
        "--csv",
        "machine",
        "--out",
        csv.toString(),
        "--json");
    List<String> header =
        List.of(Files.readAllLines(csv).get(0).replace("\uFEFF", "").split(",", -1));
    String population =
        header.stream().filter(c -> c.contains("population")).findFirst().orElseThrow();

    JsonNode same =
        json(
            "compare",
            "--territory",
            TERRITORY,
            "--result",
            "population",
            "--with",
            csv.toString(),
            "--key",
            header.get(0),
            "--value",
            population,
            "--json");

    assertThat(same.get("pairs").asInt()).isEqualTo(20);
    assertThat(same.get("meanDifference").asDouble()).isZero();
    assertThat(same.get("spearman").asDouble()).isBetween(1 - 1e-12, 1.0);
    assertThat(same.get("farthest")).isEmpty();
  }

  @Test
  void whatCannotBeComparedIsToldInWords() throws IOException {
    Path table = folder.resolve("table.csv");
    Files.writeString(table, "code;valeur\n01001;1\n01001;2\n");
    String[] base = {
      "compare", "--territory", TERRITORY, "--with", table.toString(), "--key", "code", "--value"
    };
    Ran column = run(with(base, "apl"));
    assertThat(column.exitCode()).isEqualTo(3);
    assertThat(column.err()).contains("code, valeur");
    Ran twice = run(with(base, "valeur"));
    assertThat(twice.exitCode()).isEqualTo(3);
    assertThat(twice.err()).contains("01001");
    Files.writeString(table, "code;valeur\n01001;1\n");
    Ran result = run(with(base, "valeur", "--result", "service:pharmacy"));
    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("service:pharmacie");
    JsonNode elsewhere = json(with(base, "valeur", "--json"));
    assertThat(elsewhere.get("pairs").asInt()).isZero();
    assertThat(elsewhere.get("pearson").isNull()).isTrue();
  }

  private static String[] with(String[] base, String... more) {
    String[] all = java.util.Arrays.copyOf(base, base.length + more.length);
    System.arraycopy(more, 0, all, base.length, more.length);
    return all;
  }
}
