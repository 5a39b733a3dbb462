package org.maillage.app.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.maillage.domain.plan.Commitment;
import org.maillage.domain.plan.Fiche;
import org.maillage.domain.plan.FicheLink;
import org.maillage.domain.plan.Note;
import org.maillage.domain.plan.Part;
import org.maillage.domain.plan.Plan;
import org.maillage.domain.plan.PlanActor;
import org.maillage.domain.plan.PlanNode;
import org.maillage.domain.plan.SectionText;
import org.maillage.domain.plan.Step;
import org.maillage.domain.plan.Taking;
import org.maillage.domain.plan.check.Stated;
import org.maillage.domain.plan.indicator.Indicator;
import org.maillage.domain.plan.money.BudgetLine;

/** Gives the things of a plan from a file ids of the system, and mends all that refers to them. */
public final class PlanIds {

  private final Supplier<String> ids;
  private final Map<String, String> actors = new HashMap<>();
  private final Map<String, String> nodes = new HashMap<>();
  private final Map<String, String> parts = new HashMap<>();
  private final Map<String, String> steps = new HashMap<>();

  /**
   * For one plan.
   *
   * @param ids a new one each time
   */
  public PlanIds(Supplier<String> ids) {
    this.ids = ids;
  }

  private String renewed(Map<String, String> known, String id) {
    return known.computeIfAbsent(id, former -> ids.get());
  }

  private @Nullable String renewedOrNull(Map<String, String> known, @Nullable String id) {
    return id == null ? null : renewed(known, id);
  }

  /** The plan with new ids. */
  public Plan plan(Plan plan) {
    List<PlanActor> newActors =
        plan.actors().stream()
            .map(a -> new PlanActor(renewed(actors, a.id()), a.name(), a.organisationId()))
            .toList();
    return new Plan(plan.frame(), newActors, plan.fiches().stream().map(this::fiche).toList());
  }

  private Fiche fiche(Fiche fiche) {
    PlanNode node = fiche.node();
    return new Fiche(
        new PlanNode(
            renewed(nodes, node.id()),
            renewedOrNull(nodes, node.parentId()),
            node.position(),
            node.title()),
        fiche.status(),
        fiche.takings().stream()
            .map(t -> new Taking(renewed(actors, t.actorId()), t.role()))
            .toList(),
        fiche.parts().stream()
            .map(p -> new Part(renewed(parts, p.id()), renewed(actors, p.actorId()), p.state()))
            .toList(),
        fiche.sections().stream()
            .map(s -> new SectionText(s.key(), renewedOrNull(parts, s.partId()), s.text()))
            .toList(),
        fiche.commitments().stream().map(this::commitment).toList(),
        fiche.indicators().stream().map(this::indicator).toList(),
        fiche.budget().stream().map(this::line).toList(),
        fiche.announced(),
        fiche.notes().stream()
            .map(n -> new Note(ids.get(), n.on(), n.text(), n.figures()))
            .toList(),
        fiche.steps().stream().map(this::step).toList(),
        fiche.links().stream().map(this::link).toList(),
        fiche.toComplete());
  }

  private Commitment commitment(Commitment c) {
    return new Commitment(
        ids.get(),
        c.kind(),
        renewedOrNull(actors, c.actorId()),
        c.text(),
        c.antiPoverty(),
        c.solidarity(),
        c.state(),
        c.confirmedOn());
  }

  private Indicator indicator(Indicator i) {
    return new Indicator(
        ids.get(),
        i.label(),
        i.kind(),
        i.unit(),
        i.formula(),
        i.source(),
        i.producer(),
        i.frequency(),
        i.baseline(),
        i.target(),
        i.direction(),
        i.breakdown(),
        i.values());
  }

  private BudgetLine line(BudgetLine l) {
    return new BudgetLine(
        ids.get(), l.funder(), l.nature(), l.year(), l.plannedEur(), l.actualEur(), l.bound());
  }

  private Step step(Step s) {
    return new Step(
        renewed(steps, s.id()),
        s.title(),
        s.start(),
        s.due(),
        s.doneOn(),
        s.after().stream().map(id -> renewed(steps, id)).toList());
  }

  private FicheLink link(FicheLink link) {
    return link.kind() == FicheLink.Kind.ACTION
        ? new FicheLink(link.kind(), renewed(nodes, link.target()), link.device())
        : link;
  }

  /**
   * A statement with the new ids of the nodes that it is about.
   *
   * @throws NullPointerException when it is about a node that the plan has not
   */
  public Stated stated(Stated stated) {
    if (stated instanceof Stated.Title t) {
      return new Stated.Title(t.id(), node(t.nodeId()), t.said());
    }
    if (stated instanceof Stated.Code c) {
      return new Stated.Code(c.id(), node(c.nodeId()), c.said());
    }
    if (stated instanceof Stated.Pilots p) {
      return new Stated.Pilots(p.id(), node(p.nodeId()), p.said());
    }
    if (stated instanceof Stated.Text t) {
      return new Stated.Text(t.id(), node(t.nodeId()), t.section(), t.said());
    }
    if (stated instanceof Stated.Reference r) {
      return new Stated.Reference(
          r.id(), node(r.nodeId()), node(r.toId()), node(r.meantId()), r.quote());
    }
    if (stated instanceof Stated.Place p) {
      String nodeId = p.nodeId();
      return new Stated.Place(p.id(), nodeId == null ? null : node(nodeId), p.said());
    }
    if (stated instanceof Stated.Repeated r) {
      return new Stated.Repeated(
          r.id(),
          r.about(),
          r.value(),
          r.nodeIds().stream().map(this::node).toList(),
          r.where(),
          r.quote());
    }
    return stated;
  }

  private String node(String id) {
    return Objects.requireNonNull(nodes.get(id), () -> "no node " + id);
  }
}
