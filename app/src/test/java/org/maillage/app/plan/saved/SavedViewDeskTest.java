package org.maillage.app.plan.saved;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
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
import org.maillage.app.journal.JournalEntry;
import org.maillage.app.journal.JournalFilter;
import org.maillage.app.journal.jdbc.Journals;
import org.maillage.app.plan.FicheDesks;
import org.maillage.app.plan.SmallPlan;
import org.maillage.app.plan.StoredPlan;
import org.maillage.app.plan.comment.jdbc.CommentStores;
import org.maillage.app.plan.jdbc.PlanRepositories;
import org.maillage.app.plan.saved.SavedViewDesk.Outcome;
import org.maillage.app.plan.saved.jdbc.SavedViewStores;

/** Who keeps which filter, who sees it, and what the journal tells of it. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class SavedViewDeskTest {

  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  private static final StoredPlan PLAN = SmallPlan.stored("p");

  @Parameter TestDatabase kind;
  @TempDir Path folder;
  private TestDatabase.Opened database;
  private SavedViewRepository views;

  @BeforeEach
  void open() {
    database = kind.open(folder);
    List.of("a", "b", "keeper").forEach(id -> CommentStores.person(database, id));
    PlanRepositories.over(database).insert(PLAN);
    views = SavedViewStores.over(database);
  }

  @AfterEach
  void close() {
    if (database != null) {
      database.close();
    }
  }

  private SavedViewDesk desk(Role role, @Nullable String personId) {
    Access access =
        FixedAccess.of(
            new Actor(
                Actor.Kind.PERSON,
                personId,
                "",
                "o",
                "",
                List.of(new Grant(role, Scope.ofTerritory("corse")))));
    Clock clock = Clock.fixed(NOON, ZoneOffset.UTC);
    return new SavedViewDesk(
        views,
        FicheDesks.of(PlanRepositories.fichesOver(database, NOON), access, clock),
        access,
        clock);
  }

  private static Outcome keep(SavedViewDesk desk, String name, boolean shared) {
    return desk.keep(PLAN, SavedView.Page.BOARD, name, "etat=bloquee", shared);
  }

  private List<String> names(SavedViewDesk desk) {
    return desk.listViews(PLAN).stream().map(SavedView::name).toList();
  }

  private SavedView view(SavedViewDesk desk, String name) {
    return desk.listViews(PLAN).stream()
        .filter(one -> one.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private List<JournalEntry> entries() {
    return Journals.entries(database)
        .listEntries(JournalFilter.ofObject("plan", "p"), Long.MAX_VALUE, 100)
        .stream()
        .filter(entry -> entry.verb().startsWith("view-"))
        .toList();
  }

  @Test
  void whatIsPrivateIsSeenByItsOwnerAloneAndWhatIsSharedByAll() {
    assertThat(keep(desk(Role.PILOT, "a"), "À moi", false)).isEqualTo(Outcome.DONE);
    assertThat(keep(desk(Role.PILOT, "a"), "bloquées", true)).isEqualTo(Outcome.DONE);
    assertThat(names(desk(Role.PILOT, "a"))).containsExactlyInAnyOrder("bloquées", "À moi");
    assertThat(names(desk(Role.READER, "b"))).containsExactly("bloquées");
    assertThat(names(desk(Role.SECRETARIAT, null))).containsExactly("bloquées");
    assertThat(names(desk(Role.PUBLIC, null))).isEmpty();
    SavedView mine = view(desk(Role.PILOT, "a"), "À moi");
    assertThat(desk(Role.SECRETARIAT, "keeper").findView(PLAN, mine.id())).isEmpty();
  }

  @Test
  void anOwnerRenamesAndTheSecretariatTakesAwayWhatIsShared() {
    SavedViewDesk owner = desk(Role.PILOT, "a");
    keep(owner, "bloquées", true);
    keep(owner, "autre", true);
    SavedView shared = view(owner, "bloquées");
    assertThat(owner.rename(PLAN, shared, "Autre")).isEqualTo(Outcome.DOUBLE);
    assertThat(owner.rename(PLAN, shared, "ce qui bloque")).isEqualTo(Outcome.DONE);
    assertThat(names(owner)).containsExactly("autre", "ce qui bloque");
    SavedView renamed = view(owner, "ce qui bloque");
    SavedViewDesk keeper = desk(Role.SECRETARIAT, "keeper");
    assertThatThrownBy(() -> keeper.rename(PLAN, renamed, "non"))
        .isInstanceOf(NotAllowedException.class);
    assertThatThrownBy(() -> desk(Role.PILOT, "b").remove(PLAN, renamed))
        .isInstanceOf(NotAllowedException.class);
    keeper.remove(PLAN, renamed);
    owner.remove(PLAN, renamed);
    assertThat(names(owner)).containsExactly("autre");
    assertThat(entries().stream().map(JournalEntry::verb))
        .containsExactly("view-removed", "view-renamed", "view-saved", "view-saved");
    assertThat(entries().get(1).before()).contains("bloquées");
    assertThat(entries().get(1).after()).contains("ce qui bloque");
  }

  @Test
  void theJournalDoesNotTellWhatSomebodyKeepsForHimself() {
    keep(desk(Role.READER, "a"), "mes ennuis", false);
    assertThat(entries()).hasSize(1);
    assertThat(entries().get(0).after()).doesNotContain("ennuis").contains("BOARD");
  }

  @Test
  void readersKeepAndDoNotShareAndNobodyInParticularKeepsNothing() {
    SavedViewDesk reader = desk(Role.READER, "a");
    assertThat(reader.mayKeep(PLAN)).isTrue();
    assertThatThrownBy(() -> keep(reader, "pour tous", true))
        .isInstanceOf(NotAllowedException.class);
    assertThatThrownBy(() -> keep(desk(Role.SECRETARIAT, null), "x", false))
        .isInstanceOf(NotAllowedException.class);
  }

  @Test
  void whatShowsEverythingOrHasNoNameOrIsTooManyIsRefused() {
    SavedViewDesk desk = desk(Role.PILOT, "a");
    assertThat(desk.keep(PLAN, SavedView.Page.BOARD, "tout", "", false)).isEqualTo(Outcome.EMPTY);
    assertThat(keep(desk, " ", false)).isEqualTo(Outcome.NAME);
    assertThat(keep(desk, "n".repeat(81), false)).isEqualTo(Outcome.NAME);
    assertThat(keep(desk, "n".repeat(80), false)).isEqualTo(Outcome.DONE);
    assertThat(keep(desk, "N".repeat(80), true)).isEqualTo(Outcome.DOUBLE);
    assertThat(desk.keep(PLAN, SavedView.Page.INDICATORS, "n".repeat(80), "etat=actifs", false))
        .as("on another page")
        .isEqualTo(Outcome.DONE);
    for (int i = 2; i < SavedViewDesk.MOST; i++) {
      assertThat(keep(desk, "vue " + i, false)).isEqualTo(Outcome.DONE);
    }
    assertThat(keep(desk, "une de trop", false)).isEqualTo(Outcome.MANY);
    assertThat(keep(desk(Role.PILOT, "b"), "n".repeat(80), false)).isEqualTo(Outcome.DONE);
  }

  @Test
  void whatSomebodyKeptGoesWithHimAndWhatHeSharedStays() {
    keep(desk(Role.PILOT, "a"), "à moi", false);
    keep(desk(Role.PILOT, "a"), "à tous", true);
    SavedViewData data = new SavedViewData(views);
    assertThat(data.export("a")).hasSize(2);
    assertThat(data.export("b")).isEmpty();
    data.erase("a");
    assertThat(data.export("a")).isEmpty();
    assertThat(names(desk(Role.PILOT, "a"))).containsExactly("à tous");
    assertThat(view(desk(Role.PILOT, "a"), "à tous").ownerId()).isNull();
  }

  @Test
  void aFilterIsWrittenInOneWayWithWhatThePageKnows() {
    assertThat(
            Filters.of(
                SavedView.Page.BOARD,
                Map.of("q", " relais & cie ", "etat", "bloquee", "lang", "en", "pilote", "")))
        .isEqualTo("etat=bloquee&q=relais+%26+cie");
    assertThat(Filters.read(SavedView.Page.BOARD, "q=a%26b&x=1&etat=%zz&voisin=SDTAN&bad"))
        .isEqualTo("q=a%26b&voisin=SDTAN");
    assertThat(Filters.read(SavedView.Page.INDICATORS, "q=a&etat=actifs")).isEqualTo("etat=actifs");
    assertThat(Filters.of(SavedView.Page.BOARD, Map.of("q", "é".repeat(300))))
        .hasSizeLessThan(1300);
  }
}
