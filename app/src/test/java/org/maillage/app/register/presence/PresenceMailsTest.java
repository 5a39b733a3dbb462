package org.maillage.app.register.presence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.maillage.app.access.Actor;
import org.maillage.app.access.FixedAccess;
import org.maillage.app.access.Grant;
import org.maillage.app.access.Role;
import org.maillage.app.access.Scope;
import org.maillage.app.home.jdbc.TestDatabase;
import org.maillage.app.journal.Act;
import org.maillage.app.link.LinkedForm;
import org.maillage.app.link.LinkedPage;
import org.maillage.app.link.PartnerLinkStores;
import org.maillage.app.link.SingleUseLink;
import org.maillage.app.people.Mandate;
import org.maillage.app.people.PeopleRepository;
import org.maillage.app.people.Person;
import org.maillage.app.people.jdbc.PeopleRepositories;
import org.maillage.app.plan.jdbc.PlanStores;
import org.maillage.app.register.presence.jdbc.PresenceRepositories;
import org.maillage.app.reminder.Post;
import org.maillage.app.reminder.ReminderRepository;
import org.maillage.app.reminder.jdbc.ReminderStores;
import org.maillage.app.shell.MessageBundles;
import org.maillage.app.signin.PublicAddress;
import org.maillage.app.territory.jdbc.TerritoryRepositories;

/** Operators are asked by mail, again every two weeks, and left alone once they answered. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class PresenceMailsTest {

  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  @Parameter TestDatabase kind;
  @TempDir Path folder;
  private TestDatabase.Opened database;
  private PresenceRepository requests;
  private PeopleRepository people;
  private ReminderRepository reminders;
  private final List<Act> acts = new ArrayList<>();
  private final List<Post.Mail> sent = new ArrayList<>();
  private Post.Outcome outcome = Post.Outcome.TAKEN;

  @BeforeEach
  void open() {
    database = kind.open(folder);
    requests = PresenceRepositories.over(database, acts::add);
    people = PeopleRepositories.over(database);
    reminders = ReminderStores.over(database, act -> {});
    PlanStores.organisation(database, "o-poste", "La Poste");
    people.insertPerson(new Person("ana", "Ana", "ana@exemple.fr", true, 1, NOON, null, null));
    people.insertMandate(
        new Mandate(
            "m",
            "ana",
            "o-poste",
            null,
            "",
            LocalDate.of(2024, 1, 1),
            null,
            List.of(new Grant(Role.PARTNER, Scope.ofTerritory("corse")))));
    request("r-poste", "LA POSTE", TODAY.plusDays(30));
  }

  @AfterEach
  void close() {
    if (database != null) {
      database.close();
    }
  }

  private void request(String id, String operator, LocalDate dueOn) {
    requests.add(
        "corse",
        new PresenceRequest(
            id, new HalfYear(2026, 2), operator, TODAY, dueOn, null, null, List.of()));
  }

  private void runOn(LocalDate day) {
    Clock clock =
        Clock.fixed(
            day.atStartOfDay(ZoneOffset.UTC).toInstant().plus(Duration.ofHours(9)), ZoneOffset.UTC);
    LinkedPage page =
        new LinkedPage() {
          @Override
          public String key() {
            return PresencePage.KEY;
          }

          @Override
          public Optional<LinkedForm> form(SingleUseLink link, Locale language) {
            return Optional.empty();
          }

          @Override
          public Optional<LinkedForm> answer(
              SingleUseLink link, Map<String, String> typed, Locale language) {
            return Optional.empty();
          }
        };
    new PresenceMails(
            requests,
            people,
            reminders,
            TerritoryRepositories.over(database),
            PartnerLinkStores.links(
                database, page, new FixedAccess(() -> Actor.OPERATOR), act -> {}, clock),
            new PublicAddress("https://acces.exemple.fr", 0),
            new Post() {
              @Override
              public boolean isConfigured() {
                return true;
              }

              @Override
              public Outcome send(Mail mail) {
                sent.add(mail);
                return outcome;
              }
            },
            MessageBundles.messageSource(),
            clock)
        .runDaily();
  }

  @Test
  void whoDoesNotAnswerIsAskedAgainAfterTwoWeeksAndNotBefore() {
    runOn(TODAY);
    runOn(TODAY);
    runOn(TODAY.plusDays(13));

    assertThat(sent).hasSize(1);
    Post.Mail first = sent.get(0);
    assertThat(first.to()).isEqualTo("ana@exemple.fr");
    assertThat(first.text())
        .contains("LA POSTE", "second semestre 2026", "https://acces.exemple.fr/lien/");
    assertThat(requests.findRequest("corse", "r-poste").orElseThrow().mailedOn()).isEqualTo(TODAY);

    runOn(TODAY.plusDays(14));
    assertThat(sent).hasSize(2);
    assertThat(sent.get(1).text()).contains("n’est pas encore arrivée");
    assertThat(acts)
        .extracting(Act::after)
        .anySatisfy(json -> assertThat(json).contains("mailedOn"));

    requests.answer("corse", "r-poste", TODAY.plusDays(15), List.of());
    runOn(TODAY.plusDays(40));
    assertThat(sent).as("answered").hasSize(2);
  }

  @Test
  void aMailThatWasRefusedGoesAgainTheNextDay() {
    outcome = Post.Outcome.REFUSED;
    runOn(TODAY);
    assertThat(requests.findRequest("corse", "r-poste").orElseThrow().mailedOn()).isNull();

    outcome = Post.Outcome.TAKEN;
    runOn(TODAY.plusDays(1));
    assertThat(sent).hasSize(2);
  }

  @Test
  void nobodyIsAskedForAnUnknownOperatorLongAfterOrAgainstHisWill() {
    request("r-autre", "Épicerie du pont", TODAY.plusDays(30));
    request("r-vieux", "La Poste ", TODAY.minusDays(61));
    reminders.refuse("ana", true);

    runOn(TODAY);

    assertThat(sent).isEmpty();
    assertThat(requests.listRequests("corse")).allMatch(request -> request.mailedOn() == null);
  }
}
