package org.maillage.app.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.maillage.app.access.Actor;
import org.maillage.app.access.FixedAccess;
import org.maillage.app.access.Grant;
import org.maillage.app.access.NotAllowedException;
import org.maillage.app.access.Role;
import org.maillage.app.access.Scope;
import org.maillage.domain.plan.ActionState;
import org.maillage.domain.plan.Commitment;
import org.maillage.domain.plan.Fiche;
import org.maillage.domain.plan.Note;
import org.maillage.domain.plan.Status;

/** Who may write what of a plan. */
class FicheDeskTest {

  private static final StoredPlan PLAN = SmallPlan.stored("p", "o-poste", "o-caf");
  private static final Fiche PILOTED = PLAN.plan().findFiche("f1").orElseThrow();
  private static final Fiche OTHER = PLAN.plan().findFiche("f2").orElseThrow();
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);

  private final Writing written = new Writing();

  /** Takes down what reaches the store. */
  private static final class Writing implements FicheRepository {
    private final List<String> calls = new ArrayList<>();

    @Override
    public SectionEdition getSection(
        String planId, String nodeId, String key, @Nullable String partId) {
      return new SectionEdition(nodeId, key, partId, "", 0);
    }

    @Override
    public boolean saveSection(String planId, SectionEdition edition) {
      return calls.add("section " + edition.nodeId() + " " + edition.key());
    }

    @Override
    public int getNodeVersion(String planId, String nodeId) {
      return 1;
    }

    @Override
    public boolean saveStatus(String planId, String nodeId, Status status, int version) {
      return calls.add("status " + nodeId + " " + status.state());
    }

    @Override
    public void addNote(String planId, String nodeId, Note note) {
      calls.add("note " + nodeId + " " + note.on());
    }

    @Override
    public boolean saveCommitment(
        String planId,
        String commitmentId,
        Commitment.State state,
        LocalDate confirmedOn,
        int version) {
      return calls.add("promise " + commitmentId + " " + state + " " + confirmedOn);
    }

    @Override
    public int getCommitmentVersion(String planId, String commitmentId) {
      return 1;
    }
  }

  private FicheDesk desk(Role role, String organisationId, Scope scope) {
    Actor actor =
        new Actor(
            Actor.Kind.PERSON,
            "p1",
            "Camille",
            organisationId,
            "",
            List.of(new Grant(role, scope)));
    return new FicheDesk(written, FixedAccess.of(actor), CLOCK);
  }

  private FicheDesk desk(Role role, String organisationId) {
    return desk(role, organisationId, Scope.ofTerritory("corse"));
  }

  private static SectionEdition edition(Fiche fiche, @Nullable String partId) {
    return new SectionEdition(fiche.node().id(), "contenu", partId, "texte", 0);
  }

  @ParameterizedTest
  @EnumSource(names = {"SECRETARIAT", "CO_PRESIDENT"})
  void theSecretariatAndThePresidentsWriteEverything(Role role) {
    FicheDesk desk = desk(role, "o-dept");
    assertThat(desk.mayWrite(PLAN, PILOTED)).isTrue();
    assertThat(desk.mayWrite(PLAN, OTHER)).isTrue();
    assertThat(desk.mayAnswer(PLAN, PILOTED, PILOTED.commitments().get(0))).isTrue();
  }

  @Test
  void aPilotWritesTheFichesThatHisOrganisationPilots() {
    FicheDesk desk = desk(Role.PILOT, "o-poste");
    assertThat(desk.mayWrite(PLAN, PILOTED)).isTrue();
    assertThat(desk.mayWrite(PLAN, OTHER)).isFalse();
    assertThat(desk.change(PLAN, PILOTED, new Status(ActionState.DONE, null, "", "", ""), 1))
        .isTrue();
    assertThatThrownBy(() -> desk.change(PLAN, OTHER, Status.PLANNED, 1))
        .isInstanceOf(NotAllowedException.class);
    assertThatThrownBy(() -> desk.note(PLAN, OTHER, LocalDate.of(2026, 11, 1), "fait"))
        .isInstanceOf(NotAllowedException.class);
    assertThat(written.calls).containsExactly("status f1 DONE");
  }

  @Test
  void anActionBeginsOnceItSaysWhatItAddsWhoeverLetsItBegin() {
    Status running = new Status(ActionState.RUNNING, null, "", "", "");
    FicheDesk desk = desk(Role.SECRETARIAT, "o-dept");
    assertThatThrownBy(() -> desk.change(PLAN, OTHER, running, 1))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("f2");
    assertThat(written.calls).isEmpty();
    assertThat(desk.change(PLAN, PILOTED, running, 1)).as("it runs already").isTrue();
    StoredPlan example =
        new StoredPlan("p", "corse", true, 1, PLAN.changedAt(), PLAN.plan(), List.of());
    assertThat(desk.change(example, OTHER, running, 1)).as("decided elsewhere").isTrue();
  }

  @Test
  void aPartnerWritesHisPartAndHisPromisesAlone() {
    FicheDesk desk = desk(Role.PARTNER, "o-caf");
    assertThat(desk.mayWrite(PLAN, PILOTED)).isFalse();
    assertThat(desk.mayWrite(PLAN, PILOTED, PILOTED.parts().get(0))).isTrue();
    assertThat(desk.save(PLAN, PILOTED, edition(PILOTED, "part1"))).isEmpty();
    assertThatThrownBy(() -> desk.save(PLAN, PILOTED, edition(PILOTED, null)))
        .isInstanceOf(NotAllowedException.class);
    assertThatThrownBy(() -> desk.save(PLAN, PILOTED, edition(PILOTED, "part-of-nobody")))
        .isInstanceOf(NotAllowedException.class);
    Commitment promise = PILOTED.commitments().get(0);
    assertThat(desk.answer(PLAN, PILOTED, promise, Commitment.State.KEPT, 1)).isTrue();
    assertThat(written.calls).containsExactly("section f1 contenu", "promise c1 KEPT 2026-11-22");
  }

  @Test
  void whoIsOfAnotherOrganisationMayNotAnswerForIt() {
    Commitment promise = PILOTED.commitments().get(0);
    assertThatThrownBy(
            () ->
                desk(Role.PARTNER, "o-msa")
                    .answer(PLAN, PILOTED, promise, Commitment.State.KEPT, 1))
        .isInstanceOf(NotAllowedException.class);
    assertThat(written.calls).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"ADMINISTRATOR", "CONTRIBUTOR", "READER"})
  void othersReadOnly(Role role) {
    FicheDesk desk = desk(role, "o-poste");
    assertThat(desk.mayWrite(PLAN, PILOTED)).isFalse();
    assertThat(desk.mayWriteSomething(PLAN)).isFalse();
  }

  @Test
  void aRoleOnAnotherPlanOrTerritoryDoesNotCount() {
    assertThat(
            desk(Role.SECRETARIAT, "o-dept", new Scope("corse", "other")).mayWrite(PLAN, PILOTED))
        .isFalse();
    assertThat(desk(Role.SECRETARIAT, "o-dept", new Scope("corse", "p")).mayWrite(PLAN, PILOTED))
        .isTrue();
    assertThat(desk(Role.PILOT, "o-poste", Scope.ofTerritory("landes")).mayWrite(PLAN, PILOTED))
        .isFalse();
  }

  @Test
  void anOrganisationThatNobodyHasNamedInTheDirectoryOwnsNothing() {
    StoredPlan plan = SmallPlan.stored("p");
    Fiche fiche = plan.plan().findFiche("f1").orElseThrow();
    assertThat(desk(Role.PILOT, "o-poste").mayWrite(plan, fiche)).isFalse();
  }
}
