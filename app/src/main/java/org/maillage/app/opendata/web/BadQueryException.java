package org.maillage.app.opendata.web;

import java.util.List;

/** A parameter of a query that cannot be answered. */
final class BadQueryException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String reason;
  private final transient List<Object> arguments;

  /**
   * A refusal.
   *
   * @param reason key of the words under {@code opendata.bad.}
   */
  BadQueryException(String reason, Object... arguments) {
    super(reason);
    this.reason = reason;
    this.arguments = List.of(arguments);
  }

  String reason() {
    return reason;
  }

  List<Object> arguments() {
    return arguments;
  }
}
