package org.maillage.domain.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PlanTreeTest {

  /**
   * Two orientations; the first has two actions, of two and one sub-actions; the second has one
   * action of one sub-action. Given in no order, with gaps in the positions.
   */
  private static final List<PlanNode> NODES =
      List.of(
          node("b1x", "b1", 4),
          node("a2", "a", 9),
          node("a1y", "a1", 7),
          node("b", null, 20),
          node("a1", "a", 3),
          node("a", null, 10),
          node("b1", "b", 0),
          node("a1x", "a1", 2),
          node("a2x", "a2", 0));

  private static PlanNode node(String id, @Nullable String parentId, int position) {
    return new PlanNode(id, parentId, position, "Titre " + id);
  }

  private static PlanTree tree(Numbering numbering, List<PlanNode> nodes) {
    return new PlanTree(3, numbering, nodes);
  }

  private static List<String> ids(PlanTree tree) {
    return tree.inOrder().stream().map(PlanNode::id).toList();
  }

  private static List<String> codes(PlanTree tree) {
    return ids(tree).stream().map(tree::code).toList();
  }

  private static List<PlanNode> changed(List<PlanNode> nodes, List<PlanNode> changes) {
    Map<String, PlanNode> byId = new HashMap<>();
    changes.forEach(node -> byId.put(node.id(), node));
    return nodes.stream().map(node -> byId.getOrDefault(node.id(), node)).toList();
  }

  @Test
  void nodesComeInTheOrderOfThePlanEachBeforeThoseBelowIt() {
    assertThat(ids(tree(Numbering.HYPHENS, NODES)))
        .containsExactly("a", "a1", "a1x", "a1y", "a2", "a2x", "b", "b1", "b1x");
  }

  @Test
  void codesWithHyphensSayTheWholeWayDown() {
    assertThat(codes(tree(Numbering.HYPHENS, NODES)))
        .containsExactly("1", "1-1", "1-1-1", "1-1-2", "1-2", "1-2-1", "2", "2-1", "2-1-1");
  }

  @Test
  void codesWithDotsSayTheWholeWayDown() {
    assertThat(codes(tree(Numbering.DOTS, NODES)))
        .containsExactly("1", "1.1", "1.1.1", "1.1.2", "1.2", "1.2.1", "2", "2.1", "2.1.1");
  }

  @Test
  void continuousCodesCountEachLevelThroughTheWholePlan() {
    assertThat(codes(tree(Numbering.CONTINUOUS, NODES)))
        .containsExactly("1", "1", "1", "2", "2", "3", "2", "3", "4");
  }

  @Test
  void theOrderInWhichNodesAreGivenDoesNotMatter() {
    PlanTree expected = tree(Numbering.HYPHENS, NODES);
    List<PlanNode> shuffled = new ArrayList<>(NODES);
    for (int seed = 0; seed < 20; seed++) {
      Collections.shuffle(shuffled, new Random(seed));
      assertThat(tree(Numbering.HYPHENS, shuffled).inOrder()).isEqualTo(expected.inOrder());
    }
  }

  @Test
  void siblingsOfOnePositionAreOrderedByTheirIds() {
    PlanTree tree =
        tree(Numbering.DOTS, List.of(node("z", null, 1), node("y", null, 1), node("x", null, 2)));

    assertThat(ids(tree)).containsExactly("y", "z", "x");
  }

  @Test
  void depthsPathsAndCountsFollowTheLevels() {
    PlanTree tree = tree(Numbering.HYPHENS, NODES);

    assertThat(tree.depth("a")).isZero();
    assertThat(tree.depth("b1x")).isEqualTo(2);
    assertThat(tree.path("b1x")).extracting(PlanNode::id).containsExactly("b", "b1");
    assertThat(tree.path("a")).isEmpty();
    assertThat(List.of(tree.count(0), tree.count(1), tree.count(2), tree.count(3)))
        .containsExactly(2, 3, 4, 0);
    assertThat(tree.isWithin("b1x", "b")).isTrue();
    assertThat(tree.isWithin("b", "b")).isTrue();
    assertThat(tree.isWithin("b", "b1x")).isFalse();
    assertThat(tree.findNode("nobody")).isEmpty();
    assertThatThrownBy(() -> tree.code("nobody")).hasMessageContaining("nobody");
  }

  @Test
  void aMoveAmongSiblingsRenumbersThemAndKeepsTheIds() {
    PlanTree tree = tree(Numbering.HYPHENS, NODES);

    List<PlanNode> changes = tree.moved("b", null, 0);

    assertThat(changes).containsExactly(node("b", null, 0), node("a", null, 1));
    PlanTree after = tree(Numbering.HYPHENS, changed(NODES, changes));
    assertThat(ids(after)).containsExactly("b", "b1", "b1x", "a", "a1", "a1x", "a1y", "a2", "a2x");
    assertThat(after.code("b1x")).isEqualTo("1-1-1");
    assertThat(after.code("a1y")).isEqualTo("2-1-2");
  }

  @Test
  void aMoveElsewhereTakesAllBelowWithIt() {
    PlanTree tree = tree(Numbering.HYPHENS, NODES);

    PlanTree after = tree(Numbering.HYPHENS, changed(NODES, tree.moved("a1", "b", 9)));

    assertThat(ids(after)).containsExactly("a", "a2", "a2x", "b", "b1", "b1x", "a1", "a1x", "a1y");
    assertThat(codes(after))
        .containsExactly("1", "1-1", "1-1-1", "2", "2-1", "2-1-1", "2-2", "2-2-1", "2-2-2");
  }

  @Test
  void aMoveToTheSamePlaceChangesNothingOnceThePositionsHaveNoGaps() {
    List<PlanNode> close = List.of(node("x", null, 0), node("y", null, 1), node("z", null, 2));

    assertThat(tree(Numbering.DOTS, close).moved("y", null, 1)).isEmpty();
  }

  @Test
  void movingThereAndBackGivesTheSameOrderAndTheSameCodes() {
    for (Numbering numbering : Numbering.values()) {
      PlanTree tree = tree(numbering, NODES);
      for (PlanNode node : NODES) {
        String home = node.parentId();
        List<PlanNode> siblings = home == null ? tree.roots() : tree.children(home);
        int index = siblings.stream().map(PlanNode::id).toList().indexOf(node.id());
        for (PlanNode other : NODES) {
          if (!tree.canMove(node.id(), other.id())) {
            continue;
          }
          List<PlanNode> there = changed(NODES, tree.moved(node.id(), other.id(), 0));
          List<PlanNode> back =
              changed(there, tree(numbering, there).moved(node.id(), home, index));

          assertThat(ids(tree(numbering, back))).isEqualTo(ids(tree));
          assertThat(codes(tree(numbering, back))).isEqualTo(codes(tree));
        }
      }
    }
  }

  @Test
  void aNodeCannotStandBelowItselfNorDeeperThanThereAreLevels() {
    PlanTree tree = tree(Numbering.HYPHENS, NODES);

    assertThat(tree.canMove("a", "a")).isFalse();
    assertThat(tree.canMove("a", "a1x")).isFalse();
    assertThat(tree.canMove("a1", "b1")).as("its sub-actions would be a fourth level").isFalse();
    assertThat(tree.canMove("a1x", "b1")).isTrue();
    assertThat(tree.canMove("a1x", "b1x")).isFalse();
    assertThat(tree.canMove("a1", null)).isTrue();
    assertThat(tree.canMove("b", "a")).as("its sub-action would be a fourth level").isFalse();
    assertThatThrownBy(() -> tree.moved("a", "a1", 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("node a cannot stand below a1");
  }

  @Test
  void nodesThatHangOnEachOtherInARingAreRefused() {
    assertThatThrownBy(
            () ->
                tree(
                    Numbering.DOTS,
                    List.of(node("r", null, 0), node("x", "y", 0), node("y", "x", 0))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("ring");
  }

  @Test
  void aNodeBelowAMissingOneIsRefused() {
    assertThatThrownBy(() -> tree(Numbering.DOTS, List.of(node("x", "gone", 0))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("node x hangs on nothing: gone");
  }

  @Test
  void twoNodesOfOneIdAreRefused() {
    assertThatThrownBy(() -> tree(Numbering.DOTS, List.of(node("x", null, 0), node("x", null, 1))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("two nodes of id x");
  }

  @Test
  void aTreeDeeperThanItsLevelsIsRefused() {
    assertThatThrownBy(() -> new PlanTree(2, Numbering.DOTS, NODES))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("node a1x is deeper than 2 levels");
  }

  @Test
  void aPlanSortsItsFichesAsItsTreeDoes() {
    Plan plan =
        Drawn.plan(
            Drawn.fiche("second", 1, "Deux").done(),
            Drawn.fiche("below", "first", 0, "Un un").done(),
            Drawn.fiche("first", 0, "Un").done());

    assertThat(plan.fiches())
        .extracting(fiche -> fiche.node().id())
        .containsExactly("first", "below", "second");
    assertThat(plan.tree().code("below")).isEqualTo("1-1");
  }
}
