package org.maillage.benchmarks.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.maillage.benchmarks.measure.Target;

/** Runs in words: a table for the terminal, and Markdown for docs/performance.md. */
public final class RunText {

  private static final double BYTES_PER_GB = 1_024.0 * 1_024 * 1_024;

  private RunText() {}

  /** One run for the terminal, one line a measure. */
  public static List<String> table(Run run) {
    List<String> text = new ArrayList<>(context(run));
    text.add("");
    int width = run.lines().stream().mapToInt(line -> line.name().length()).max().orElse(0);
    for (Line line : run.lines()) {
      text.add(
          String.format(
                  Locale.ROOT,
                  "%-" + width + "s  %12s %-5s  %s",
                  line.name(),
                  figure(line.value()),
                  line.unit(),
                  verdict(line))
              .stripTrailing());
    }
    return text;
  }

  /** Several runs side by side, one column each, a row for each measure that any of them has. */
  public static List<String> markdown(List<Run> runs) {
    List<String> text = new ArrayList<>();
    for (int i = 0; i < runs.size(); i++) {
      text.add((i + 1) + ". " + String.join("; ", context(runs.get(i))));
    }
    StringBuilder head = new StringBuilder("| |");
    StringBuilder rule = new StringBuilder("|---|");
    for (Run run : runs) {
      head.append(' ').append(shortName(run)).append(" |");
      rule.append("---:|");
    }
    text.add("");
    text.add(head.toString());
    text.add(rule.toString());
    for (Line row : rows(runs)) {
      StringBuilder cells = new StringBuilder("| " + row.name() + ", " + row.unit() + " |");
      for (Run run : runs) {
        cells.append(' ').append(cell(run, row.code())).append(" |");
      }
      text.add(cells.toString());
    }
    return text;
  }

  private static List<Line> rows(List<Run> runs) {
    Map<String, Line> rows = new LinkedHashMap<>();
    for (Run run : runs) {
      run.lines().forEach(line -> rows.putIfAbsent(line.code(), line));
    }
    return List.copyOf(rows.values());
  }

  private static String cell(Run run, String code) {
    return run.lines().stream()
        .filter(line -> line.code().equals(code))
        .map(
            line ->
                figure(line.value()) + (Boolean.FALSE.equals(line.reached()) ? " (missed)" : ""))
        .findFirst()
        .orElse("");
  }

  private static String shortName(Run run) {
    return String.format(
        Locale.ROOT,
        "%,d nodes, %d × %d facilities, %d %s",
        run.graph().nodes(),
        run.services(),
        run.facilities(),
        run.threads(),
        run.threads() == 1 ? "thread" : "threads");
  }

  private static List<String> context(Run run) {
    Machine machine = run.machine();
    Run.Graph graph = run.graph();
    return List.of(
        String.format(
            Locale.ROOT,
            "%s, %d cores, %.0f GB, %s, load %.1f",
            machine.cpu(),
            machine.cores(),
            machine.memoryBytes() / BYTES_PER_GB,
            machine.system(),
            machine.load()),
        String.format(
            Locale.ROOT,
            "%s, heap up to %.1f GB, commit %s",
            machine.jdk(),
            machine.heapBytes() / BYTES_PER_GB,
            machine.commit()),
        String.format(
            Locale.ROOT,
            "%s, seed %d: %,d nodes, %,d arcs (%.2f a node; %.0f %% dead ends, %.0f %% bends)",
            graph.source(),
            graph.seed(),
            graph.nodes(),
            graph.arcs(),
            graph.arcsPerNode(),
            graph.deadEnds() * 100,
            graph.bends() * 100),
        String.format(
            Locale.ROOT,
            "%d services of %d facilities, %d %s; %.0f s of processor, %.0f s on the clock in all",
            run.services(),
            run.facilities(),
            run.threads(),
            run.threads() == 1 ? "thread" : "threads",
            run.cpuS(),
            run.wallS()));
  }

  private static String verdict(Line line) {
    Target target = line.target();
    if (target == null) {
      return "";
    }
    return (target.atMost() ? "at most " : "at least ")
        + figure(target.limit())
        + (Boolean.TRUE.equals(line.reached()) ? ": reached" : ": missed");
  }

  /** Three significant digits, whole numbers from a thousand on. */
  static String figure(double value) {
    double size = Math.abs(value);
    String format = size >= 100 ? "%,.0f" : size >= 10 ? "%.1f" : size >= 1 ? "%.2f" : "%.3f";
    return String.format(Locale.ROOT, format, value);
  }
}
