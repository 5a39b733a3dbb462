package org.maillage.app.comparison;

import java.util.List;

/** The territory has no result of that name. To mend: name one of those it has. */
public final class UnknownResultException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<String> known;

  UnknownResultException(String name, List<String> known) {
    super("no result \"" + name + "\"; there are " + known);
    this.known = List.copyOf(known);
  }

  /** Names of the results that there are; empty when no diagnostic was computed. */
  public List<String> known() {
    return known;
  }
}
