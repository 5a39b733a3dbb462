package org.maillage.domain.plan;

/**
 * What a département calls a level of its plan.
 *
 * @param one for example "Orientation"
 * @param many for example "Orientations"
 */
public record LevelName(String one, String many) {

  /** Longest name, in characters. */
  public static final int LONGEST = 40;

  public LevelName {
    check(one);
    check(many);
  }

  private static void check(String name) {
    if (name.isBlank() || name.length() > LONGEST) {
      throw new IllegalArgumentException("a level's name has 1 to " + LONGEST + " characters");
    }
  }
}
