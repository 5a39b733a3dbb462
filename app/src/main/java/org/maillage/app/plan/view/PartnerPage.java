package org.maillage.app.plan.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.maillage.domain.plan.Commitment;
import org.maillage.domain.plan.Fiche;
import org.maillage.domain.plan.Part;
import org.maillage.domain.plan.PlanActor;
import org.maillage.domain.plan.Taking;

/**
 * Everything that an organisation does in a plan.
 *
 * @param organisationId in the directory, empty while nobody has said which one it is
 * @param roles fiches that it takes part in, role by role; roles without a fiche are left out
 * @param promises what it promised, in the order of the plan
 * @param kept how many of them it says it has kept
 * @param marked true when a promise carries a mark to be explained
 */
public record PartnerPage(
    Named actor,
    String organisationId,
    List<RoleGroup> roles,
    List<Promise> promises,
    int kept,
    boolean marked) {

  /** Fiches in which an organisation has one role. */
  public record RoleGroup(String role, List<Line> lines) {
    public RoleGroup {
      lines = List.copyOf(lines);
    }
  }

  /** A fiche, with how far it is. */
  public record Line(LinkViews.Other fiche, StateView state) {}

  /** A promise, with the fiche that holds it. */
  public record Promise(LinkViews.Other fiche, CommitmentView commitment) {}

  public PartnerPage {
    roles = List.copyOf(roles);
    promises = List.copyOf(promises);
  }

  /** The page of an organisation of the plan. */
  public static PartnerPage of(PlanIndex index, PlanActor actor, PlanWords words) {
    List<RoleGroup> roles = new ArrayList<>();
    for (Taking.Role role : Taking.Role.values()) {
      Taking taking = new Taking(actor.id(), role);
      List<Line> lines =
          index.plan().fiches().stream()
              .filter(fiche -> fiche.takings().contains(taking))
              .map(fiche -> line(fiche, index, words))
              .toList();
      if (!lines.isEmpty()) {
        roles.add(new RoleGroup(words.get("plan.role." + role), lines));
      }
    }
    List<Line> parts =
        index.plan().fiches().stream()
            .filter(fiche -> fiche.parts().stream().map(Part::actorId).anyMatch(actor.id()::equals))
            .map(fiche -> line(fiche, index, words))
            .toList();
    if (!parts.isEmpty()) {
      roles.add(new RoleGroup(words.get("plan.role.PART"), parts));
    }
    List<Promise> promises = new ArrayList<>();
    int kept = 0;
    boolean marked = false;
    for (Fiche fiche : index.plan().fiches()) {
      for (Commitment commitment : fiche.commitments()) {
        if (Objects.equals(commitment.actorId(), actor.id())) {
          CommitmentView view = CommitmentView.of(commitment, words);
          promises.add(new Promise(LinkViews.other(fiche, index), view));
          kept += commitment.state() == Commitment.State.KEPT ? 1 : 0;
          marked |= !view.marks().isEmpty();
        }
      }
    }
    String organisationId = actor.organisationId();
    return new PartnerPage(
        new Named(actor.id(), actor.name()),
        organisationId == null ? "" : organisationId,
        roles,
        promises,
        kept,
        marked);
  }

  private static Line line(Fiche fiche, PlanIndex index, PlanWords words) {
    return new Line(LinkViews.other(fiche, index), words.state(fiche.status()));
  }
}
