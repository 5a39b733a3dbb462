package org.maillage.app.plan.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maillage.domain.plan.Fiche;
import org.maillage.domain.plan.money.AnnouncedTotal;
import org.maillage.domain.plan.money.Bound;
import org.maillage.domain.plan.money.BudgetLine;
import org.maillage.domain.plan.money.SumCheck;

/**
 * What an action costs, beside what was announced.
 *
 * @param lines of the budget
 * @param planned sum of what is planned; empty when nothing is
 * @param actual sum of what was paid; empty when nothing is known
 * @param checks what the announced sums have to do with the lines
 */
public record MoneyView(List<Line> lines, String planned, String actual, List<Check> checks) {

  /** A line; what is not said is empty. */
  public record Line(String funder, String nature, String year, String planned, String actual) {}

  /**
   * An announced sum.
   *
   * @param quote words of the document, empty when there are none
   * @param sentence what the lines say of it
   * @param agrees false when they contradict each other or nobody can tell
   */
  public record Check(
      String label, String announced, String quote, String sentence, boolean agrees) {}

  public MoneyView {
    lines = List.copyOf(lines);
    checks = List.copyOf(checks);
  }

  /** True when there is nothing to show. */
  public boolean isEmpty() {
    return lines.isEmpty() && checks.isEmpty();
  }

  static MoneyView of(Fiche fiche, PlanWords words) {
    List<Line> lines = fiche.budget().stream().map(line -> line(line, words)).toList();
    List<Check> checks =
        fiche.announced().stream().map(total -> check(fiche.budget(), total, words)).toList();
    return new MoneyView(
        lines, total(fiche.budget(), false, words), total(fiche.budget(), true, words), checks);
  }

  private static Line line(BudgetLine line, PlanWords words) {
    Integer year = line.year();
    return new Line(
        line.funder(),
        line.nature(),
        year == null ? "" : Integer.toString(year),
        amount(line.plannedEur(), line.bound(), words),
        amount(line.actualEur(), line.bound(), words));
  }

  private static String amount(@Nullable Long eur, Bound bound, PlanWords words) {
    return eur == null ? "" : words.euros(eur, bound);
  }

  /** As exact as {@link SumCheck}: at least, as soon as one line is. */
  private static String total(List<BudgetLine> lines, boolean actual, PlanWords words) {
    boolean known = false;
    long sum = 0;
    Bound bound = Bound.EXACT;
    for (BudgetLine line : lines) {
      Long eur = actual ? line.actualEur() : line.plannedEur();
      if (eur != null) {
        known = true;
        sum = Math.addExact(sum, eur);
        if (line.bound() == Bound.AT_LEAST || bound == Bound.EXACT) {
          bound = line.bound();
        }
      }
    }
    return known ? words.euros(sum, bound) : "";
  }

  private static Check check(List<BudgetLine> lines, AnnouncedTotal announced, PlanWords words) {
    String sum = words.euros(announced.eur(), announced.bound());
    return SumCheck.of(lines, announced)
        .map(
            check ->
                new Check(
                    announced.label(),
                    sum,
                    announced.quote(),
                    sentence(check, sum, words),
                    check.outcome() == SumCheck.Outcome.AGREES))
        .orElseGet(
            () ->
                new Check(
                    announced.label(),
                    sum,
                    announced.quote(),
                    words.get("plan.sum.no-lines"),
                    false));
  }

  private static String sentence(SumCheck check, String announced, PlanWords words) {
    String linesSum = words.euros(check.linesEur(), check.linesBound());
    String difference = words.euros(Math.abs(check.missingEur()));
    String key =
        switch (check.outcome()) {
          case AGREES -> check.missingEur() == 0 ? "plan.sum.same" : "plan.sum.agrees";
          case OPEN -> "plan.sum.open";
          case DIFFERS -> check.missingEur() > 0 ? "plan.sum.short" : "plan.sum.above";
        };
    return words.get(key, linesSum, announced, difference);
  }
}
