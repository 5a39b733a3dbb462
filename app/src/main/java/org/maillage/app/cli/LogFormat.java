package org.maillage.app.cli;

import java.util.List;
import java.util.Map;

/**
 * What a server writes into its log: {@code MAILLAGE_LOG_FORMAT}. A person at a terminal wants
 * problems only; a supervisor wants a line a request, for people or for machines.
 */
enum LogFormat {
  /** Problems only. */
  QUIET,
  /** One line a request, as text. */
  TEXT,
  /** The same as JSON, with the names of the Elastic Common Schema. */
  JSON;

  private static final String VARIABLE = "MAILLAGE_LOG_FORMAT";
  private static final String ACCESS =
      "--logging.level.org.maillage.app.operations.web.AccessLog=info";

  static LogFormat of(Map<String, String> environment) {
    String asked = environment.getOrDefault(VARIABLE, "").strip();
    return switch (asked) {
      case "" -> QUIET;
      case "text" -> TEXT;
      case "json" -> JSON;
      default -> throw new CommandFailure(ExitCode.USAGE, "failure.logFormat", asked);
    };
  }

  /** Arguments of the application. */
  List<String> settings() {
    return switch (this) {
      case QUIET -> List.of();
      case TEXT -> List.of(ACCESS, "--logging.pattern.correlation=[%X{requestId:-}] ");
      case JSON -> List.of(ACCESS, "--logging.structured.format.console=ecs");
    };
  }
}
