package org.maillage.app.job;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The jobs in store. Several servers may share one store: what one has taken no other takes. */
public interface JobRepository {

  /**
   * Puts a job in the queue, unless the same form was submitted already.
   *
   * @param job new, {@link JobState#WAITING}
   * @param submission of the form, never used for another
   * @return id of the job of that form, this or the former
   */
  String add(Job job, String submission);

  Optional<Job> find(String id);

  /** Jobs of a kind about a territory, the last asked for first. */
  List<Job> listJobs(String territoryId, String kind, int atMost);

  /** How many jobs are in a state, of all kinds and territories. */
  long count(JobState state);

  /**
   * Takes the oldest job that waits, or that was cut: it is at work and gave no sign of life since.
   *
   * @param silentSince jobs at work that were last seen before are taken for cut
   * @return the job as it was before, now {@link JobState#RUNNING}; one that was {@link
   *     JobState#STOPPING} keeps that state
   */
  Optional<Job> takeNext(Instant silentSince);

  /**
   * A sign of life, with how far the work is.
   *
   * @param best null to leave the one in store
   * @return the state in store: {@link JobState#STOPPING} when somebody asked it to stop
   */
  JobState beat(String id, Job.Progress progress, @Nullable String best);

  /**
   * Ends a job.
   *
   * @param result null for none
   * @param error null for none
   */
  void end(String id, JobState state, @Nullable String result, @Nullable JobError error);

  /** Puts a job that is at work back into the queue, with the best so far. */
  void putBack(String id, @Nullable String best);

  /**
   * Asks a job to stop: one that waits is stopped at once.
   *
   * @return false when it was over or asked to stop before, or there is none
   */
  boolean stop(String id);
}
