package org.maillage.app.plan.view;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.maillage.domain.plan.Fiche;
import org.maillage.domain.plan.Plan;
import org.maillage.domain.plan.PlanActor;
import org.maillage.domain.plan.PlanTree;
import org.maillage.domain.plan.Taking;

/**
 * A plan with what its pages look up again and again, made once for a page: a plan of 300 fiches is
 * never walked once for each of them.
 */
public final class PlanIndex {

  private final Plan plan;
  private final PlanTree tree;
  private final Map<String, Fiche> fiches = new HashMap<>();
  private final Map<String, PlanActor> actors = new LinkedHashMap<>();
  private final Set<String> followedIds = new HashSet<>();

  public PlanIndex(Plan plan) {
    this.plan = plan;
    this.tree = plan.tree();
    Set<String> parents = new HashSet<>();
    for (Fiche fiche : plan.fiches()) {
      fiches.put(fiche.node().id(), fiche);
      String parentId = fiche.node().parentId();
      if (parentId != null) {
        parents.add(parentId);
      }
    }
    plan.actors().forEach(actor -> actors.put(actor.id(), actor));
    int last = plan.frame().levels().size() - 1;
    for (Fiche fiche : plan.fiches()) {
      String id = fiche.node().id();
      boolean alone = !parents.contains(id) && !fiche.actorIds(Taking.Role.PILOT).isEmpty();
      if (tree.depth(id) == last || alone) {
        followedIds.add(id);
      }
    }
  }

  /** The plan itself. */
  public Plan plan() {
    return plan;
  }

  /** Its nodes, with codes. */
  public PlanTree tree() {
    return tree;
  }

  /** The code that people see. */
  public String code(String nodeId) {
    return tree.code(nodeId);
  }

  /** The node of an id, with all that it says. */
  public Optional<Fiche> findFiche(String nodeId) {
    return Optional.ofNullable(fiches.get(nodeId));
  }

  /** The organisation of an id. */
  public Optional<PlanActor> findActor(String actorId) {
    return Optional.ofNullable(actors.get(actorId));
  }

  /** An organisation by id and name; its id stands for the name of one that is not in the plan. */
  public Named actor(String actorId) {
    return new Named(actorId, findActor(actorId).map(PlanActor::name).orElse(actorId));
  }

  /** Organisations of a fiche in a role. */
  public List<Named> actors(Fiche fiche, Taking.Role role) {
    return fiche.actorIds(role).stream().map(this::actor).toList();
  }

  /**
   * True for a node that is carried out: one of the last level, or one above that somebody pilots
   * and that nothing hangs below.
   */
  public boolean isFollowed(Fiche fiche) {
    return followedIds.contains(fiche.node().id());
  }

  /** All that is carried out, in the order of the plan. */
  public List<Fiche> followed() {
    return plan.fiches().stream().filter(this::isFollowed).toList();
  }

  /** What the département calls the level of a node. */
  public String level(Fiche fiche) {
    return plan.frame().levels().get(tree.depth(fiche.node().id())).one();
  }
}
