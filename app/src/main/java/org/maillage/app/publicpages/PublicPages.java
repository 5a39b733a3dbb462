package org.maillage.app.publicpages;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Scheduler;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.maillage.app.journal.Act;
import org.maillage.app.journal.ObjectKind;
import org.maillage.app.journal.Recorded;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The public's pages of the last seconds. Every change that a page could show takes all of them
 * away as soon as it is committed; a change by another program on the same database shows after
 * {@link #KEPT} at the latest. A page that is older than {@link #FRESH} is made anew by the first
 * who asks for it, while the others still get the former one: nobody else waits. Safe for several
 * threads.
 */
@Component
public final class PublicPages {

  /** From then on a page is made anew. */
  static final Duration FRESH = Duration.ofSeconds(20);

  /** No page is older. */
  static final Duration KEPT = Duration.ofSeconds(60);

  /**
   * Some hundred pages: an idle server keeps nothing, for they are dropped when their time is up.
   */
  private static final long MOST_BYTES = 32L << 20;

  /** Who waits longer for another's page makes his own. */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /** What no page of the diagnostic shows. All other kinds count as shown. */
  private static final Set<String> NOT_SHOWN =
      Set.of(
          ObjectKind.SCENARIO,
          ObjectKind.JOB,
          ObjectKind.ACCOUNT,
          ObjectKind.LINK,
          ObjectKind.PRIVACY);

  private final Ticker ticker;
  private final AsyncCache<String, Kept> pages;

  /** A page, when it was made, and whether somebody is making it anew. */
  private record Kept(PublicPage page, long madeNs, AtomicBoolean renewing) {}

  /** Makes a page. */
  @FunctionalInterface
  public interface Making {
    /** The page; nothing when the answer is not for everybody, or no page. */
    Optional<PublicPage> make() throws Exception;
  }

  @Autowired
  public PublicPages() {
    this(Ticker.systemTicker());
  }

  PublicPages(Ticker ticker) {
    this.ticker = ticker;
    this.pages =
        Caffeine.newBuilder()
            .expireAfterWrite(KEPT)
            .maximumWeight(MOST_BYTES)
            .weigher((String address, Kept kept) -> kept.page().body().length + address.length())
            .scheduler(Scheduler.systemScheduler())
            .ticker(ticker)
            .buildAsync();
  }

  /**
   * The page of an address: kept, being made by another thread, or made now.
   *
   * @param address with everything that the page depends on
   * @return nothing when the caller has to answer by himself; {@code making} may have answered
   * @throws Exception that of {@code making}, to its own caller only
   */
  public Optional<PublicPage> get(String address, Making making) throws Exception {
    CompletableFuture<Kept> mine = new CompletableFuture<>();
    CompletableFuture<Kept> known = pages.asMap().putIfAbsent(address, mine);
    if (known == null) {
      return make(mine, making);
    }
    Kept kept = wait(known);
    if (kept == null) {
      return Optional.empty();
    }
    boolean old = ticker.read() - kept.madeNs() > FRESH.toNanos();
    if (!old || !kept.renewing().compareAndSet(false, true)) {
      return Optional.of(kept.page());
    }
    Optional<PublicPage> made = make(mine, making);
    if (made.isPresent()) {
      // Without effect when a change took the former one away: this page may be older than it.
      pages.asMap().replace(address, known, mine);
    } else {
      pages.asMap().remove(address, known);
    }
    return made;
  }

  private Optional<PublicPage> make(CompletableFuture<Kept> mine, Making making) throws Exception {
    try {
      Optional<PublicPage> made = making.make();
      mine.complete(
          made.map(page -> new Kept(page, ticker.read(), new AtomicBoolean())).orElse(null));
      return made;
    } finally {
      // After a failure the others make it themselves; without effect after a success.
      mine.complete(null);
    }
  }

  private static @Nullable Kept wait(CompletableFuture<Kept> known) throws InterruptedException {
    try {
      return known.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      return null;
    }
  }

  /** Forgets everything when something was changed that a page may show. */
  @EventListener
  void changed(Recorded recorded) {
    if (recorded.acts().stream().map(Act::objectKind).anyMatch(k -> !NOT_SHOWN.contains(k))) {
      pages.synchronous().invalidateAll();
    }
  }
}
