package org.maillage.app.plan.tree;

import java.util.List;
import org.maillage.domain.plan.PlanActor;
import org.maillage.domain.plan.PlanFrame;
import org.maillage.domain.plan.PlanNode;
import org.maillage.domain.plan.Taking;

/** One change of the shape of a plan. */
public sealed interface TreeChange {

  /** What holds for the whole plan becomes this. */
  record Framed(PlanFrame frame) implements TreeChange {}

  /** A node comes, last among its siblings. */
  record Added(PlanNode node) implements TreeChange {}

  /** A node is called otherwise. */
  record Renamed(String nodeId, String title) implements TreeChange {}

  /**
   * A node goes elsewhere.
   *
   * @param nodeId which one
   * @param places of all nodes whose place changes
   */
  record Placed(String nodeId, List<PlanNode> places) implements TreeChange {
    public Placed {
      places = List.copyOf(places);
    }
  }

  /**
   * Nodes go with all that they hold.
   *
   * @param nodeIds each before those below it
   */
  record Removed(List<String> nodeIds) implements TreeChange {
    public Removed {
      nodeIds = List.copyOf(nodeIds);
    }
  }

  /** Those who take part in a fiche, in their order. */
  record Taken(String nodeId, List<Taking> takings) implements TreeChange {
    public Taken {
      takings = List.copyOf(takings);
    }
  }

  /** An organisation comes. */
  record ActorAdded(PlanActor actor) implements TreeChange {}

  /** An organisation is called otherwise. */
  record ActorRenamed(String actorId, String name) implements TreeChange {}

  /** An organisation that takes part in nothing goes. */
  record ActorRemoved(String actorId) implements TreeChange {}
}
