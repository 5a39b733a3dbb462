package org.maillage.app.job.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.maillage.app.home.jdbc.TestDatabase;
import org.maillage.app.job.HandClock;
import org.maillage.app.job.Job;
import org.maillage.app.job.JobError;
import org.maillage.app.job.JobRepository;
import org.maillage.app.job.JobState;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class JobRepositoryTest {

  @Parameter TestDatabase kind;
  @TempDir Path folder;
  private TestDatabase.Opened database;
  private final HandClock clock = new HandClock();
  private JobRepository jobs;

  @BeforeEach
  void open() {
    database = kind.open(folder);
    jobs = JobRepositories.over(database, clock);
  }

  @AfterEach
  void close() {
    if (database != null) {
      database.close();
    }
  }

  private Job job(String id) {
    return new Job(
        id,
        "corse",
        "implantations",
        "L’été à Bastia",
        "{\"add\": 5}",
        JobState.WAITING,
        Job.Progress.NONE,
        null,
        null,
        null,
        0,
        new Job.Times(clock.instant(), null, null, null));
  }

  private Instant silentSince() {
    return clock.instant().minusSeconds(20);
  }

  private Job get(String id) {
    return jobs.find(id).orElseThrow();
  }

  @Test
  void aJobComesBackAsItWasPutIn() {
    assertThat(jobs.add(job("a"), "form 1")).isEqualTo("a");

    assertThat(get("a")).isEqualTo(job("a"));
    assertThat(jobs.find("b")).isEmpty();
    assertThat(jobs.listJobs("landes", "implantations", 9)).isEmpty();
    assertThat(jobs.listJobs("corse", "imports", 9)).isEmpty();
  }

  @Test
  void theSameFormTwiceIsOneJob() {
    jobs.add(job("a"), "form 1");

    assertThat(jobs.add(job("b"), "form 1")).isEqualTo("a");
    assertThat(jobs.add(job("c"), "form 2")).isEqualTo("c");
    assertThat(jobs.listJobs("corse", "implantations", 9))
        .extracting(Job::id)
        .containsExactly("c", "a");
    assertThat(jobs.listJobs("corse", "implantations", 1)).extracting(Job::id).containsExactly("c");
  }

  @Test
  void jobsAreTakenOneAfterTheOtherAndOnceOnly() {
    jobs.add(job("a"), "1");
    jobs.add(job("b"), "2");

    assertThat(jobs.takeNext(silentSince())).map(Job::id).contains("a");
    assertThat(jobs.takeNext(silentSince())).map(Job::id).contains("b");
    assertThat(jobs.takeNext(silentSince())).isEmpty();
    assertThat(get("a").state()).isEqualTo(JobState.RUNNING);
    assertThat(get("a").attempts()).isEqualTo(1);
    assertThat(get("a").times().begun()).isEqualTo(clock.instant());
  }

  @Test
  void aSignOfLifeKeepsTheBestUntilThereIsABetterOne() {
    jobs.add(job("a"), "1");
    jobs.takeNext(silentSince());
    clock.pass(Duration.ofSeconds(1));

    assertThat(jobs.beat("a", new Job.Progress("progress.x", 3, 10), "[1]"))
        .isEqualTo(JobState.RUNNING);
    jobs.beat("a", new Job.Progress("progress.x", 4, 10), null);

    assertThat(get("a").best()).isEqualTo("[1]");
    assertThat(get("a").progress()).isEqualTo(new Job.Progress("progress.x", 4, 10));
    assertThat(get("a").times().seen()).isEqualTo(clock.instant());
  }

  @Test
  void aJobWhoseServerIsSilentIsTakenAgainButNotOneThatLives() {
    jobs.add(job("a"), "1");
    jobs.takeNext(silentSince());
    jobs.beat("a", Job.Progress.NONE, "[1]");
    clock.pass(Duration.ofSeconds(15));
    assertThat(jobs.takeNext(silentSince())).isEmpty();

    clock.pass(Duration.ofSeconds(10));
    Job cut = jobs.takeNext(silentSince()).orElseThrow();

    assertThat(cut.state()).isEqualTo(JobState.RUNNING);
    assertThat(cut.best()).isEqualTo("[1]");
    assertThat(get("a").attempts()).isEqualTo(2);
    assertThat(jobs.takeNext(silentSince())).isEmpty();
  }

  @Test
  void whoWaitsIsStoppedAtOnceAndWhoRunsIsAsked() {
    jobs.add(job("a"), "1");
    jobs.add(job("b"), "2");
    jobs.takeNext(silentSince());

    assertThat(jobs.stop("b")).isTrue();
    assertThat(get("b").state()).isEqualTo(JobState.STOPPED);
    assertThat(get("b").times().ended()).isEqualTo(clock.instant());
    assertThat(jobs.stop("a")).isTrue();
    assertThat(jobs.beat("a", Job.Progress.NONE, null)).isEqualTo(JobState.STOPPING);
    jobs.end("a", JobState.STOPPED, "[1]", null);
    assertThat(jobs.stop("a")).isFalse();
    assertThat(jobs.stop("nobody")).isFalse();
  }

  @Test
  void whatCameOutIsKeptAndWhyItFailed() {
    jobs.add(job("a"), "1");
    jobs.add(job("b"), "2");
    jobs.takeNext(silentSince());
    jobs.takeNext(silentSince());

    jobs.end("a", JobState.DONE, "{\"é\": 1}", null);
    JobError error = new JobError("x.y", List.of("é", "2"));
    jobs.end("b", JobState.FAILED, null, error);

    assertThat(get("a").result()).isEqualTo("{\"é\": 1}");
    assertThat(get("a").error()).isNull();
    assertThat(get("b").error()).isEqualTo(error);
    assertThat(get("b").result()).isNull();
  }

  @Test
  void whatIsPutBackWaitsWithItsBestUnlessItWasToStop() {
    jobs.add(job("a"), "1");
    jobs.add(job("b"), "2");
    jobs.takeNext(silentSince());
    jobs.takeNext(silentSince());
    jobs.stop("b");

    jobs.putBack("a", "[1]");
    jobs.putBack("b", "[2]");

    assertThat(get("a").state()).isEqualTo(JobState.WAITING);
    assertThat(get("a").best()).isEqualTo("[1]");
    assertThat(get("b").state()).isEqualTo(JobState.STOPPED);
    assertThat(jobs.takeNext(silentSince())).map(Job::id).contains("a");
  }
}
