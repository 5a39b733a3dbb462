package org.maillage.domain.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The nodes of a plan as a tree, with their codes. A code follows from the order alone, so that
 * moving a node renumbers without breaking anything that refers to it.
 */
public final class PlanTree {

  private static final Comparator<PlanNode> ORDER =
      Comparator.comparingInt(PlanNode::position).thenComparing(PlanNode::id);

  private final int levels;
  private final Map<String, PlanNode> nodes = new LinkedHashMap<>();
  private final Map<String, List<PlanNode>> children = new HashMap<>();
  private final List<PlanNode> roots = new ArrayList<>();
  private final Map<String, Integer> depths = new HashMap<>();
  private final Map<String, String> codes = new HashMap<>();

  /**
   * The tree.
   *
   * @param levels how deep it may be, 1 or more
   * @param numbering how codes are made
   * @param given in any order
   * @throws IllegalArgumentException when an id comes twice, a parent is missing, nodes hang on
   *     each other in a ring, or one is deeper than there are levels
   */
  public PlanTree(int levels, Numbering numbering, List<PlanNode> given) {
    this.levels = levels;
    Map<String, PlanNode> byId = new HashMap<>();
    for (PlanNode node : given) {
      if (byId.put(node.id(), node) != null) {
        throw new IllegalArgumentException("two nodes of id " + node.id());
      }
    }
    for (PlanNode node : given) {
      String parentId = node.parentId();
      if (parentId == null) {
        roots.add(node);
      } else if (byId.containsKey(parentId)) {
        children.computeIfAbsent(parentId, id -> new ArrayList<>()).add(node);
      } else {
        throw new IllegalArgumentException("node " + node.id() + " hangs on nothing: " + parentId);
      }
    }
    roots.sort(ORDER);
    children.values().forEach(siblings -> siblings.sort(ORDER));
    number(roots, 0, "", numbering, new int[levels]);
    if (nodes.size() < given.size()) {
      throw new IllegalArgumentException("nodes hang on each other in a ring");
    }
  }

  private void number(
      List<PlanNode> siblings, int depth, String above, Numbering numbering, int[] counts) {
    if (depth >= levels) {
      throw new IllegalArgumentException(
          "node " + siblings.get(0).id() + " is deeper than " + levels + " levels");
    }
    int number = 0;
    for (PlanNode node : siblings) {
      number++;
      counts[depth]++;
      String code =
          numbering == Numbering.CONTINUOUS
              ? Integer.toString(counts[depth])
              : above.isEmpty() ? Integer.toString(number) : above + numbering.separator() + number;
      nodes.put(node.id(), node);
      depths.put(node.id(), depth);
      codes.put(node.id(), code);
      List<PlanNode> below = children(node.id());
      if (!below.isEmpty()) {
        number(below, depth + 1, code, numbering, counts);
      }
    }
  }

  /** All nodes, each before those below it, in the order of the plan. */
  public List<PlanNode> inOrder() {
    return List.copyOf(nodes.values());
  }

  /** Nodes at the top. */
  public List<PlanNode> roots() {
    return List.copyOf(roots);
  }

  /** Nodes right below one; none for a leaf or an unknown id. */
  public List<PlanNode> children(String id) {
    return List.copyOf(children.getOrDefault(id, List.of()));
  }

  /** The node of an id. */
  public Optional<PlanNode> findNode(String id) {
    return Optional.ofNullable(nodes.get(id));
  }

  /**
   * How far below the top, from 0.
   *
   * @throws IllegalArgumentException when there is no such node
   */
  public int depth(String id) {
    return known(depths, id);
  }

  /**
   * The code that people see.
   *
   * @throws IllegalArgumentException when there is no such node
   */
  public String code(String id) {
    return known(codes, id);
  }

  private static <V> V known(Map<String, V> map, String id) {
    V value = map.get(id);
    if (value == null) {
      throw new IllegalArgumentException("no node " + id);
    }
    return value;
  }

  /** How many nodes there are at a depth. */
  public int count(int depth) {
    return (int) depths.values().stream().filter(d -> d == depth).count();
  }

  /** The nodes above one, from the top down, without itself. */
  public List<PlanNode> path(String id) {
    List<PlanNode> path = new ArrayList<>();
    PlanNode node = known(nodes, id);
    while (node.parentId() != null) {
      node = known(nodes, node.parentId());
      path.add(0, node);
    }
    return path;
  }

  /** True when the one is below the other, or is it. */
  public boolean isWithin(String id, String ancestorId) {
    return id.equals(ancestorId) || path(id).stream().anyMatch(n -> n.id().equals(ancestorId));
  }

  /** Depth of the subtree: 0 for a leaf. */
  private int height(String id) {
    return children(id).stream().mapToInt(child -> 1 + height(child.id())).max().orElse(0);
  }

  /** True when a node, with all below it, may stand below another (or at the top, for null). */
  public boolean canMove(String id, @Nullable String parentId) {
    if (parentId == null) {
      return height(id) < levels;
    }
    return !isWithin(parentId, id) && depth(parentId) + 1 + height(id) < levels;
  }

  /**
   * The nodes that change when one is moved: itself, and siblings whose position shifts.
   *
   * @param parentId where to; null for the top
   * @param index among the future siblings without itself, from 0; larger means last
   * @throws IllegalArgumentException when {@link #canMove} says no
   */
  public List<PlanNode> moved(String id, @Nullable String parentId, int index) {
    if (!canMove(id, parentId)) {
      throw new IllegalArgumentException("node " + id + " cannot stand below " + parentId);
    }
    PlanNode node = known(nodes, id);
    List<PlanNode> siblings = new ArrayList<>(parentId == null ? roots : children(parentId));
    siblings.remove(node);
    siblings.add(Math.min(Math.max(index, 0), siblings.size()), node);
    List<PlanNode> changed = new ArrayList<>();
    for (int i = 0; i < siblings.size(); i++) {
      PlanNode there = siblings.get(i).at(parentId, i);
      if (!there.equals(siblings.get(i))) {
        changed.add(there);
      }
    }
    return changed;
  }
}
