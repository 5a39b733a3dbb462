package org.maillage.benchmarks.contender;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Shares the services of a question out to several threads, as evenly as their number allows. */
public final class SharedOut implements Contender {

  private final Contender inner;
  private final int threads;

  /**
   * Shares out.
   *
   * @param inner safe for several threads once it is prepared
   * @param threads 2 or more
   */
  public SharedOut(Contender inner, int threads) {
    if (threads < 2) {
      throw new IllegalArgumentException(threads + " threads have nothing to share out");
    }
    this.inner = inner;
    this.threads = threads;
  }

  @Override
  public String name() {
    return inner.name() + ", " + threads + " threads";
  }

  @Override
  public void prepare() {
    inner.prepare();
  }

  @Override
  public NearestAnswer nearest(List<int[]> services) {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Future<NearestAnswer>> parts = new ArrayList<>();
      for (int thread = 0; thread < threads; thread++) {
        List<int[]> own = services.subList(begin(services, thread), begin(services, thread + 1));
        parts.add(pool.submit(() -> inner.nearest(own)));
      }
      List<NearestAnswer> answers = new ArrayList<>();
      for (Future<NearestAnswer> part : parts) {
        answers.add(part.get());
      }
      return (service, node) -> {
        int thread = 0;
        while (service >= begin(services, thread + 1)) {
          thread++;
        }
        return answers.get(thread).timeMs(service - begin(services, thread), node);
      };
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while measuring", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(name() + " failed", e.getCause());
    } finally {
      pool.shutdown();
    }
  }

  private int begin(List<int[]> services, int thread) {
    return services.size() * thread / threads;
  }
}
