package org.maillage.app.cli;

/** How a command ended, for scripts. Documented in the help and in the README. */
public enum ExitCode {
  /** Done. */
  OK(0),
  /** A fault of the program. */
  UNEXPECTED(1),
  /** The command was not understood: unknown option, missing argument, unknown territory. */
  USAGE(2),
  /** The data are not what they should be, and were refused; nothing changed. */
  BAD_INPUT(3),
  /** The surroundings: a file or folder is missing, a port or the home is taken, no network. */
  ENVIRONMENT(4);

  private final int number;

  ExitCode(int number) {
    this.number = number;
  }

  /** The number that the process ends with, 0 to 4. */
  public int number() {
    return number;
  }
}
