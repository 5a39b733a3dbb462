package org.maillage.app.observatory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.maillage.app.Maillage;
import org.maillage.app.access.PersonOfHeader;
import org.maillage.app.access.Reach;
import org.maillage.app.access.Right;
import org.maillage.app.access.RightsTable;
import org.maillage.app.access.Role;
import org.maillage.app.cli.SmallDemo;
import org.maillage.app.diagnostic.reading.DiagnosticDossier;
import org.maillage.app.diagnostic.reading.DiagnosticReading;
import org.maillage.app.home.UnitOfWork;
import org.maillage.app.job.Job;
import org.maillage.app.job.JobContext;
import org.maillage.app.job.Jobs;
import org.maillage.app.people.DemoDirectory;
import org.maillage.app.people.DemoPerson;
import org.maillage.app.people.PeopleRepository;
import org.maillage.app.register.CurrentRegister;
import org.maillage.app.register.RegisterChange;
import org.maillage.app.reminder.Post;
import org.maillage.app.scenario.ClosureEffect;
import org.maillage.app.scenario.ClosureEffects;
import org.maillage.domain.observatory.PeopleEffect;
import org.maillage.domain.register.GivenService;
import org.maillage.domain.register.PlaceStatus;
import org.maillage.domain.register.PlaceStatus.State;
import org.maillage.domain.register.RegisterComparison.Snapshot;
import org.maillage.domain.register.RegisterEvent.Kind;
import org.maillage.domain.register.RegisteredPlace;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/**
 * The running application when its register changes. Beans are made when they are asked for: the
 * queue is worked off by the test and not by a thread.
 */
