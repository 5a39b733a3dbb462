package org.maillage.app.cli;

import java.io.Serial;
import java.util.List;

/** A command cannot go on; the key names the message that says what to do next. */
final class CommandFailure extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  private final ExitCode exitCode;
  private final String messageKey;
  private final transient List<Object> arguments;

  /**
   * Makes a failure.
   *
   * @param exitCode how the process ends
   * @param messageKey key in the bundle {@code messages/cli}
   * @param arguments placeholders of the message
   */
  CommandFailure(ExitCode exitCode, String messageKey, Object... arguments) {
    super(messageKey + " " + List.of(arguments));
    this.exitCode = exitCode;
    this.messageKey = messageKey;
    this.arguments = List.of(arguments);
  }

  ExitCode exitCode() {
    return exitCode;
  }

  /** Key of the message, without its prefix: what a script can test. */
  String code() {
    return messageKey.substring(messageKey.lastIndexOf('.') + 1);
  }

  String message(Words words) {
    return words.text(messageKey, arguments.toArray());
  }
}
