package org.maillage.domain.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A whole plan.
 *
 * @param frame what holds for all of it
 * @param actors organisations as it names them
 * @param fiches all nodes, each before those below it, in the order of the plan
 */
public record Plan(PlanFrame frame, List<PlanActor> actors, List<Fiche> fiches) {

  /**
   * Sorts the fiches.
   *
   * @throws IllegalArgumentException when the nodes are no tree of the frame's levels
   */
  public Plan {
    actors = List.copyOf(actors);
    Map<String, Fiche> byId = new LinkedHashMap<>();
    fiches.forEach(fiche -> byId.put(fiche.node().id(), fiche));
    fiches =
        tree(frame, fiches).inOrder().stream()
            .map(node -> Objects.requireNonNull(byId.get(node.id())))
            .toList();
  }

  private static PlanTree tree(PlanFrame frame, List<Fiche> fiches) {
    return new PlanTree(
        frame.levels().size(), frame.numbering(), fiches.stream().map(Fiche::node).toList());
  }

  /** Its nodes as a tree, with codes. */
  public PlanTree tree() {
    return tree(frame, fiches);
  }

  /** The fiche of a node. */
  public Optional<Fiche> findFiche(String nodeId) {
    return fiches.stream().filter(fiche -> fiche.node().id().equals(nodeId)).findFirst();
  }

  /** The organisation of an id. */
  public Optional<PlanActor> findActor(String id) {
    return actors.stream().filter(actor -> actor.id().equals(id)).findFirst();
  }
}
