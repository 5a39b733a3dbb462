package org.maillage.app.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** What a command prints on standard output for scripts: exactly one JSON object. */
final class Report {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private Report() {}

  /** Prints the object on a line of its own. */
  static void print(Console console, Map<String, ?> object) {
    console.out().println(MAPPER.writeValueAsString(object));
    console.out().flush();
  }

  /** What a script reads when a command could not do its work. */
  static Map<String, Object> ofFailure(String code, String message, ExitCode exitCode) {
    Map<String, Object> error = new LinkedHashMap<>();
    error.put("code", code);
    error.put("message", message);
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("error", error);
    object.put("exitCode", exitCode.number());
    return object;
  }
}
