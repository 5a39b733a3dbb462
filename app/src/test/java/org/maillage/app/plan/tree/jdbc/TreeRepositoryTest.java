package org.maillage.app.plan.tree.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.maillage.app.home.jdbc.TestDatabase;
import org.maillage.app.journal.JournalEntries;
import org.maillage.app.journal.JournalEntry;
import org.maillage.app.journal.JournalFilter;
import org.maillage.app.journal.jdbc.Journals;
import org.maillage.app.plan.PlanRepository;
import org.maillage.app.plan.SmallPlan;
import org.maillage.app.plan.StoredPlan;
import org.maillage.app.plan.comment.Comment;
import org.maillage.app.plan.comment.CommentRepository;
import org.maillage.app.plan.comment.jdbc.CommentStores;
import org.maillage.app.plan.jdbc.PlanRepositories;
import org.maillage.app.plan.tree.StillUsedException;
import org.maillage.app.plan.tree.TreeChange;
import org.maillage.domain.plan.LevelName;
import org.maillage.domain.plan.Numbering;
import org.maillage.domain.plan.Period;
import org.maillage.domain.plan.PlanFrame;
import org.maillage.domain.plan.PlanNode;
import org.maillage.domain.plan.Programme;
import org.maillage.domain.plan.Taking;

/** The shape of a plan in both databases: one entry a change, and nobody overwrites another. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class TreeRepositoryTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);

  @Parameter TestDatabase kind;
  @TempDir Path folder;
  private TestDatabase.Opened database;
  private PlanRepository plans;
  private JdbcTreeRepository tree;
  private JournalEntries entries;

  @BeforeEach
  void open() {
    database = kind.open(folder);
    plans = PlanRepositories.over(database);
    tree = new JdbcTreeRepository(database.jdbc(), database.work(), Journals.over(database), CLOCK);
    entries = Journals.entries(database);
    plans.insert(SmallPlan.stored("p"));
  }

  @AfterEach
  void close() {
    if (database != null) {
      database.close();
    }
  }

  private StoredPlan plan() {
    return plans.findPlan("p").orElseThrow();
  }

  private JournalEntry apply(TreeChange change) {
    long before = entries.count(JournalFilter.ALL);
    int version = plan().version();
    assertThat(tree.apply(plan(), change)).isTrue();
    assertThat(plan().version()).isEqualTo(version + 1);
    assertThat(entries.count(JournalFilter.ALL)).as("one entry").isEqualTo(before + 1);
    return entries.listEntries(JournalFilter.ALL, Long.MAX_VALUE, 1).get(0);
  }

  private List<String> codes() {
    return plan().plan().tree().inOrder().stream()
        .map(node -> plan().plan().tree().code(node.id()) + " " + node.id())
        .toList();
  }

  @Test
  void theFrameChangesWithItsLevelsAndProgrammes() {
    PlanFrame before = plan().plan().frame();
    Period life = new Period(LocalDate.of(2025, 1, 1), LocalDate.of(2030, 12, 31));
    PlanFrame frame =
        new PlanFrame(
            "Schéma révisé",
            before.kind(),
            life,
            null,
            Numbering.HYPHENS,
            before.template(),
            List.of(new LevelName("Orientation", "Orientations"), new LevelName("A", "As")),
            List.of(new Programme("2025-2030", life)));
    JournalEntry entry = apply(new TreeChange.Framed(frame));
    assertThat(plan().plan().frame()).isEqualTo(frame);
    assertThat(codes()).containsExactly("1 a1", "1-1 f1", "1-2 f2");
    assertThat(entry.before()).contains("Schéma d’essai");
    assertThat(entry.after()).contains("Schéma révisé", "Orientation / Orientations");
  }

  @Test
  void aNodeComesIsRenamedAndMovesWithoutLosingWhatItSays() {
    apply(new TreeChange.Added(new PlanNode("f3", "a1", 2, "Relier")));
    assertThat(codes()).containsExactly("1 a1", "1.1 f1", "1.2 f2", "1.3 f3");
    JournalEntry renamed = apply(new TreeChange.Renamed("f3", "Relier les relais"));
    assertThat(renamed.before()).contains("Relier").doesNotContain("relais");
    JournalEntry moved =
        apply(new TreeChange.Placed("f1", plan().plan().tree().moved("f1", "a1", 2)));
    assertThat(codes()).containsExactly("1 a1", "1.1 f2", "1.2 f3", "1.3 f1");
    assertThat(moved.before()).contains("1.1");
    assertThat(moved.after()).contains("1.3");
    assertThat(plan().plan().findFiche("f1").orElseThrow().sections()).hasSize(1);
  }

  @Test
  void whatGoesLeavesItsTextsInTheJournal() {
    JournalEntry removed = apply(new TreeChange.Removed(List.of("a1", "f1", "f2")));
    assertThat(plan().plan().fiches()).isEmpty();
    assertThat(removed.verb()).isEqualTo("removed");
    assertThat(removed.before()).contains("ouvrir un relais", "Former les agents");
    assertThat(removed.after()).isNull();
  }

  @Test
  void remarksGoWithTheirFicheAndStayWhenItMoves() {
    CommentRepository comments = CommentStores.over(database);
    comments.add("p", comment("r1", null));
    comments.add("p", comment("r2", "r1"));
    apply(new TreeChange.Renamed("f1", "Relier"));
    apply(new TreeChange.Placed("f1", plan().plan().tree().moved("f1", "a1", 2)));
    assertThat(comments.listComments("p", "f1")).hasSize(2);
    apply(new TreeChange.Removed(List.of("f1")));
    assertThat(comments.listComments("p", "f1")).isEmpty();
    assertThat(comments.findComment("p", "r1")).isEmpty();
  }

  private static Comment comment(String id, @Nullable String to) {
    return new Comment(
        id, "f1", "contenu", to, null, null, "à revoir", CLOCK.instant(), null, null);
  }

  @Test
  void whoTakesPartIsWrittenInOrder() {
    List<Taking> takings =
        List.of(new Taking("caf", Taking.Role.PILOT), new Taking("poste", Taking.Role.COPILOT));
    JournalEntry entry = apply(new TreeChange.Taken("f1", takings));
    assertThat(plan().plan().findFiche("f1").orElseThrow().takings()).isEqualTo(takings);
    assertThat(entry.after()).contains("\"PILOT\":[\"CAF\"]", "\"COPILOT\":[\"La Poste\"]");
  }

  @Test
  void organisationsComeChangeTheirNameAndGo() {
    apply(new TreeChange.ActorAdded(new org.maillage.domain.plan.PlanActor("msa", "MSA", null)));
    apply(new TreeChange.ActorRenamed("msa", "MSA de Corse"));
    assertThat(plan().plan().findActor("msa").orElseThrow().name()).isEqualTo("MSA de Corse");
    apply(new TreeChange.ActorRemoved("msa"));
    assertThat(plan().plan().findActor("msa")).isEmpty();
  }

  @Test
  void whoComesSecondChangesNothing() {
    StoredPlan read = plan();
    apply(new TreeChange.Renamed("f1", "Premier"));
    assertThat(tree.apply(read, new TreeChange.Renamed("f1", "Second"))).isFalse();
    assertThat(plan().plan().findFiche("f1").orElseThrow().node().title()).isEqualTo("Premier");
  }

  @Test
  void whatTheStoreStillUsesStaysAndTheVersionToo() {
    int version = plan().version();
    assertThatThrownBy(() -> tree.apply(plan(), new TreeChange.ActorRemoved("caf")))
        .isInstanceOf(StillUsedException.class);
    assertThat(plan().version()).isEqualTo(version);
    assertThat(plan().plan().findActor("caf")).isPresent();
  }
}
