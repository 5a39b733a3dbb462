package org.maillage.app.plan.law;

import java.util.ArrayList;
import java.util.List;
import org.maillage.app.plan.StoredPlan;
import org.maillage.app.plan.view.PlanWords;
import org.maillage.domain.plan.check.LegalCompleteness;
import org.maillage.domain.plan.check.LegalCompleteness.Line;
import org.maillage.domain.plan.check.LegalCompleteness.Requirement;
import org.maillage.domain.plan.check.LegalCompleteness.State;

/**
 * What the law asks of a plan, as its board shows it.
 *
 * @param sentence how much of it there is; empty for a plan that no law asks anything of
 * @param lines in the order of the law
 */
public record LegalView(String sentence, List<LineView> lines) {

  /**
   * A line.
   *
   * @param state name of a {@link State}
   * @param word for the state
   * @param asked what the law asks for
   * @param there what there is of it
   * @param href where it is completed; empty where it is not
   * @param link words of the link
   */
  public record LineView(
      String state, String word, String asked, String there, String href, String link) {}

  public LegalView {
    lines = List.copyOf(lines);
  }

  /** Of a plan. */
  public static LegalView of(
      StoredPlan plan, LegalCompleteness.Diagnosis diagnosis, PlanWords words) {
    LegalCompleteness law = LegalCompleteness.of(plan.plan(), diagnosis);
    List<LineView> lines = new ArrayList<>();
    for (Line line : law.lines()) {
      lines.add(view(line, plan, words));
    }
    String sentence =
        lines.isEmpty()
            ? ""
            : words.count("planlaw.sentence", law.met(), Integer.toString(lines.size()));
    return new LegalView(sentence, lines);
  }

  private static LineView view(Line line, StoredPlan plan, PlanWords words) {
    Requirement asked = line.requirement();
    String there =
        line.state() == State.UNKNOWN
            ? words.get("planlaw.there.unknown")
            : words.get("planlaw.there." + asked + "." + line.state(), line.have(), line.of());
    // The places that are shared already are worth a look at any time.
    boolean open =
        line.state() == State.MISSING
            || line.state() == State.PARTLY
            || asked == Requirement.POOLING;
    String href = open ? href(asked, plan) : "";
    return new LineView(
        line.state().name(),
        words.get("planlaw.state." + line.state()),
        words.get("planlaw.asked." + asked),
        there,
        href,
        href.isEmpty() ? "" : words.get("planlaw.link." + asked));
  }

  /** Where the line is completed. */
  private static String href(Requirement asked, StoredPlan plan) {
    return switch (asked) {
      case INVENTORY, DEFICITS -> "/territoires/" + plan.territoryId();
      case PROGRAMME -> plan.path() + "/cadre";
      case GOALS -> plan.path() + "/indicateurs";
      case POOLING -> plan.path() + "/mutualisation";
      case ACTIONS -> plan.path() + "/arbre";
      case NEEDS, DEPARTEMENT, PACT, PARTNERS -> plan.path();
    };
  }
}
