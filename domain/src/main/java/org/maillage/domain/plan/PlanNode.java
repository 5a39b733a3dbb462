package org.maillage.domain.plan;

import org.jspecify.annotations.Nullable;

/**
 * A place in the tree of a plan.
 *
 * @param id given by the system, never shown and never changed: everything refers to it
 * @param parentId null at the top
 * @param position among its siblings, from 0; gaps do not matter, the order does
 * @param title one line
 */
public record PlanNode(String id, @Nullable String parentId, int position, String title) {

  /** Longest title, in characters: the longest of the four schemes has 158. */
  public static final int LONGEST_TITLE = 300;

  public PlanNode {
    if (title.isBlank() || title.length() > LONGEST_TITLE) {
      throw new IllegalArgumentException(
          "a title has 1 to " + LONGEST_TITLE + " characters: " + title);
    }
  }

  /** The same elsewhere. */
  public PlanNode at(@Nullable String newParentId, int newPosition) {
    return new PlanNode(id, newParentId, newPosition, title);
  }
}
