package org.maillage.app.siting;

import java.util.List;

/** What was asked cannot be searched for; the message of the bundle says why and what to do. */
public final class SitingRefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String reason;
  private final transient List<Object> arguments;

  /**
   * A refusal.
   *
   * @param reason end of the key {@code siting.refused.REASON}
   * @param arguments placeholders of that message
   */
  public SitingRefusedException(String reason, Object... arguments) {
    super(reason + " " + List.of(arguments));
    this.reason = reason;
    this.arguments = List.of(arguments);
  }

  /** What a script can test. */
  public String reason() {
    return reason;
  }

  /** Key of the message. */
  public String messageKey() {
    return "siting.refused." + reason;
  }

  public List<Object> arguments() {
    return arguments;
  }
}
