package org.maillage.app.plan.tree.web;

import java.util.ArrayList;
import java.util.List;
import org.maillage.app.plan.StoredPlan;
import org.maillage.domain.plan.LevelName;
import org.maillage.domain.plan.PlanNode;
import org.maillage.domain.plan.PlanTree;

/**
 * The tree of a plan as its page shows it.
 *
 * @param roots nodes at the top
 * @param places where a new node may hang, in the order of the plan
 * @param first what the top level is called
 * @param version of the plan that the buttons send back
 */
record TreePage(List<Row> roots, List<Place> places, String first, int version) {

  /**
   * A node.
   *
   * @param level what its level is called
   * @param up whether another stands before it
   * @param down whether another stands after it
   * @param below what the level below is called; empty for the last
   */
  record Row(
      String id,
      String level,
      String code,
      String title,
      boolean up,
      boolean down,
      String below,
      List<Row> rows) {
    Row {
      rows = List.copyOf(rows);
    }
  }

  /** Where something may hang. */
  record Place(String id, String name) {}

  TreePage {
    roots = List.copyOf(roots);
    places = List.copyOf(places);
  }

  static TreePage of(StoredPlan stored) {
    PlanTree tree = stored.plan().tree();
    List<LevelName> levels = stored.plan().frame().levels();
    List<Place> places = new ArrayList<>();
    for (PlanNode node : tree.inOrder()) {
      if (tree.depth(node.id()) + 1 < levels.size()) {
        places.add(place(tree, node));
      }
    }
    return new TreePage(
        rows(tree, tree.roots(), levels, 0), places, levels.get(0).one(), stored.version());
  }

  static Place place(PlanTree tree, PlanNode node) {
    return new Place(node.id(), tree.code(node.id()) + " " + node.title());
  }

  private static List<Row> rows(
      PlanTree tree, List<PlanNode> nodes, List<LevelName> levels, int depth) {
    List<Row> rows = new ArrayList<>();
    String below = depth + 1 < levels.size() ? levels.get(depth + 1).one() : "";
    for (PlanNode node : nodes) {
      rows.add(
          new Row(
              node.id(),
              levels.get(depth).one(),
              tree.code(node.id()),
              node.title(),
              !rows.isEmpty(),
              rows.size() + 1 < nodes.size(),
              below,
              rows(tree, tree.children(node.id()), levels, depth + 1)));
    }
    return rows;
  }
}
