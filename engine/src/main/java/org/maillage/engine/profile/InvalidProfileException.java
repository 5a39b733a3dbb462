package org.maillage.engine.profile;

import java.util.List;
import java.util.stream.Collectors;

/** A profile file that cannot be used; it names everything that is wrong at once. */
public final class InvalidProfileException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  /** Kinds of problem. */
  public enum Kind {
    /** A parameter is absent. */
    MISSING,
    /** The file names a parameter that does not exist. */
    UNKNOWN,
    /** The value is not a number, or not a known word. */
    NOT_UNDERSTOOD,
    /** The value lies outside its bounds. */
    OUT_OF_RANGE
  }

  /**
   * One problem.
   *
   * @param kind kind
   * @param key name of the parameter
   * @param value what the file says, empty when it says nothing
   * @param expected what would be right, for example {@code 1 to 150}
   */
  public record Problem(Kind kind, String key, String value, String expected) {
    @Override
    public String toString() {
      return switch (kind) {
        case MISSING -> key + " is missing (expected: " + expected + ")";
        case UNKNOWN -> key + " is not a parameter of the profile";
        case NOT_UNDERSTOOD ->
            key + "=" + value + " is not understood (expected: " + expected + ")";
        case OUT_OF_RANGE -> key + "=" + value + " is out of range (expected: " + expected + ")";
      };
    }
  }

  private final transient List<Problem> problems;

  InvalidProfileException(List<Problem> problems) {
    super(problems.stream().map(Problem::toString).collect(Collectors.joining("; ")));
    this.problems = List.copyOf(problems);
  }

  /** Everything that is wrong, in the order of the parameters. */
  public List<Problem> problems() {
    return problems;
  }
}
