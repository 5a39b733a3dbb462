package org.maillage.domain.plan.publication;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.maillage.domain.plan.Commitment;
import org.maillage.domain.plan.Fiche;
import org.maillage.domain.plan.FicheLink;
import org.maillage.domain.plan.Part;
import org.maillage.domain.plan.Plan;
import org.maillage.domain.plan.PlanActor;
import org.maillage.domain.plan.Status;
import org.maillage.domain.plan.Step;
import org.maillage.domain.plan.Taking;
import org.maillage.domain.plan.indicator.Indicator;
import org.maillage.domain.plan.indicator.IndicatorValue;
import org.maillage.domain.plan.money.AnnouncedTotal;
import org.maillage.domain.plan.money.BudgetLine;

/**
 * A plan without all that is not for the public. What is left out is left out here, once, before
 * anything is kept: pages and documents of a published version are made of this copy and cannot
 * show what is not in it. Whatever is not named here as public does not pass.
 */
public final class PublicPlan {

  /** Stands for why an action does not run: a state that needs a reason cannot be without one. */
  public static final String WITHHELD = "non publié";

  private PublicPlan() {}

  /** The plan as everybody may read it. */
  public static Plan of(Plan plan, Disclosure what) {
    List<Fiche> fiches = plan.fiches().stream().map(fiche -> fiche(fiche, what)).toList();
    Set<String> named = named(fiches);
    List<PlanActor> actors =
        plan.actors().stream()
            .filter(actor -> named.contains(actor.id()))
            .map(actor -> new PlanActor(actor.id(), actor.name(), null))
            .toList();
    return new Plan(plan.frame(), actors, fiches);
  }

  /** Organisations that something public names. */
  private static Set<String> named(List<Fiche> fiches) {
    Set<String> named = new HashSet<>();
    for (Fiche fiche : fiches) {
      Stream.of(
              fiche.takings().stream().map(Taking::actorId),
              fiche.parts().stream().map(Part::actorId),
              fiche.commitments().stream()
                  .flatMap(promise -> Optional.ofNullable(promise.actorId()).stream()))
          .flatMap(ids -> ids)
          .forEach(named::add);
    }
    return named;
  }

  private static Fiche fiche(Fiche fiche, Disclosure what) {
    List<Part> parts =
        fiche.parts().stream().filter(part -> part.state() == Part.State.ACCEPTED).toList();
    Set<String> accepted = new HashSet<>();
    parts.forEach(part -> accepted.add(part.id()));
    boolean money = what.money() != Disclosure.Money.NONE;
    return new Fiche(
        fiche.node(),
        status(fiche.status()),
        fiche.takings(),
        parts,
        fiche.sections().stream()
            .filter(text -> text.partId() == null || accepted.contains(text.partId()))
            .toList(),
        what.commitments()
            ? fiche.commitments().stream()
                .filter(promise -> promise.state() != Commitment.State.WITHDRAWN)
                .map(PublicPlan::commitment)
                .toList()
            : List.of(),
        fiche.indicators().stream()
            .filter(Indicator::isActive)
            .map(indicator -> indicator(indicator, what))
            .toList(),
        money
            ? fiche.budget().stream().flatMap(line -> line(line, what).stream()).toList()
            : List.of(),
        money
            ? fiche.announced().stream()
                .map(total -> new AnnouncedTotal(total.label(), total.eur(), total.bound(), ""))
                .toList()
            : List.of(),
        List.of(),
        what.steps() ? fiche.steps().stream().map(PublicPlan::step).toList() : List.of(),
        fiche.links().stream().filter(PublicPlan::isPublic).toList(),
        "");
  }

  private static Status status(Status status) {
    return new Status(
        status.state(), status.since(), status.state().needsReason() ? WITHHELD : "", "", "");
  }

  private static Commitment commitment(Commitment promise) {
    return new Commitment(
        promise.id(),
        promise.kind(),
        promise.actorId(),
        promise.text(),
        promise.antiPoverty(),
        promise.solidarity(),
        promise.state(),
        null);
  }

  /** Who enters the values is often a person, and comments are for those who follow. */
  private static Indicator indicator(Indicator indicator, Disclosure what) {
    List<IndicatorValue> values =
        what.values()
            ? indicator.values().stream()
                .map(
                    value ->
                        new IndicatorValue(
                            value.period(), value.part(), value.number(), value.text(), ""))
                .toList()
            : List.of();
    return new Indicator(
        indicator.id(),
        indicator.label(),
        indicator.kind(),
        indicator.unit(),
        indicator.formula(),
        indicator.source(),
        "",
        indicator.frequency(),
        indicator.baseline(),
        indicator.target(),
        indicator.direction(),
        indicator.breakdown(),
        values);
  }

  private static Optional<BudgetLine> line(BudgetLine line, Disclosure what) {
    Long paid = what.money() == Disclosure.Money.PLANNED_AND_PAID ? line.actualEur() : null;
    return line.plannedEur() == null && paid == null
        ? Optional.empty()
        : Optional.of(
            new BudgetLine(
                line.id(),
                line.funder(),
                line.nature(),
                line.year(),
                line.plannedEur(),
                paid,
                line.bound()));
  }

  private static Step step(Step step) {
    return new Step(step.id(), step.title(), step.start(), step.due(), step.doneOn(), step.after());
  }

  /** Scenarios, zones and places are read in a diagnostic that may not be public. */
  private static boolean isPublic(FicheLink link) {
    return link.kind() == FicheLink.Kind.ACTION || link.kind() == FicheLink.Kind.SISTER_PLAN;
  }
}
