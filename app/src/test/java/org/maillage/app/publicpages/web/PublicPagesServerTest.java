package org.maillage.app.publicpages.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.maillage.app.Maillage;
import org.maillage.app.access.PersonOfHeader;
import org.maillage.app.access.Role;
import org.maillage.app.cli.SmallDemo;
import org.maillage.app.journal.JournalEntries;
import org.maillage.app.journal.JournalFilter;
import org.maillage.app.people.DemoDirectory;
import org.maillage.app.people.DemoPerson;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * The running application with a published département: what everybody reads, and who changes it.
 */
@SpringBootTest(classes = Maillage.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(PersonOfHeader.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PublicPagesServerTest {

  private static final String TERRITORY = "/territoires/serance-maritime";
  private static final String SYNTHESE = TERRITORY + "/synthese";
  private static final String NEEDS = TERRITORY + "/besoins";
  private static final String TYPOLOGY = TERRITORY + "/typologie";
  private static final String PUBLICATION = TERRITORY + "/publication";

  @DynamicPropertySource
  static void home(DynamicPropertyRegistry settings) throws IOException {
    Path home = SmallDemo.copyTo(Files.createTempDirectory("maillage-public").resolve("home"));
    settings.add("maillage.home", home::toString);
    settings.add("maillage.limits.enabled", () -> false);
  }

  @Autowired private DemoDirectory directory;
  @Autowired private JournalEntries journal;
  @LocalServerPort private int port;
  private final Map<Role, DemoPerson> people = new HashMap<>();

  private final HttpClient client =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

  @BeforeAll
  void whoIsWho() {
    directory.listPeople().forEach(person -> people.put(person.role(), person));
  }

  private String person(Role role) {
    return people.get(role).personId();
  }

  private HttpResponse<String> get(String path, String... headers) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .header("Accept", "text/html,*/*");
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), BodyHandlers.ofString());
  }

  private HttpRequest form(String path, String person, String... fields) {
    StringBuilder body = new StringBuilder();
    for (int i = 0; i < fields.length; i += 2) {
      body.append(i == 0 ? "" : "&")
          .append(fields[i])
          .append('=')
          .append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
    }
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
        .header(PersonOfHeader.NAME, person)
        .header("Accept", "text/html,*/*")
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString(body.toString()))
        .build();
  }

  private HttpResponse<String> post(String path, String person, String... fields) throws Exception {
    return client.send(form(path, person, fields), BodyHandlers.ofString());
  }

  private static String etag(HttpResponse<String> answer) {
    return answer.headers().firstValue("ETag").orElse("none");
  }

  private static String found(String pattern, String page) {
    Matcher found = Pattern.compile(pattern).matcher(page);
    assertThat(found.find()).as(pattern).isTrue();
    return found.group(1);
  }

  /** All headers but the moment and the number of the request. */
  private static Map<String, List<String>> headers(HttpResponse<String> answer) {
    Map<String, List<String>> headers = new HashMap<>(answer.headers().map());
    headers.remove("date");
    headers.remove("x-request-id");
    return headers;
  }

  @Test
  void everybodyGetsTheSamePageWithTheSameTag() throws Exception {
    HttpResponse<String> first = get(SYNTHESE);
    HttpResponse<String> second = get(SYNTHESE);

    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(etag(first)).startsWith("W/\"");
    assertThat(second.body()).isEqualTo(first.body()).contains("lang=\"fr\"");
    assertThat(headers(second)).isEqualTo(headers(first));
    assertThat(headers(first)).doesNotContainKey("set-cookie");
    HttpResponse<String> known = get(SYNTHESE, "If-None-Match", etag(first));
    assertThat(known.statusCode()).isEqualTo(304);
    assertThat(known.body()).isEmpty();
  }

  @Test
  void whoIsSomebodyGetsHisOwnPageAndLeavesNothingOfHis() throws Exception {
    DemoPerson secretariat = people.get(Role.SECRETARIAT);
    String before = get(NEEDS).body();
    HttpResponse<String> his = get(NEEDS, PersonOfHeader.NAME, secretariat.personId());

    assertThat(his.body()).contains(secretariat.name(), "formmethod=\"post\"");
    assertThat(before).doesNotContain(secretariat.name(), "formmethod=\"post\"", "_envoi");
    assertThat(get(NEEDS).body()).isEqualTo(before);
  }

  @Test
  void partsOtherLanguagesAndOtherCookiesHaveAnswersOfTheirOwn() throws Exception {
    String whole = get(SYNTHESE).body();

    assertThat(get(SYNTHESE, "HX-Request", "true").body()).isNotEqualTo(whole);
    assertThat(get(SYNTHESE, "Cookie", "lang=en").body()).contains("lang=\"en\"");
    assertThat(get(SYNTHESE + "?lang=en").body()).contains("lang=\"en\"");
    assertThat(get(SYNTHESE, "Cookie", "autre=1").body()).contains("lang=\"fr\"");
    assertThat(get(SYNTHESE, "Cookie", "lang=en; autre=1").body()).contains("lang=\"en\"");
    assertThat(get(SYNTHESE).body()).isEqualTo(whole);
  }

  /** Answers for some seconds, to several at once, all from before the change. */
  private HttpResponse<String> keptPage(String path) throws Exception {
    HttpResponse<String> kept = get(path);
    assertThat(kept.statusCode()).isEqualTo(200);
    assertThat(etag(get(path))).isEqualTo(etag(kept));
    return kept;
  }

  @Test
  void aChangeOfASettingIsSeenByTheNextWhoAsks() throws Exception {
    String secretariat = person(Role.SECRETARIAT);
    for (String scale : List.of("z-score", "percentile")) {
      HttpResponse<String> before = keptPage(NEEDS);
      String version = found("name=\"version\" value=\"(\\d+)\"", before.body());
      assertThat(post(NEEDS, secretariat, "version", version, "norme", scale).statusCode())
          .isEqualTo(302);

      HttpResponse<String> after = get(NEEDS, "If-None-Match", etag(before));
      assertThat(after.statusCode()).isEqualTo(200);
      assertThat(after.body()).contains("value=\"" + scale + "\" selected=\"selected\"");
      assertThat(etag(after)).isNotEqualTo(etag(before));
      assertThat(found("name=\"version\" value=\"(\\d+)\"", after.body())).isNotEqualTo(version);
    }
  }

  @Test
  void aWithdrawnPublicationIsClosedAtOnceAndOpenAgainAtOnce() throws Exception {
    List<String> presidents =
        directory.listPeople().stream()
            .filter(p -> p.role() == Role.CO_PRESIDENT)
            .map(DemoPerson::personId)
            .toList();
    assertThat(presidents).hasSize(2);
    HttpResponse<String> open = keptPage(SYNTHESE);

    assertThat(post(PUBLICATION + "/retrait", presidents.get(0)).statusCode()).isEqualTo(302);
    for (int i = 0; i < 2; i++) {
      HttpResponse<String> closed = get(SYNTHESE, "If-None-Match", etag(open));
      assertThat(closed.statusCode()).isEqualTo(302);
      assertThat(closed.headers().firstValue("Location").orElse("")).contains("/connexion?retour=");
      assertThat(closed.body()).isEmpty();
    }
    assertThat(get(TERRITORY + "/communes.csv").statusCode()).isNotEqualTo(200);

    String page = get(PUBLICATION, PersonOfHeader.NAME, presidents.get(0)).body();
    String run = found("name=\"import\" value=\"(\\d+)\"", page);
    for (String president : presidents) {
      assertThat(post(PUBLICATION + "/cle", president, "import", run).statusCode()).isEqualTo(302);
    }
    assertThat(get(SYNTHESE).statusCode()).as("the redirection was not kept").isEqualTo(200);
  }

  @Test
  void aTerritoryThatThereIsNotIsNeverShown() throws Exception {
    int status = get("/territoires/rien/synthese").statusCode();
    assertThat(status).isIn(302, 404);
    assertThat(get("/territoires/rien/synthese").statusCode()).isEqualTo(status);
    assertThat(
            get("/territoires/rien/synthese", PersonOfHeader.NAME, person(Role.SECRETARIAT))
                .statusCode())
        .isEqualTo(404);
  }

  /** Saves what a page of settings holds, by several clicks on its button. */
  private void clickedOften(String path, String setting, String... fields) throws Exception {
    String secretariat = person(Role.SECRETARIAT);
    String page = get(path, PersonOfHeader.NAME, secretariat).body();
    String secret = found("formmethod=\"post\" name=\"_envoi\" value=\"([0-9a-f]{32})\"", page);
    String next = get(path, PersonOfHeader.NAME, secretariat).body();
    assertThat(next).as("each page has a secret of its own").doesNotContain(secret);
    String[] all = new String[fields.length + 4];
    System.arraycopy(fields, 0, all, 4, fields.length);
    all[0] = "_envoi";
    all[1] = secret;
    all[2] = "version";
    all[3] = found("name=\"version\" value=\"(\\d+)\"", page);
    JournalFilter object = JournalFilter.ofObject("reglage", "serance-maritime." + setting);
    long before = journal.count(object);

    HttpRequest form = form(path, secretariat, all);
    List<CompletableFuture<HttpResponse<String>>> clicks =
        IntStream.range(0, 4)
            .mapToObj(i -> client.sendAsync(form, BodyHandlers.ofString()))
            .toList();

    for (CompletableFuture<HttpResponse<String>> click : clicks) {
      assertThat(click.get().statusCode()).as("none is told of a conflict").isEqualTo(302);
      assertThat(click.get().headers().firstValue("Location").orElse(""))
          .contains(path, "enregistre=1");
    }
    assertThat(journal.count(object)).isEqualTo(before + 1);
  }

  @Test
  void weightsThatAreSavedByADoubleClickAreSavedOnce() throws Exception {
    clickedOften(NEEDS, "besoins", "norme", "z-score");
    clickedOften(NEEDS, "besoins", "norme", "percentile");
  }

  @Test
  void boundsThatAreSavedByADoubleClickAreSavedOnce() throws Exception {
    clickedOften(TYPOLOGY, "typologie");
  }
}
