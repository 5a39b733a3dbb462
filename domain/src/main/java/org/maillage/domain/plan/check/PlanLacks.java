package org.maillage.domain.plan.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.maillage.domain.plan.Fiche;
import org.maillage.domain.plan.FicheLink;
import org.maillage.domain.plan.Period;
import org.maillage.domain.plan.Plan;
import org.maillage.domain.plan.PlanTree;
import org.maillage.domain.plan.Programme;
import org.maillage.domain.plan.check.Contradiction.Code;
import org.maillage.domain.plan.indicator.Indicator;
import org.maillage.domain.plan.indicator.IndicatorKind;
import org.maillage.domain.plan.money.AnnouncedTotal;
import org.maillage.domain.plan.money.SumCheck;

/** What a plan shows by itself: gaps, and sums that do not come out. For one search. */
final class PlanLacks {

  private final Plan plan;
  private final PlanTree tree;
  private final List<Contradiction> found = new ArrayList<>();

  PlanLacks(Plan plan) {
    this.plan = plan;
    this.tree = plan.tree();
  }

  List<Contradiction> find() {
    programmes();
    devices();
    plan.fiches().forEach(this::look);
    return found;
  }

  private void add(Code code, @Nullable String nodeId, String quote, Object... arguments) {
    found.add(
        new Contradiction(
            code, "", nodeId, Stream.of(arguments).map(Object::toString).toList(), quote));
  }

  /** Programmes cover exactly the life of the scheme (A56). */
  private void programmes() {
    if (plan.frame().programmes().isEmpty()) {
      return;
    }
    ProgrammeCover cover = ProgrammeCover.of(plan.frame());
    for (Programme programme : cover.outside()) {
      add(
          Code.PROGRAMME_OUTSIDE,
          null,
          "",
          programme.title(),
          programme.period().start(),
          programme.period().end());
    }
    for (ProgrammeCover.Overlap overlap : cover.overlaps()) {
      add(
          Code.PROGRAMMES_OVERLAP,
          null,
          "",
          overlap.earlier().title(),
          overlap.later().title(),
          overlap.days().start(),
          overlap.days().end());
    }
    for (Period gap : cover.gaps()) {
      add(Code.PERIOD_UNCOVERED, null, "", gap.start(), gap.end());
    }
  }

  private void devices() {
    Map<String, TreeSet<String>> carriers = new TreeMap<>();
    for (Fiche fiche : plan.fiches()) {
      for (FicheLink link : fiche.links()) {
        String device = link.device();
        if (device != null) {
          TreeSet<String> ids = carriers.computeIfAbsent(device, d -> new TreeSet<>());
          ids.add(fiche.node().id());
          ids.add(link.target());
        }
      }
    }
    carriers.forEach(
        (device, ids) -> {
          String codes =
              plan.fiches().stream()
                  .map(fiche -> fiche.node().id())
                  .filter(ids::contains)
                  .map(tree::code)
                  .collect(Collectors.joining(", "));
          add(Code.DEVICE_SHARED, null, "", device, codes);
        });
  }

  private void look(Fiche fiche) {
    String id = fiche.node().id();
    if (!fiche.toComplete().isBlank()) {
      add(Code.TO_COMPLETE, id, "", fiche.toComplete());
    }
    if (tree.children(id).isEmpty()) {
      Completeness completeness = Completeness.of(plan.frame().template(), fiche);
      if (!completeness.isWhole()) {
        add(Code.SECTIONS_EMPTY, id, "", String.join(",", completeness.missing()));
      }
    }
    for (Indicator indicator : fiche.indicators()) {
      if (indicator.kind() == IndicatorKind.TO_DEFINE) {
        add(Code.INDICATOR_TO_DEFINE, id, "", indicator.label());
      }
    }
    for (AnnouncedTotal announced : fiche.announced()) {
      SumCheck.of(fiche.budget(), announced)
          .filter(check -> check.outcome() != SumCheck.Outcome.AGREES)
          .ifPresent(check -> differs(id, check));
    }
  }

  private void differs(String id, SumCheck check) {
    AnnouncedTotal announced = check.announced();
    add(
        Code.BUDGET_DIFFERS,
        id,
        announced.quote(),
        announced.label(),
        check.linesEur(),
        announced.eur(),
        check.outcome());
  }
}
