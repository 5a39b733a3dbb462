package org.maillage.app.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maillage.app.home.jdbc.TestDatabase;
import org.maillage.app.job.jdbc.JobRepositories;

/** The life of jobs, with a clock and a queue that are moved by hand. */
class JobWorkerTest {

  @TempDir Path folder;
  private TestDatabase.Opened database;
  private final HandClock clock = new HandClock();
  private JobRepository repository;
  private Function<JobContext, String> doing = context -> "[\"done\"]";
  private boolean resumes = true;

  private final JobKind kind =
      new JobKind() {
        @Override
        public String key() {
          return "counting";
        }

        @Override
        public boolean resumes() {
          return resumes;
        }

        @Override
        public String run(String territoryId, String input, JobContext context) {
          return doing.apply(context);
        }
      };

  @BeforeEach
  void open() {
    database = TestDatabase.H2.open(folder);
    repository = JobRepositories.over(database, clock);
  }

  @AfterEach
  void close() {
    database.close();
  }

  private JobWorker server() {
    return new JobWorker(repository, List.of(kind), clock, 1);
  }

  private Jobs jobs(JobWorker worker) {
    return new Jobs(repository, worker, clock);
  }

  private static String submit(Jobs jobs) {
    return jobs.submit("corse", "counting", "Compter", "{}", jobs.newSubmission());
  }

  private Job get(String id) {
    return repository.find(id).orElseThrow();
  }

  /** A server that is gone without a word while it worked, with a best so far in store. */
  private String cut() {
    String id = submit(jobs(server()));
    repository.takeNext(clock.instant().minus(JobWorker.SILENCE));
    repository.beat(id, new Job.Progress("progress.x", 1, 2), "[\"half\"]");
    clock.pass(JobWorker.SILENCE.plusSeconds(1));
    return id;
  }

  @Test
  void aWorkerIsAliveFromItsStartToItsEnd() throws Exception {
    JobWorker server = server();
    assertThat(jobs(server).isWorkerAlive()).isFalse();
    server.afterSingletonsInstantiated();
    for (int i = 0; i < 500 && !server.isAlive(); i++) {
      TimeUnit.MILLISECONDS.sleep(10);
    }
    assertThat(jobs(server).isWorkerAlive()).isTrue();
    server.destroy();
    assertThat(jobs(server).isWorkerAlive()).isFalse();
  }

  @Test
  void jobsAreCountedByState() {
    JobWorker server = server();
    submit(jobs(server));
    submit(jobs(server));
    assertThat(jobs(server).count(JobState.WAITING)).isEqualTo(2);
    server.runNext();
    assertThat(jobs(server).count(JobState.WAITING)).isEqualTo(1);
    assertThat(jobs(server).count(JobState.DONE)).isEqualTo(1);
  }

  @Test
  void aJobRunsToItsEnd() {
    JobWorker server = server();
    String id = submit(jobs(server));

    assertThat(server.runNext()).isTrue();
    assertThat(server.runNext()).isFalse();

    assertThat(get(id).state()).isEqualTo(JobState.DONE);
    assertThat(get(id).result()).isEqualTo("[\"done\"]");
  }

  @Test
  void theIdsCannotBeGuessedFromOneAnother() {
    Jobs jobs = jobs(server());
    assertThat(submit(jobs)).matches("[0-9a-f]{32}").isNotEqualTo(submit(jobs));
  }

  @Test
  void theSameFormSubmittedTwiceRunsOnce() {
    JobWorker server = server();
    Jobs jobs = jobs(server);
    String first = jobs.submit("corse", "counting", "Compter", "{}", "form");

    assertThat(jobs.submit("corse", "counting", "Compter", "{}", "form")).isEqualTo(first);
    assertThat(server.runNext()).isTrue();
    assertThat(server.runNext()).isFalse();
  }

  @Test
  void whoeverStopsAJobKeepsTheBestSoFar() {
    JobWorker server = server();
    Jobs jobs = jobs(server);
    String id = submit(jobs);
    List<Boolean> wentOn = new ArrayList<>();
    doing =
        context -> {
          context.best("[\"first\"]");
          wentOn.add(context.goesOn());
          jobs.stop(get(id));
          wentOn.add(context.goesOn());
          return "[\"first\"]";
        };

    server.runNext();

    assertThat(wentOn).containsExactly(true, false);
    assertThat(get(id).state()).isEqualTo(JobState.STOPPED);
    assertThat(get(id).result()).isEqualTo("[\"first\"]");
  }

