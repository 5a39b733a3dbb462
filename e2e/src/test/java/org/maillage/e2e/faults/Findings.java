package org.maillage.e2e.faults;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What was done, what was checked, and what was found wrong; told as it comes and in a table. */
final class Findings {

  private final long beganNanos = System.nanoTime();
  private final Map<String, Integer> faults = new LinkedHashMap<>();
  private final Map<String, Long> checks = new TreeMap<>();
  private final List<String> violations = new ArrayList<>();

  /** A fault was made. */
  void fault(String kind, String what) {
    int number = faults.merge(kind, 1, Integer::sum);
    say(kind + " " + number + ": " + what);
  }

  void say(String line) {
    System.out.printf("%6.1f s  %s%n", (System.nanoTime() - beganNanos) / 1e9, line);
  }

  /** Something was looked at so many times and was as it must be. */
  void checked(String what, long times) {
    checks.merge(what, times, Long::sum);
  }

  /** Counts one check, and says so when it is not as it must be. */
  void expect(boolean good, String what, String found) {
    checked(what, 1);
    if (!good) {
      violations.add(what + ": " + found);
      say("VIOLATION  " + what + ": " + found);
    }
  }

  /** Prints the table. */
  boolean summarize(String database, long seed) {
    System.out.println();
    System.out.println("Faults made (" + database + ", seed " + seed + ")");
    faults.forEach((kind, times) -> System.out.printf("  %-58s %8d%n", kind, times));
    System.out.println("Checked");
    checks.forEach((what, times) -> System.out.printf("  %-58s %8d%n", what, times));
    System.out.println("Violations: " + violations.size());
    violations.forEach(line -> System.out.println("  " + line));
    System.out.printf("%.0f s%n", (System.nanoTime() - beganNanos) / 1e9);
    return violations.isEmpty();
  }
}
