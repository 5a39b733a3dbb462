package org.maillage.app.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.maillage.app.home.jdbc.TestDatabase;
import org.maillage.app.journal.Act;
import org.maillage.app.journal.JournalEntries;
import org.maillage.app.journal.JournalEntry;
import org.maillage.app.journal.JournalFilter;
import org.maillage.app.journal.JournalHead;
import org.maillage.app.journal.ObjectKind;
import org.maillage.app.journal.jdbc.Journals;
import org.maillage.app.shell.Words;
import org.springframework.context.MessageSource;

/** The periods of the register act, each to its last millisecond or day. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class RetentionTest {

  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final Duration MOMENT = Duration.ofMillis(1);

  /** Each rule, with the sheet of the register whose period it keeps. */
  private static final Map<String, String> SHEET_OF_RULE =
      Map.of(
          "abonnements", "abonnements",
          "annuaire", "annuaire",
          "brouillons", "brouillons",
          "connexion", "connexion",
          "consultations", "consultations",
          "liens", "liens",
          "personnes", "personne",
          "rappels", "rappels",
          "signalements", "signalements",
          "visites", "visites");

  @Parameter TestDatabase kind;
  @TempDir Path folder;
  private WholeApplication application;
  private JournalEntries journal;

  @BeforeEach
  void start() {
    application = new WholeApplication(kind, folder, Clock.fixed(NOW, ZoneId.of("Europe/Paris")));
    journal = application.get(JournalEntries.class);
  }

  @AfterEach
  void stop() {
    if (application != null) {
      application.close();
    }
  }

  private static OffsetDateTime ago(int days) {
    return NOW.minus(Duration.ofDays(days)).atOffset(ZoneOffset.UTC);
  }

  private void person(
      String id, boolean active, OffsetDateTime createdAt, @Nullable LocalDate seenOn) {
    application
        .database
        .jdbc()
        .sql(
            """
            INSERT INTO person (id, name, email, active, version, created_at, seen_on)
            VALUES (?, ?, ?, ?, 1, ?, ?)
            """)
        .param(id)
        .param("Nom de " + id)
        .param(id + "@exemple.fr")
        .param(active)
        .param(createdAt)
        .param(seenOn)
        .update();
  }

  private void people() {
    person("here", true, ago(2_000), TODAY.minusDays(730));
    person("idle", true, ago(2_000), TODAY.minusDays(731));
    person("off", false, ago(2_000), TODAY.minusDays(1_095));
    person("gone", true, ago(2_000), TODAY.minusDays(1_096));
    person("invited", false, ago(1_095), null);
    person("forgotten", true, ago(1_096), null);
  }

  /** The last who keeps accounts, who did not come for longer than any other. */
  private void lastAdministrator() {
    person("last", true, ago(3_000), TODAY.minusDays(2_000));
    application.sql(
        """
        INSERT INTO mandate (id, person_id, organisation_id, function_name, since)
        VALUES ('m', 'last', 'o', 'Informaticien', DATE '2018-01-01')
        """);
    application.sql(
        "INSERT INTO role_grant (id, mandate_id, role) VALUES ('g', 'm', 'ADMINISTRATOR')");
  }

  private void accessLog(String object, OffsetDateTime seenAt) {
    application.sql(
        """
        INSERT INTO access_log (person_id, seen_on, kind, object_id, seen_at)
        VALUES ('here', ?, 'DRAFT', ?, ?)
        """,
        seenAt.toLocalDate(),
        object,
        seenAt);
  }

  private void forms() {
    for (OffsetDateTime at : List.of(ago(30), ago(30).minus(MOMENT))) {
      application.sql(
          """
          INSERT INTO form_draft (person_id, draft_key, content, changed_at)
          VALUES ('here', ?, 'a=1', ?)
          """,
          at.equals(ago(30)) ? "kept" : "old",
          at);
    }
    for (OffsetDateTime at : List.of(ago(1), ago(1).minus(MOMENT))) {
      application.sql(
          "INSERT INTO submission (id, received_at) VALUES (?, ?)",
          at.equals(ago(1)) ? "kept" : "old",
          at);
    }
  }

  private void invitation(String hash, OffsetDateTime expiresAt) {
    application.sql(
        """
        INSERT INTO invitation (token_hash, person_id, made_at, expires_at)
        VALUES (?, 'here', ?, ?)
        """,
        hash,
        ago(20),
        expiresAt);
  }

  private void link(String id, OffsetDateTime madeAt) {
    application.sql(
        """
        INSERT INTO single_use_link (id, token_hash, page_key, subject_id, asked_by, made_at,
          expires_at)
        VALUES (?, ?, 'organisation', 'o', 'here', ?, ?)
        """,
        id,
        "hash of " + id,
        madeAt,
        madeAt.plusDays(30));
  }

  private void answer(String linkId) {
    application.sql(
        """
        INSERT INTO organisation_proposal (id, organisation_id, link_id, content, made_at)
        VALUES (?, 'o', ?, '{}', ?)
        """,
        "answer to " + linkId,
        linkId,
        ago(100));
  }

  private void reminders() {
    for (OffsetDateTime at : List.of(ago(60), ago(60).minus(MOMENT))) {
      application.sql(
          """
          INSERT INTO reminder_digest (recipient_kind, recipient_id, claimed_at, state)
          VALUES ('PERSON', ?, ?, 'SENT')
          """,
          at.equals(ago(60)) ? "here" : "idle",
          at);
    }
    for (OffsetDateTime at : List.of(ago(90), ago(90).minus(MOMENT))) {
      application.sql(
          "INSERT INTO home_visit (person_id, last_at, before_at) VALUES (?, ?, ?)",
          at.equals(ago(90)) ? "here" : "idle",
          at,
          at);
    }
  }

  private void everything() {
    application.sql("INSERT INTO organisation (id, kind, version) VALUES ('o', 'OTHER', 1)");
    application.sql(
        """
        INSERT INTO organisation_name (organisation_id, since, name, short_name)
        VALUES ('o', DATE '2015-01-01', 'Association du Test', 'AT')
        """);
    people();
    lastAdministrator();
    accessLog("kept", ago(365));
    accessLog("old", ago(365).minus(MOMENT));
    forms();
    invitation("kept", NOW.atOffset(ZoneOffset.UTC));
    invitation("old", NOW.atOffset(ZoneOffset.UTC).minus(MOMENT));
    link("kept", ago(60));
    link("old", ago(60).minus(MOMENT));
    link("answered", ago(60).minus(MOMENT));
    link("answered-lately", ago(60));
    answer("answered");
    answer("answered-lately");
    reminders();
    subscription("kept", ago(500), ago(365));
    subscription("old", ago(500), ago(365).minus(MOMENT));
    subscription("kept-unconfirmed", ago(30), null);
    subscription("old-unconfirmed", ago(30).minus(MOMENT), null);
    contact("kept", TODAY.minusDays(730));
    contact("old", TODAY.minusDays(731));
    report("kept", ago(400), null);
    report("old", ago(400).minus(MOMENT), null);
    report("kept-closed", ago(200), ago(90));
    report("old-closed", ago(200), ago(90).minus(MOMENT));
  }

  private void contact(String id, LocalDate confirmed) {
    application.sql(
        """
        INSERT INTO contact (territory_id, id, organisation_id, function_name, part, subjects,
          sector, reachable, team_only, confirmed_on, version)
        VALUES ('corse', ?, 'o', 'Accueil', 'CONTACT', '', '', '', FALSE, ?, 1)
        """,
        id,
        confirmed);
  }

  private void report(String id, OffsetDateTime reported, @Nullable OffsetDateTime closed) {
    application
        .database
        .jdbc()
        .sql(
            """
            INSERT INTO place_report (id, territory_id, place_id, place_name, kind, told, email,
              reported_at, due_at, state, closed_at, answer)
            VALUES (?, 'corse', 'a:1', 'Mairie', 'HOURS', 'fermé', 'a@b.example', ?, ?, ?, ?, ?)
            """)
        .param(id)
        .param(reported)
        .param(reported.plusHours(48))
        .param(closed == null ? "NEW" : "CORRECTED")
        .param(closed)
        .param(closed == null ? null : "merci")
        .update();
  }

  private void subscription(String id, OffsetDateTime askedAt, @Nullable OffsetDateTime confirmed) {
    application
        .database
        .jdbc()
        .sql(
            """
            INSERT INTO observatory_subscription (id, territory_id, address, filter, rhythm,
              asked_at, confirmed_at)
            VALUES (?, 'corse', ?, '', 'MONTHLY', ?, ?)
            """)
        .param(id)
        .param(id + "@abonne.example")
        .param(askedAt)
        .param(confirmed)
        .update();
  }

  /** Entries of ten years ago, by somebody whose account goes today. */
  private List<JournalEntry> oldEntries() {
    Clock then = Clock.fixed(NOW.minus(Duration.ofDays(3_650)), ZoneOffset.UTC);
    for (String object : List.of("a", "b")) {
      application
          .database
          .work()
          .writeAll(
              () ->
                  Journals.over(application.database, then)
                      .record(new Act("scenario", object, "corse", "created", null, "{}")));
    }
    return entries();
  }

  private List<JournalEntry> entries() {
    return journal.listEntries(JournalFilter.ALL, Long.MAX_VALUE, 100);
  }

  private List<String> ids(String column, String table) {
    return application.texts("SELECT " + column + " FROM " + table + " ORDER BY " + column);
  }

  @Test
  void whatIsJustOlderThanItsPeriodGoesAndWhatIsJustYoungerStays() {
    everything();
    List<JournalEntry> old = oldEntries();
    JournalHead noted = journal.head();

    Map<String, Integer> gone = application.get(Privacy.class).applyRetention();

    assertThat(gone)
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "abonnements",
                2,
                "annuaire",
                1,
                "brouillons",
                1,
                "connexion",
                1,
                "consultations",
                1,
                "liens",
                2,
                "personnes",
                3,
                "rappels",
                1,
                "signalements",
                2,
                "visites",
                1));
    assertThat(ids("object_id", "access_log")).containsExactly("kept");
    assertThat(ids("draft_key", "form_draft")).containsExactly("kept");
    assertThat(ids("id", "submission")).containsExactly("kept");
    assertThat(ids("token_hash", "invitation")).containsExactly("kept");
    assertThat(ids("recipient_id", "reminder_digest")).containsExactly("here");
    assertThat(ids("person_id", "home_visit")).containsExactly("here");
    assertThat(ids("id", "observatory_subscription")).containsExactly("kept", "kept-unconfirmed");
    assertThat(ids("id", "place_report WHERE told IS NOT NULL AND email IS NOT NULL"))
        .containsExactly("kept", "kept-closed");
    assertThat(ids("id", "place_report WHERE answer IS NOT NULL")).containsExactly("kept-closed");
    assertThat(ids("id", "place_report")).hasSize(4);
    assertThat(ids("id", "contact")).containsExactly("kept");
    assertLinks();
    assertPeople();
    assertJournal(old, noted, gone);
    assertThat(application.get(Privacy.class).applyRetention().values()).containsOnly(0);
    assertThat(journal.head().number()).as("nothing went: no entry").isEqualTo(noted.number() + 4);
  }

  private void assertLinks() {
    assertThat(
            application.texts(
                """
                SELECT id || ' ' || COALESCE(asked_by, '-') || ' ' || token_hash
                FROM single_use_link ORDER BY id
                """))
        .containsExactly(
            "answered - answered",
            "answered-lately here hash of answered-lately",
            "kept here hash of kept");
    assertThat(ids("link_id", "organisation_proposal"))
        .containsExactly("answered", "answered-lately");
  }

  private void assertPeople() {
    Map<String, String> states =
        application
            .texts(
                """
                SELECT id || '=' || CASE WHEN erased_at IS NOT NULL THEN 'erased'
                  WHEN active THEN 'active' ELSE 'inactive' END
                FROM person
                """)
            .stream()
            .collect(Collectors.toMap(s -> s.split("=")[0], s -> s.split("=")[1]));
    assertThat(states)
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "here", "active",
                "idle", "inactive",
                "off", "inactive",
                "gone", "erased",
                "invited", "inactive",
                "forgotten", "erased",
                "last", "active"));
    assertThat(
            application.texts(
                """
                SELECT id FROM person
                WHERE name = '' AND email IS NULL AND seen_on IS NULL AND active = FALSE
                ORDER BY id
                """))
        .containsExactly("forgotten", "gone");
    assertThat(application.texts("SELECT name FROM person WHERE id = 'idle'"))
        .containsExactly("Nom de idle");
  }

  private void assertJournal(List<JournalEntry> old, JournalHead noted, Map<String, Integer> gone) {
    List<JournalEntry> now = entries();
    assertThat(journal.verify(List.of(noted)).isWhole()).isTrue();
    assertThat(now).hasSize(old.size() + 4).endsWith(old.toArray(JournalEntry[]::new));
    JournalEntry last = now.get(0);
    assertThat(last.objectKind()).isEqualTo(ObjectKind.PRIVACY);
    assertThat(last.verb()).isEqualTo("retention");
    assertThat(last.after())
        .isEqualTo(
            "{\"abonnements\":2,\"annuaire\":1,\"brouillons\":1,\"connexion\":1,\"consultations\":1,\"liens\":2,\"personnes\":3,\"rappels\":1,\"signalements\":2,\"visites\":1}");
    Words words = words();
    assertThat(gone.keySet()).allMatch(rule -> words.has("journal.field." + rule));
    assertThat(now.subList(1, 4))
        .extracting(e -> e.verb() + " " + e.objectId())
        .containsExactlyInAnyOrder("deactivated idle", "erased gone", "erased forgotten");
  }

  private Words words() {
    return new Words(application.get(MessageSource.class), Locale.FRENCH);
  }

  @Test
  void everyRuleKeepsThePeriodThatTheRegisterTellsOf() {
    Map<String, String> told = new HashMap<>();
    for (Register.Entry entry : application.get(Register.class).listEntries()) {
      told.put(entry.key(), RetentionWords.of(entry, words()));
    }

    assertThat(application.all(RetentionRule.class))
        .extracting(RetentionRule::key)
        .containsExactlyInAnyOrderElementsOf(SHEET_OF_RULE.keySet());
    String aslong = "Aussi longtemps que le schéma, sans nom une fois la personne effacée";
    assertThat(told)
        .containsExactlyInAnyOrderEntriesOf(
            Map.ofEntries(
                Map.entry("abonnements", "1 an après l’écriture"),
                Map.entry("annuaire", "2 ans après l’écriture"),
                Map.entry("brouillons", "30 jours après l’écriture"),
                Map.entry("consultations", "1 an après l’écriture"),
                Map.entry("liens", "60 jours après l’écriture"),
                Map.entry("rappels", "60 jours après l’écriture"),
                Map.entry("signalements", "400 jours après l’écriture"),
                Map.entry("visites", "90 jours après l’écriture"),
                Map.entry("personne", "3 ans après la dernière connexion"),
                // These go with the person.
                Map.entry("connexion", "3 ans après la dernière connexion"),
                Map.entry("identites", "3 ans après la dernière connexion"),
                Map.entry("vues", "3 ans après la dernière connexion"),
                Map.entry("adresses-de-rappel", aslong),
                Map.entry("mandat", aslong),
                Map.entry("remarques", aslong),
                Map.entry("journal", aslong)));
    assertThat(told.keySet()).containsAll(SHEET_OF_RULE.values());
  }
}
