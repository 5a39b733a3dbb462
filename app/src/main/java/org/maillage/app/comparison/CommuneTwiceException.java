package org.maillage.app.comparison;

/**
 * A published table has two different values for one commune: it is by IRIS, year or age, and
 * nothing says which row is meant. To mend: keep one row a commune.
 */
public final class CommuneTwiceException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String code;
  private final long firstLine;
  private final long secondLine;

  CommuneTwiceException(String code, long firstLine, long secondLine) {
    super("commune " + code + " is on line " + firstLine + " and on line " + secondLine);
    this.code = code;
    this.firstLine = firstLine;
    this.secondLine = secondLine;
  }

  /** The commune. */
  public String code() {
    return code;
  }

  /** Line of its first value. */
  public long firstLine() {
    return firstLine;
  }

  /** Line of its other value. */
  public long secondLine() {
    return secondLine;
  }
}