@SpringBootTest(
    classes = Maillage.class,
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = "spring.main.lazy-initialization=true")
@Import({PersonOfHeader.class, ObservatoryServerTest.CapturedPost.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ObservatoryServerTest {

  private static final String ID = "serance-maritime";
  private static final String PAGE = "/territoires/" + ID + "/observatoire";
  private static final String SERVICE = "france-services";

  /** Keeps what would be sent. */
  @TestConfiguration
  static class CapturedPost {
    static final List<Post.Mail> MAILS = new ArrayList<>();

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
          return Outcome.TAKEN;
        }
      };
    }
  }

  @DynamicPropertySource
  static void home(DynamicPropertyRegistry settings) throws IOException {
    Path home = SmallDemo.copyTo(Files.createTempDirectory("maillage-observatory").resolve("home"));
    settings.add("maillage.home", home::toString);
    settings.add("maillage.limits.enabled", () -> false);
  }

  @Autowired private DemoDirectory directory;
  @Autowired private PeopleRepository peopleStore;
  @Autowired private CurrentRegister register;
  @Autowired private ApplicationEventPublisher events;
  @Autowired private DiagnosticReading reading;
  @Autowired private ClosureEffects closures;
  @Autowired private ObservatoryRepository store;
  @Autowired private EffectJob effectJob;
  @Autowired private Jobs jobs;
  @Autowired private Alerts alerts;
  @Autowired private Subscriptions subscriptions;
  @Autowired private SubscriptionRepository subscriptionStore;
  @Autowired private UnitOfWork work;
  @Autowired private Clock clock;
  @LocalServerPort private int port;

  private final Map<Role, DemoPerson> people = new HashMap<>();
  private final HttpClient client =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
  private List<RegisteredPlace> places = List.of();
  private ClosureEffect worst;

  @BeforeAll
  void aPlaceClosesAndAnotherIsMissing() {
    directory.listPeople().forEach(person -> people.put(person.role(), person));
    places = register.places(ID);
    DiagnosticDossier dossier = reading.findDossier(ID).orElseThrow();
    worst = closures.listClosures(dossier, SERVICE).get(0);
    assertThat(worst.everybody().losing()).isPositive();
    alerts.save(ID, new AlertSetting(1, 5), 0);
    String batch =
        publishForMe(
            place ->
                place.id().equals(worst.structure().id())
                    ? place.withStatus(new PlaceStatus(State.CLOSED, today().minusDays(3), null))
                    : place.id().equals(pharmacy(0).id())
                        ? null
                        : place.id().equals(pharmacy(1).id())
                            ? named(place, place.name() + "s", place.openingHours())
                            : place);
    assertThat(store.listEvents(batch)).extracting(StoredEvent::measured).containsOnly(false);
    assertThat(effectJob.run(ID, batch, watched(false))).as("stopped").isNull();
    assertThat(effectJob.run(ID, batch, watched(true))).as("after a restart").isNotNull();
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  private RegisteredPlace pharmacy(int index) {
    return places.stream()
        .filter(place -> place.serviceCodes().equals(Set.of("pharmacie")))
        .skip(index)
        .findFirst()
        .orElseThrow();
  }

  private static RegisteredPlace named(RegisteredPlace place, String name, @Nullable String hours) {
    return with(place, name, hours, place.services());
  }

  private static RegisteredPlace with(
      RegisteredPlace place, String name, @Nullable String hours, List<GivenService> services) {
    return new RegisteredPlace(
        place.id(),
        name,
        place.status(),
        place.location(),
        place.operator(),
        place.network(),
        place.labels(),
        place.hostId(),
        place.contact(),
        place.accessibility(),
        hours,
        place.count(),
        place.identifiers(),
        place.references(),
        services);
  }

  /** Changes the register of today; null takes a place away. */
  private void publish(UnaryOperator<@Nullable RegisteredPlace> change) {
    publish(places, places.stream().map(change).filter(place -> place != null).toList());
  }

  private void publish(List<RegisteredPlace> before, List<RegisteredPlace> after) {
    events.publishEvent(
        new RegisterChange(
            ID,
            new Snapshot(today(), before),
            new Snapshot(today(), stillMissing(after)),
            Set.of()));
  }

  /** The first pharmacy is missing from the beginning to the end. */
  private List<RegisteredPlace> stillMissing(List<RegisteredPlace> state) {
    return state.stream().filter(place -> !place.id().equals(pharmacy(0).id())).toList();
  }

  /** Changes the register and takes the work from the queue before anybody else sees it. */
  private String publishForMe(UnaryOperator<@Nullable RegisteredPlace> change) {
    return work.write(
        () -> {
          publish(change);
          jobs.stop(last());
          return last().input();
        });
  }

  private Job last() {
    return jobs.listJobs(ID, EffectJob.KEY).get(0);
  }

  private static JobContext watched(boolean goesOn) {
    return new JobContext() {
      @Override
      public Optional<String> start() {
        return Optional.empty();
      }

      @Override
      public void best(String json) {}

      @Override
      public void at(String messageKey, long done, long total) {}

      @Override
      public boolean goesOn() {
        return goesOn;
      }
    };
  }

  private HttpResponse<String> get(String path, @Nullable Role role) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .header("Accept", "text/html,*/*");
    if (role != null) {
      request.header(PersonOfHeader.NAME, people.get(role).personId());
    }
    return client.send(request.build(), BodyHandlers.ofString());
  }

  private String page(String path, @Nullable Role role) throws Exception {
    HttpResponse<String> answer = get(path, role);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body().replace('\u202f', ' ').replace('\u00a0', ' ');
  }

  private HttpResponse<String> post(String path, String body, Role role) throws Exception {
    return client.send(
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .header(PersonOfHeader.NAME, people.get(role).personId())
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }

  private StoredEvent closed() {
    return store.listEvents(ID, today().minusDays(5), today()).stream()
        .filter(event -> event.kind() == Kind.CLOSED)
        .filter(event -> event.event().placeId().equals(worst.structure().id()))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theEffectOfAClosureIsTheOneThatTheScenariosToldBefore() {
    PeopleEffect effect = closed().effects().get(SERVICE);

    assertThat(effect.longerOver(5))
        .isCloseTo(worst.everybody().lossOver(5) + worst.everybody().reachedNoMore(), within(1e-6));
    assertThat(effect.longerOver(0))
        .isCloseTo(worst.everybody().losing() + worst.everybody().reachedNoMore(), within(1e-6));
    assertThat(effect.meanLongerMs()).isEqualTo(worst.everybody().meanLossMs());
    assertThat(closed().happenedOn()).isEqualTo(today().minusDays(3));
    assertThat(closed().alert()).isTrue();
  }

  @Test
  void everybodyReadsWhatHappenedAndOnlyTheTeamWhatIsToBeChecked() throws Exception {
    String open = page(PAGE, null);
    assertThat(open)
        .contains("a fermé le", worst.structure().name().replace("'", "&#39;"))
        .contains("habitants", "Corrections de données (1)")
        .doesNotContain("À vérifier par l’équipe", "À regarder tout de suite");

    String team = page(PAGE, Role.SECRETARIAT);
    assertThat(team)
        .contains("À regarder tout de suite", "À vérifier par l’équipe")
        .contains("manque dans la source reçue le");
  }

  @Test
  void theTeamIsWrittenToOnceAndOnlyTheTeam() {
    List<Post.Mail> mails =
        CapturedPost.MAILS.stream()
            .filter(m -> m.subject().contains("une perte de service"))
            .filter(m -> m.text().contains(worst.structure().name()))
            .toList();
    List<String> team =
        directory.listPeople().stream()
            .filter(p -> RightsTable.reach(p.role(), Right.CHANGE_REGISTER) == Reach.ALL)
            .map(p -> peopleStore.findPerson(p.personId()).orElseThrow().email())
            .toList();

    assertThat(team).isNotEmpty();
    assertThat(mails).extracting(Post.Mail::to).containsExactlyInAnyOrderElementsOf(team);
    assertThat(mails)
        .allSatisfy(
            mail -> {
              assertThat(mail.subject()).doesNotContain("\n");
              assertThat(mail.text()).contains(PAGE);
            });
  }

  @Test
  void filtersLeaveOutWhatIsNotAskedFor() throws Exception {
    String name = worst.structure().name().replace("'", "&#39;");
    String commune = worst.structure().communeCode();
    assertThat(page(PAGE + "?commune=" + commune + "&nature=CLOSED", null)).contains(name);
    assertThat(page(PAGE + "?service=" + SERVICE, null)).contains(name);
    assertThat(page(PAGE + "?commune=99999", null)).contains("Rien de tel").doesNotContain(name);
    assertThat(page(PAGE + "?nature=OPENED", null)).doesNotContain(name);
    assertThat(page(PAGE + "?jusqu-a=2001-01", null)).doesNotContain(name);
    assertThat(page(PAGE + "?domaine=services-publics", null)).contains(name);
    assertThat(page(PAGE + "?domaine=sante", null)).doesNotContain(name);
    assertThat(page(PAGE + "?domaine=inconnu", null)).as("no such field").contains(name);
  }

  @Test
  void theTableSaysWhatThePageSays() throws Exception {
    HttpResponse<String> csv = get(PAGE + ".csv", null);

    assertThat(csv.headers().firstValue("Content-Disposition"))
        .hasValueSatisfying(v -> assertThat(v).contains("observatoire-" + ID + ".csv"));
    assertThat(csv.body()).startsWith("\uFEFFdate;nature;lieu;");
    assertThat(csv.body().lines().filter(line -> line.contains(worst.structure().id())))
        .singleElement()
        .satisfies(
            line ->
                assertThat(line)
                    .contains("CLOSED", SERVICE)
                    .contains(
                        ";" + Math.round(closed().effects().get(SERVICE).longerOver(5)) + ";"));
  }

  @Test
  void theFeedIsAtomAndKeepsItsFilter() throws Exception {
    HttpResponse<String> answer = get(PAGE + ".atom?nature=CLOSED", null);
    Document feed =
        DocumentBuilderFactory.newDefaultNSInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(answer.body().getBytes(StandardCharsets.UTF_8)));

    assertThat(answer.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("application/atom+xml"));
    assertThat(feed.getDocumentElement().getNamespaceURI())
        .isEqualTo("http://www.w3.org/2005/Atom");
    NodeList entries = feed.getElementsByTagNameNS("*", "entry");
    assertThat(entries.getLength()).isPositive();
    assertThat(feed.getElementsByTagNameNS("*", "id").item(0).getTextContent())
        .endsWith(".atom?nature=CLOSED");
    assertThat(answer.body()).contains("a fermé le").doesNotContain("a ouvert le");
  }

  @Test
  void whatIsFoundAgainNeedsNoCheckAndIsNoOpening() {
    RegisteredPlace lost = pharmacy(2);
    publish(place -> place != null && place.id().equals(lost.id()) ? null : place);
    assertThat(store.listMissing(ID)).contains(lost.id());
    int before = store.listEvents(ID, today(), today()).size();

    publish(place -> place);

    assertThat(store.listMissing(ID)).doesNotContain(lost.id());
    assertThat(store.listEvents(ID, today(), today())).hasSize(before);
  }

  @Test
  void aPostOfficeThatFallsUnderEighteenHoursIsSaid() throws Exception {
    RegisteredPlace office =
        places.stream()
            .filter(place -> place.serviceCodes().contains("bureau-de-poste"))
            .findFirst()
            .orElseThrow();
    List<RegisteredPlace> before = new ArrayList<>(places);
    before.replaceAll(
        p -> p.id().equals(office.id()) ? named(p, p.name(), "Mo-Fr 09:00-13:00") : p);
    List<RegisteredPlace> after = new ArrayList<>(places);
    after.replaceAll(p -> p.id().equals(office.id()) ? named(p, p.name(), "Mo-We 09:00-13:00") : p);

    publish(before, after);

    assertThat(page(PAGE + "?nature=HOURS_CHANGED", null))
        .contains("20 h par semaine auparavant, 12 h désormais, sous les 18 h");
  }

  @Test
  void whatIsRolledBackLeavesNeitherEventsNorWork() {
    int known = store.listEvents(ID, today(), today()).size();
    int queued = jobs.listJobs(ID, EffectJob.KEY).size();

    assertThatThrownBy(
            () ->
                work.writeAll(
                    () -> {
                      publish(
                          place ->
                              place != null && place.id().equals(pharmacy(3).id())
                                  ? place.withStatus(new PlaceStatus(State.CLOSED, null, null))
                                  : place);
                      throw new IllegalArgumentException("at the end");
                    }))
        .hasMessage("at the end");

    assertThat(store.listEvents(ID, today(), today())).hasSize(known);
    assertThat(jobs.listJobs(ID, EffectJob.KEY)).hasSize(queued);
  }

  @Test
  void aRegisterThatBeginsIsNoThousandOpenings() {
    int known = store.listEvents(ID, today(), today()).size();

    publish(List.of(), places);

    assertThat(store.listEvents(ID, today(), today())).hasSize(known);
  }

  @Test
  void theThresholdIsSetOnceAndALaterOneIsNotLostSilently() throws Exception {
    int version = alerts.get(ID).version();
    String form = "personnes=300&minutes=10&version=" + version;

    assertThat(post(PAGE + "/alerte", form, Role.PARTNER).statusCode()).isEqualTo(403);
    assertThat(post(PAGE + "/alerte", "personnes=0&minutes=7", Role.SECRETARIAT).statusCode())
        .isEqualTo(422);
    assertThat(post(PAGE + "/alerte", form, Role.SECRETARIAT).statusCode()).isEqualTo(302);
    assertThat(alerts.get(ID).setting()).isEqualTo(new AlertSetting(300, 10));
    HttpResponse<String> late = post(PAGE + "/alerte", form, Role.SECRETARIAT);
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body()).contains("Quelqu’un vient de changer le seuil");
  }

  private static Post.Mail lastMailTo(String address) {
    return CapturedPost.MAILS.stream()
        .filter(mail -> mail.to().equals(address))
        .reduce((a, b) -> b)
        .orElseThrow();
  }

  private static List<String> mailsTo(String address) {
    return CapturedPost.MAILS.stream()
        .filter(mail -> mail.to().equals(address))
        .map(Post.Mail::subject)
        .toList();
  }

  private static String link(Post.Mail mail) {
    Matcher found = Pattern.compile("/lien/[A-Za-z0-9_-]+").matcher(mail.text());
    assertThat(found.find()).as(mail.text()).isTrue();
    return found.group();
  }

  private HttpResponse<String> send(String path, String body) throws Exception {
    return client.send(
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }

  private void closePharmacy(int index) {
    String batch =
        publishForMe(
            place ->
                place != null && place.id().equals(pharmacy(index).id())
                    ? place.withStatus(new PlaceStatus(State.CLOSED, null, null))
                    : place);
    assertThat(effectJob.run(ID, batch, watched(true))).isNotNull();
  }

  @Test
  void anAddressIsToldOnlyAfterItsOwnerSaidYesAndUntilHeSaysNo() throws Exception {
    String who = "maire@commune.example";
    String form = "adresse=Maire%40commune.example&rythme=AT_ONCE&service=pharmacie";
    assertThat(send(PAGE + "/abonnement", form).statusCode()).isEqualTo(302);
    assertThat(send(PAGE + "/abonnement", form).statusCode()).as("again").isEqualTo(302);
    assertThat(mailsTo(who)).as("no more than one a day").hasSize(1);
    closePharmacy(4);
    assertThat(mailsTo(who)).as("not confirmed").hasSize(1);

    String confirm = link(lastMailTo(who));
    assertThat(page(confirm, null)).contains("Oui, m’abonner", who);
    closePharmacy(5);
    assertThat(mailsTo(who)).as("looked at, not confirmed").hasSize(1);
    assertThat(send(confirm, "").statusCode()).isEqualTo(302);
    assertThat(get(confirm, null).statusCode()).as("once").isEqualTo(404);
    closePharmacy(6);
    assertThat(mailsTo(who)).hasSize(2);
    assertThat(lastMailTo(who).text()).contains("a fermé le", PAGE + "?service=pharmacie");

    assertThat(send(link(lastMailTo(who)), "").statusCode()).isEqualTo(302);
    closePharmacy(7);
    assertThat(mailsTo(who)).as("he said no").hasSize(2);
    assertThat(subscriptionStore.listOf(who)).as("the address is forgotten").isEmpty();
  }

  @Test
  void aMonthlyDigestTellsTheLastWholeMonthOnce() throws Exception {
    String who = "mensuel@commune.example";
    YearMonth month = YearMonth.now(clock).minusMonths(1);
    events.publishEvent(
        new RegisterChange(
            ID,
            new Snapshot(month.atDay(10), places),
            new Snapshot(
                month.atDay(11),
                stillMissing(places).stream()
                    .map(
                        place ->
                            place.id().equals(pharmacy(8).id())
                                ? place.withStatus(new PlaceStatus(State.CLOSED, null, null))
                                : place)
                    .toList()),
            Set.of()));
    send(PAGE + "/abonnement", "adresse=" + who + "&rythme=MONTHLY");
    send(link(lastMailTo(who)), "");
    subscriptions.runDaily();
    assertThat(mailsTo(who)).as("the month before it was asked for").hasSize(1);

    String id = subscriptionStore.listOf(who).get(0).id();
    work.writeAll(() -> subscriptionStore.giveBack(id, month));
    subscriptions.runDaily();
    subscriptions.runDaily();

    assertThat(mailsTo(who)).hasSize(2);
    assertThat(lastMailTo(who).text()).contains("a fermé le 11", "/lien/");
  }

  @Test
  void whatIsNoAddressIsNotWrittenTo() throws Exception {
    int before = CapturedPost.MAILS.size();

    assertThat(send(PAGE + "/abonnement", "adresse=moi%0Abcc:toi%40ici.fr").statusCode())
        .isEqualTo(302);

    assertThat(CapturedPost.MAILS).hasSize(before);
  }

  @Test
  void theRailLeadsToTheOnlyTerritory() throws Exception {
    assertThat(get("/observatoire", null).headers().firstValue("Location"))
        .hasValueSatisfying(to -> assertThat(to).endsWith(PAGE));
  }
}
