package org.maillage.app.plan.tree;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maillage.app.home.UnguessableIds;
import org.maillage.app.plan.PlanRepository;
import org.maillage.app.plan.StoredPlan;
import org.maillage.domain.plan.Fiche;
import org.maillage.domain.plan.Plan;
import org.maillage.domain.plan.PlanActor;
import org.maillage.domain.plan.PlanFrame;
import org.maillage.domain.plan.PlanNode;
import org.maillage.domain.plan.PlanTree;
import org.maillage.domain.plan.Taking;
import org.maillage.domain.plan.check.Removal;
import org.springframework.stereotype.Service;

/**
 * Where a plan gets its shape. Each change says of which version of the plan it was thought, and
 * does nothing when the plan is of another one by then.
 */
@Service
public class TreeDesk {

  private static final int ID_BYTES = 9;

  private final PlanRepository plans;
  private final TreeRepository tree;
  private final Clock clock;
  private final UnguessableIds ids = new UnguessableIds();

  TreeDesk(PlanRepository plans, TreeRepository tree, Clock clock) {
    this.plans = plans;
    this.tree = tree;
    this.clock = clock;
  }

  /** What became of a change. */
  public enum Outcome {
    DONE,
    /** Somebody else changed the plan since the page was shown; nothing was done. */
    CHANGED_MEANWHILE,
    /** The plan does not allow it; nothing was done. */
    REFUSED
  }

  /** Makes an empty plan. */
  public StoredPlan create(String territoryId, PlanFrame frame) {
    StoredPlan stored =
        new StoredPlan(
            ids.next(ID_BYTES),
            territoryId,
            false,
            1,
            clock.instant(),
            new Plan(frame, List.of(), List.of()),
            List.of());
    plans.insert(stored);
    return stored;
  }

  /** Changes what holds for the whole plan; levels that nodes stand on may not go. */
  public Outcome frame(StoredPlan plan, PlanFrame frame, int version) {
    if (frame.levels().size() < deepest(plan)) {
      return Outcome.REFUSED;
    }
    return apply(plan, new TreeChange.Framed(frame), version);
  }

  /** How many levels the nodes of a plan use. */
  public static int deepest(StoredPlan plan) {
    PlanTree nodes = plan.plan().tree();
    return plan.plan().fiches().stream()
        .mapToInt(fiche -> nodes.depth(fiche.node().id()) + 1)
        .max()
        .orElse(0);
  }

  private Outcome apply(StoredPlan plan, TreeChange change, int version) {
    boolean done = plan.version() == version && tree.apply(plan, change);
    return done ? Outcome.DONE : Outcome.CHANGED_MEANWHILE;
  }

  /**
   * Adds a node, last among its siblings.
   *
   * @param parentId null for the top
   */
  public Outcome add(StoredPlan plan, @Nullable String parentId, String title, int version) {
    PlanTree nodes = plan.plan().tree();
    if (parentId != null
        && (nodes.findNode(parentId).isEmpty()
            || nodes.depth(parentId) + 1 >= plan.plan().frame().levels().size())) {
      return Outcome.REFUSED;
    }
    List<PlanNode> siblings = parentId == null ? nodes.roots() : nodes.children(parentId);
    int position = siblings.stream().mapToInt(node -> node.position() + 1).max().orElse(0);
    PlanNode node = new PlanNode(ids.next(ID_BYTES), parentId, position, title);
    return apply(plan, new TreeChange.Added(node), version);
  }

  /** Calls a node otherwise. */
  public Outcome rename(StoredPlan plan, Fiche fiche, String title, int version) {
    return apply(plan, new TreeChange.Renamed(fiche.node().id(), title), version);
  }

  /**
   * Moves a node among its siblings.
   *
   * @param by -1 for before the one above, 1 for after the one below
   */
  public Outcome shift(StoredPlan plan, Fiche fiche, int by, int version) {
    PlanTree nodes = plan.plan().tree();
    PlanNode node = fiche.node();
    String parentId = node.parentId();
    List<PlanNode> siblings = parentId == null ? nodes.roots() : nodes.children(parentId);
    int place = siblings.indexOf(node) + by;
    if (place < 0 || place >= siblings.size()) {
      return Outcome.REFUSED;
    }
    return place(plan, node.id(), nodes.moved(node.id(), parentId, place), version);
  }

