package org.maillage.app.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.maillage.app.access.Access;
import org.maillage.app.access.Actor;
import org.maillage.app.access.NotAllowedException;
import org.maillage.app.access.Reach;
import org.maillage.app.access.Right;
import org.maillage.app.access.Scope;
import org.maillage.app.home.UnguessableIds;
import org.maillage.domain.plan.ActionState;
import org.maillage.domain.plan.Commitment;
import org.maillage.domain.plan.Fiche;
import org.maillage.domain.plan.LocalValue;
import org.maillage.domain.plan.Note;
import org.maillage.domain.plan.Part;
import org.maillage.domain.plan.PlanActor;
import org.maillage.domain.plan.Status;
import org.maillage.domain.plan.Taking;
import org.springframework.stereotype.Service;

/**
 * Where fiches are written. The secretariat and the co-presidents write everything; a pilot writes
 * the fiches that his organisation pilots or co-pilots, and everyone the parts and the promises of
 * his own organisation.
 */
@Service
public class FicheDesk {

  private static final int ID_BYTES = 9;

  private final FicheRepository fiches;
  private final Access access;
  private final Clock clock;
  private final UnguessableIds ids = new UnguessableIds();

  FicheDesk(FicheRepository fiches, Access access, Clock clock) {
    this.fiches = fiches;
    this.access = access;
    this.clock = clock;
  }

  /** True when who acts may write the fiche: its common sections, its state, its notes. */
  public boolean mayWrite(StoredPlan plan, Fiche fiche) {
    Stream<String> writers =
        fiche.takings().stream()
            .filter(taking -> taking.role() != Taking.Role.ASSOCIATED)
            .map(Taking::actorId);
    return may(plan, writers.toList());
  }

  /** True when who acts may write a part of a fiche. */
  public boolean mayWrite(StoredPlan plan, Fiche fiche, Part part) {
    return mayWrite(plan, fiche) || may(plan, List.of(part.actorId()));
  }

  /** True when who acts may say what has become of a promise. */
  public boolean mayAnswer(StoredPlan plan, Fiche fiche, Commitment commitment) {
    String actorId = commitment.actorId();
    return actorId == null ? mayWrite(plan, fiche) : may(plan, List.of(actorId));
  }

  private boolean may(StoredPlan plan, List<String> actorIds) {
    Actor actor = access.actor();
    Scope scope = new Scope(plan.territoryId(), plan.id());
    return switch (actor.reach(Right.CHANGE_PLANS, scope)) {
      case ALL -> true;
      case NONE -> false;
      case OWN ->
          actorIds.stream()
              .map(id -> plan.plan().findActor(id).map(PlanActor::organisationId).orElse(null))
              .filter(Objects::nonNull)
              .anyMatch(owner -> actor.may(Right.CHANGE_PLANS, scope, owner));
    };
  }

  private static void check(boolean allowed) {
    if (!allowed) {
      throw new NotAllowedException(Right.CHANGE_PLANS);
    }
  }

  /**
   * The section as it stands, for a form.
   *
   * @param partId part whose text it is; empty for what is common to all
   */
  public SectionEdition open(StoredPlan plan, Fiche fiche, String key, Optional<String> partId) {
    return fiches.getSection(plan.id(), fiche.node().id(), key, partId.orElse(null));
  }

  /**
   * Writes a section.
   *
   * @return nothing when it was written; else the section as somebody else left it meanwhile
   * @throws NotAllowedException when who acts may not
   */
  public Optional<SectionEdition> save(StoredPlan plan, Fiche fiche, SectionEdition edition) {
    String partId = edition.partId();
    check(
        partId == null
            ? mayWrite(plan, fiche)
            : fiche.parts().stream()
                .anyMatch(part -> part.id().equals(partId) && mayWrite(plan, fiche, part)));
    if (fiches.saveSection(plan.id(), edition)) {
      return Optional.empty();
    }
    return Optional.of(fiches.getSection(plan.id(), edition.nodeId(), edition.key(), partId));
  }

  /** The version that a form on the state of a fiche sends back. */
  public int version(StoredPlan plan, Fiche fiche) {
    return fiches.getNodeVersion(plan.id(), fiche.node().id());
  }

  /**
   * True when a fiche may not go to a state before it says what the action adds where it acts: one
   * that begins, in a plan that is written here (A40).
   */
  public static boolean awaitsLocalValue(StoredPlan plan, Fiche fiche, ActionState state) {
    boolean begins = state == ActionState.RUNNING && fiche.status().state() != ActionState.RUNNING;
    return begins && LocalValue.isAwaited(plan.plan().frame(), plan.example(), fiche);
  }

  /**
   * Changes how far a fiche is.
   *
   * @return false when somebody else changed it meanwhile
   * @throws NotAllowedException when who acts may not
   * @throws IllegalStateException when the fiche {@link #awaitsLocalValue} before that
   */
  public boolean change(StoredPlan plan, Fiche fiche, Status status, int version) {
    check(mayWrite(plan, fiche));
    if (awaitsLocalValue(plan, fiche, status.state())) {
      throw new IllegalStateException(
          "fiche " + fiche.node().id() + " begins without saying what it adds where it acts");
    }
    return fiches.saveStatus(plan.id(), fiche.node().id(), status, version);
  }

  /**
   * Adds a dated note of progress.
   *
   * @throws NotAllowedException when who acts may not
   */
  public void note(StoredPlan plan, Fiche fiche, LocalDate on, String text) {
    check(mayWrite(plan, fiche));
    fiches.addNote(plan.id(), fiche.node().id(), new Note(ids.next(ID_BYTES), on, text, List.of()));
  }

  /** The version that a form on a promise sends back. */
  public int version(StoredPlan plan, Commitment commitment) {
    return fiches.getCommitmentVersion(plan.id(), commitment.id());
  }

  /**
   * Says today what has become of a promise.
   *
   * @return false when somebody else said so meanwhile
   * @throws NotAllowedException when who acts may not
   */
  public boolean answer(
      StoredPlan plan, Fiche fiche, Commitment commitment, Commitment.State state, int version) {
    check(mayAnswer(plan, fiche, commitment));
    return fiches.saveCommitment(plan.id(), commitment.id(), state, LocalDate.now(clock), version);
  }

  /** True when who acts may write something in the plan, be it only his own. */
  public boolean mayWriteSomething(StoredPlan plan) {
    Scope scope = new Scope(plan.territoryId(), plan.id());
    return access.actor().reach(Right.CHANGE_PLANS, scope) != Reach.NONE;
  }

  /** True when who acts writes everything of the plan: he keeps it for the others. */
  public boolean keeps(StoredPlan plan) {
    Scope scope = new Scope(plan.territoryId(), plan.id());
    return access.actor().reach(Right.CHANGE_PLANS, scope) == Reach.ALL;
  }

  /**
   * Refuses who does not keep the plan.
   *
   * @throws NotAllowedException when he does not
   */
  public void checkKeeps(StoredPlan plan) {
    check(keeps(plan));
  }
}
