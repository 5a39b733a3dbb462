package org.maillage.app.plan.comment;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.maillage.app.access.Access;
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
import org.maillage.app.plan.FicheDesks;
import org.maillage.app.plan.PlanRepository;
import org.maillage.app.plan.SmallPlan;
import org.maillage.app.plan.StoredPlan;
import org.maillage.app.plan.comment.jdbc.CommentStores;
import org.maillage.app.plan.history.SectionHistories;
import org.maillage.app.plan.history.SectionHistory;
import org.maillage.app.plan.jdbc.PlanRepositories;
import org.maillage.app.plan.jdbc.PlanStores;
import org.maillage.domain.plan.Fiche;

/** Who may remark, answer, close and take back; and what of it is kept where. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class CommentDeskTest {

  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

  @Parameter TestDatabase kind;
  @TempDir Path folder;
  private TestDatabase.Opened database;
  private CommentRepository comments;
  private JournalEntries entries;
  private StoredPlan plan;
  private Fiche fiche;

  @BeforeEach
  void open() {
    database = kind.open(folder);
    PlanStores.organisation(database, "o-poste", "La Poste");
    PlanStores.organisation(database, "o-caf", "CAF");
    List.of("pilot", "partner", "other", "keeper")
        .forEach(id -> CommentStores.person(database, id));
    PlanRepository plans = PlanRepositories.over(database);
    plan = SmallPlan.stored("p", "o-poste", "o-caf");
    plans.insert(plan);
    fiche = plan.plan().findFiche("f1").orElseThrow();
    comments = CommentStores.over(database);
    entries = Journals.entries(database);
  }

  @AfterEach
  void close() {
    if (database != null) {
      database.close();
    }
  }

  private CommentDesk desk(Role role, @Nullable String personId, String organisationId) {
    return desk(role, personId, organisationId, 0);
  }

  private CommentDesk desk(
      Role role, @Nullable String personId, String organisationId, int minutes) {
    Actor actor =
        new Actor(
            personId == null ? Actor.Kind.OPERATOR : Actor.Kind.PERSON,
            personId,
            "",
            organisationId,
            "",
            List.of(new Grant(role, Scope.ofTerritory("corse"))));
    Access access = FixedAccess.of(actor);
    Clock clock = Clock.fixed(NOON.plus(Duration.ofMinutes(minutes)), ZoneOffset.UTC);
    return new CommentDesk(
        comments,
        FicheDesks.of(PlanRepositories.fichesOver(database, NOON), access, clock),
        access,
        clock);
  }

  private CommentDesk pilot() {
    return desk(Role.PILOT, "pilot", "o-poste");
  }

  private CommentDesk partner() {
    return desk(Role.PARTNER, "partner", "o-caf");
  }

  private Comment remark(CommentDesk desk, String text) {
    return desk.write(plan, fiche, "contenu", Optional.empty(), text);
  }

  @Test
  void aRemarkIsAnsweredDealtWithAndOpenedAgain() {
    Comment remark = remark(partner(), "Le lieu n’est plus <b>le bon</b>.");
    Comment answer =
        desk(Role.PILOT, "pilot", "o-poste", 1)
            .write(plan, fiche, "autre", Optional.of(remark), "Lequel ?");
    assertThat(answer.sectionKey()).as("that of the remark").isEqualTo("contenu");
    Comment second =
        desk(Role.PARTNER, "partner", "o-caf", 2)
            .write(plan, fiche, "contenu", Optional.of(answer), "La mairie.");
    assertThat(second.answersTo()).as("one level").isEqualTo(remark.id());

    List<CommentThread> threads = pilot().listThreads(plan, fiche);
    assertThat(threads).hasSize(1);
    assertThat(threads.get(0).first()).isEqualTo(remark);
    assertThat(threads.get(0).answers()).containsExactly(answer, second);
    assertThat(pilot().countOpen(plan)).containsOnly(Map.entry("f1", 1));

    pilot().resolve(plan, fiche, remark, true);
    pilot().resolve(plan, fiche, remark, true);
    assertThat(pilot().countOpen(plan)).isEmpty();
    assertThat(pilot().listThreads(plan, fiche).get(0).isOpen()).isFalse();
    partner().resolve(plan, fiche, remark, false);
    assertThat(partner().countOpen(plan)).containsEntry("f1", 1);
    assertThat(verbs())
        .containsExactly("commented", "answered", "answered", "resolved", "reopened");
  }

  private List<JournalEntry> ofFiche() {
    return entries.listEntries(JournalFilter.ofObject("fiche", "f1"), Long.MAX_VALUE, 100);
  }

  private List<String> verbs() {
    List<String> verbs = new ArrayList<>(ofFiche().stream().map(JournalEntry::verb).toList());
    Collections.reverse(verbs);
    return verbs;
  }

  @Test
  void openRemarksComeFirstThenTheOldest() {
    Comment first = remark(partner(), "un");
    Comment second = remark(desk(Role.EPCI, "other", "o-epci", 1), "deux");
    Comment third = remark(desk(Role.CONTRIBUTOR, "other", "o-epci", 2), "trois");
    pilot().resolve(plan, fiche, first, true);
    assertThat(pilot().listThreads(plan, fiche))
        .extracting(thread -> thread.first().id())
        .containsExactly(second.id(), third.id(), first.id());
  }

  @Test
  void onlyTheAuthorAndWhoWritesTheFicheDealWithIt() {
    Comment remark = remark(partner(), "à revoir");
    CommentDesk other = desk(Role.PARTNER, "other", "o-caf");
    assertThat(other.mayResolve(plan, fiche, remark)).isFalse();
    assertThatThrownBy(() -> other.resolve(plan, fiche, remark, true))
        .isInstanceOf(NotAllowedException.class);
    assertThat(partner().mayResolve(plan, fiche, remark)).isTrue();
    assertThat(pilot().mayResolve(plan, fiche, remark)).isTrue();
    assertThat(desk(Role.SECRETARIAT, "keeper", "o-dep").mayResolve(plan, fiche, remark)).isTrue();
  }

  @Test
  void oneTakesBackOnesOwnWordsAndNobodyElses() {
    Comment remark = remark(partner(), "un mot de trop");
    assertThatThrownBy(() -> pilot().takeBack(plan, remark))
        .isInstanceOf(NotAllowedException.class);
    partner().takeBack(plan, remark);
    partner().takeBack(plan, remark);
    assertThat(pilot().listThreads(plan, fiche)).isEmpty();
    assertThat(pilot().countOpen(plan)).isEmpty();
    assertThat(verbs()).containsExactly("commented", "taken-back");
    assertThat(database.jdbc().sql("SELECT content FROM plan_comment").query(String.class).list())
        .containsExactly("");
    pilot().resolve(plan, fiche, remark, true);
    assertThat(verbs()).as("there is nothing to deal with").hasSize(2);
  }

  @Test
  void answersStayWhenTheRemarkIsTakenBack() {
    Comment remark = remark(partner(), "un mot de trop");
    Comment answer = pilot().write(plan, fiche, "contenu", Optional.of(remark), "c’est noté");
    partner().takeBack(plan, remark);
    List<CommentThread> threads = pilot().listThreads(plan, fiche);
    assertThat(threads).hasSize(1);
    assertThat(threads.get(0).first().text()).isEmpty();
    assertThat(threads.get(0).isOpen()).isFalse();
    assertThat(threads.get(0).answers()).containsExactly(answer);
  }

  @Test
  void theJournalSaysThatAndNeverWhat() {
    remark(partner(), "secret de bureau");
    assertThat(ofFiche()).hasSize(1);
    JournalEntry entry = ofFiche().get(0);
    assertThat(entry.after()).contains("\"remarkOn\":\"contenu\"").doesNotContain("secret");
    assertThat(entry.territoryId()).isEqualTo("corse");
    SectionHistory history = SectionHistories.over(entries);
    assertThat(history.listVersions("f1", "contenu", null)).as("no version of the text").isEmpty();
  }

  @Test
  void readersAndThoseWithoutANameReadOnly() {
    Comment remark = remark(partner(), "à revoir");
    for (CommentDesk desk :
        List.of(
            desk(Role.READER, "other", "o-caf"),
            desk(Role.ADMINISTRATOR, "other", "o-caf"),
            desk(Role.SECRETARIAT, null, "o-dep"))) {
      assertThat(desk.mayComment(plan)).isFalse();
      assertThat(desk.listThreads(plan, fiche)).hasSize(1);
      assertThatThrownBy(() -> remark(desk, "non")).isInstanceOf(NotAllowedException.class);
      assertThatThrownBy(() -> desk.takeBack(plan, remark)).isInstanceOf(NotAllowedException.class);
    }
    CommentDesk everybody =
        new CommentDesk(
            comments,
            FicheDesks.of(
                PlanRepositories.fichesOver(database, NOON),
                FixedAccess.of(Actor.PUBLIC),
                Clock.systemUTC()),
            FixedAccess.of(Actor.PUBLIC),
            Clock.systemUTC());
    assertThat(everybody.listThreads(plan, fiche)).isEmpty();
    assertThat(everybody.countOpen(plan)).isEmpty();
  }

  @Test
  void anErasedAuthorIsForgottenAndHisWordsStay() {
    remark(partner(), "à revoir");
    CommentData data = new CommentData(comments);
    assertThat(data.export("partner").toString()).contains("à revoir", "Ouvrir des relais");
    assertThat(data.export("pilot")).isEmpty();
    data.erase("partner");
    assertThat(data.export("partner")).isEmpty();
    assertThat(pilot().listThreads(plan, fiche).get(0).first().authorId()).isNull();
    assertThat(pilot().listThreads(plan, fiche).get(0).first().text()).isEqualTo("à revoir");
  }

  @Test
  void whatIsTooLongIsNoComment() {
    String longest = "é".repeat(Comment.LONGEST);
    assertThat(remark(partner(), longest).text()).hasSize(Comment.LONGEST);
    assertThatThrownBy(() -> remark(partner(), longest + "e"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(comments.listComments("p", "f1")).hasSize(1);
  }

  /** What leaves the platform, and what everybody reads, is made without knowing of comments. */
  @Test
  void nothingThatIsPrintedExportedOrPublishedKnowsOfComments() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "..app.plan.document..",
            "..app.plan.file..",
            "..app.export..",
            "..app.publication..",
            "..app.publicpages..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("..app.plan.comment..")
        .check(
            new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.maillage.app"));
  }
}
