package org.maillage.domain.plan.check;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.maillage.domain.plan.Plan;

/** Finds what a plan and its documents say against each other. */
public final class Contradictions {

  private Contradictions() {}

  /**
   * All that can be seen.
   *
   * @param stated what documents say besides
   * @param isPlace whether a name is that of a commune of the département, as the COG writes it
   * @return first what was stated, in its order, then what the plan shows by itself
   * @throws IllegalArgumentException when a statement is about a node that the plan does not have
   */
  public static List<Contradiction> find(
      Plan plan, List<Stated> stated, Predicate<String> isPlace) {
    List<Contradiction> found = new ArrayList<>(new StatedComparison(plan, isPlace).of(stated));
    found.addAll(new PlanLacks(plan).find());
    return List.copyOf(found);
  }
}
