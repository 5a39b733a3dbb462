package org.maillage.benchmarks.load;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.jspecify.annotations.Nullable;
import org.maillage.benchmarks.load.Visits.Visit;

/**
 * Readers and writers at work for a while. Each reads, thinks, and reads again, as a person does:
 * the number of people is held, not the number of requests a second, so that a slow server is asked
 * less. The think time is drawn between half of the mean and one and a half of it.
 */
@SuppressWarnings("FutureReturnValueIgnored") // what a request ends with is recorded by itself
final class Load {

  private static final int CLIENT_THREADS = 4;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final String server;
  private final Settings settings;
  private final Recorder recorder;
  private final Visits visits;
  private final HttpClient client;
  private final ScheduledExecutorService clock = Executors.newScheduledThreadPool(1);
  private final AtomicInteger readersAtWork = new AtomicInteger();
  private volatile boolean over;

  /**
   * What is asked for.
   *
   * @param readers people who read
   * @param writers people who change scenarios
   * @param thinkMs mean pause between two requests of one person
   * @param seconds how long
   * @param seed of all chance
   */
  record Settings(int readers, int writers, long thinkMs, long seconds, long seed) {}

  /**
   * What came of it.
   *
   * @param seconds how long it took
   * @param acknowledged writes that the server said it kept
   */
  record Outcome(double seconds, long acknowledged, List<Writer> writers) {}

  Load(String server, Settings settings, Recorder recorder, Visits visits, HttpClient client) {
    this.server = server;
    this.settings = settings;
    this.recorder = recorder;
    this.visits = visits;
    this.client = client;
  }

  static HttpClient client() {
    return HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .connectTimeout(PATIENCE)
        .executor(Executors.newFixedThreadPool(CLIENT_THREADS, Load::daemon))
        .build();
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "load");
    thread.setDaemon(true);
    return thread;
  }

  private static RandomGenerator chance(long seed) {
    return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
  }

  /** Runs for as long as asked; every request that began has ended when it returns. */
  Outcome run(List<Writer> writers) throws InterruptedException {
    long begun = System.nanoTime();
    for (int i = 0; i < settings.readers(); i++) {
      RandomGenerator chance = chance(settings.seed() + i);
      readersAtWork.incrementAndGet();
      // Not all at once: people arrive within a think time.
      later(chance, chance.nextLong(settings.thinkMs() + 1));
    }
    ExecutorService pens = Executors.newCachedThreadPool(Load::daemon);
    List<java.util.concurrent.Future<?>> atWork = new ArrayList<>();
    for (int i = 0; i < writers.size(); i++) {
      Writer writer = writers.get(i);
      RandomGenerator chance = chance(settings.seed() + settings.readers() + i);
      atWork.add(pens.submit(() -> write(writer, chance)));
    }
    TimeUnit.SECONDS.sleep(settings.seconds());
    over = true;
    for (java.util.concurrent.Future<?> pen : atWork) {
      try {
        pen.get();
      } catch (java.util.concurrent.ExecutionException e) {
        recorder.failed("écriture", String.valueOf(e.getCause()));
      }
    }
    while (readersAtWork.get() > 0) {
      TimeUnit.MILLISECONDS.sleep(50);
    }
    clock.shutdown();
    pens.shutdown();
    double seconds = (System.nanoTime() - begun) / 1e9;
    return new Outcome(seconds, writers.stream().mapToLong(Writer::acknowledged).sum(), writers);
  }

  private long thinkMs(RandomGenerator chance) {
    return settings.thinkMs() / 2 + chance.nextLong(settings.thinkMs() + 1);
  }

  private void write(Writer writer, RandomGenerator chance) {
    try {
      while (!over) {
        TimeUnit.MILLISECONDS.sleep(thinkMs(chance));
        writer.work();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void read(RandomGenerator chance) {
    if (over) {
      readersAtWork.decrementAndGet();
      return;
    }
    Visit visit = visits.next(chance);
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(server + visit.path()))
            .timeout(PATIENCE)
            .header("Accept-Encoding", "gzip")
            .header("Accept", "text/html,*/*")
            .build();
    long begun = System.nanoTime();
    client
        .sendAsync(request, BodyHandlers.ofByteArray())
        .whenComplete(
            (answer, failure) -> {
              record(visit.kind(), System.nanoTime() - begun, answer, failure);
              later(chance, thinkMs(chance));
            });
  }

  private void later(RandomGenerator chance, long ms) {
    clock.schedule(() -> read(chance), ms, TimeUnit.MILLISECONDS);
  }

  private void record(
      String kind, long nanos, @Nullable HttpResponse<byte[]> answer, @Nullable Throwable failure) {
    if (answer == null) {
      recorder.failed(kind, String.valueOf(failure));
      return;
    }
    recorder.took(kind, nanos);
    if (!Visits.answered(answer.statusCode())) {
      recorder.failed(kind, "status " + answer.statusCode());
    }
  }
}
