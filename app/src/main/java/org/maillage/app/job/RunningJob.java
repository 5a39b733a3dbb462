package org.maillage.app.job;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** A job while it runs, between its own thread and the one that gives signs of life. */
final class RunningJob implements JobContext {

  private final @Nullable String start;
  private volatile Job.Progress progress = Job.Progress.NONE;
  private volatile @Nullable String best;
  private final AtomicReference<@Nullable String> newBest = new AtomicReference<>();
  private volatile boolean stopped;
  private volatile boolean leaving;

  RunningJob(@Nullable String start) {
    this.start = start;
    this.best = start;
  }

  @Override
  public Optional<String> start() {
    return Optional.ofNullable(start);
  }

  @Override
  public void best(String json) {
    best = json;
    newBest.set(json);
  }

  @Override
  public void at(String messageKey, long done, long total) {
    progress = new Job.Progress(messageKey, done, total);
  }

  @Override
  public boolean goesOn() {
    return !stopped && !leaving;
  }

  void stop() {
    stopped = true;
  }

  void leave() {
    leaving = true;
  }

  boolean wasStopped() {
    return stopped;
  }

  boolean wasToldToLeave() {
    return leaving;
  }

  Job.Progress progress() {
    return progress;
  }

  @Nullable String best() {
    return best;
  }

  /** What has to be kept since the last time it was asked for; null for nothing. */
  @Nullable String takeNewBest() {
    return newBest.getAndSet(null);
  }
}
