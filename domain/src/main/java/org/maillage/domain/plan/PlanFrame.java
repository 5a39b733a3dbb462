package org.maillage.domain.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What holds for a whole plan.
 *
 * @param title as it is published
 * @param kind the law it answers
 * @param life from its first to its last day
 * @param document where it was written first; null for a plan that was written here
 * @param numbering how codes are made
 * @param template what its fiches say
 * @param levels names from the top to the fiches, 1 to {@link #DEEPEST}
 * @param programmes three-year programmes, by their first day
 */
public record PlanFrame(
    String title,
    PlanKind kind,
    Period life,
    @Nullable String document,
    Numbering numbering,
    FicheTemplate template,
    List<LevelName> levels,
    List<Programme> programmes) {

  /** Most levels; the schemes in force have two or three. */
  public static final int DEEPEST = 5;

  /** Longest title, in characters. */
  public static final int LONGEST_TITLE = 300;

  public PlanFrame {
    levels = List.copyOf(levels);
    programmes =
        programmes.stream()
            .sorted((a, b) -> a.period().start().compareTo(b.period().start()))
            .toList();
    if (title.isBlank() || title.length() > LONGEST_TITLE) {
      throw new IllegalArgumentException(
          "a plan's title has 1 to " + LONGEST_TITLE + " characters");
    }
    if (levels.isEmpty() || levels.size() > DEEPEST) {
      throw new IllegalArgumentException("a plan has 1 to " + DEEPEST + " levels");
    }
  }
}
