package org.maillage.domain.plan;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that must be done by a day.
 *
 * @param id within the plan
 * @param title one line
 * @param start first day; null when only the end counts
 * @param due last day, not before the first; null when the document gives none
 * @param doneOn when it was done; null while it is not
 * @param after steps that must be done before, by id
 */
public record Step(
    String id,
    String title,
    @Nullable LocalDate start,
    @Nullable LocalDate due,
    @Nullable LocalDate doneOn,
    List<String> after) {

  public Step {
    after = List.copyOf(after);
    if (title.isBlank() || title.length() > PlanNode.LONGEST_TITLE) {
      throw new IllegalArgumentException(
          "a step has 1 to " + PlanNode.LONGEST_TITLE + " characters: " + title);
    }
    if (start != null && due != null && due.isBefore(start)) {
      throw new IllegalArgumentException("a step from " + start + " to " + due);
    }
  }

  /** True when it should be done by now and is not; a step without a last day is never late. */
  public boolean isLate(LocalDate today) {
    return doneOn == null && due != null && due.isBefore(today);
  }
}
