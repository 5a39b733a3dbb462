package org.maillage.domain.plan;

import org.jspecify.annotations.Nullable;

/**
 * An organisation as a plan names it.
 *
 * @param id within the plan
 * @param name as in the document, where the plan comes from one
 * @param organisationId in the directory; null while nobody has said which one it is
 */
public record PlanActor(String id, String name, @Nullable String organisationId) {

  /** Longest name, in characters. */
  public static final int LONGEST_NAME = 200;

  public PlanActor {
    if (name.isBlank() || name.length() > LONGEST_NAME) {
      throw new IllegalArgumentException(
          "an organisation's name has 1 to " + LONGEST_NAME + " characters: " + name);
    }
  }
}