  @Test
  void aStopAskedOnAnotherServerIsHeardAtTheNextSignOfLife() {
    JobWorker server = server();
    String id = submit(jobs(server));
    List<Boolean> wentOn = new ArrayList<>();
    doing =
        context -> {
          context.best("[\"first\"]");
          context.at("progress.x", 1, 4);
          repository.stop(id);
          wentOn.add(context.goesOn());
          server.beat();
          wentOn.add(context.goesOn());
          return null;
        };

    server.runNext();

    assertThat(wentOn).containsExactly(true, false);
    assertThat(get(id).progress()).isEqualTo(new Job.Progress("progress.x", 1, 4));
    assertThat(get(id).state()).isEqualTo(JobState.STOPPED);
    // The work gave nothing back: what it had told before is the result.
    assertThat(get(id).result()).isEqualTo("[\"first\"]");
  }

  @Test
  void afterACrashTheNextServerGoesOnFromTheBest() {
    String id = cut();
    List<String> starts = new ArrayList<>();
    doing =
        context -> {
          starts.add(context.start().orElse("nothing"));
          return "[\"whole\"]";
        };

    assertThat(server().runNext()).isTrue();

    assertThat(starts).containsExactly("[\"half\"]");
    assertThat(get(id).state()).isEqualTo(JobState.DONE);
    assertThat(get(id).result()).isEqualTo("[\"whole\"]");
  }

  @Test
  void whatCannotBeTakenUpIsInterruptedWithItsBestAndCanBeRunAgainOnce() {
    resumes = false;
    String id = cut();
    JobWorker next = server();
    next.runNext();
    assertThat(get(id).state()).isEqualTo(JobState.INTERRUPTED);
    assertThat(get(id).best()).isEqualTo("[\"half\"]");

    Jobs jobs = jobs(next);
    String again = jobs.again(get(id));

    assertThat(jobs.again(get(id))).isEqualTo(again).isNotEqualTo(id);
    assertThat(get(again).best()).isEqualTo("[\"half\"]");
    next.runNext();
    assertThat(get(again).state()).isEqualTo(JobState.DONE);
  }

  @Test
  void aJobThatNoServerSurvivesIsLeftAlone() {
    String id = cut();
    for (int i = 1; i < JobWorker.MOST_ATTEMPTS; i++) {
      repository.takeNext(clock.instant().minus(JobWorker.SILENCE));
      clock.pass(JobWorker.SILENCE.plusSeconds(1));
    }

    server().runNext();

    assertThat(get(id).state()).isEqualTo(JobState.INTERRUPTED);
  }

  @Test
  void aServerThatEndsPutsItsWorkBackWithTheBest() throws Exception {
    JobWorker server = server();
    String id = submit(jobs(server));
    CountDownLatch atWork = new CountDownLatch(1);
    doing =
        context -> {
          atWork.countDown();
          while (context.goesOn()) {
            Thread.onSpinWait();
          }
          return "[\"so far\"]";
        };
    server.afterSingletonsInstantiated();
    assertThat(atWork.await(30, TimeUnit.SECONDS)).isTrue();

    server.destroy();

    assertThat(get(id).state()).isEqualTo(JobState.WAITING);
    assertThat(get(id).best()).isEqualTo("[\"so far\"]");
    clock.pass(Duration.ofSeconds(1));
    doing = context -> context.start().orElseThrow();
    server().runNext();
    assertThat(get(id).result()).isEqualTo("[\"so far\"]");
  }

  @Test
  void whatFailsSaysWhyAndTheNextOneRuns() {
    JobWorker server = server();
    String told = submit(jobs(server));
    String fault = submit(jobs(server));
    JobError why = new JobError("siting.refused.noFar", List.of());
    doing =
        context -> {
          if (get(fault).state() == JobState.RUNNING) {
            throw new IllegalStateException("a fault");
          }
          throw new JobFailureException(why);
        };

    server.runNext();
    server.runNext();

    assertThat(get(told).error()).isEqualTo(why);
    assertThat(get(fault).state()).isEqualTo(JobState.FAILED);
    assertThat(get(fault).error()).isEqualTo(JobError.UNEXPECTED);
  }
}
