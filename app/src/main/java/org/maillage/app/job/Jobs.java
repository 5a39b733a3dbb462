package org.maillage.app.job;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.maillage.app.home.UnguessableIds;
import org.springframework.stereotype.Service;

/** Submits, shows and stops jobs. */
@Service
public class Jobs {

  private static final int ID_BYTES = 16;
  private static final int SHOWN = 20;
  private static final long LOOK_AGAIN_MS = 100;

  private final JobRepository repository;
  private final JobWorker worker;
  private final Clock clock;
  private final UnguessableIds ids = new UnguessableIds();

  Jobs(JobRepository repository, JobWorker worker, Clock clock) {
    this.repository = repository;
    this.worker = worker;
    this.clock = clock;
  }

  /** A secret for a form: submitted twice with the same one, it counts once. */
  public String newSubmission() {
    return ids.next(ID_BYTES);
  }

  /**
   * Puts work in the queue.
   *
   * @param title in words
   * @param input JSON that the kind understands
   * @param submission of the form, see {@link #newSubmission}
   * @return id of the job; of the one that is there already when the form was submitted before
   */
  public String submit(
      String territoryId, String kind, String title, String input, String submission) {
    return submit(territoryId, kind, title, input, null, submission);
  }

  private String submit(
      String territoryId,
      String kind,
      String title,
      String input,
      @Nullable String best,
      String submission) {
    Job job =
        new Job(
            newSubmission(),
            territoryId,
            kind,
            title,
            input,
            JobState.WAITING,
            Job.Progress.NONE,
            best,
            null,
            null,
            0,
            new Job.Times(clock.instant(), null, null, null));
    String id = repository.add(job, submission);
    worker.wake();
    return id;
  }

  /** The job of a territory and of a kind; empty when there is none of that id there. */
  public Optional<Job> find(String territoryId, String kind, String id) {
    return repository
        .find(id)
        .filter(job -> job.territoryId().equals(territoryId) && job.kind().equals(kind));
  }

  /** The last jobs of a kind about a territory, the newest first. */
  public List<Job> listJobs(String territoryId, String kind) {
    return repository.listJobs(territoryId, kind, SHOWN);
  }

  /** How many jobs are in a state. */
  public long count(JobState state) {
    return repository.count(state);
  }

  /**
   * Waits until no job is in the queue or at work, for commands that end when all is done.
   *
   * @return false when the time was not enough
   */
  public boolean awaitAll(Duration most) throws InterruptedException {
    Instant until = clock.instant().plus(most);
    while (count(JobState.WAITING) + count(JobState.RUNNING) > 0) {
      if (clock.instant().isAfter(until)) {
        return false;
      }
      Thread.sleep(LOOK_AGAIN_MS);
    }
    return true;
  }

  /** Whether this server takes jobs from the queue. */
  public boolean isWorkerAlive() {
    return worker.isAlive();
  }

  /** Asks a job to end with the best so far; nothing happens to one that is over. */
  public void stop(Job job) {
    repository.stop(job.id());
    worker.stop(job.id());
  }

  /**
   * Runs a job that is over once more, from the best it had found.
   *
   * @return id of the new job; once only for each job
   */
  public String again(Job job) {
    if (!job.state().isOver()) {
      return job.id();
    }
    String best = job.result() == null ? job.best() : job.result();
    return submit(
        job.territoryId(), job.kind(), job.title(), job.input(), best, "again:" + job.id());
  }
}
