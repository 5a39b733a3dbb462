package org.maillage.app.plan.publication.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.maillage.app.Maillage;
import org.maillage.app.access.PersonOfHeader;
import org.maillage.app.plan.PlanRepository;
import org.maillage.app.plan.document.format.DocumentFormat;
import org.maillage.app.plan.document.format.ReadBack;
import org.maillage.app.plan.publication.SecretPlan;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The running application with plans of secrets: what somebody without an account can reach. */
@SpringBootTest(classes = Maillage.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(PersonOfHeader.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PublicPlanServerTest {

  private static final String ROOT = "/territoires/corse/plans-publies";
  private static final Pattern HREF = Pattern.compile("href=\"([^\"#]*)[\"#]");
  private static final Pattern FINGERPRINT =
      Pattern.compile("name=\"empreinte\" value=\"([0-9a-f]{64})\"");

  @DynamicPropertySource
  static void home(DynamicPropertyRegistry settings) throws IOException {
    Path home = Files.createTempDirectory(Path.of("target"), "public-plan");
    settings.add("maillage.home", home::toString);
    settings.add("maillage.limits.enabled", () -> false);
  }

  @Autowired private JdbcTemplate jdbc;
  @Autowired private PlanRepository plans;
  @LocalServerPort private int port;

  private final HttpClient client =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

  @BeforeAll
  void peopleOfACountyThatPublishedNothingElse() {
    jdbc.update(
        """
        INSERT INTO import_run (territory_id, status, started_at, finished_at, fingerprint,
          errors, warnings, infos)
        VALUES ('corse', 'IMPORTED', CURRENT_TIMESTAMP, CURRENT_TIMESTAMP, 'f', 0, 0, 0)
        """);
    jdbc.update(
        "INSERT INTO territory (id, name, import_run_id) SELECT 'corse', 'Corse', id FROM import_run");
    person("secretariat", "SECRETARIAT", "DEPARTEMENT");
    person("president", "CO_PRESIDENT", "DEPARTEMENT");
    person("prefet", "CO_PRESIDENT", "PREFECTURE");
  }

  private void person(String id, String role, String kind) {
    String organisation = "o-" + id;
    jdbc.update(
        "INSERT INTO organisation (id, kind, version) VALUES (?, ?, 1)", organisation, kind);
    jdbc.update(
        """
        INSERT INTO organisation_name (organisation_id, since, name, short_name)
        VALUES (?, DATE '2015-01-01', ?, ?)
        """,
        organisation,
        organisation,
        organisation);
    jdbc.update(
        """
        INSERT INTO person (id, name, email, active, version, created_at)
        VALUES (?, ?, ?, TRUE, 1, CURRENT_TIMESTAMP)
        """,
        id,
        SecretPlan.SECRET + id,
        id + "@exemple.fr");
    jdbc.update(
        """
        INSERT INTO mandate (id, person_id, organisation_id, function_name, since)
        VALUES (?, ?, ?, 'agent', DATE '2020-01-01')
        """,
        "m-" + id,
        id,
        organisation);
    jdbc.update(
        "INSERT INTO role_grant (id, mandate_id, role) VALUES (?, ?, ?)",
        "g-" + id,
        "m-" + id,
        role);
  }

  private void plan(String id) {
    plans.insert(SecretPlan.stored(id, "corse"));
    jdbc.update(
        """
        INSERT INTO plan_evidence (plan_id, id, node_id, note_id, file_name, caption, media_type,
          size_bytes, sha256, content, added_at)
        VALUES (?, 'e1', 'x2', 'n1', ?, ?, 'application/pdf', 1, 'x', X'00', CURRENT_TIMESTAMP)
        """,
        id,
        SecretPlan.SECRET + "Evidence.pdf",
        SecretPlan.SECRET + "EvidenceCaption");
  }

  private HttpResponse<byte[]> get(String path, String... headers) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .header("Accept", "text/html,*/*");
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), BodyHandlers.ofByteArray());
  }

  private static String text(HttpResponse<byte[]> answer) {
    return new String(answer.body(), StandardCharsets.UTF_8);
  }

  private HttpResponse<byte[]> post(String path, String person, String... fields) throws Exception {
    StringBuilder body = new StringBuilder();
    for (int i = 0; i < fields.length; i += 2) {
      body.append(i == 0 ? "" : "&")
          .append(fields[i])
          .append('=')
          .append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
    }
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .header(PersonOfHeader.NAME, person)
            .header("Origin", "http://localhost:" + port)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
            .build();
    return client.send(request, BodyHandlers.ofByteArray());
  }

  private static String desk(String plan) {
    return "/territoires/corse/plans/" + plan + "/publication";
  }

  private void publish(String plan, String... choices) throws Exception {
    assertThat(post(desk(plan) + "/preparation", "secretariat", choices).statusCode())
        .isEqualTo(302);
    for (String person : List.of("president", "prefet")) {
      Matcher seen = FINGERPRINT.matcher(text(get(desk(plan), PersonOfHeader.NAME, person)));
      assertThat(seen.find()).as("a key for %s", person).isTrue();
      assertThat(post(desk(plan) + "/cle", person, "empreinte", seen.group(1)).statusCode())
          .isEqualTo(302);
    }
  }

  /** Everything that can be reached from an address by links to what is below it. */
  private Map<String, HttpResponse<byte[]>> walk(String from) throws Exception {
    Map<String, HttpResponse<byte[]>> seen = new TreeMap<>();
    Deque<String> todo = new ArrayDeque<>(List.of(from));
    while (!todo.isEmpty()) {
      String address = todo.poll();
      if (seen.containsKey(address)) {
        continue;
      }
      HttpResponse<byte[]> answer = get(address);
      assertThat(answer.statusCode()).as(address).isEqualTo(200);
      seen.put(address, answer);
      if (answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
        HREF.matcher(text(answer))
            .results()
            .map(match -> match.group(1))
            .filter(href -> href.startsWith(from))
            .forEach(todo::add);
      }
    }
    return seen;
  }

  /** What a reader of the file can find in it, in whatever part. */
  private static String content(String address, HttpResponse<byte[]> answer) {
    String ending = address.substring(address.lastIndexOf('.') + 1);
    String headers = answer.headers().map().toString();
    if (ending.equals("pdf")) {
      return headers + ReadBack.text(DocumentFormat.PDF, answer.body());
    }
    if (List.of("docx", "odt", "xlsx").contains(ending)) {
      return headers
          + ReadBack.entries(answer.body()).values().stream()
              .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
              .collect(Collectors.joining("\n"));
    }
    return headers + text(answer);
  }

  @Test
  void nothingPrivateStandsAnywhereUnderThePublicAddresses() throws Exception {
    plan("plan-des-secrets");
    publish(
        "plan-des-secrets",
        "argent",
        "PLANNED_AND_PAID",
        "valeurs",
        "true",
        "engagements",
        "true",
        "etapes",
        "true");

    Map<String, HttpResponse<byte[]>> everything = walk(ROOT);

    String base = ROOT + "/plan-des-secrets/versions/1";
    assertThat(everything.keySet())
        .contains(
            ROOT + "/plan-des-secrets",
            base,
            base + "/indicateurs",
            base + "/fiches/1",
            base + "/fiches/1-1",
            base + "/fiches/1-1/document.pdf",
            base + "/documents/plan.pdf",
            base + "/documents/plan.docx",
            base + "/documents/plan.odt",
            base + "/documents/plan.yaml",
            base + "/documents/tableur.xlsx");
    everything.forEach(
        (address, answer) ->
            assertThat(content(address, answer))
                .as(address)
                .doesNotContainIgnoringCase(SecretPlan.SECRET)
                .doesNotContain("1977", "o-president", "o-prefet"));
    assertThat(text(everything.get(base + "/fiches/1-1")))
        .contains(
            SecretPlan.SHOWN + " partie",
            SecretPlan.OPENED + " engagement",
            SecretPlan.OPENED + " étape",
            SecretPlan.OPENED + " financeur",
            "45")
        .contains("href=\"#state-bloquee\"");
    assertThat(content("plan.pdf", everything.get(base + "/documents/plan.pdf")))
        .contains(SecretPlan.SHOWN + " fiche", "Version 1");
    for (String none :
        List.of(base + "/fiches/x2", base + "/documents/notes.pdf", base + "/pieces/e1")) {
      HttpResponse<byte[]> answer = get(none);
      assertThat(answer.statusCode()).isEqualTo(404);
      assertThat(text(answer)).doesNotContain(SecretPlan.SECRET);
    }
  }

  @Test
  void whatTheSecretariatDidNotOpenIsNotThere() throws Exception {
    plan("plan-prudent");
    publish("plan-prudent");

    walk(ROOT + "/plan-prudent")
        .forEach(
            (address, answer) ->
                assertThat(content(address, answer).replaceAll("[\\s\\u00a0\\u202f]", ""))
                    .as(address)
                    .doesNotContain(
                        SecretPlan.OPENED, "74123", "61987", "51986", "80321", "45678"));
  }

  @Test
  void aVersionThatWasTakenBackAnswersAsOneThatNeverWas() throws Exception {
    plan("plan-retire");
    publish("plan-retire");
    List<String> ends =
        List.of("", "/versions/1", "/versions/1/fiches/1-1", "/versions/1/documents/plan.pdf");
    for (String end : ends) {
      assertThat(get(ROOT + "/plan-retire" + end).statusCode()).as(end).isEqualTo(200);
    }
    String tag = get(ROOT + "/plan-retire").headers().firstValue("ETag").orElseThrow();
    assertThat(get(ROOT + "/plan-retire", "If-None-Match", tag).statusCode()).isEqualTo(304);

    assertThat(
            post(desk("plan-retire") + "/versions/1/retrait", "prefet", "motif", " ").statusCode())
        .isEqualTo(422);
    assertThat(get(ROOT + "/plan-retire").statusCode()).isEqualTo(200);
    post(desk("plan-retire") + "/versions/1/retrait", "prefet", "motif", "une erreur");

    for (String end : ends) {
      HttpResponse<byte[]> gone = get(ROOT + "/plan-retire" + end);
      HttpResponse<byte[]> never = get(ROOT + "/plan-inconn" + end);
      assertThat(gone.statusCode()).as(end).isEqualTo(404);
      // A page says its own address, for the links of its languages; these are of one length.
      assertThat(text(gone)).as(end).isEqualTo(text(never).replace("plan-inconn", "plan-retire"));
      assertThat(gone.headers().map().keySet()).isEqualTo(never.headers().map().keySet());
    }
    assertThat(get(ROOT + "/plan-retire", "If-None-Match", tag).statusCode()).isEqualTo(404);
    assertThat(text(get(desk("plan-retire"), PersonOfHeader.NAME, "secretariat")))
        .contains("une erreur");
  }

  @Test
  void whoHasNoAccountReadsNoDeskAndNoPreview() throws Exception {
    plan("plan-cache");
    post(desk("plan-cache") + "/preparation", "secretariat");

    assertThat(get(desk("plan-cache")).statusCode()).isEqualTo(302);
    assertThat(get(desk("plan-cache") + "/apercu").statusCode()).isEqualTo(302);
    assertThat(get(ROOT + "/plan-cache").statusCode()).isEqualTo(404);
    HttpResponse<byte[]> preview =
        get(desk("plan-cache") + "/apercu", PersonOfHeader.NAME, "secretariat");
    assertThat(preview.statusCode()).isEqualTo(200);
    assertThat(text(preview)).contains(SecretPlan.SHOWN + " fiche");
    assertThat(post(desk("plan-cache") + "/cle", "secretariat", "empreinte", "x").statusCode())
        .isEqualTo(403);
  }
}
