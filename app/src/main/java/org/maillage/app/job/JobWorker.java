package org.maillage.app.job;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Takes jobs from the queue, one after the other, and gives signs of life while one runs. Begins
 * with the server; a command, which makes no bean before it asks for it, never begins it.
 */
@Component
class JobWorker implements SmartInitializingSingleton, DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(JobWorker.class);
  private static final long BEAT_MS = 1_000;

  /** How long nobody looks into the queue when nobody wakes the worker. */
  private static final long LOOK_MS = 5_000;

  /** A job that was silent for so long was cut with its server. */
  static final Duration SILENCE = Duration.ofSeconds(20);

  /** A job that the server did not survive so many times is left alone. */
  static final int MOST_ATTEMPTS = 3;

  private static final long LEAVING_MS = 10_000;

  private final JobRepository repository;
  private final Map<String, JobKind> kinds = new LinkedHashMap<>();
  private final Clock clock;
  private final int threads;
  private final Map<String, RunningJob> running = new ConcurrentHashMap<>();
  private final Semaphore wakes = new Semaphore(0);
  private final AtomicInteger atWork = new AtomicInteger();
  private volatile boolean leaving;
  private @Nullable ExecutorService workers;
  private @Nullable ScheduledExecutorService beats;

  JobWorker(
      JobRepository repository,
      List<JobKind> kinds,
      Clock clock,
      @Value("${maillage.jobs.threads:1}") int threads) {
    this.repository = repository;
    this.clock = clock;
    this.threads = threads;
    kinds.forEach(kind -> this.kinds.put(kind.key(), kind));
  }

  @Override
  public void afterSingletonsInstantiated() {
    ExecutorService pool = Executors.newFixedThreadPool(threads, task -> daemon(task, "jobs"));
    ScheduledExecutorService ticker =
        Executors.newSingleThreadScheduledExecutor(task -> daemon(task, "job-beats"));
    workers = pool;
    beats = ticker;
    for (int i = 0; i < threads; i++) {
      pool.execute(this::work);
    }
    ticker.scheduleWithFixedDelay(this::beat, BEAT_MS, BEAT_MS, TimeUnit.MILLISECONDS);
  }

  private static Thread daemon(Runnable task, String name) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    return thread;
  }

  /** Says that there is something in the queue. */
  void wake() {
    wakes.release();
  }

  /** Tells the job at once, where it runs here; where not, its server hears it from the store. */
  void stop(String id) {
    RunningJob job = running.get(id);
    if (job != null) {
      job.stop();
    }
  }

  private void work() {
    atWork.incrementAndGet();
    try {
      workOn();
    } finally {
      atWork.decrementAndGet(); // also when an error, such as no memory, ends the thread
    }
  }

  /** Whether every thread that began is still there to take jobs. */
  boolean isAlive() {
    return !leaving && atWork.get() == threads;
  }

  private void workOn() {
    while (!leaving) {
      try {
        if (!runNext()) {
          boolean woken = wakes.tryAcquire(LOOK_MS, TimeUnit.MILLISECONDS);
          LOG.trace("Looking into the queue, asked to: {}", woken);
        }
      } catch (InterruptedException end) {
        Thread.currentThread().interrupt();
        return;
      } catch (RuntimeException e) {
        // The store may be away for a moment; the queue is still there afterwards.
        LOG.warn("Could not take a job from the queue", e);
        pause();
      }
    }
  }

  private void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(BEAT_MS);
    } catch (InterruptedException end) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Takes one job from the queue and does it.
   *
   * @return false when there was none
   */
  boolean runNext() {
    Optional<Job> next = repository.takeNext(clock.instant().minus(SILENCE));
    next.ifPresent(this::run);
    return next.isPresent();
  }

  private void run(Job job) {
    JobKind kind = kinds.get(job.kind());
    boolean cut = job.state() != JobState.WAITING;
    if (kind == null) {
      repository.end(job.id(), JobState.FAILED, null, JobError.UNKNOWN_KIND);
    } else if (job.state() == JobState.STOPPING) {
      repository.end(job.id(), JobState.STOPPED, job.best(), null);
    } else if (cut && (!kind.resumes() || job.attempts() >= MOST_ATTEMPTS)) {
      repository.end(job.id(), JobState.INTERRUPTED, null, null);
    } else {
      run(job, kind);
    }
  }

  private void run(Job job, JobKind kind) {
    RunningJob context = new RunningJob(job.best());
    running.put(job.id(), context);
    try {
      String result = kind.run(job.territoryId(), job.input(), context);
      finish(job.id(), context, result);
    } catch (JobFailureException e) {
      end(job.id(), JobState.FAILED, null, e.error());
    } catch (RuntimeException e) {
      LOG.error("Job {} of kind {} failed", job.id(), job.kind(), e);
      end(job.id(), JobState.FAILED, null, JobError.UNEXPECTED);
    } finally {
      running.remove(job.id());
    }
  }

  private void finish(String id, RunningJob context, @Nullable String result) {
    if (context.wasToldToLeave() && !context.wasStopped()) {
      repository.putBack(id, result);
    } else {
      JobState state = context.wasStopped() ? JobState.STOPPED : JobState.DONE;
      end(id, state, result == null ? context.best() : result, null);
    }
  }

  private void end(String id, JobState state, @Nullable String result, @Nullable JobError error) {
    repository.end(id, state, result, error);
  }

  /** Signs of life of everything that runs here; hears who is to stop. */
  void beat() {
    running.forEach(
        (id, job) -> {
          try {
            if (repository.beat(id, job.progress(), job.takeNewBest()) == JobState.STOPPING) {
              job.stop();
            }
          } catch (RuntimeException e) {
            LOG.warn("Could not keep a sign of life of job {}", id, e);
          }
        });
  }

  /** Ends with the server: what runs goes back into the queue with the best it found. */
  @Override
  public void destroy() throws InterruptedException {
    leaving = true;
    running.values().forEach(RunningJob::leave);
    wakes.release(threads);
    if (workers != null) {
      workers.shutdown();
      if (!workers.awaitTermination(LEAVING_MS, TimeUnit.MILLISECONDS)) {
        LOG.warn("Work did not end in time; the next server takes it up again");
      }
    }
    if (beats != null) {
      beats.shutdownNow();
    }
  }
}
