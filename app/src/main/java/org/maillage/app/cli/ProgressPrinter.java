package org.maillage.app.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.maillage.data.progress.Progress;

/**
 * Shows how far the work is: one line rewritten on a terminal, plain lines elsewhere, and a closing
 * line with its seconds for every stage. The workers only leave their figures here; a thread of its
 * own draws them at a fixed interval, so that a call costs next to nothing and a long silence of a
 * worker still shows the seconds going by.
 */
final class ProgressPrinter implements Progress, AutoCloseable {

  /** Between two drawings on a terminal. */
  static final long TERMINAL_INTERVAL_MS = 200;

  /** Between two plain lines of one stage. */
  static final long PLAIN_INTERVAL_MS = 5_000;

  private static final String ERASE_LINE = "\r\u001b[K";

  private final Console console;
  private final Words words;
  private final boolean quiet;
  private final LongSupplier nanoTime;
  private final @Nullable ScheduledExecutorService ticker;
  private final Map<String, Long> nanosByStage = new LinkedHashMap<>();

  private @Nullable String stage;
  private String detail = "";
  private long done;
  private long total = -1;
  private long stageBeganNanos;
  private boolean drawn;

  /** Starts drawing on the console, unless it must be quiet. */
  static ProgressPrinter start(Console console, Words words, boolean quiet) {
    ScheduledExecutorService ticker =
        Executors.newSingleThreadScheduledExecutor(
            work -> {
              Thread thread = new Thread(work, "progress");
              thread.setDaemon(true);
              return thread;
            });
    return new ProgressPrinter(console, words, quiet, System::nanoTime, ticker);
  }

  ProgressPrinter(
      Console console,
      Words words,
      boolean quiet,
      LongSupplier nanoTime,
      @Nullable ScheduledExecutorService ticker) {
    this.console = console;
    this.words = words;
    this.quiet = quiet;
    this.nanoTime = nanoTime;
    this.ticker = quiet ? null : ticker;
    if (this.ticker != null) {
      long interval = console.isTerminal() ? TERMINAL_INTERVAL_MS : PLAIN_INTERVAL_MS;
      this.ticker.scheduleAtFixedRate(this::draw, interval, interval, TimeUnit.MILLISECONDS);
    }
  }

  @Override
  public synchronized void at(
      String nextStage, String nextDetail, long unitsDone, long unitsTotal) {
    boolean part = stage != null && nextStage.startsWith(stage + ".");
    if (!nextStage.equals(stage) && !part) {
      endStage();
      stage = nextStage;
      stageBeganNanos = nanoTime.getAsLong();
    }
    detail = nextDetail;
    if (!part) {
      done = unitsDone;
      total = unitsTotal;
    }
  }

  /** Counts a stage that was over before anybody could watch, such as the start of the program. */
  synchronized void past(String pastStage, long nanos) {
    endStage();
    nanosByStage.merge(pastStage, nanos, Long::sum);
    closingLine(pastStage, nanos);
  }

  /** Ends the running stage, if there is one. */
  synchronized void endStage() {
    if (stage == null) {
      return;
    }
    long nanos = nanoTime.getAsLong() - stageBeganNanos;
    nanosByStage.merge(stage, nanos, Long::sum);
    closingLine(stage, nanos);
    stage = null;
  }

  /** The stages in the order of their first coming. */
  synchronized List<StageTime> stages() {
    List<StageTime> stages = new ArrayList<>();
    nanosByStage.forEach((name, nanos) -> stages.add(new StageTime(name, nanos)));
    return List.copyOf(stages);
  }

  /** Writes a line of its own, without harming the line being rewritten. */
  synchronized void message(String line) {
    erase();
    console.err().println(line);
  }

  /** Ends the drawing; the stages can still be read. */
  @Override
  public void close() {
    if (ticker != null) {
      ticker.shutdownNow();
    }
    synchronized (this) {
      endStage();
      erase();
    }
  }

  /** Draws the running stage once. */
  synchronized void draw() {
    if (quiet || stage == null) {
      return;
    }
    String line = runningLine(stage);
    if (console.isTerminal()) {
      console.err().print(ERASE_LINE + shortened(line, console.columns() - 1));
      console.err().flush();
      drawn = true;
    } else {
      console.err().println(line);
    }
  }

  private String runningLine(String name) {
    double seconds = (nanoTime.getAsLong() - stageBeganNanos) / 1e9;
    String words1 = detail.isEmpty() ? words.stage(name) : words.stage(name) + " (" + detail + ")";
    if (total > 0) {
      long percent = Math.min(100, Math.round(100.0 * done / total));
      return words.text("running.of", words1, percent, done, total, seconds);
    }
    return done > 0
        ? words.text("running.count", words1, done, seconds)
        : words.text("running", words1, seconds);
  }

  private void closingLine(String name, long nanos) {
    erase();
    if (!quiet) {
      console.err().println(words.text("stage.done", words.stage(name), nanos / 1e9));
    }
  }

  private void erase() {
    if (drawn) {
      console.err().print(ERASE_LINE);
      console.err().flush();
      drawn = false;
    }
  }

  private static String shortened(String line, int columns) {
    return line.length() <= columns ? line : line.substring(0, Math.max(0, columns - 1)) + "…";
  }
}
