package org.maillage.app.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A command at work: its progress, its seconds, and what it reports at the end. */
final class Work implements AutoCloseable {

  private final MaillageCommand root;
  private final ProgressPrinter progress;

  private Work(MaillageCommand root) {
    this.root = root;
    this.progress = ProgressPrinter.start(root.console(), root.words(), root.quiet());
  }

  /** Begins; the start of the process itself counts as the first stage. */
  static Work begin(MaillageCommand root) {
    Work work = new Work(root);
    work.progress.past("start", root.console().uptimeMs().getAsLong() * 1_000_000L);
    work.progress.at("start", "", 0, -1);
    return work;
  }

  ProgressPrinter progress() {
    return progress;
  }

  Words words() {
    return root.words();
  }

  /** A line for people, on standard error, unless the command must be quiet. */
  void say(String key, Object... arguments) {
    if (!root.quiet()) {
      progress.message(root.words().text(key, arguments));
    }
  }

  /** Ends the stages, tells their sum and adds the figures that every report ends with. */
  Map<String, Object> finish(Map<String, Object> report) {
    progress.endStage();
    long peakMb = PeakMemory.megabytes();
    double seconds = root.console().uptimeMs().getAsLong() / 1e3;
    say("total", seconds, peakMb);
    Map<String, Object> whole = new LinkedHashMap<>(report);
    whole.put("seconds", seconds);
    List<Map<String, Object>> stages = new ArrayList<>();
    for (StageTime stage : progress.stages()) {
      Map<String, Object> line = new LinkedHashMap<>();
      line.put("stage", stage.stage());
      line.put("seconds", stage.seconds());
      stages.add(line);
    }
    whole.put("stages", stages);
    whole.put("peakMb", peakMb);
    return whole;
  }

  /** Prints the report for scripts where one was asked for, after the last line of progress. */
  void print(Map<String, Object> report) {
    if (root.json()) {
      Report.print(root.console(), report);
    }
  }

  @Override
  public void close() {
    progress.close();
  }
}
