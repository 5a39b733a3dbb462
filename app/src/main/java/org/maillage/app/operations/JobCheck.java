package org.maillage.app.operations;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Locale;
import org.maillage.app.job.JobState;
import org.maillage.app.job.Jobs;
import org.springframework.stereotype.Component;

/** Whether somebody takes jobs from the queue, and how many wait and run. */
@Component
class JobCheck implements HealthCheck, MeterBinder {

  private final Jobs jobs;

  JobCheck(Jobs jobs) {
    this.jobs = jobs;
  }

  @Override
  public String name() {
    return "jobs";
  }

  @Override
  public boolean isWell() {
    return jobs.isWorkerAlive();
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    for (JobState state : new JobState[] {JobState.WAITING, JobState.RUNNING}) {
      Gauge.builder("maillage.jobs", jobs, j -> j.count(state))
          .tag("state", state.name().toLowerCase(Locale.ROOT))
          .register(registry);
    }
  }
}
