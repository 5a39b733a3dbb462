package org.maillage.app.mine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
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
import org.maillage.app.access.Role;
import org.maillage.app.access.Scope;
import org.maillage.app.home.jdbc.TestDatabase;
import org.maillage.app.journal.jdbc.Journals;
import org.maillage.app.mine.jdbc.MineStores;
import org.maillage.app.people.DirectoryRoom;
import org.maillage.app.plan.FicheRepository;
import org.maillage.app.plan.SmallPlan;
import org.maillage.app.plan.StoredPlan;
import org.maillage.app.plan.comment.Comment;
import org.maillage.app.plan.comment.CommentRepository;
import org.maillage.app.plan.comment.jdbc.CommentStores;
import org.maillage.app.plan.jdbc.PlanStores;
import org.maillage.app.territory.TerritoryRepository;
import org.maillage.app.territory.TerritorySummary;
import org.maillage.domain.plan.Commitment;

/** What is asked of whom: by the store itself, for each role. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class MineTest {

  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final Scope CORSE = Scope.ofTerritory("corse");

  @Parameter TestDatabase kind;
  @TempDir Path folder;
  private TestDatabase.Opened database;
  private FicheRepository fiches;

  @BeforeEach
  void open() {
    database = kind.open(folder);
    PlanStores.organisation(database, "o-caf", "CAF");
    PlanStores.organisation(database, "o-poste", "La Poste");
    database
        .jdbc()
        .sql(
            """
            INSERT INTO person (id, name, active, version, created_at)
            VALUES ('somebody', 'Somebody', TRUE, 1, CURRENT_TIMESTAMP)
            """)
        .update();
    PlanStores.plans(database, act -> {}).insert(SmallPlan.stored("p", "o-poste", "o-caf"));
    fiches =
        PlanStores.fiches(database, Journals.over(database), Clock.fixed(NOON, ZoneOffset.UTC));
    MineStores.step(database, "p", "2026-11-21");
    MineStores.step(database, "p", "2026-11-22");
    MineStores.indicator(database, "p", "2024");
  }

  @AfterEach
  void close() {
    if (database != null) {
      database.close();
    }
  }

  private Mine.Lists lists(Actor actor, Instant now) {
    return mine(actor, now).visit();
  }

  private Mine mine(Actor actor, Instant now) {
    TerritoryRepository territories = mock(TerritoryRepository.class);
    when(territories.listTerritories()).thenReturn(List.of());
    for (String id : List.of("corse", "landes")) {
      when(territories.findSummary(id))
          .thenReturn(
              Optional.of(
                  new TerritorySummary(
                      id, "Territoire " + id, List.of("13"), 1, 1, "2026", "2026", 1, NOON)));
    }
    return new Mine(
        MineStores.asked(database),
        MineStores.visits(database),
        territories,
        FixedAccess.of(actor),
        Clock.fixed(now, ZoneOffset.UTC));
  }

  @Test
  void whatSomebodyWorksOnIsHisTerritoryWithItsPlans() {
    StoredPlan plan = SmallPlan.stored("model", null, null);
    PlanStores.plans(database, act -> {})
        .insert(
            new StoredPlan(
                plan.id(), "corse", true, 1, plan.changedAt(), plan.plan(), plan.stated()));

    assertThat(mine(actor(Role.CO_PRESIDENT, "o-poste"), NOON).listWork())
        .singleElement()
        .satisfies(
            work -> {
              assertThat(work.name()).isEqualTo("Territoire corse");
              assertThat(work.plans())
                  .as("the model of another département is not his")
                  .extracting(PlanRef::path)
                  .containsExactly("/territoires/corse/plans/p");
            });
    assertThat(
            mine(DirectoryRoom.actor(Role.PILOT, Scope.ofTerritory("landes"), "o-poste"), NOON)
                .listWork())
        .singleElement()
        .satisfies(work -> assertThat(work.plans()).isEmpty());
    assertThat(mine(Actor.PUBLIC, NOON).listWork()).isEmpty();
  }

  private static Actor actor(Role role, String organisationId) {
    return DirectoryRoom.actor(role, CORSE, organisationId);
  }

  @Test
  void aPartnerIsAskedForHisPromisesUntilHeConfirmsThemThisYear() {
    Mine.Lists before = lists(actor(Role.PARTNER, "o-caf"), NOON);
    assertThat(before.promises()).hasSize(1);
    Asked.Promises asked = before.promises().get(0);
    assertThat(asked.promises()).isEqualTo(1);
    assertThat(asked.confirmedOn()).isNull();
    assertThat(asked.path()).isEqualTo("/territoires/corse/plans/p/partenaires/caf/confirmation");
    assertThat(before.steps()).as("another pilots it").isEmpty();
    assertThat(before.ofPartners()).isEmpty();

    fiches.saveCommitment("p", "c1", Commitment.State.RUNNING, LocalDate.of(2025, 12, 31), 1);
    assertThat(lists(actor(Role.PARTNER, "o-caf"), NOON).promises().get(0).confirmedOn())
        .isEqualTo("2025-12-31");
    fiches.saveCommitment("p", "c1", Commitment.State.RUNNING, LocalDate.of(2026, 1, 1), 2);
    assertThat(lists(actor(Role.PARTNER, "o-caf"), NOON).promises()).isEmpty();
  }

  @Test
  void whatIsTakenBackIsAskedNoMore() {
    fiches.saveCommitment("p", "c1", Commitment.State.WITHDRAWN, LocalDate.of(2024, 5, 1), 1);
    assertThat(lists(actor(Role.PARTNER, "o-caf"), NOON).promises()).isEmpty();
  }

  @Test
  void aPilotSeesWhatIsLateInHisFiches() {
    Mine.Lists lists = lists(actor(Role.PILOT, "o-poste"), NOON);
    assertThat(lists.steps())
        .extracting(Asked.LateStep::step)
        .containsExactly("étape du 2026-11-21");
    assertThat(lists.steps().get(0).path()).isEqualTo("/territoires/corse/plans/p/fiches/f1");
    // 2024 has a value, 2025 ended more than 60 days ago, 2026 runs.
    assertThat(lists.values()).hasSize(1);
    assertThat(lists.values().get(0).periods()).containsExactly("2025");
    assertThat(lists.promises()).isEmpty();
    assertThat(lists(actor(Role.PILOT, "o-caf"), NOON).steps()).isEmpty();
  }

  @Test
  void theSecretariatSeesAllThatIsLateAndWhoHasNotConfirmed() {
    Mine.Lists lists = lists(actor(Role.SECRETARIAT, "o-poste"), NOON);
    assertThat(lists.steps()).hasSize(1);
    assertThat(lists.values()).hasSize(1);
    assertThat(lists.ofPartners()).extracting(Asked.Promises::actorName).containsExactly("CAF");
    assertThat(lists.keeps()).isTrue();
  }

  @Test
  void whoReadsOrComesFromElsewhereIsAskedNothing() {
    Mine.Lists reader = lists(actor(Role.READER, "o-poste"), NOON);
    assertThat(reader.writes()).isFalse();
    assertThat(reader.steps()).isEmpty();
    Mine.Lists elsewhere =
        lists(DirectoryRoom.actor(Role.PILOT, Scope.ofTerritory("landes"), "o-poste"), NOON);
    assertThat(elsewhere.steps()).isEmpty();
    assertThat(elsewhere.values()).isEmpty();
  }

  @Test
  void aPlanThatIsOverAsksNothing() {
    Instant later = Instant.parse("2030-01-01T12:00:00Z");
    Mine.Lists lists = lists(actor(Role.SECRETARIAT, "o-caf"), later);
    assertThat(lists.promises()).isEmpty();
    assertThat(lists.ofPartners()).isEmpty();
    assertThat(lists.steps()).isEmpty();
    assertThat(lists.values()).isEmpty();
  }

  @Test
  void changesAreThoseOfOthersSinceTheVisitBefore() {
    Actor actor = actor(Role.READER, "o-caf");
    Instant first = Instant.now().minus(Duration.ofDays(2));
    assertThat(lists(actor, first).since()).isEqualTo(first.minus(Mine.FIRST_LOOK));

    fiches.saveCommitment("p", "c1", Commitment.State.RUNNING, TODAY, 1);
    fiches.saveCommitment("p", "c1", Commitment.State.KEPT, TODAY, 2);

    Instant second = Instant.now().plus(Duration.ofHours(2));
    Mine.Lists lists = lists(actor, second);
    assertThat(lists.since())
        .isCloseTo(
            first, org.assertj.core.api.Assertions.within(1, java.time.temporal.ChronoUnit.MILLIS));
    assertThat(lists.changes()).hasSize(1);
    assertThat(lists.changes().get(0).changes()).isEqualTo(2);
    assertThat(lists.changes().get(0).title()).isEqualTo("Ouvrir des relais");
    assertThat(lists(actor, second.plus(Duration.ofMinutes(30))).changes())
        .as("the same visit goes on")
        .hasSize(1);
    assertThat(lists(actor, first).changes()).as("a clock moved back").hasSize(1);
    assertThat(lists(actor, second.plus(Duration.ofHours(2))).changes()).isEmpty();
  }

  private Comment comment(String id, String to, String author, int minute) {
    return new Comment(
        id,
        "f1",
        "contenu",
        to.isEmpty() ? null : to,
        author,
        null,
        "à revoir",
        NOON.plus(Duration.ofMinutes(minute)),
        null,
        null);
  }

  @Test
  void aPilotSeesTheRemarksOnHisFichesAndNoOtherPilotDoes() {
    CommentRepository comments = CommentStores.over(database);
    comments.add("p", comment("r1", "", "somebody", 0));
    comments.add("p", comment("r2", "", "somebody", 1));
    comments.add("p", comment("r3", "r2", "somebody", 2));
    List<Asked.OpenRemarks> open = lists(actor(Role.PILOT, "o-poste"), NOON).remarks();
    assertThat(open).hasSize(1);
    assertThat(open.get(0).remarks()).isEqualTo(2);
    assertThat(open.get(0).path()).isEqualTo("/territoires/corse/plans/p/fiches/f1");
    assertThat(lists(actor(Role.PILOT, "o-caf"), NOON).remarks()).isEmpty();
    assertThat(lists(actor(Role.SECRETARIAT, "o-caf"), NOON).remarks()).hasSize(1);
    comments.resolve("p", "r1", NOON);
    comments.takeBack("p", "r2", NOON);
    assertThat(lists(actor(Role.PILOT, "o-poste"), NOON).remarks()).isEmpty();
  }

  @Test
  void whoRemarkedSeesTheAnswersUntilHeAnswersHimself() {
    CommentRepository comments = CommentStores.over(database);
    CommentStores.person(database, "pilot");
    comments.add("p", comment("r1", "", "somebody", 0));
    Actor author = actor(Role.CONTRIBUTOR, "o-caf");
    assertThat(lists(author, NOON).answers()).isEmpty();
    comments.add("p", comment("a1", "r1", "pilot", 1));
    assertThat(lists(author, NOON).answers())
        .extracting(Asked.Answered::path)
        .containsExactly(
            "/territoires/corse/plans/p/fiches/f1?remarques=contenu#remarques-contenu");
    comments.add("p", comment("a2", "r1", "somebody", 2));
    assertThat(lists(author, NOON).answers()).as("the last word is his").isEmpty();
    comments.add("p", comment("a3", "r1", "pilot", 3));
    assertThat(lists(author, NOON).answers()).hasSize(1);
    comments.resolve("p", "r1", NOON);
    assertThat(lists(author, NOON).answers()).as("dealt with").isEmpty();
  }

  @Test
  void visitsAreForgotten() {
    Visits visits = MineStores.visits(database);
    visits.save("somebody", new Visits.Visit(NOON, NOON.minusSeconds(60)));
    assertThat(visits.export("somebody")).hasSize(1);
    assertThat(visits.forgetBefore(NOON)).isZero();
    assertThat(visits.forgetBefore(NOON.plusSeconds(1))).isEqualTo(1);
    visits.save("somebody", new Visits.Visit(NOON, NOON));
    visits.forget("somebody");
    assertThat(visits.findVisit("somebody")).isEmpty();
  }
}
