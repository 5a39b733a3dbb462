package org.maillage.app.strength;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.maillage.app.Maillage;
import org.maillage.app.diagnostic.DiagnosticService;
import org.maillage.app.importing.ImportService;
import org.maillage.app.signin.MachineEntry;
import org.maillage.data.progress.Progress;
import org.maillage.data.reference.ReferenceData;
import org.maillage.demo.DemoGenerator;
import org.maillage.demo.DemoParameters;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * Every form of ours that answers with another address, with each of its parameters filled with
 * somebody else's: the browser stays here. Requests are written byte by byte, for clients mend what
 * an attacker would not.
 */
@SpringBootTest(
    classes = Maillage.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "maillage.limits.enabled=false")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RedirectsTest {

  private static final List<String> ELSEWHERE =
      List.of(
          "//evil.example",
          "https:evil.example",
          "https://evil.example/",
          "\\\\evil.example",
          "/\\evil.example",
          "?x=1\r\nLocation: https://evil.example",
          "?a=b&//evil.example",
          "javascript:alert(1)",
          "?x=%0d%0aSet-Cookie:%20a=b");

  private static Path home;

  @Autowired private ImportService imports;
  @Autowired private DiagnosticService diagnostics;
  @Autowired private MachineEntry entry;
  @LocalServerPort private int port;

  private String territory = "";
  private String scenario = "";
  private String cookie = "none=1";

  @DynamicPropertySource
  static void home(DynamicPropertyRegistry registry) throws IOException {
    home = Files.createTempDirectory("redirects");
    registry.add("maillage.home", () -> home.resolve("home").toString());
  }

  @BeforeAll
  void importSomething() throws IOException {
    Path folder = home.resolve("territory");
    DemoGenerator.generate(DemoParameters.ofSize(3, 20), folder, (s, w, d, t) -> {});
    territory = imports.importTerritory(folder, Optional.of(folder), Progress.SILENT).territoryId();
    diagnostics.compute(territory, ReferenceData.PANIER_SDAASP_13, Progress.SILENT);
    Matcher session =
        Pattern.compile("(?im)^set-cookie: *(JSESSIONID=[^;]*)").matcher(post(entry.issue(), ""));
    assertThat(session.find()).isTrue();
    cookie = session.group(1);
    scenario = location(post(path("/scenarios"), "nom=Essai"));
    assertThat(scenario).contains("/scenarios/");
  }

  static List<String> elsewhere() {
    return ELSEWHERE;
  }

  private String path(String rest) {
    return "/territoires/" + territory + rest;
  }

  /** The whole answer. */
  private String send(String request) throws IOException {
    try (Socket socket = new Socket("localhost", port)) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private String post(String path, String body) throws IOException {
    return send(
        "POST %s HTTP/1.1\r\nHost: localhost:%d\r\nConnection: close\r\n".formatted(path, port)
            + "Cookie: "
            + cookie
            + "\r\nSec-Fetch-Site: same-origin"
            + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: "
            + body.getBytes(StandardCharsets.UTF_8).length
            + "\r\n\r\n"
            + body);
  }

  private String get(String path) throws IOException {
    return send(
        "GET %s HTTP/1.1\r\nHost: localhost:%d\r\nConnection: close\r\nCookie: %s\r\n\r\n"
            .formatted(path, port, cookie));
  }

  private static String head(String answer) {
    int end = answer.indexOf("\r\n\r\n");
    return end < 0 ? answer : answer.substring(0, end);
  }

  private static String location(String answer) {
    String head = head(answer);
    Matcher found = Pattern.compile("(?im)^location: *(.*)$").matcher(head);
    return found.find() ? found.group(1).strip() : "";
  }

  private void assertStaysHere(String answer, String what) {
    String head = head(answer);
    String location = location(head);
    assertThat(location)
        .as(what)
        .satisfiesAnyOf(
            here -> assertThat(here).isEmpty(),
            here -> assertThat(here).matches("/[^/\\\\].*|/"),
            here -> assertThat(here).startsWith("http://localhost:" + port + "/"));
    assertThat(head).as(what).doesNotContainPattern("(?im)^(set-cookie: *a=b|location: *https)");
    assertThat(Pattern.compile("(?im)^location:").matcher(head).results().count())
        .as(what)
        .isLessThanOrEqualTo(1);
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  /** Every parameter that has ever said where to go on, all with the same value. */
  private static String fields(String evil) {
    return Stream.of("vue", "retour", "url", "next", "sel", "q", "lang", "territoire", "axe")
        .map(field -> field + "=" + encoded(evil))
        .collect(Collectors.joining("&"));
  }

  @ParameterizedTest
  @MethodSource("elsewhere")
  void aFormThatNamesTheViewToGoBackToGoesBackToAViewOfOurs(String evil) throws IOException {
    Matcher version =
        Pattern.compile("name=\"version\"[^>]*value=\"([0-9]+)\"").matcher(get(scenario));
    assertThat(version.find()).isTrue();

    String kept =
        post(scenario + "/nom", "nom=Essai&version=" + version.group(1) + "&" + fields(evil));
    String refused = post(scenario + "/nom", "nom=Essai&version=0&" + fields(evil));

    assertThat(location(kept)).as("the form answers with an address").isNotEmpty();
    assertStaysHere(kept, "name");
    assertStaysHere(refused, "refused name");
  }

  @ParameterizedTest
  @MethodSource("elsewhere")
  void aParameterOfAnAddressLeadsNowhereElse(String evil) throws IOException {
    for (String chapter :
        List.of(
            "", "/portrait", "/eloignement", "/besoins", "/sante", "/typologie", "/scenarios")) {
      assertStaysHere(get(path(chapter) + "?" + fields(evil)), chapter);
      assertStaysHere(post(path(chapter), fields(evil)), "POST " + chapter);
    }
    assertStaysHere(post("/paniers/" + encoded(evil) + "/copie", fields(evil)), "basket");
    assertStaysHere(get("/territoires/" + encoded(evil)), "territory");
  }

  @ParameterizedTest
  @MethodSource("elsewhere")
  void whoSignsInIsLedToAPageOfOurs(String evil) throws IOException {
    for (String address : List.of("/connexion", "/connexion/code", "/connexion/demo")) {
      assertStaysHere(get(address + "?" + fields(evil)), address);
      assertStaysHere(post(address, fields(evil)), "POST " + address);
    }
    assertStaysHere(get("/deconnexion/retour?state=" + encoded(evil)), "way out");
    String kept = cookie;
    cookie = "none=1";
    assertStaysHere(get(scenario + "?" + fields(evil)), "sent to sign in");
    cookie = kept;
  }

  @Test
  void aPathWithTwoSlashesIsNoHost() throws IOException {
    for (String path :
        List.of("//evil.example/territoires", "/\\evil.example", "//evil.example/")) {
      assertStaysHere(get(path), path);
    }
    String tooLarge =
        "POST //evil.example%s HTTP/1.1\r\nHost: localhost:%d\r\nConnection: close\r\n"
                .formatted(path("/comparaison"), port)
            + "Sec-Fetch-Site: same-origin\r\n"
            + "Content-Type: multipart/form-data; boundary=x\r\nContent-Length: 26000000\r\n\r\n";
    byte[] filler = new byte[26_000_000];
    byte[] part =
        "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\n"
            .getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(part, 0, filler, 0, part.length);
    byte[] end = "\r\n--x--\r\n".getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(end, 0, filler, filler.length - end.length, end.length);
    try (Socket socket = new Socket("localhost", port)) {
      socket.getOutputStream().write(tooLarge.getBytes(StandardCharsets.US_ASCII));
      socket.getOutputStream().write(filler);
      String head = new String(socket.getInputStream().readNBytes(400), StandardCharsets.UTF_8);
      assertStaysHere(head, "upload");
    }
  }

  @Test
  void theSharpEyeOfThisTestSeesADoorThatIsOpen() {
    for (String open :
        List.of("//evil.example", "https://evil.example/", "/\\evil.example", "evil.example")) {
      assertThat(
              org.assertj.core.api.Assertions.catchThrowable(
                  () -> assertStaysHere("HTTP/1.1 302\r\nLocation: " + open, open)))
          .as(open)
          .isNotNull();
    }
  }
}
