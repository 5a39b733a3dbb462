package org.maillage.data.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.maillage.domain.plan.Commitment;
import org.maillage.domain.plan.Fiche;
import org.maillage.domain.plan.FicheLink;
import org.maillage.domain.plan.Note;
import org.maillage.domain.plan.Part;
import org.maillage.domain.plan.Plan;
import org.maillage.domain.plan.PlanNode;
import org.maillage.domain.plan.SectionText;
import org.maillage.domain.plan.Step;
import org.maillage.domain.plan.check.Stated;
import org.maillage.domain.plan.indicator.Indicator;
import org.maillage.domain.plan.money.BudgetLine;

/** Compares two plans of files that differ in their keys only. */
final class SamePlan {

  private final Map<String, String> nodes = new HashMap<>();
  private final Map<String, String> steps = new HashMap<>();

  private SamePlan() {}

  /** That the other is the one with its keys changed, one to one. */
  static void assertSame(PlanFile one, PlanFile other) {
    SamePlan same = new SamePlan();
    same.pair(one.plan(), other.plan());
    assertThat(other.key()).isEqualTo(one.key());
    assertThat(other.plan().frame()).isEqualTo(one.plan().frame());
    assertThat(other.plan().actors()).isEqualTo(one.plan().actors());
    assertThat(other.plan().fiches())
        .containsExactlyElementsOf(one.plan().fiches().stream().map(same::fiche).toList());
    assertThat(other.stated())
        .containsExactlyElementsOf(one.stated().stream().map(same::stated).toList());
  }

  private void pair(Plan one, Plan other) {
    assertThat(other.fiches()).hasSameSizeAs(one.fiches());
    for (int i = 0; i < one.fiches().size(); i++) {
      Fiche from = one.fiches().get(i);
      Fiche to = other.fiches().get(i);
      assertThat(nodes.put(from.node().id(), to.node().id())).isNull();
      assertThat(to.steps()).hasSameSizeAs(from.steps());
      for (int s = 0; s < from.steps().size(); s++) {
        assertThat(steps.put(from.steps().get(s).id(), to.steps().get(s).id())).isNull();
      }
    }
  }

  private String node(String id) {
    return id == null ? null : nodes.get(id);
  }

  /** Ids of things within a node begin with its key. */
  private String within(Fiche fiche, String id) {
    return id == null ? null : node(fiche.node().id()) + id.substring(fiche.node().id().length());
  }

  private Fiche fiche(Fiche f) {
    PlanNode n = f.node();
    List<SectionText> sections = new ArrayList<>();
    f.sections()
        .forEach(s -> sections.add(new SectionText(s.key(), within(f, s.partId()), s.text())));
    return new Fiche(
        new PlanNode(node(n.id()), node(n.parentId()), n.position(), n.title()),
        f.status(),
        f.takings(),
        f.parts().stream().map(p -> new Part(within(f, p.id()), p.actorId(), p.state())).toList(),
        sections,
        f.commitments().stream().map(c -> commitment(f, c)).toList(),
        f.indicators().stream().map(i -> indicator(f, i)).toList(),
        f.budget().stream().map(b -> line(f, b)).toList(),
        f.announced(),
        f.notes().stream()
            .map(o -> new Note(within(f, o.id()), o.on(), o.text(), o.figures()))
            .toList(),
        f.steps().stream().map(this::step).toList(),
        f.links().stream().map(this::link).toList(),
        f.toComplete());
  }

  private Commitment commitment(Fiche f, Commitment c) {
    return new Commitment(
        within(f, c.id()),
        c.kind(),
        c.actorId(),
        c.text(),
        c.antiPoverty(),
        c.solidarity(),
        c.state(),
        c.confirmedOn());
  }

  private Indicator indicator(Fiche f, Indicator i) {
    return new Indicator(
        within(f, i.id()),
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

  private BudgetLine line(Fiche f, BudgetLine b) {
    return new BudgetLine(
        within(f, b.id()),
        b.funder(),
        b.nature(),
        b.year(),
        b.plannedEur(),
        b.actualEur(),
        b.bound());
  }

  private Step step(Step s) {
    return new Step(
        steps.get(s.id()),
        s.title(),
        s.start(),
        s.due(),
        s.doneOn(),
        s.after().stream().map(steps::get).toList());
  }

  private FicheLink link(FicheLink l) {
    boolean action = l.kind() == FicheLink.Kind.ACTION;
    return new FicheLink(l.kind(), action ? node(l.target()) : l.target(), l.device());
  }

  private Stated stated(Stated stated) {
    if (stated instanceof Stated.Title s) {
      return new Stated.Title(s.id(), node(s.nodeId()), s.said());
    } else if (stated instanceof Stated.Code s) {
      return new Stated.Code(s.id(), node(s.nodeId()), s.said());
    } else if (stated instanceof Stated.Pilots s) {
      return new Stated.Pilots(s.id(), node(s.nodeId()), s.said());
    } else if (stated instanceof Stated.Text s) {
      return new Stated.Text(s.id(), node(s.nodeId()), s.section(), s.said());
    } else if (stated instanceof Stated.Place s) {
      return new Stated.Place(s.id(), node(s.nodeId()), s.said());
    } else if (stated instanceof Stated.Reference s) {
      return new Stated.Reference(
          s.id(), node(s.nodeId()), node(s.toId()), node(s.meantId()), s.quote());
    } else if (stated instanceof Stated.Repeated s) {
      List<String> ids = s.nodeIds().stream().map(this::node).toList();
      return new Stated.Repeated(s.id(), s.about(), s.value(), ids, s.where(), s.quote());
    }
    return stated;
  }
}
