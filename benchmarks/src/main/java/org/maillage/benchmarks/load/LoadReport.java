package org.maillage.benchmarks.load;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What a load over one database showed.
 *
 * @param database {@code h2} or {@code postgresql}
 * @param territories what was read
 * @param seconds how long the load was
 * @param acknowledged writes that the server said it kept
 * @param lost those of them that were not there afterwards
 * @param importBeside what was imported at the same time, and how far it came
 * @param exitCode of the server, which was asked to end under load
 */
record LoadReport(
    String database,
    List<String> territories,
    Load.Settings settings,
    double seconds,
    List<Recorder.Line> lines,
    Map<String, Long> errors,
    long acknowledged,
    List<String> lost,
    String importBeside,
    int exitCode) {

  /** The goal for the 95th percentile of a page of the diagnostic, milliseconds. */
  static final double GOAL_MS = 400;

  /** Of a server that was asked to end: by itself, or by the signal after it had finished. */
  private static final Set<Integer> ENDED = Set.of(0, 143);

  private static final String DIAGNOSTIC = "diagnostic";

  boolean reachesItsGoal() {
    return errors.isEmpty()
        && lost.isEmpty()
        && ENDED.contains(exitCode)
        && lines.stream().anyMatch(l -> l.kind().equals(DIAGNOSTIC) && l.p95Ms() < GOAL_MS);
  }

  /** For machines. */
  Map<String, Object> json() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("database", database);
    json.put("territories", territories);
    json.put("settings", settings);
    json.put("seconds", seconds);
    json.put("requestsPerSecond", requests() / seconds);
    json.put("lines", lines);
    json.put("errors", errors);
    json.put("acknowledgedWrites", acknowledged);
    json.put("lostWrites", lost);
    json.put("importBeside", importBeside);
    json.put("exitCode", exitCode);
    json.put("reachesItsGoal", reachesItsGoal());
    return json;
  }

  private long requests() {
    return lines.stream().mapToLong(Recorder.Line::requests).sum();
  }

  /** For people. */
  String text() {
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            "%n%s: %d readers and %d writers for %.0f s, each waiting %.1f s between two requests (%s)%n",
            database,
            settings.readers(),
            settings.writers(),
            seconds,
            settings.thinkMs() / 1e3,
            String.join(", ", territories)));
    text.append("import beside: ").append(importBeside).append(System.lineSeparator());
    text.append(
        String.format(
            Locale.ROOT,
            "%-24s %9s %9s %9s %9s %9s%n",
            "kind",
            "requests",
            "p50 ms",
            "p95 ms",
            "p99 ms",
            "max ms"));
    for (Recorder.Line line : lines) {
      text.append(
          String.format(
              Locale.ROOT,
              "%-24s %9d %9.1f %9.1f %9.1f %9.1f%n",
              line.kind(),
              line.requests(),
              line.p50Ms(),
              line.p95Ms(),
              line.p99Ms(),
              line.longestMs()));
    }
    text.append(
        String.format(
            Locale.ROOT,
            "%.1f requests a second; %d errors; %d writes acknowledged, %d lost; exit code %d%n",
            requests() / seconds,
            errors.values().stream().mapToLong(Long::longValue).sum(),
            acknowledged,
            lost.size(),
            exitCode));
    errors.forEach((what, times) -> text.append("  error: " + what + " × " + times + "\n"));
    lost.forEach(what -> text.append("  LOST: " + what + "\n"));
    text.append(
        String.format(
            Locale.ROOT,
            "goal (no error, nothing lost, p95 of a diagnostic page < %.0f ms): %s%n",
            GOAL_MS,
            reachesItsGoal() ? "reached" : "NOT reached"));
    return text.toString();
  }
}
