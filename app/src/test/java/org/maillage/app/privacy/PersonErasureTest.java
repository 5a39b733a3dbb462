package org.maillage.app.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.maillage.app.access.Acting;
import org.maillage.app.access.Actor;
import org.maillage.app.access.Grant;
import org.maillage.app.access.Role;
import org.maillage.app.access.Scope;
import org.maillage.app.home.jdbc.TestDatabase;
import org.maillage.app.journal.Act;
import org.maillage.app.journal.Journal;
import org.maillage.app.journal.JournalEntries;
import org.maillage.app.journal.JournalFilter;
import org.maillage.app.journal.JournalHead;
import org.maillage.app.people.Directory;
import org.maillage.app.people.MandateDraft;
import org.maillage.app.people.Memberships;
import org.maillage.app.people.OrganisationDraft;
import org.maillage.app.people.OrganisationKind;
import org.maillage.app.people.Person;

/** Somebody who left traces everywhere is forgotten: everywhere at once, or nowhere. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class PersonErasureTest {

  private static final OffsetDateTime NOW =
      Instant.parse("2026-11-22T12:00:00Z").atOffset(ZoneOffset.UTC);

  /** What is known of her alone; each stands in at least one column before. */
  private static final List<String> HERS =
      List.of(
          "Eva Efface",
          "eva.efface@exemple.fr",
          "Directrice des effacements",
          "sujet-opaque-42",
          "Téléphone de poche",
          "sonnet=inachevé",
          "empreinte-du-mot-de-passe",
          "secret-scellé",
          "empreinte-du-code",
          "clef-d-accès",
          "moitié-publique",
          "attestation-de-sa-clef",
          "ce-que-dit-son-navigateur",
          "empreinte-de-l-invitation",
          "Vue sur mes soucis",
          "Porte close sur mes horaires",
          "Merci de votre vigilance",
          "04 65 71 00 99",
          "le soir, à la maison des associations");

  /** Where her number stays: it leads to nobody. */
  private static final Set<String> NUMBER_STAYS =
      Set.of(
          "person.id",
          "mandate.person_id",
          "journal_entry.person_id",
          "journal_entry.object_id",
          "publication_key.person_id",
          "plan_version_key.person_id");

  @Parameter TestDatabase kind;
  @TempDir Path folder;
  private WholeApplication application;
  private JournalEntries journal;
  private String eva;

  @BeforeEach
  void startAndLeaveTraces() {
    application = new WholeApplication(kind, folder, Clock.fixed(NOW.toInstant(), ZoneOffset.UTC));
    journal = application.get(JournalEntries.class);
    Person person = Acting.as(Actor.OPERATOR, this::invited);
    eva = person.id();
    leaveTraces();
    Actor herself = new Actor(Actor.Kind.PERSON, eva, person.name(), null, "", List.of());
    application
        .database
        .work()
        .writeAll(
            () ->
                Acting.as(
                    herself,
                    () -> {
                      application
                          .get(Journal.class)
                          .record(new Act("scenario", "s", "corse", "created", null, "{}"));
                      return eva;
                    }));
  }

  @AfterEach
  void stop() {
    if (application != null) {
      application.close();
    }
  }

  private Person invited() {
    String organisationId =
        application
            .get(Directory.class)
            .create(
                new OrganisationDraft(
                    "Département du Test", "CD", "", OrganisationKind.DEPARTEMENT, null, null))
            .id();
    Person person =
        application
            .get(Memberships.class)
            .invite(
                "Eva Efface",
                "eva.efface@exemple.fr",
                new MandateDraft(
                    organisationId,
                    null,
                    "Directrice des effacements",
                    null,
                    null,
                    List.of(new Grant(Role.CO_PRESIDENT, Scope.EVERYWHERE))));
    application.sql(
        """
        INSERT INTO publication_key (territory_id, side, import_run_id, organisation_id, person_id,
          turned_at)
        VALUES ('corse', 'DEPARTEMENT', 1, ?, ?, ?)
        """,
        organisationId,
        person.id(),
        NOW);
    plan();
    versionKey(organisationId, person.id());
    return person;
  }

  private void plan() {
    application.sql(
        """
        INSERT INTO plan (id, territory_id, example, kind, title, starts_on, ends_on, numbering,
          template, version, changed_at)
        VALUES ('p', 'corse', FALSE, 'SDAASP', 'Schéma', DATE '2024-01-01', DATE '2029-12-31',
          'DOTS', 'FREE', 1, ?)
        """,
        NOW);
  }

  private void versionKey(String organisationId, String personId) {
    application.sql(
        """
        INSERT INTO plan_version (plan_id, number, prepared_at, money, with_values,
          with_commitments, with_steps, content, parts, fingerprint)
        VALUES ('p', 1, ?, 'NONE', FALSE, FALSE, FALSE, ?, ?, 'f')
        """,
        NOW,
        new byte[0],
        new byte[0]);
    application.sql(
        """
        INSERT INTO plan_version_key (plan_id, number, side, fingerprint, organisation_id,
          person_id, turned_at)
        VALUES ('p', 1, 'DEPARTEMENT', 'f', ?, ?, ?)
        """,
        organisationId,
        personId,
        NOW);
  }

  private void leaveTraces() {
    application.sql("UPDATE person SET seen_on = DATE '2026-11-20' WHERE id = ?", eva);
    application.sql(
        """
        INSERT INTO password_way (person_id, password_hash, code_secret, code_step, set_at)
        VALUES (?, 'empreinte-du-mot-de-passe', 'secret-scellé', 1, ?)
        """,
        eva,
        NOW);
    application.sql(
        "INSERT INTO recovery_code (person_id, code_hash) VALUES (?, 'empreinte-du-code')", eva);
    application.sql(
        """
        INSERT INTO passkey (credential_id, person_id, label, public_key, signature_count,
          user_verified, backup_eligible, backed_up, transports, attestation, client_data,
          created_at, used_at)
        VALUES ('clef-d-accès', ?, 'Téléphone de poche', 'moitié-publique', 0, TRUE, TRUE, TRUE,
          'internal', 'attestation-de-sa-clef', 'ce-que-dit-son-navigateur', ?, ?)
        """,
        eva,
        NOW,
        NOW);
    application.sql(
        """
        INSERT INTO invitation (token_hash, person_id, made_at, expires_at)
        VALUES ('empreinte-de-l-invitation', ?, ?, ?)
        """,
        eva,
        NOW,
        NOW.plusDays(7));
    application.sql(
        """
        INSERT INTO oidc_identity (issuer, subject, person_id, linked_at, used_at)
        VALUES ('https://fournisseur.example', 'sujet-opaque-42', ?, ?, ?)
        """,
        eva,
        NOW,
        NOW);
    application.sql(
        """
        INSERT INTO single_use_link (id, token_hash, page_key, subject_id, asked_by, made_at,
          expires_at)
        VALUES ('l', 'empreinte-du-lien', 'organisation', 'o', ?, ?, ?)
        """,
        eva,
        NOW,
        NOW.plusDays(30));
    application.sql(
        """
        INSERT INTO access_log (person_id, seen_on, kind, object_id, seen_at)
        VALUES (?, DATE '2026-11-20', 'DRAFT', 'corse', ?)
        """,
        eva,
        NOW.minusDays(2));
    application.sql(
        """
        INSERT INTO form_draft (person_id, draft_key, content, changed_at)
        VALUES (?, 'panier', 'sonnet=inachevé', ?)
        """,
        eva,
        NOW);
    reminders();
    application.sql(
        """
        INSERT INTO observatory_subscription (id, territory_id, address, filter, rhythm, asked_at)
        SELECT 'abo', 'corse', email, '', 'MONTHLY', ? FROM person WHERE id = ?
        """,
        NOW,
        eva);
    report();
    contact();
    remark();
    view();
  }

  /** An error of a place that she reported, and the answer. */
  private void report() {
    application.sql(
        """
        INSERT INTO place_report (id, territory_id, place_id, place_name, kind, told, email,
          reported_at, due_at, state, acknowledged_at, closed_at, answer)
        SELECT 's', 'corse', 'a:1', 'Mairie', 'HOURS', 'Porte close sur mes horaires', email, ?, ?,
          'CORRECTED', ?, ?, 'Merci de votre vigilance' FROM person WHERE id = ?
        """,
        NOW,
        NOW,
        NOW,
        NOW,
        eva);
  }

  /** How her colleagues reach her; once by her address, once by her name alone. */
  private void contact() {
    for (String id : List.of("by-address", "by-name")) {
      application.sql(
          """
          INSERT INTO contact (territory_id, id, organisation_id, person_name, function_name, part,
            subjects, sector, phone, email, reachable, team_only, confirmed_on, version)
          SELECT 'corse', ?, 'o', CASE WHEN ? = 'by-name' THEN name END,
            'Directrice des effacements', 'CONTACT', 'effacements', '', '04 65 71 00 99',
            CASE WHEN ? = 'by-address' THEN email END, 'le soir, à la maison des associations',
            FALSE, DATE '2026-11-20', 1
          FROM person WHERE id = ?
          """,
          id,
          id,
          id,
          eva);
    }
  }

  /** A remark on a fiche of a plan. */
  private void remark() {
    application.sql(
        """
        INSERT INTO plan_node (plan_id, id, ordinal, title, state, state_reason, blocked_by,
          unblocked_by, to_complete, version, changed_at)
        VALUES ('p', 'f1', 0, 'Ouvrir des relais', 'PLANNED', '', '', '', '', 1, ?)
        """,
        NOW);
    application.sql(
        """
        INSERT INTO plan_comment (plan_id, id, node_id, section_key, author_id, content, written_at)
        VALUES ('p', 'c', 'f1', 'contenu', ?, 'à revoir', ?)
        """,
        eva,
        NOW);
  }

  /** A filter that she kept for herself. */
  private void view() {
    application.sql(
        """
        INSERT INTO plan_view (plan_id, id, page, name, filter, owner_id, shared, saved_at)
        VALUES ('p', 'v', 'BOARD', 'Vue sur mes soucis', 'etat=bloquee', ?, FALSE, ?)
        """,
        eva,
        NOW);
  }

  private void reminders() {
    application.sql(
        """
        INSERT INTO reminder_setting (organisation_id, enabled, address, version)
        SELECT MIN(id), TRUE, 'accueil@fonction.example', 1 FROM organisation
        """);
    application.sql("INSERT INTO reminder_refusal (person_id) VALUES (?)", eva);
    application.sql(
        """
        INSERT INTO reminder_digest (recipient_kind, recipient_id, claimed_at, state)
        VALUES ('PERSON', ?, ?, 'SENT')
        """,
        eva,
        NOW);
    application.sql(
        "INSERT INTO home_visit (person_id, last_at, before_at) VALUES (?, ?, ?)", eva, NOW, NOW);
  }

  /** Columns that hold a text, whole or within another. */
  private List<String> columnsWith(String text) {
    List<String> found = new ArrayList<>();
    application
        .columns()
        .forEach(
            (table, columns) -> {
              for (String column : columns) {
                long rows =
                    application.count(
                        "SELECT COUNT(*) FROM "
                            + table
                            + " WHERE CAST("
                            + column
                            + " AS VARCHAR) LIKE ?",
                        "%" + text + "%");
                if (rows > 0) {
                  found.add(table + "." + column);
                }
              }
            });
    return found;
  }

  @Test
  void nothingOfHersIsLeftButANumberAndTheChainIsWhole() {
    JournalHead noted = journal.head();
    List<String> registered =
        application.get(Register.class).listEntries().stream()
            .flatMap(e -> e.columns().stream())
            .toList();
    assertThat(HERS).allSatisfy(text -> assertThat(columnsWith(text)).isNotEmpty());
    assertThat(registered).as("she left a trace in each").allSatisfy(this::assertFilled);

    assertThat(application.get(PersonErasure.class).erase(eva)).isTrue();

    assertThat(HERS)
        .allSatisfy(text -> assertThat(columnsWith(text)).as("left of %s", text).isEmpty());
    assertThat(columnsWith(eva)).containsExactlyInAnyOrderElementsOf(NUMBER_STAYS);
    assertThat(
            application.count(
                "SELECT COUNT(*) FROM person WHERE id = ? AND seen_on IS NULL AND active = FALSE",
                eva))
        .isEqualTo(1);
    assertThat(journal.verify(List.of(noted)).isWhole()).isTrue();
    assertThat(journal.head().number()).isEqualTo(noted.number() + 1);
    assertThat(journal.findEntry(noted.number() + 1).orElseThrow().verb()).isEqualTo("erased");
    assertThat(journal.count(JournalFilter.ofPerson(eva))).as("what she did stays").isEqualTo(1);
    assertThat(application.get(Privacy.class).listSubjects()).isEmpty();
    assertThat(application.get(Privacy.class).export(eva).toString()).doesNotContain(HERS);
  }

  private void assertFilled(String column) {
    String[] names = column.split("\\.");
    assertThat(
            application.count(
                "SELECT COUNT(*) FROM " + names[0] + " WHERE " + names[1] + " IS NOT NULL"))
        .as(column)
        .isPositive();
  }

  @Test
  void anErasureThatIsRolledBackLeavesEverythingAsItWas() {
    Map<String, List<String>> before = application.everything();

    assertThatThrownBy(
            () ->
                application
                    .database
                    .work()
                    .writeAll(
                        () -> {
                          assertThat(application.get(PersonErasure.class).erase(eva)).isTrue();
                          throw new IllegalArgumentException("at the end");
                        }))
        .hasMessage("at the end");

    assertThat(application.everything()).isEqualTo(before);
    assertThat(journal.verify(List.of()).isWhole()).isTrue();
  }

  @Test
  void aModuleThatCannotForgetLeavesEverythingAsItWas() {
    Map<String, List<String>> before = application.everything();
    List<PersonalDataSource> sources = new ArrayList<>(application.all(PersonalDataSource.class));
    sources.add(new Unforgetting());
    PersonErasure erasure =
        new PersonErasure(sources, application.get(Journal.class), application.database.work());

    assertThatThrownBy(() -> erasure.erase(eva)).hasMessage("no disk");

    assertThat(application.everything()).isEqualTo(before);
  }

  /** Fails once all others have forgotten. */
  private static final class Unforgetting implements PersonalDataSource {

    @Override
    public String key() {
      return "oubli";
    }

    @Override
    public List<Map<String, Object>> export(String personId) {
      return List.of();
    }

    @Override
    public void erase(String personId) {
      throw new IllegalStateException("no disk");
    }
  }
}
