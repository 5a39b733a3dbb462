package org.maillage.app.submission.web;

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
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.maillage.app.Maillage;
import org.maillage.app.access.PersonOfHeader;
import org.maillage.app.journal.JournalEntries;
import org.maillage.app.journal.JournalFilter;
import org.maillage.app.journal.JournalHead;
import org.maillage.app.territory.TerritorySettings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The running application: what is recorded, restored, sent twice, exported and erased. */
@SpringBootTest(classes = Maillage.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(PersonOfHeader.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecordPagesTest {

  private static final Pattern SECRET = Pattern.compile("name=\"_envoi\" value=\"([0-9a-f]{32})\"");

  @TempDir private static Path home;

  @DynamicPropertySource
  static void home(DynamicPropertyRegistry settings) {
    settings.add("maillage.home", home::toString);
    settings.add("maillage.limits.enabled", () -> false);
  }

  @Autowired private JdbcTemplate jdbc;
  @Autowired private JournalEntries journal;
  @Autowired private TerritorySettings settings;
  @LocalServerPort private int port;

  private final HttpClient client =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

  @BeforeAll
  void people() {
    jdbc.update("INSERT INTO organisation (id, kind, version) VALUES ('o1', 'DEPARTEMENT', 1)");
    jdbc.update(
        """
        INSERT INTO organisation_name (organisation_id, since, name, short_name)
        VALUES ('o1', DATE '2015-01-01', 'Département du Test', 'CD 99')
        """);
    person("anne", "Anne Auteur", "SECRETARIAT");
    person("ali", "Ali Admin", "ADMINISTRATOR");
    person("bea", "Béa Partie", "READER");
  }

  private void person(String id, String name, String role) {
    jdbc.update(
        """
        INSERT INTO person (id, name, email, active, version, created_at)
        VALUES (?, ?, ?, TRUE, 1, CURRENT_TIMESTAMP)
        """,
        id,
        name,
        id + "@exemple.fr");
    jdbc.update(
        """
        INSERT INTO mandate (id, person_id, organisation_id, function_name, since)
        VALUES (?, ?, 'o1', 'cheffe de projet', DATE '2020-01-01')
        """,
        "m-" + id,
        id);
    jdbc.update(
        "INSERT INTO role_grant (id, mandate_id, role) VALUES (?, ?, ?)", "g-" + id, "m-" + id, role);
  }

  private HttpRequest.Builder request(String path, String person) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
        .header(PersonOfHeader.NAME, person)
        .header("Accept", "text/html,*/*");
  }

  private HttpResponse<String> get(String path, String person)
      throws IOException, InterruptedException {
    return client.send(request(path, person).GET().build(), BodyHandlers.ofString());
  }

  private HttpRequest form(String path, String person, String... fields) {
    StringBuilder body = new StringBuilder();
    for (int i = 0; i < fields.length; i += 2) {
      body.append(i == 0 ? "" : "&")
          .append(fields[i])
          .append('=')
          .append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
    }
    return request(path, person)
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString(body.toString()))
        .build();
  }

  private HttpResponse<String> post(String path, String person, String... fields)
      throws IOException, InterruptedException {
    return client.send(form(path, person, fields), BodyHandlers.ofString());
  }

  private static String secret(String page) {
    Matcher found = SECRET.matcher(page);
    assertThat(found.find()).as("a secret in the form").isTrue();
    return found.group(1);
  }

  private String reference() {
    return jdbc.queryForObject(
        "SELECT id FROM panier WHERE reference = TRUE ORDER BY id FETCH FIRST 1 ROWS ONLY",
        String.class);
  }

  @Test
  void aFormThatIsSentTwiceAtOnceCountsOnceAndLeadsToTheSamePage() throws Exception {
    String page = get("/paniers/" + reference(), "anne").body();
    String secret = secret(page);
    String copy = "/paniers/" + reference() + "/copie";
    HttpRequest form =
        form(copy, "anne", "_envoi", secret, "newId", "double", "nameFr", "Envoyé deux fois");

    List<CompletableFuture<HttpResponse<String>>> sent =
        IntStream.range(0, 4)
            .mapToObj(i -> client.sendAsync(form, BodyHandlers.ofString()))
            .toList();

    for (CompletableFuture<HttpResponse<String>> answer : sent) {
      assertThat(answer.get().statusCode()).isEqualTo(302);
      assertThat(answer.get().headers().firstValue("Location").orElse(""))
          .endsWith("/paniers/double");
    }
    assertThat(journal.count(JournalFilter.ofObject("panier", "double"))).isEqualTo(1);
    assertThat(secret(get("/paniers/" + reference(), "anne").body())).isNotEqualTo(secret);
  }

  @Test
  void aRefusedFormMayBeSentAgain() throws Exception {
    String copy = "/paniers/" + reference() + "/copie";
    String secret = secret(get("/paniers/" + reference(), "anne").body());

    assertThat(post(copy, "anne", "_envoi", secret, "newId", "PAS BON", "nameFr", "x").statusCode())
        .isEqualTo(422);
    assertThat(post(copy, "anne", "_envoi", secret, "newId", "bon", "nameFr", "x").statusCode())
        .isEqualTo(302);
  }

  @Test
  void theJournalShowsWhoForWhomAndWhat() throws Exception {
    post("/paniers/" + reference() + "/copie", "anne", "newId", "montre", "nameFr", "À montrer");

    assertThat(get("/journal", "anne").body())
        .contains("Anne Auteur", "CD 99", "Panier de services : copié", "montre");
    assertThat(get("/journal?objet=panier&personne=bea", "anne").body())
        .contains("Aucun changement");
    assertThat(get("/journal/panier/montre", "anne").body())
        .contains("Nom français", "À montrer", "Anne Auteur");
    assertThat(get("/journal/panier/rien", "anne").statusCode()).isEqualTo(404);
    assertThat(get("/journal.csv?objet=panier&id=montre", "anne").body())
        .startsWith("number,at,actor,person")
        .contains(",PERSON,anne,o1,panier,montre,,copied,");
    assertThat(get("/journal", "bea").statusCode()).isEqualTo(403);
  }

  @Test
  void theJournalIsVerifiedOnItsPage() throws Exception {
    JournalHead head = journal.head();

    assertThat(get("/journal/verification?jalon=" + head, "anne").body())
        .contains("Le journal est entier", "bien dans la chaîne");
    String wrong = new JournalHead(head.number(), "f".repeat(64)).toString();
    assertThat(get("/journal/verification?jalon=" + wrong, "anne").body())
        .contains("ne tient plus à partir de l’inscription n° " + head.number());
    assertThat(get("/journal/verification?jalon=x", "anne").body()).contains("64 chiffres");
  }

  @Test
  void anEarlierVersionOfASettingIsRestoredAsOneMoreEntryAndOnlyOnWhatWasSeen() throws Exception {
    settings.save("t", "essai", "{\"a\":1}", 0);
    settings.save("t", "essai", "{\"a\":2}", 1);
    long before = journal.head().number() - 1;

    String page = get("/journal/reglage/t.essai", "anne").body();
    assertThat(page).contains("Rétablir la version du n° " + before);
    String number = Long.toString(before);
    String last = Long.toString(before + 1);
    HttpResponse<String> restored =
        post("/journal/reglage/t.essai/retablir", "anne", "numero", number, "dernier", last);
    assertThat(restored.statusCode()).isEqualTo(302);
    assertThat(content()).isEqualTo("{\"a\":1}");
    assertThat(journal.count(JournalFilter.ofObject("reglage", "t.essai"))).isEqualTo(3);

    HttpResponse<String> late =
        post("/journal/reglage/t.essai/retablir", "anne", "numero", number, "dernier", last);
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body()).contains("Rien n’a été rétabli");
    assertThat(journal.count(JournalFilter.ofObject("reglage", "t.essai"))).isEqualTo(3);

    HttpResponse<String> administrator =
        post("/journal/reglage/t.essai/retablir", "ali", "numero", number, "dernier", last);
    assertThat(administrator.statusCode()).isEqualTo(403);
  }

  private String content() {
    return jdbc.queryForObject(
        "SELECT content FROM territory_setting WHERE territory_id = 't'", String.class);
  }

  @Test
  void aDraftIsKeptForItsPersonAlone() throws Exception {
    String draft = "/brouillons/paniers.x.modifier.panier";
    HttpRequest put =
        request(draft, "anne")
            .header("Content-Type", "text/plain;charset=UTF-8")
            .PUT(BodyPublishers.ofString("nameFr=%C3%80+moiti%C3%A9"))
            .build();

    assertThat(client.send(put, BodyHandlers.ofString()).statusCode()).isEqualTo(200);
    assertThat(get(draft, "anne").body()).contains("nameFr=%C3%80+moiti%C3%A9");
    assertThat(get(draft, "bea").statusCode()).isEqualTo(204);
    HttpRequest delete = request(draft, "anne").DELETE().build();
    assertThat(client.send(delete, BodyHandlers.ofString()).statusCode()).isEqualTo(204);
    assertThat(get(draft, "anne").statusCode()).isEqualTo(204);
  }

  @Test
  void everybodyReadsTheRegister() throws Exception {
    assertThat(get("/donnees-personnelles", "PUBLIC").body())
        .contains("Comptes", "Mission d’intérêt public", "3 ans", "person.email")
        .doesNotContain("Anne Auteur");
    assertThat(get("/donnees-personnelles", "ali").body()).contains("Anne Auteur");
  }

  @Test
  void aPersonGetsHisDataAndNobodyElses() throws Exception {
    HttpResponse<String> mine = get("/compte/donnees", "bea");

    assertThat(mine.body())
        .contains("Béa Partie", "bea@exemple.fr", "cheffe de projet", "READER")
        .doesNotContain("Anne");
    assertThat(get("/donnees-personnelles/personnes/anne/export", "ali").body())
        .contains("anne@exemple.fr");
    assertThat(get("/donnees-personnelles/personnes/anne/export", "anne").statusCode())
        .isEqualTo(403);
    assertThat(get("/donnees-personnelles/consultations", "ali").body())
        .contains("Ali Admin", "Données personnelles");
  }

  @Test
  void anErasedPersonKeepsWhatItDidAndTheLastAdministratorStays() throws Exception {
    person("eva", "Eva Efface", "SECRETARIAT");
    post("/paniers/" + reference() + "/copie", "eva", "newId", "deva", "nameFr", "D’Eva");
    assertThat(get("/journal/panier/deva", "anne").body()).contains("Eva Efface");

    assertThat(post("/donnees-personnelles/personnes/eva/effacement", "ali").statusCode())
        .isEqualTo(302);

    assertThat(get("/journal/panier/deva", "anne").body())
        .contains("personne effacée")
        .doesNotContain("Eva Efface");
    assertThat(
            jdbc.queryForObject(
                "SELECT COUNT(*) FROM person WHERE name LIKE '%Eva%' OR email LIKE '%eva%'",
                Long.class))
        .isZero();
    assertThat(journal.verify(List.of()).isWhole()).isTrue();
    HttpResponse<String> last = post("/donnees-personnelles/personnes/ali/effacement", "ali");
    assertThat(last.statusCode()).isEqualTo(409);
    assertThat(last.body()).contains("dernière à administrer");
  }
}
