package org.maillage.domain.plan.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.maillage.domain.plan.Fiche;
import org.maillage.domain.plan.FicheLink;
import org.maillage.domain.plan.Plan;
import org.maillage.domain.plan.PlanTree;
import org.maillage.domain.plan.Step;

/**
 * What goes when a node is taken out of a plan with all below it, and who would miss it.
 *
 * @param fiches those that go, each before those below it
 * @param linkedFrom fiches that stay and link to one that goes, in the order of the plan
 * @param awaitedBy fiches that stay and have a step that comes after one that goes
 * @param documents statements of documents that are about one that goes
 */
public record Removal(
    List<Fiche> fiches, List<Fiche> linkedFrom, List<Fiche> awaitedBy, int documents) {

  public Removal {
    fiches = List.copyOf(fiches);
    linkedFrom = List.copyOf(linkedFrom);
    awaitedBy = List.copyOf(awaitedBy);
  }

  /**
   * Looks at a plan.
   *
   * @throws IllegalArgumentException when it has no such node
   */
  public static Removal of(Plan plan, List<Stated> stated, String nodeId) {
    PlanTree tree = plan.tree();
    Set<String> ids = new HashSet<>();
    Set<String> steps = new HashSet<>();
    List<Fiche> going = new ArrayList<>();
    if (tree.findNode(nodeId).isEmpty()) {
      throw new IllegalArgumentException("no node " + nodeId);
    }
    for (Fiche fiche : plan.fiches()) {
      if (tree.isWithin(fiche.node().id(), nodeId)) {
        going.add(fiche);
        ids.add(fiche.node().id());
        fiche.steps().forEach(step -> steps.add(step.id()));
      }
    }
    List<Fiche> staying =
        plan.fiches().stream().filter(fiche -> !ids.contains(fiche.node().id())).toList();
    return new Removal(
        going,
        staying.stream()
            .filter(fiche -> fiche.links().stream().anyMatch(l -> leads(l, ids)))
            .toList(),
        staying.stream()
            .filter(fiche -> fiche.steps().stream().anyMatch(s -> waits(s, steps)))
            .toList(),
        (int) stated.stream().filter(one -> nodes(one).anyMatch(ids::contains)).count());
  }

  private static boolean leads(FicheLink link, Set<String> ids) {
    return link.kind() == FicheLink.Kind.ACTION && ids.contains(link.target());
  }

  private static boolean waits(Step step, Set<String> steps) {
    return step.after().stream().anyMatch(steps::contains);
  }

  /** The nodes that a statement is about. */
  private static Stream<String> nodes(Stated stated) {
    if (stated instanceof Stated.Title t) {
      return Stream.of(t.nodeId());
    }
    if (stated instanceof Stated.Code c) {
      return Stream.of(c.nodeId());
    }
    if (stated instanceof Stated.Pilots p) {
      return Stream.of(p.nodeId());
    }
    if (stated instanceof Stated.Text t) {
      return Stream.of(t.nodeId());
    }
    if (stated instanceof Stated.Reference r) {
      return Stream.of(r.nodeId(), r.toId(), r.meantId());
    }
    if (stated instanceof Stated.Place p) {
      return Stream.ofNullable(p.nodeId());
    }
    if (stated instanceof Stated.Repeated r) {
      return r.nodeIds().stream();
    }
    return Stream.empty();
  }

  /** True when nothing that stays refers to what goes. */
  public boolean isFree() {
    return linkedFrom.isEmpty() && awaitedBy.isEmpty() && documents == 0;
  }

  /** Texts that go. */
  public int texts() {
    return fiches.stream().mapToInt(fiche -> fiche.sections().size()).sum();
  }

  /** Indicators that go. */
  public int indicators() {
    return fiches.stream().mapToInt(fiche -> fiche.indicators().size()).sum();
  }

  /** Values of indicators that go. */
  public int values() {
    return fiches.stream()
        .flatMap(fiche -> fiche.indicators().stream())
        .mapToInt(indicator -> indicator.values().size())
        .sum();
  }

  /** Commitments, notes, steps and sums of money that go. */
  public int others() {
    return fiches.stream()
        .mapToInt(
            fiche ->
                fiche.commitments().size()
                    + fiche.notes().size()
                    + fiche.steps().size()
                    + fiche.budget().size()
                    + fiche.announced().size())
        .sum();
  }

  /** True when something that somebody wrote goes with it. */
  public boolean losesContent() {
    return texts() + indicators() + others() > 0;
  }
}
