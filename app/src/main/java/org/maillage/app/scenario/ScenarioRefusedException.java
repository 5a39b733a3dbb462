package org.maillage.app.scenario;

import java.util.List;
import org.maillage.domain.scenario.Problem;

/** A scenario cannot be applied: every reason, and nothing of it was applied. */
public final class ScenarioRefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  /**
   * Refuses.
   *
   * @param problems not empty
   */
  public ScenarioRefusedException(List<Problem> problems) {
    super(problems.toString());
    this.problems = List.copyOf(problems);
  }

  /** Why, change by change. */
  public List<Problem> problems() {
    return problems;
  }
}
