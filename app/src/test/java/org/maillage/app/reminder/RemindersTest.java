package org.maillage.app.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.maillage.app.access.Grant;
import org.maillage.app.access.Role;
import org.maillage.app.access.Scope;
import org.maillage.app.home.jdbc.TestDatabase;
import org.maillage.app.journal.Act;
import org.maillage.app.mine.Asked;
import org.maillage.app.mine.PlanRef;
import org.maillage.app.mine.jdbc.MineStores;
import org.maillage.app.people.Mandate;
import org.maillage.app.people.Organisation;
import org.maillage.app.people.PeopleRepository;
import org.maillage.app.people.Person;
import org.maillage.app.people.jdbc.PeopleRepositories;
import org.maillage.app.plan.SmallPlan;
import org.maillage.app.plan.jdbc.PlanStores;
import org.maillage.app.reminder.Reminders.Result;
import org.maillage.app.reminder.jdbc.ReminderStores;
import org.maillage.app.shell.MessageBundles;
import org.maillage.app.signin.PublicAddress;

/** Digests, over a real mail server on this machine. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class RemindersTest {

  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  private static final Duration DAY = Duration.ofDays(1);

  @Parameter TestDatabase kind;
  @TempDir Path folder;
  private TestDatabase.Opened database;
  private PeopleRepository people;
  private ReminderRepository store;
  private GreenMail server;
  private final List<Act> acts = new ArrayList<>();

  @BeforeEach
  void open() {
    database = kind.open(folder);
    people = PeopleRepositories.over(database);
    store = ReminderStores.over(database, acts::add);
    PlanStores.organisation(database, "o-caf", "CAF");
    PlanStores.organisation(database, "o-poste", "La Poste");
    PlanStores.plans(database, act -> {}).insert(SmallPlan.stored("p", "o-poste", "o-caf"));
    server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    server.start();
  }

  @AfterEach
  void close() {
    server.stop();
    if (database != null) {
      database.close();
    }
  }

  private Reminders reminders(Instant now) {
    return reminders(now, "127.0.0.1", server.getSmtp().getPort());
  }

  private Reminders reminders(Instant now, String host, int port) {
    Clock clock = Clock.fixed(now, ZoneOffset.UTC);
    SmtpSettings settings =
        new SmtpSettings(host, port, "", "", "maillage@exemple.fr", SmtpSettings.Tls.NONE);
    return new Reminders(
        store,
        MineStores.asked(database),
        people,
        new DigestWriter(
            MessageBundles.messageSource(),
            new PublicAddress("https://acces.exemple.fr", 0),
            clock),
        new SmtpPost(settings, clock),
        clock);
  }

  private void person(String id, String organisationId, Role role) {
    people.insertPerson(
        new Person(id, "Personne " + id, id + "@exemple.fr", true, 1, NOON, null, null));
    people.insertMandate(
        new Mandate(
            "m-" + id,
            id,
            organisationId,
            null,
            "",
            LocalDate.of(2024, 1, 1),
            null,
            List.of(new Grant(role, Scope.ofTerritory("corse")))));
  }

  private static List<Result> results(List<Reminders.Line> lines) {
    return lines.stream().map(Reminders.Line::result).toList();
  }

  @Test
  void aPartnerGetsOneDigestAWeekWhateverTheClockDoes() throws Exception {
    person("ana", "o-caf", Role.PARTNER);

    assertThat(results(reminders(NOON).run(true))).containsExactly(Result.WOULD_GO);
    assertThat(server.getReceivedMessages()).as("a dry run sends nothing").isEmpty();
    assertThat(results(reminders(NOON).run(false))).containsExactly(Result.SENT);
    assertThat(results(reminders(NOON.plus(DAY)).run(false))).containsExactly(Result.NOT_YET);
    assertThat(results(reminders(NOON.minus(DAY.multipliedBy(300))).run(false)))
        .as("the clock was moved back")
        .containsExactly(Result.NOT_YET);
    assertThat(results(reminders(NOON.plus(DAY.multipliedBy(7)).minusMillis(1)).run(false)))
        .containsExactly(Result.NOT_YET);
    assertThat(results(reminders(NOON.plus(DAY.multipliedBy(7))).run(false)))
        .containsExactly(Result.SENT);

    MimeMessage[] mails = server.getReceivedMessages();
    assertThat(mails).hasSize(2);
    assertThat(mails[0].getAllRecipients()[0]).hasToString("ana@exemple.fr");
    assertThat(mails[0].getFrom()[0]).hasToString("maillage@exemple.fr");
    assertThat(mails[0].getSubject())
        .isEqualTo("Schéma d’accessibilité des services\u00a0: ce qui est demandé à CAF");
    assertThat(mails[0].getHeader("Auto-Submitted")).containsExactly("auto-generated");
    String raw = GreenMailUtil.getWholeMessage(mails[0]);
    assertThat(raw).contains("multipart/alternative", "text/plain", "text/html");
    Reminders reminders = reminders(NOON);
    Organisation caf = people.findOrganisation("o-caf").orElseThrow();
    Post.Mail mail = reminders.preview(caf).orElseThrow();
    assertThat(mail.text())
        .contains(
            "CAF\u00a0: un engagement à confirmer – Schéma d’essai",
            "https://acces.exemple.fr/territoires/corse/plans/p/partenaires/caf/confirmation",
            "https://acces.exemple.fr/mon-espace/rappels");
    assertThat(reminders.lastSent(caf)).contains(NOON.plus(DAY.multipliedBy(7)));
  }

  @Test
  void whoWasRefusedByTheServerIsTriedTheNextDayAndOnlyOnce() {
    person("ana", "o-caf", Role.PARTNER);
    int port = server.getSmtp().getPort();
    server.stop();

    assertThat(results(reminders(NOON, "127.0.0.1", port).run(false)))
        .containsExactly(Result.FAILED);
    assertThat(results(reminders(NOON.plusSeconds(60), "127.0.0.1", port).run(false)))
        .containsExactly(Result.NOT_YET);

    server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    server.start();
    assertThat(results(reminders(NOON.plus(DAY)).run(false))).containsExactly(Result.SENT);
    assertThat(results(reminders(NOON.plus(DAY.multipliedBy(2))).run(false)))
        .containsExactly(Result.NOT_YET);
    assertThat(server.getReceivedMessages()).hasSize(1);
  }

  @Test
  void whoMayNotAnswerRefusedOrIsSwitchedOffGetsNothing() {
    person("reader", "o-caf", Role.READER);
    person("tired", "o-caf", Role.PARTNER);
    store.refuse("tired", true);
    assertThat(reminders(NOON).run(false)).isEmpty();
    store.refuse("tired", false);
    assertThat(reminders(NOON).run(true)).hasSize(1);

    assertThat(store.saveSetting(new ReminderSetting("o-caf", false, null, 0))).isTrue();
    assertThat(store.saveSetting(new ReminderSetting("o-caf", true, null, 0)))
        .as("an old form")
        .isFalse();
    assertThat(reminders(NOON).run(false)).isEmpty();
    assertThat(server.getReceivedMessages()).isEmpty();
    assertThat(acts)
        .extracting(Act::objectKind)
        .containsExactly("personne", "personne", "organisation");
    assertThat(acts.get(2).after()).isEqualTo("{\"reminders\":false,\"reminderAddress\":false}");
  }

  @Test
  void aFunctionGetsItTooUnlessItIsTheAddressOfAPersonWhoDoes() {
    person("ana", "o-caf", Role.PARTNER);
    store.saveSetting(new ReminderSetting("o-caf", true, "partenariats@exemple.fr", 0));
    assertThat(reminders(NOON).run(true))
        .extracting(line -> line.recipient().kind())
        .containsExactly(Recipient.Kind.PERSON, Recipient.Kind.ORGANISATION);
    store.saveSetting(new ReminderSetting("o-caf", true, "ana@exemple.fr", 1));
    assertThat(reminders(NOON).run(true)).hasSize(1);
    assertThat(acts.get(0).after()).doesNotContain("exemple.fr");
  }

  @Test
  void whoActsForTwoOrganisationsGetsOneDigestOfBoth() {
    person("ana", "o-caf", Role.PARTNER);
    MineStores.step(database, "p", "2026-11-01");
    people.insertMandate(
        new Mandate(
            "m2",
            "ana",
            "o-poste",
            null,
            "",
            LocalDate.of(2024, 1, 1),
            null,
            List.of(new Grant(Role.PILOT, Scope.ofTerritory("corse")))));

    List<Reminders.Line> lines = reminders(NOON).run(false);

    assertThat(lines).hasSize(1);
    assertThat(lines.get(0).organisation()).isEqualTo("CAF, La Poste");
    assertThat(lines.get(0).lines()).isEqualTo(2);
    assertThat(server.getReceivedMessages()).hasSize(1);
  }

  @Test
  void ofTwoServersOneSends() {
    Recipient ana = new Recipient(Recipient.Kind.PERSON, "ana");
    assertThat(store.claim(ana, NOON)).isTrue();
    assertThat(store.claim(ana, NOON)).isFalse();
    assertThat(store.claim(ana, NOON.plus(DAY.multipliedBy(2))))
        .as("one that stopped before it ended counts as sent")
        .isFalse();
    store.finish(ana, ReminderRepository.State.FAILED);
    assertThat(store.isDue(ana, NOON.plus(DAY))).isTrue();
    assertThat(store.claim(ana, NOON.plus(DAY))).isTrue();
    assertThat(store.forgetBefore(NOON.plus(DAY))).isZero();
    store.forget("ana");
    assertThat(store.findSent(ana)).isEmpty();
  }

  @Test
  void namesBreakNeitherHeadersNorPages() throws Exception {
    Clock clock = Clock.fixed(NOON, ZoneOffset.UTC);
    DigestWriter writer =
        new DigestWriter(
            MessageBundles.messageSource(), new PublicAddress("https://a.exemple", 0), clock);
    Asked.Promises promises =
        new Asked.Promises(
            new PlanRef("corse", "p", "Plan <b>\r\nX: y", false), "a", "CAF\nBcc: x@y.fr", 2, null);
    Post.Mail mail =
        writer.write(
            "ana@exemple.fr",
            new Digest(
                "CAF\r\nBcc: tous@exemple.fr", List.of(promises), List.of(), List.of(), List.of()));
    SmtpSettings settings =
        new SmtpSettings(
            "127.0.0.1",
            server.getSmtp().getPort(),
            "",
            "",
            "maillage@exemple.fr",
            SmtpSettings.Tls.NONE);
    SmtpPost post = new SmtpPost(settings, clock);

    assertThat(mail.html()).contains("Plan &lt;b&gt; X: y").doesNotContain("<b>");
    assertThat(post.send(mail)).isEqualTo(Post.Outcome.TAKEN);
    MimeMessage got = server.getReceivedMessages()[0];
    assertThat(got.getRecipients(Message.RecipientType.BCC)).isNull();
    assertThat(got.getHeader("Bcc")).isNull();
    assertThat(got.getAllRecipients()).hasSize(1);
    for (String address : List.of("a@b.fr\r\nBcc: c@d.fr", "a@b.fr,c@d.fr", "nobody", "")) {
      assertThat(post.send(new Post.Mail(address, "x", "x", "x")))
          .as(address)
          .isEqualTo(Post.Outcome.REFUSED);
    }
    assertThat(post.send(new Post.Mail("a@b.fr", "x\r\nBcc: c@d.fr", "x", "x")))
        .isEqualTo(Post.Outcome.REFUSED);
    assertThat(server.getReceivedMessages()).hasSize(1);
  }

  @Test
  void withoutAServerNothingIsTriedAndTheSettingsAreChecked() {
    Clock clock = Clock.fixed(NOON, ZoneOffset.UTC);
    SmtpSettings none = new SmtpSettings("", 587, "", "", "", SmtpSettings.Tls.STARTTLS);
    assertThat(new SmtpPost(none, clock).isConfigured()).isFalse();
    assertThatThrownBy(
            () -> new SmtpSettings("smtp.exemple.fr", 587, "", "", "", SmtpSettings.Tls.TLS))
        .hasMessageContaining("maillage.smtp.from");
    assertThat(new SmtpSettings("h", 25, "u", "secret", "a@b.fr", SmtpSettings.Tls.TLS).toString())
        .doesNotContain("secret");
  }
}
