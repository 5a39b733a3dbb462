package org.maillage.app.register.report.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.maillage.app.Maillage;
import org.maillage.app.access.DemoClient;
import org.maillage.app.access.PersonOfHeader;
import org.maillage.app.cli.SmallDemo;
import org.maillage.app.people.DemoDirectory;
import org.maillage.app.people.DemoPerson;
import org.maillage.app.register.StoredRegister;
import org.maillage.app.register.report.PlaceReport;
import org.maillage.app.register.report.PlaceReport.Kind;
import org.maillage.app.register.report.PlaceReport.State;
import org.maillage.app.register.report.ReportRepository;
import org.maillage.app.reminder.Post;
import org.maillage.domain.register.RegisteredPlace;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A visitor of the running application reports an error, and the team answers. */
@SpringBootTest(classes = Maillage.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@Import({PersonOfHeader.class, ReportServerTest.CapturedPost.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportServerTest {

  private static final String ID = "serance-maritime";
  private static final String FORM = "/territoires/" + ID + "/signaler";
  private static final String LIST = "/territoires/" + ID + "/repertoire/signalements";

  /** Keeps what would be sent. */
  @TestConfiguration
  static class CapturedPost {
    static final List<Post.Mail> MAILS = new ArrayList<>();
    static Post.Outcome outcome = Post.Outcome.TAKEN;

    @Bean
    @Primary
    Post capturing() {
      return new Post() {
        @Override
        public boolean isConfigured() {
          return true;
        }

        @Override
        public Outcome send(Mail mail) {
          MAILS.add(mail);
          return outcome;
        }
      };
    }
  }

  @DynamicPropertySource
  static void home(DynamicPropertyRegistry settings) throws IOException {
    Path home = SmallDemo.copyTo(Files.createTempDirectory("maillage-reports").resolve("home"));
    settings.add("maillage.home", home::toString);
    settings.add("maillage.limits.enabled", () -> false);
  }

  @Autowired private DemoDirectory directory;
  @Autowired private StoredRegister register;
  @Autowired private ReportRepository store;
  @LocalServerPort private int port;
  private String keeper = "";
  private String partner = "";
  private String reader = "";

  @BeforeAll
  void whoIsWho() {
    for (DemoPerson person : directory.listPeople()) {
      switch (person.role()) {
        case SECRETARIAT -> keeper = person.personId();
        case PARTNER -> partner = person.personId();
        case READER -> reader = person.personId();
        default -> {}
      }
    }
  }

  @BeforeEach
  void nothingIsOpen() {
    for (PlaceReport open : store.listOpen(ID)) {
      store.answer(ID, open.id(), State.REFUSED, Instant.now(), "");
    }
    CapturedPost.MAILS.clear();
    CapturedPost.outcome = Post.Outcome.TAKEN;
  }

  private HttpResponse<String> get(String path, String person) throws Exception {
    return new DemoClient(port).get(path, person);
  }

  private String page(String path, String person) throws Exception {
    return new DemoClient(port).page(path, person);
  }

  private HttpResponse<String> post(String path, String person, Map<String, String> fields)
      throws Exception {
    return new DemoClient(port).post(path, person, fields);
  }

  private RegisteredPlace place() {
    return register.places(ID).stream()
        .filter(place -> place.serviceCodes().contains("bureau-de-poste"))
        .findFirst()
        .orElseThrow();
  }

  private Map<String, String> form(String kind, String text, String email) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("lieu", place().id());
    fields.put("quoi", kind);
    fields.put("texte", text);
    fields.put("courriel", email);
    fields.put("site", "");
    return fields;
  }

  private PlaceReport reported(String text, String email) throws Exception {
    assertThat(post(FORM, "", form("HOURS", text, email)).statusCode()).isEqualTo(302);
    return store.listOpen(ID).stream()
        .filter(report -> text.equals(report.text()))
        .findFirst()
        .orElseThrow();
  }

  private HttpResponse<String> answer(String person, PlaceReport report, State state, String text)
      throws Exception {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("signalement", report.id());
    fields.put("geste", state.name());
    fields.put("reponse", text);
    return post(LIST, person, fields);
  }

  @Test
  void anybodyReportsFromThePageOfAPlaceAndIsAnsweredByMail() throws Exception {
    String place = "?lieu=" + DemoClient.encoded(place().id());
    assertThat(page("/territoires/" + ID + "/lieux" + place, ""))
        .contains("Signaler une erreur", FORM + "?lieu=");
    assertThat(page(FORM + place, "")).contains("Seulement pour vous répondre", "90 jours");
    HttpResponse<String> sent =
        post(FORM, "", form("HOURS", "Fermé le <mercredi>", " Ana@Exemple.FR "));
    assertThat(sent.statusCode()).isEqualTo(302);
    String thanks = sent.headers().firstValue("Location").orElseThrow();
    assertThat(page(thanks.replaceFirst("^https?://[^/]+", ""), ""))
        .contains("Votre signalement est arrivé", "sous 48 heures");

    PlaceReport report = store.listOpen(ID).get(0);
    assertThat(report.kind()).isEqualTo(Kind.HOURS);
    assertThat(report.email()).isEqualTo("ana@exemple.fr");
    assertThat(report.dueAt()).isEqualTo(report.reportedAt().plus(Duration.ofHours(48)));
    assertThat(page("/territoires/" + ID + "/repertoire", keeper))
        .contains("Une erreur signalée attend une réponse", "Signalements (1)");
    assertThat(page(LIST, keeper))
        .contains(
            "Un signalement est à traiter. Aucun n’est sans accusé de réception",
            "Fermé le &lt;mercredi&gt;",
            "/repertoire/lieu?lieu=",
            "/repertoire/modifier?lieu=")
        .doesNotContain("ana@exemple.fr");

    assertThat(answer(keeper, report, State.ACKNOWLEDGED, "").statusCode()).isEqualTo(302);
    assertThat(answer(keeper, report, State.CORRECTED, "Merci,\nc’est fait").statusCode())
        .isEqualTo(302);
    assertThat(CapturedPost.MAILS).extracting(Post.Mail::to).containsOnly("ana@exemple.fr");
    assertThat(CapturedPost.MAILS).hasSize(2);
    assertThat(CapturedPost.MAILS.get(0).text()).contains("en cours de vérification");
    assertThat(CapturedPost.MAILS.get(1).text())
        .contains("la fiche est corrigée", "Merci, c’est fait")
        .doesNotContain("mercredi");
    assertThat(page(LIST, keeper))
        .contains(
            "Aucun signalement n’est à traiter", "Derniers signalements traités", "c’est fait");
  }

  @Test
  void whatWaitsForMoreThanTwoDaysIsCounted() throws Exception {
    Instant old = Instant.now().minus(Duration.ofHours(60));
    store.add(
        new PlaceReport(
            "waiting-for-long",
            ID,
            "gone:1",
            "Un lieu disparu",
            Kind.CLOSED,
            "",
            null,
            old,
            old.plus(Duration.ofHours(48)),
            State.NEW,
            null,
            null,
            null));
    reported("plus récent", "");

    String list = page(LIST, keeper);

    assertThat(list)
        .contains("2 signalements sont à traiter. Un est sans accusé de réception depuis plus")
        .doesNotContain("lieu?lieu=gone");
    assertThat(list.indexOf("Un lieu disparu")).isLessThan(list.indexOf("plus récent"));
  }

  @Test
  void whatIsWrongIsToldAndWhatWasTypedIsKept() throws Exception {
    HttpResponse<String> email = post(FORM, "", form("CLOSED", "À garder", "pas une adresse"));
    assertThat(email.statusCode()).isEqualTo(422);
    assertThat(DemoClient.plain(email.body()))
        .contains("nom@exemple.fr", "À garder", "pas une adresse");
    assertThat(post(FORM, "", form("", "x", "")).statusCode()).isEqualTo(422);
    assertThat(post(FORM, "", form("OTHER", " ", "")).body()).contains("dites en quelques mots");
    assertThat(post(FORM, "", form("HOURS", "x".repeat(1001), "")).statusCode()).isEqualTo(422);
    assertThat(post(FORM, "", Map.of("quoi", "HOURS", "lieu", "nulle-part")).statusCode())
        .isEqualTo(404);
    assertThat(get(FORM + "?lieu=nulle-part", "").statusCode()).isEqualTo(404);
    assertThat(store.listOpen(ID)).isEmpty();
  }

  @Test
  void theAddressByItselfLeadsToThePlacesToChooseFrom() throws Exception {
    HttpResponse<String> answer = new DemoClient(port).get(FORM, "");

    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.headers().firstValue("Location").orElseThrow())
        .endsWith("/territoires/" + ID + "/repertoire");
  }

  @Test
  void aProgramThatFillsEveryFieldIsThankedAndNotHeard() throws Exception {
    Map<String, String> fields = form("HOURS", "Achetez", "");
    fields.put("site", "https://spam.example");

    assertThat(post(FORM, "", fields).statusCode()).isEqualTo(302);

    assertThat(store.listOpen(ID)).isEmpty();
  }

  @Test
  void aFormThatIsSentTwiceCountsOnce() throws Exception {
    Map<String, String> fields = form("PHONE", "deux clics", "");
    fields.put("_envoi", "secret-of-this-form");

    HttpResponse<String> first = post(FORM, "", fields);
    HttpResponse<String> second = post(FORM, "", fields);

    assertThat(first.statusCode()).isEqualTo(302);
    assertThat(second.statusCode()).isEqualTo(302);
    assertThat(store.listOpen(ID)).hasSize(1);
  }

  @Test
  void aRefusalGivesItsReasonAndTheFasterOfTwoAnswersHolds() throws Exception {
    PlaceReport report = reported("déjà exact ?", "bo@exemple.fr");
    HttpResponse<String> silent = answer(keeper, report, State.REFUSED, " ");
    assertThat(silent.statusCode()).isEqualTo(422);
    assertThat(silent.body()).contains("Un refus se motive");
    CapturedPost.outcome = Post.Outcome.REFUSED;
    assertThat(answer(keeper, report, State.REFUSED, "Les horaires sont ceux-là").statusCode())
        .isEqualTo(302);
    HttpResponse<String> late = answer(keeper, report, State.CORRECTED, "trop tard");
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body()).contains("Quelqu’un vient de répondre", "trop tard");
    assertThat(store.find(ID, report.id()).orElseThrow().answer())
        .isEqualTo("Les horaires sont ceux-là");
    assertThat(CapturedPost.MAILS).as("the second answer tells nobody").hasSize(1);
    Map<String, String> back = Map.of("signalement", report.id(), "geste", "NEW");
    assertThat(post(LIST, keeper, back).statusCode()).isEqualTo(400);
  }

  @Test
  void onlyWhoKeepsThePlaceSeesAndAnswers() throws Exception {
    PlaceReport report = reported("pas pour tous", "");
    RegisteredPlace nobodys =
        register.places(ID).stream().filter(p -> p.operator() == null).findFirst().orElseThrow();
    Map<String, String> fields = form("HOURS", "sans opérateur", "");
    fields.put("lieu", nobodys.id());
    assertThat(post(FORM, "", fields).statusCode()).isEqualTo(302);
    PlaceReport other =
        store.listOpen(ID).stream()
            .filter(r -> "sans opérateur".equals(r.text()))
            .findFirst()
            .orElseThrow();

    assertThat(get(LIST, "").statusCode()).isEqualTo(302);
    assertThat(get(LIST, reader).statusCode()).isEqualTo(403);
    assertThat(answer(reader, report, State.CORRECTED, "").statusCode()).isEqualTo(403);
    assertThat(page(LIST, partner)).doesNotContain("sans opérateur");
    assertThat(answer(partner, other, State.CORRECTED, "").statusCode()).isEqualTo(404);
    assertThat(page(LIST, keeper)).contains("pas pour tous", "sans opérateur");
    assertThat(page("/territoires/" + ID + "/repertoire", "")).doesNotContain("/signalements");
    assertThat(store.listOpen(ID)).hasSize(2);
  }
}
