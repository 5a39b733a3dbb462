package org.maillage.app.plan.file.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.maillage.app.plan.PlanCounts;
import org.maillage.app.plan.StoredPlan;
import org.maillage.app.plan.file.BroughtPlan;
import org.maillage.app.plan.view.ContradictionViews;
import org.maillage.app.plan.view.PlanIndex;
import org.maillage.app.plan.view.PlanWords;
import org.maillage.data.issue.ImportIssue;
import org.maillage.data.plan.PlanFile;
import org.maillage.data.plan.sheet.SheetFault;
import org.maillage.domain.plan.check.Contradiction;

/**
 * What a file was found to be, in words.
 *
 * @param file its name
 * @param sentence what can be done with it
 * @param title of the plan; empty when the file was refused
 * @param life of the plan; empty when the file was refused
 * @param figures what it holds, counted
 * @param refusals what must be mended
 * @param warnings what is read all the same
 * @param controls what contradicts itself, and what is missing; nothing of a refused file
 */
public record FoundPage(
    String file,
    String sentence,
    String title,
    String life,
    List<Figure> figures,
    List<Line> refusals,
    List<Line> warnings,
    Optional<ContradictionViews> controls) {

  /** A count. */
  public record Figure(String label, String value) {}

  /** A fault: where it stands, and what to do. */
  public record Line(String sheet, String cell, String column, String text) {}

  public FoundPage {
    figures = List.copyOf(figures);
    refusals = List.copyOf(refusals);
    warnings = List.copyOf(warnings);
  }

  /** True when the plan can be put in store. */
  public boolean stored() {
    return controls.isPresent();
  }

  static FoundPage refused(BroughtPlan brought, PlanWords words) {
    List<Line> refusals = new ArrayList<>(lines(brought.refusals(), words));
    brought.issue().ifPresent(issue -> refusals.add(line(issue, words)));
    return new FoundPage(
        brought.name(),
        words.count("planfile.found.refused", refusals.size()),
        "",
        "",
        List.of(),
        refusals,
        lines(brought.warnings(), words),
        Optional.empty());
  }

  /**
   * What may be stored.
   *
   * @param draft the plan as it would be stored
   */
  static FoundPage of(
      BroughtPlan brought,
      PlanFile plan,
      StoredPlan draft,
      List<Contradiction> contradictions,
      PlanWords words) {
    ContradictionViews controls =
        ContradictionViews.of(contradictions, new PlanIndex(draft.plan()), words);
    String sentence =
        contradictions.isEmpty()
            ? words.get("planfile.found.clean")
            : words.get(
                "planfile.found.contradictions",
                words.count("plan.controls.CONTRADICTION", controls.contradictions()),
                words.count("plan.controls.GAP", controls.gaps()));
    return new FoundPage(
        brought.name(),
        sentence,
        plan.plan().frame().title(),
        words.days(plan.plan().frame().life()),
        figures(plan, words),
        List.of(),
        lines(brought.warnings(), words),
        Optional.of(controls));
  }

  /** As the command that lists plans counts them. */
  private static List<Figure> figures(PlanFile file, PlanWords words) {
    PlanCounts counts = PlanCounts.of(file.plan());
    List<Figure> figures = new ArrayList<>();
    counts
        .levels()
        .forEach(level -> figures.add(figure(level.name().many(), level.nodes(), words)));
    add(figures, "organisations", file.plan().actors().size(), words);
    add(figures, "indicators", counts.indicators(), words);
    add(figures, "active", counts.active(), words);
    add(figures, "to-define", counts.toDefine(), words);
    add(figures, "values", counts.values(), words);
    add(figures, "pti", counts.pti(), words);
    add(figures, "pdi", counts.pdi(), words);
    add(figures, "partner-commitments", counts.partnerCommitments(), words);
    add(figures, "partners", counts.partners(), words);
    add(figures, "notes", counts.notes(), words);
    add(figures, "budget", counts.budgetLines(), words);
    return figures;
  }

  private static void add(List<Figure> figures, String key, int number, PlanWords words) {
    figures.add(figure(words.get("planfile.count." + key), number, words));
  }

  private static Figure figure(String label, int number, PlanWords words) {
    return new Figure(label, words.words().figures().integer(number));
  }

  private static List<Line> lines(List<SheetFault> faults, PlanWords words) {
    return faults.stream().map(fault -> line(fault, words)).toList();
  }

  private static Line line(SheetFault fault, PlanWords words) {
    List<Object> arguments = new ArrayList<>(List.of(fault.value()));
    arguments.addAll(fault.arguments());
    String row = fault.row() == 0 ? "" : words.get("planfile.row", Integer.toString(fault.row()));
    return new Line(
        fault.sheet().isEmpty() ? words.get("planfile.whole-file") : fault.sheet(),
        fault.cell().isEmpty() ? row : fault.cell(),
        fault.column(),
        words.get("planfile.fault." + fault.code(), arguments.toArray()));
  }

  private static Line line(ImportIssue issue, PlanWords words) {
    List<Object> arguments = new ArrayList<>(List.of(issue.file(), issue.line(), issue.value()));
    arguments.addAll(issue.arguments());
    String fault = issue.arguments().isEmpty() ? "" : "fault." + issue.arguments().get(0);
    String text =
        words.words().has(fault)
            ? words.get(fault, arguments.toArray())
            : words.get("issue." + issue.code(), arguments.toArray());
    String row = issue.line() == 0 ? "" : words.get("planfile.row", Long.toString(issue.line()));
    return new Line(words.get("planfile.whole-file"), row, "", text);
  }
}
