package org.maillage.app.reminder;

import java.util.List;
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

/**
 * Sends what is due, soon after the start of a server and then once a day: each recipient gets one
 * a week, and what was refused goes again the next day.
 */
@Component
@ConditionalOnWebApplication
class DailyReminders implements SmartInitializingSingleton, DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(DailyReminders.class);
  private static final long FIRST_MIN = 10;
  private static final long DAY_MIN = 24 * 60;

  private final Reminders reminders;
  private final List<DailyPost> others;
  private @Nullable ScheduledExecutorService timer;

  DailyReminders(Reminders reminders, List<DailyPost> others) {
    this.reminders = reminders;
    this.others = List.copyOf(others);
  }

  @Override
  public void afterSingletonsInstantiated() {
    if (!reminders.isConfigured()) {
      return;
    }
    ScheduledExecutorService started =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "reminders");
              thread.setDaemon(true);
              return thread;
            });
    timer = started;
    started.scheduleWithFixedDelay(this::run, FIRST_MIN, DAY_MIN, TimeUnit.MINUTES);
  }

  private void run() {
    remind();
    for (DailyPost other : others) {
      try {
        other.runDaily();
      } catch (RuntimeException e) {
        LOG.error("Daily mail could not be sent; it will be tried tomorrow", e);
      }
    }
  }

  private void remind() {
    try {
      List<Reminders.Line> lines = reminders.run(false);
      LOG.info(
          "Reminders: {} sent, {} refused by the mail server",
          lines.stream().filter(l -> l.result() == Reminders.Result.SENT).count(),
          lines.stream().filter(l -> l.result() == Reminders.Result.FAILED).count());
    } catch (RuntimeException e) {
      LOG.error("Reminders could not be sent; they will be tried tomorrow", e);
    }
  }

  @Override
  public void destroy() {
    if (timer != null) {
      timer.shutdownNow();
    }
  }
}
