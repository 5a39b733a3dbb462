package org.maillage.app.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.maillage.app.Maillage;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Walks every route of the running application as every role, on a published and on an unpublished
 * territory, over HTTP, and holds the answers against {@code docs/guide/droits.md}: the guide is
 * what was promised, the routes are what is.
 */
@SpringBootTest(classes = Maillage.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(PersonOfHeader.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RoutesAndRolesTest {

  private static final Path GUIDE = Path.of("..", "docs", "guide", "droits.md");
  private static final String PUBLISHED = "publie";
  private static final String DRAFT = "brouillon";
  private static final String OF_TERRITORY = "/territoires/{id}";

  @DynamicPropertySource
  static void home(DynamicPropertyRegistry settings) throws IOException {
    Path home = Files.createTempDirectory(Path.of("target"), "routes");
    settings.add("maillage.home", home::toString);
    // The walk asks thousands of things a second.
    settings.add("maillage.limits.enabled", () -> false);
  }

  @Autowired private RequestMappingHandlerMapping routes;
  @Autowired private JdbcTemplate jdbc;
  @LocalServerPort private int port;

  private final HttpClient client =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

  /** A route of the application, and the right that it asks for. */
  private record Route(String method, String path, Right right) {
    String line() {
      return "| " + method + " | `" + path + "` | " + right + " |";
    }
  }

  @BeforeAll
  void people() {
    for (String territory : List.of(PUBLISHED, DRAFT)) {
      jdbc.update(
          """
          INSERT INTO import_run (territory_id, status, started_at, finished_at, fingerprint,
            errors, warnings, infos)
          VALUES (?, 'IMPORTED', CURRENT_TIMESTAMP, CURRENT_TIMESTAMP, ?, 0, 0, 0)
          """,
          territory,
          territory);
      jdbc.update(
          """
          INSERT INTO territory (id, name, import_run_id)
          SELECT territory_id, territory_id, id FROM import_run WHERE territory_id = ?
          """,
          territory);
    }
    organisation("o-dep", "DEPARTEMENT");
    for (Role role : Role.values()) {
      if (role != Role.PUBLIC) {
        person(role.name(), role, null);
      }
    }
    person("ELSEWHERE", Role.SECRETARIAT, "ailleurs");
    publish();
  }

  /** The walk also takes publications back. */
  private void publish() {
    jdbc.update("DELETE FROM publication_key");
    for (String side : List.of("DEPARTEMENT", "PREFECTURE")) {
      jdbc.update(
          """
          INSERT INTO publication_key (territory_id, side, import_run_id, organisation_id,
            person_id, turned_at)
          SELECT territory_id, ?, id, 'o-dep', 'CO_PRESIDENT', CURRENT_TIMESTAMP
          FROM import_run WHERE territory_id = ?
          """,
          side,
          PUBLISHED);
    }
  }

  private void organisation(String id, String kind) {
    jdbc.update("INSERT INTO organisation (id, kind, version) VALUES (?, ?, 1)", id, kind);
    jdbc.update(
        """
        INSERT INTO organisation_name (organisation_id, since, name, short_name)
        VALUES (?, DATE '2015-01-01', ?, ?)
        """,
        id,
        id,
        id);
  }

  private void person(String id, Role role, String territoryId) {
    jdbc.update(
        """
        INSERT INTO person (id, name, email, active, version, created_at)
        VALUES (?, ?, ?, TRUE, 1, CURRENT_TIMESTAMP)
        """,
        id,
        id,
        id.toLowerCase(java.util.Locale.ROOT) + "@exemple.fr");
    jdbc.update(
        """
        INSERT INTO mandate (id, person_id, organisation_id, function_name, since)
        VALUES (?, ?, 'o-dep', 'agent', DATE '2020-01-01')
        """,
        "m-" + id,
        id);
    jdbc.update(
        "INSERT INTO role_grant (id, mandate_id, role, territory_id) VALUES (?, ?, ?, ?)",
        "g-" + id,
        "m-" + id,
        role.name(),
        territoryId);
  }

  private List<Route> routes() {
    Map<String, Route> found = new TreeMap<>();
    for (Map.Entry<RequestMappingInfo, HandlerMethod> mapped :
        routes.getHandlerMethods().entrySet()) {
      HandlerMethod handler = mapped.getValue();
      if (!handler.getBeanType().getName().startsWith("org.maillage.")) {
        continue;
      }
      Requires requires = handler.getMethodAnnotation(Requires.class);
      if (requires == null) {
        requires = handler.getBeanType().getAnnotation(Requires.class);
      }
      assertThat(requires).as("%s says what right it asks for", handler).isNotNull();
      Set<RequestMethod> methods = mapped.getKey().getMethodsCondition().getMethods();
      assertThat(methods).as("%s answers to one method", handler).isNotEmpty();
      for (RequestMethod method : methods) {
        for (String path : mapped.getKey().getPatternValues()) {
          found.put(path + " " + method, new Route(method.name(), path, requires.value()));
        }
      }
    }
    return List.copyOf(found.values());
  }

  private static List<String> guide() throws IOException {
    return Files.readAllLines(GUIDE);
  }

  /** The first table of the guide: rights by roles. */
  private static Map<Right, Map<Role, Reach>> promisedReaches() throws IOException {
    Map<Right, Map<Role, Reach>> promised = new LinkedHashMap<>();
    for (String line : guide()) {
      String[] cells = line.split("\\|", -1);
      if (cells.length == Role.values().length + 4 && cells[1].strip().matches("[A-Z_]{4,}")) {
        Map<Role, Reach> reaches = new LinkedHashMap<>();
        for (Role role : Role.values()) {
          reaches.put(
              role,
              switch (cells[3 + role.ordinal()].strip()) {
                case "oui" -> Reach.ALL;
                case "le sien" -> Reach.OWN;
                case "—" -> Reach.NONE;
                default -> throw new IllegalStateException("unreadable line of the guide: " + line);
              });
        }
        promised.put(Right.valueOf(cells[1].strip()), reaches);
      }
    }
    return promised;
  }

  @Test
  void theGuideShowsTheTableOfTheCode() throws IOException {
    Map<Right, Map<Role, Reach>> promised = promisedReaches();
    assertThat(promised).containsOnlyKeys(Right.values());
    promised.forEach(
        (right, reaches) ->
            reaches.forEach(
                (role, reach) ->
                    assertThat(RightsTable.reach(role, right))
                        .as("%s of %s", right, role)
                        .isEqualTo(reach)));
  }

  @Test
  void theGuideListsEveryRoute() throws IOException {
    List<String> listed =
        guide().stream().filter(line -> line.matches("\\| (GET|POST|PUT|DELETE) \\|.*")).toList();
    List<String> routes = routes().stream().map(Route::line).toList();
    assertThat(listed).as("the routes of %s", GUIDE).isEqualTo(routes);
  }

  @Test
  void everyRouteIsOpenToWhomTheGuideSaysAndToNobodyElse() throws Exception {
    Map<Right, Map<Role, Reach>> promised = promisedReaches();
    List<String> wrong = new ArrayList<>();
    int walked = 0;
    for (Route route : routes()) {
      publish();
      boolean ofTerritory = route.path().startsWith(OF_TERRITORY);
      for (String territory : ofTerritory ? List.of(PUBLISHED, DRAFT) : List.of(PUBLISHED)) {
        for (Role role : Role.values()) {
          Right asked =
              route.right() == Right.SEE_PUBLISHED && territory.equals(DRAFT)
                  ? Right.SEE_DRAFT
                  : route.right();
          boolean expected = promised.get(asked).get(role) != Reach.NONE;
          HttpResponse<String> answer = ask(route, territory, role.name());
          walked++;
          if (opened(answer) != expected || answer.statusCode() >= 500) {
            wrong.add(
                "%s %s as %s on %s: %d %s"
                    .formatted(
                        route.method(),
                        route.path(),
                        role,
                        territory,
                        answer.statusCode(),
                        answer.headers().firstValue("Location").orElse("")));
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(walked).isGreaterThan(1_000);
  }

  @Test
  void aRoleOfAnotherTerritoryOpensNothingHereAndDoesNotTellWhatExists() throws Exception {
    for (Route route : routes()) {
      if (!route.path().startsWith(OF_TERRITORY)) {
        continue;
      }
      HttpResponse<String> draft = ask(route, DRAFT, "ELSEWHERE");
      assertThat(draft.statusCode()).as(route.toString()).isEqualTo(404);
      assertThat(plain(draft)).isEqualTo(plain(ask(route, "nulle-part", "ELSEWHERE")));
      HttpResponse<String> unknown = ask(route, "nulle-part", "PUBLIC");
      assertThat(ask(route, DRAFT, "PUBLIC").statusCode()).isEqualTo(unknown.statusCode());
    }
  }

  private static String plain(HttpResponse<String> answer) {
    return answer.statusCode()
        + answer
            .body()
            .replace(DRAFT, "X")
            .replace("nulle-part", "X")
            .replaceAll("_envoi[^>]*", "");
  }

  private boolean opened(HttpResponse<String> answer) {
    String location = answer.headers().firstValue("Location").orElse("");
    return answer.statusCode() != 401
        && answer.statusCode() != 403
        && !location.contains("/connexion?retour=");
  }

  private HttpResponse<String> ask(Route route, String territory, String person)
      throws IOException, InterruptedException {
    String path =
        route
            .path()
            .replaceFirst("^/territoires/\\{id}", "/territoires/" + territory)
            .replaceAll("\\{job:.*?}}", "0".repeat(32))
            .replaceAll("\\{[^{}]*(\\{[^{}]*}[^{}]*)*}", "0");
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .header(PersonOfHeader.NAME, person)
            .header("Accept", "text/html,*/*");
    if (route.method().equals("GET")) {
      request.GET();
    } else {
      boolean form = route.method().equals("POST");
      request
          .header("Content-Type", form ? "application/x-www-form-urlencoded" : "text/plain")
          .method(route.method(), BodyPublishers.ofString(form ? "" : "{}"));
    }
    return client.send(request.build(), BodyHandlers.ofString());
  }
}
