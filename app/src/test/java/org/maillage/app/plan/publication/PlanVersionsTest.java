package org.maillage.app.plan.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
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
import org.maillage.app.access.NotAllowedException;
import org.maillage.app.access.Role;
import org.maillage.app.access.Scope;
import org.maillage.app.home.jdbc.TestDatabase;
import org.maillage.app.journal.JournalEntries;
import org.maillage.app.journal.JournalEntry;
import org.maillage.app.journal.JournalFilter;
import org.maillage.app.journal.jdbc.Journals;
import org.maillage.app.plan.StoredPlan;
import org.maillage.app.plan.jdbc.PlanRepositories;
import org.maillage.app.plan.jdbc.PlanStores;
import org.maillage.app.plan.publication.jdbc.VersionStores;
import org.maillage.app.publication.Publications;
import org.maillage.app.publication.Publications.Outcome;
import org.maillage.app.publication.Side;
import org.maillage.domain.plan.publication.Disclosure;

/** Versions on both databases: prepared, published by two keys, replaced, taken back. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class PlanVersionsTest {

  private static final Disclosure ALL =
      new Disclosure(Disclosure.Money.PLANNED_AND_PAID, true, true, true);

  @Parameter TestDatabase kind;
  @TempDir Path folder;
  private TestDatabase.Opened database;
  private VersionRepository store;
  private SchemeParts parts;
  private PlanVersions versions;
  private PublishedPlans published;
  private StoredPlan plan;
  private Actor who = actor("camille", Role.SECRETARIAT);
  private Optional<Side> side = Optional.empty();
  private Optional<DiagnosticSnapshot.Snapshot> diagnostic = Optional.empty();

  private static Actor actor(String personId, Role role) {
    return new Actor(
        Actor.Kind.PERSON,
        personId,
        personId,
        "o-dep",
        "Département",
        List.of(new Grant(role, Scope.EVERYWHERE)));
  }

  @BeforeEach
  void open() {
    database = kind.open(folder);
    PlanStores.organisation(database, "o-dep", "Département");
    for (String person : List.of("dupont", "durand")) {
      database
          .jdbc()
          .sql(
              """
              INSERT INTO person (id, name, email, active, version, created_at)
              VALUES (?, ?, ?, TRUE, 1, CURRENT_TIMESTAMP)
              """)
          .params(person, person, person + "@exemple.fr")
          .update();
    }
    plan = SecretPlan.stored("p", "corse");
    PlanRepositories.over(database).insert(plan);
    store = VersionStores.versions(database);
    FixedAccess access = new FixedAccess(() -> who);
    DiagnosticSnapshot snapshot = mock();
    when(snapshot.take(any())).thenAnswer(call -> diagnostic);
    when(snapshot.findImportRun(any()))
        .thenAnswer(call -> diagnostic.map(DiagnosticSnapshot.Snapshot::importRunId));
    parts =
        new SchemeParts(
            VersionStores.parts(database),
            snapshot,
            access,
            Journals.over(database),
            database.work());
    Publications publications = mock();
    when(publications.side(any())).thenAnswer(call -> side);
    versions =
        new PlanVersions(
            store,
            parts,
            publications,
            access,
            Journals.over(database),
            database.work(),
            Clock.fixed(Instant.parse("2027-03-12T09:00:00Z"), ZoneOffset.UTC));
    published = new PublishedPlans(store);
  }

  @AfterEach
  void close() {
    if (database != null) {
      database.close();
    }
  }

  private void as(String person, Side key) {
    who = actor(person, Role.CO_PRESIDENT);
    side = Optional.of(key);
  }

  private PlanVersion prepare(Disclosure disclosure) {
    who = actor("camille", Role.SECRETARIAT);
    side = Optional.empty();
    return versions.prepare(plan, disclosure);
  }

  private PlanVersion publish(Disclosure disclosure) {
    PlanVersion version = prepare(disclosure);
    as("dupont", Side.DEPARTEMENT);
    assertThat(versions.turn(plan, version.fingerprint())).isEqualTo(Outcome.AWAITED);
    assertThat(published.find("corse", "p", version.number())).isEmpty();
    as("durand", Side.PREFECTURE);
    assertThat(versions.turn(plan, version.fingerprint())).isEqualTo(Outcome.PUBLISHED);
    return version;
  }

  private String content(int number) {
    return new String(
        store.findVersion("p", number).orElseThrow().content(), StandardCharsets.UTF_8);
  }

  @Test
  void whatIsPrivateIsNotEvenKept() {
    prepare(ALL);
    assertThat(content(1))
        .contains(SecretPlan.SHOWN, SecretPlan.OPENED)
        .doesNotContain(SecretPlan.SECRET, "1977");

    prepare(Disclosure.LEAST);
    assertThat(content(1))
        .contains(SecretPlan.SHOWN + " objectif", SecretPlan.SHOWN + " partie")
        .doesNotContain(SecretPlan.OPENED, SecretPlan.SECRET, "74123", "61987", "80321", "45678");

    prepare(new Disclosure(Disclosure.Money.PLANNED, true, false, false));
    assertThat(content(1))
        .contains("74123", "80321", "45678")
        .doesNotContain("61987", "51986", "engagement", "étape");
  }

  @Test
  void bothKeysArePublishedForExactlyThatContent() {
    PlanVersion first = prepare(Disclosure.LEAST);
    as("dupont", Side.DEPARTEMENT);
    versions.turn(plan, first.fingerprint());
    PlanVersion again = prepare(ALL);

    assertThat(again.number()).isEqualTo(1);
    assertThat(versions.findPrepared(plan).orElseThrow().keys()).isEmpty();
    as("durand", Side.PREFECTURE);
    assertThat(versions.turn(plan, first.fingerprint())).isEqualTo(Outcome.CHANGED_MEANWHILE);
    assertThat(versions.turn(plan, again.fingerprint())).isEqualTo(Outcome.AWAITED);
    as("durand", Side.DEPARTEMENT);
    assertThat(versions.turn(plan, again.fingerprint())).isEqualTo(Outcome.SAME_PERSON);
    assertThat(published.findCurrent("corse", "p")).isEmpty();
    as("durand", Side.PREFECTURE);
    versions.untake(plan);
    as("dupont", Side.DEPARTEMENT);
    assertThat(versions.turn(plan, again.fingerprint())).isEqualTo(Outcome.AWAITED);
    as("durand", Side.PREFECTURE);
    assertThat(versions.turn(plan, again.fingerprint())).isEqualTo(Outcome.PUBLISHED);

    PublicVersion shown = published.findCurrent("corse", "p").orElseThrow();
    assertThat(shown.version().number()).isEqualTo(1);
    assertThat(shown.index().plan().fiches()).hasSize(2);
    assertThat(published.findCurrent("ailleurs", "p")).isEmpty();
  }

  @Test
  void aNewerVersionReplacesItAndAWithdrawalBringsNoneBack() {
    publish(ALL);
    publish(Disclosure.LEAST);

    assertThat(published.find("corse", "p", 1).orElseThrow().current()).isFalse();
    assertThat(published.find("corse", "p", 1).orElseThrow().newer())
        .hasValueSatisfying(newer -> assertThat(newer.number()).isEqualTo(2));
    assertThat(published.findCurrent("corse", "p").orElseThrow().version().number()).isEqualTo(2);

    as("dupont", Side.DEPARTEMENT);
    assertThatThrownBy(() -> versions.withdraw(plan, 2, false, " "))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(versions.withdraw(plan, 2, false, "une erreur de montant")).isEqualTo(1);
    assertThat(published.find("corse", "p", 2)).isEmpty();
    assertThat(published.findCurrent("corse", "p")).isEmpty();
    assertThat(published.listCurrent("corse")).isEmpty();
    assertThat(published.find("corse", "p", 1)).isPresent();
    assertThat(versions.withdraw(plan, 2, true, "tout")).isEqualTo(1);
    assertThat(published.find("corse", "p", 1)).isEmpty();

    assertThat(publish(Disclosure.LEAST).number()).as("numbers are never given twice").isEqualTo(3);
    JournalEntries journal = Journals.entries(database);
    assertThat(journal.listEntries(JournalFilter.ofObject("publication", "p"), Long.MAX_VALUE, 50))
        .extracting(JournalEntry::verb)
        .containsExactly(
            "published",
            "key-turned",
            "version-prepared",
            "withdrawn",
            "withdrawn",
            "published",
            "key-turned",
            "version-prepared",
            "published",
            "key-turned",
            "version-prepared");
  }

  @Test
  void aVersionThatSomebodyChangedInTheStoreIsNotShown() {
    publish(ALL);
    database
        .jdbc()
        .sql("UPDATE plan_version SET content = ?")
        .param(content(1).replace("pilote", "autre").getBytes(StandardCharsets.UTF_8))
        .update();

    assertThat(new PublishedPlans(store).find("corse", "p", 1)).isEmpty();
  }

  @Test
  void whoMayNotIsRefused() {
    who = actor("lecteur", Role.READER);
    assertThatThrownBy(() -> versions.prepare(plan, ALL)).isInstanceOf(NotAllowedException.class);
    PlanVersion version = prepare(ALL);
    assertThatThrownBy(() -> versions.turn(plan, version.fingerprint()))
        .isInstanceOf(NotAllowedException.class);
    assertThatThrownBy(() -> versions.withdraw(plan, 1, false, "x"))
        .isInstanceOf(NotAllowedException.class);
    StoredPlan example =
        new StoredPlan("e", "corse", true, 1, plan.changedAt(), plan.plan(), List.of());
    assertThat(versions.prepares(example)).isFalse();
  }

  private static SchemePart brought(String id, String title, byte[] content) {
    return new SchemePart(
        id,
        PartType.DELIBERATION,
        title,
        "V1",
        LocalDate.of(2027, 2, 1),
        PartStatus.ADOPTED,
        null,
        new PartFile("delib.pdf", "application/pdf", content.length, SchemeParts.sha256(content)),
        0);
  }

  @Test
  void oneNumberCoversAllDocumentsAndAChangedOneIsSaid() {
    byte[] first = "premier".getBytes(StandardCharsets.UTF_8);
    byte[] second = "second".getBytes(StandardCharsets.UTF_8);
    parts.save(plan, brought("d", "Délibération", first), first);
    parts.save(
        plan,
        new SchemePart(
            "g",
            PartType.DIAGNOSTIC,
            "Diagnostic",
            "",
            null,
            PartStatus.DRAFT,
            PartSource.DIAGNOSTIC,
            null,
            0),
        null);
    diagnostic = Optional.of(new DiagnosticSnapshot.Snapshot(7, first));
    PlanVersion version = publish(ALL);

    PublicVersion shown = published.findCurrent("corse", "p").orElseThrow();
    assertThat(shown.parts())
        .extracting(part -> part.title() + " " + part.importRunId())
        .containsExactly("Délibération null", "Diagnostic 7");
    assertThat(versions.drift(plan, version)).isEqualTo(new PlanVersions.Drift(false, List.of()));

    SchemePart known = parts.findPart(plan, "d").orElseThrow();
    SchemePart changed =
        new SchemePart(
            "d",
            known.type(),
            known.title(),
            "V2",
            known.dated(),
            known.status(),
            null,
            new PartFile("delib.pdf", "application/pdf", 6, SchemeParts.sha256(second)),
            1);
    assertThat(parts.save(plan, changed, second)).isTrue();
    assertThat(parts.save(plan, changed, second)).as("a change came first").isFalse();
    diagnostic = Optional.of(new DiagnosticSnapshot.Snapshot(8, first));

    assertThat(versions.drift(plan, version).parts()).containsExactly("Délibération", "Diagnostic");
    PartFile frozen = shown.parts().get(0).file();
    assertThat(frozen).isNotNull();
    assertThat(parts.findFile("p", frozen).orElseThrow()).isEqualTo(first);
    parts.remove(plan, "d");
    assertThat(parts.listParts(plan)).extracting(SchemePart::id).containsExactly("g");
    assertThat(parts.findFile("p", frozen)).isPresent();
  }
}