  /**
   * Moves a node with all below it, last below another.
   *
   * @param parentId null for the top
   */
  public Outcome moveBelow(StoredPlan plan, Fiche fiche, @Nullable String parentId, int version) {
    PlanTree nodes = plan.plan().tree();
    String id = fiche.node().id();
    if (parentId != null && nodes.findNode(parentId).isEmpty() || !nodes.canMove(id, parentId)) {
      return Outcome.REFUSED;
    }
    return place(plan, id, nodes.moved(id, parentId, Integer.MAX_VALUE), version);
  }

  private Outcome place(StoredPlan plan, String nodeId, List<PlanNode> places, int version) {
    return apply(plan, new TreeChange.Placed(nodeId, places), version);
  }

  /**
   * Takes a node out with all below it, unless something that stays refers to it.
   *
   * @throws StillUsedException when something besides the plan refers to it
   */
  public Outcome remove(StoredPlan plan, Fiche fiche, int version) {
    Removal removal = Removal.of(plan.plan(), plan.stated(), fiche.node().id());
    if (!removal.isFree()) {
      return Outcome.REFUSED;
    }
    List<String> nodeIds = removal.fiches().stream().map(f -> f.node().id()).toList();
    return apply(plan, new TreeChange.Removed(nodeIds), version);
  }

  /** Lets an organisation take part in a fiche, in one role at most. */
  public Outcome take(StoredPlan plan, Fiche fiche, String actorId, Taking.Role role, int version) {
    if (plan.plan().findActor(actorId).isEmpty()) {
      return Outcome.REFUSED;
    }
    List<Taking> takings = without(fiche, actorId);
    takings.add(new Taking(actorId, role));
    return apply(plan, new TreeChange.Taken(fiche.node().id(), takings), version);
  }

  /** Takes an organisation out of a fiche. */
  public Outcome release(StoredPlan plan, Fiche fiche, String actorId, int version) {
    return apply(plan, new TreeChange.Taken(fiche.node().id(), without(fiche, actorId)), version);
  }

  private static List<Taking> without(Fiche fiche, String actorId) {
    List<Taking> takings = new ArrayList<>(fiche.takings());
    takings.removeIf(taking -> taking.actorId().equals(actorId));
    return takings;
  }

  /** Adds an organisation; refused when the plan has one of that name. */
  public Outcome addActor(StoredPlan plan, String name, int version) {
    if (isTaken(plan, name, "")) {
      return Outcome.REFUSED;
    }
    PlanActor actor = new PlanActor(ids.next(ID_BYTES), name, null);
    return apply(plan, new TreeChange.ActorAdded(actor), version);
  }

  /** Calls an organisation otherwise; refused when the plan has another of that name. */
  public Outcome renameActor(StoredPlan plan, PlanActor actor, String name, int version) {
    if (isTaken(plan, name, actor.id())) {
      return Outcome.REFUSED;
    }
    return apply(plan, new TreeChange.ActorRenamed(actor.id(), name), version);
  }

  private static boolean isTaken(StoredPlan plan, String name, String butId) {
    return plan.plan().actors().stream()
        .anyMatch(actor -> !actor.id().equals(butId) && actor.name().equalsIgnoreCase(name));
  }

  /**
   * Takes an organisation out of the plan, unless it does something in it.
   *
   * @throws StillUsedException when something besides the plan refers to it
   */
  public Outcome removeActor(StoredPlan plan, PlanActor actor, int version) {
    if (isBusy(plan, actor)) {
      return Outcome.REFUSED;
    }
    return apply(plan, new TreeChange.ActorRemoved(actor.id()), version);
  }

  /** True when an organisation takes part in a fiche, holds a part of one or has promised. */
  public static boolean isBusy(StoredPlan plan, PlanActor actor) {
    String id = actor.id();
    return plan.plan().fiches().stream()
        .anyMatch(
            fiche ->
                fiche.takings().stream().anyMatch(taking -> taking.actorId().equals(id))
                    || fiche.parts().stream().anyMatch(part -> part.actorId().equals(id))
                    || fiche.commitments().stream().anyMatch(c -> id.equals(c.actorId())));
  }
}
