package org.maillage.app.privacy;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Lets go what is too old, soon after the start of a server and then once a day. */
@Component
@ConditionalOnWebApplication
class DailyRetention implements SmartInitializingSingleton, DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(DailyRetention.class);
  private static final long FIRST_MIN = 2;
  private static final long DAY_MIN = 24 * 60;

  private final Privacy privacy;
  private @Nullable ScheduledExecutorService timer;

  DailyRetention(Privacy privacy) {
    this.privacy = privacy;
  }

  @Override
  public void afterSingletonsInstantiated() {
    ScheduledExecutorService started =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "retention");
              thread.setDaemon(true);
              return thread;
            });
    timer = started;
    started.scheduleWithFixedDelay(this::apply, FIRST_MIN, DAY_MIN, TimeUnit.MINUTES);
  }

  private void apply() {
    try {
      LOG.info("Retention periods applied: {}", privacy.applyRetention());
    } catch (RuntimeException e) {
      LOG.error("Retention periods could not be applied; they will be tomorrow", e);
    }
  }

  @Override
  public void destroy() {
    if (timer != null) {
      timer.shutdownNow();
    }
  }
}
