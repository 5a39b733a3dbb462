package org.maillage.app.operations;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Asks every check, and waits no longer than a probe does: what does not answer in time is not
 * well. A change is told in the log, once; the outside hears only whether all is well.
 */
@Component
public class Readiness implements MeterBinder, DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(Readiness.class);
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final List<HealthCheck> checks;
  private final Map<String, Boolean> last = new ConcurrentHashMap<>();
  private final Map<String, Future<Boolean>> asked = new HashMap<>();
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          task -> {
            Thread thread = new Thread(task, "health");
            thread.setDaemon(true);
            return thread;
          });

  Readiness(List<HealthCheck> checks) {
    this.checks = List.copyOf(checks);
  }

  /** Whether everything is well. */
  public boolean isReady() {
    Map<HealthCheck, Future<Boolean>> answers = new LinkedHashMap<>();
    checks.forEach(check -> answers.put(check, ask(check)));
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    boolean ready = true;
    for (Map.Entry<HealthCheck, Future<Boolean>> answer : answers.entrySet()) {
      boolean well = await(answer.getValue(), deadline - System.nanoTime());
      tell(answer.getKey().name(), well);
      ready &= well;
    }
    return ready;
  }

  /** A check that hangs is not asked again before it came back: probes must not pile up. */
  private synchronized Future<Boolean> ask(HealthCheck check) {
    Future<Boolean> former = asked.get(check.name());
    if (former != null && !former.isDone()) {
      return former;
    }
    Future<Boolean> now = threads.submit(check::isWell);
    asked.put(check.name(), now);
    return now;
  }

  private static boolean await(Future<Boolean> answer, long nanos) {
    try {
      return answer.get(Math.max(0, nanos), TimeUnit.NANOSECONDS);
    } catch (ExecutionException | TimeoutException e) {
      LOG.debug("A check failed", e);
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private void tell(String name, boolean well) {
    Boolean before = last.put(name, well);
    if (!well && !Boolean.FALSE.equals(before)) {
      LOG.error("Not well: {}", name);
    } else if (well && Boolean.FALSE.equals(before)) {
      LOG.warn("Well again: {}", name);
    }
  }

  /** 1 when a check was well the last time it was asked, 0 when it was not. */
  @Override
  public void bindTo(MeterRegistry registry) {
    for (HealthCheck check : checks) {
      Gauge.builder(
              "maillage.health",
              last,
              answers -> Boolean.FALSE.equals(answers.get(check.name())) ? 0 : 1)
          .tag("check", check.name())
          .register(registry);
    }
  }

  @Override
  public void destroy() {
    threads.shutdownNow();
  }
}
