package org.maillage.app.publicpages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.maillage.app.journal.Act;
import org.maillage.app.journal.Recorded;
import org.maillage.app.publicpages.PublicPages.Making;

@Timeout(60)
class PublicPagesTest {

  private static final int CROWD = 20;

  private final AtomicLong nowNs = new AtomicLong(1);
  private final PublicPages pages = new PublicPages(nowNs::get);
  private final AtomicInteger made = new AtomicInteger();
  private final List<Thread> threads = new ArrayList<>();

  private static PublicPage page(String text) {
    return new PublicPage(Map.of(), text.getBytes(StandardCharsets.UTF_8), "W/\"" + text + "\"");
  }

  private Optional<PublicPage> making() {
    return Optional.of(page("made " + made.incrementAndGet()));
  }

  private FutureTask<Optional<PublicPage>> ask(Making making) {
    FutureTask<Optional<PublicPage>> asked = new FutureTask<>(() -> pages.get("a", making));
    Thread thread = new Thread(asked, "asks " + threads.size());
    thread.setDaemon(true);
    threads.add(thread);
    thread.start();
    return asked;
  }

  /** Returns once all who asked wait: for the latch of the test, or for each other. */
  private void untilAllWait() throws InterruptedException {
    for (Thread thread : threads) {
      while (thread.getState() != Thread.State.WAITING
          && thread.getState() != Thread.State.TIMED_WAITING) {
        assertThat(thread.isAlive()).isTrue();
        TimeUnit.MILLISECONDS.sleep(2);
      }
    }
  }

  private static void changed(PublicPages pages, String kind) {
    pages.changed(new Recorded(List.of(new Act(kind, "x", null, "changed", null, null))));
  }

  @Test
  void ofACrowdThatAsksForOnePageOneMakesIt() throws Exception {
    CountDownLatch go = new CountDownLatch(1);
    List<FutureTask<Optional<PublicPage>>> asked = new ArrayList<>();
    for (int i = 0; i < CROWD; i++) {
      asked.add(
          ask(
              () -> {
                go.await();
                return making();
              }));
    }
    untilAllWait();
    go.countDown();

    Optional<PublicPage> first = asked.get(0).get();
    assertThat(first).map(PublicPage::etag).contains("W/\"made 1\"");
    for (FutureTask<Optional<PublicPage>> one : asked) {
      assertThat(one.get().orElseThrow()).isSameAs(first.orElseThrow());
    }
    assertThat(pages.get("a", this::making).orElseThrow()).isSameAs(first.orElseThrow());
    assertThat(made).hasValue(1);
    assertThat(pages.get("b", this::making)).map(PublicPage::etag).contains("W/\"made 2\"");
  }

  @Test
  void aFailureIsToldToWhoseItIsAndTheOthersMakeItThemselves() throws Exception {
    CountDownLatch go = new CountDownLatch(1);
    FutureTask<Optional<PublicPage>> failing =
        ask(
            () -> {
              go.await();
              throw new IOException("the line is cut");
            });
    untilAllWait();
    List<FutureTask<Optional<PublicPage>>> others = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      others.add(ask(this::making));
    }
    untilAllWait();
    go.countDown();

    assertThatThrownBy(failing::get).hasRootCauseMessage("the line is cut");
    for (FutureTask<Optional<PublicPage>> other : others) {
      assertThat(other.get()).as("answers by himself").isEmpty();
    }
    assertThat(made).hasValue(0);
    assertThat(pages.get("a", this::making)).isPresent();
    assertThat(pages.get("a", this::making)).map(PublicPage::etag).contains("W/\"made 1\"");
  }

  @Test
  void whatIsNoPageForEverybodyIsNotKept() throws Exception {
    assertThat(pages.get("a", Optional::empty)).isEmpty();
    assertThat(pages.get("a", this::making)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "territoire",
        "calcul",
        "reglage",
        "panier",
        "publication",
        "organisation",
        "personne",
        "a kind of later"
      })
  void aChangeThatAPageMayShowTakesAllOfThemAway(String kind) throws Exception {
    pages.get("a", this::making);
    pages.get("b", this::making);
    changed(pages, kind);

    assertThat(pages.get("a", this::making)).map(PublicPage::etag).contains("W/\"made 3\"");
    assertThat(pages.get("b", this::making)).map(PublicPage::etag).contains("W/\"made 4\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"scenario", "travail", "compte", "lien", "donnees-personnelles"})
  void whatNoPageOfTheDiagnosticShowsTakesNoneAway(String kind) throws Exception {
    pages.get("a", this::making);
    changed(pages, kind);

    assertThat(pages.get("a", this::making)).map(PublicPage::etag).contains("W/\"made 1\"");
  }

  @Test
  void whoAsksAfterAChangeDoesNotGetWhatWasBegunBeforeIt() throws Exception {
    CountDownLatch go = new CountDownLatch(1);
    FutureTask<Optional<PublicPage>> old =
        ask(
            () -> {
              go.await();
              return Optional.of(page("old"));
            });
    untilAllWait();
    changed(pages, "reglage");

    assertThat(pages.get("a", this::making)).map(PublicPage::etag).contains("W/\"made 1\"");
    go.countDown();
    assertThat(old.get()).map(PublicPage::etag).contains("W/\"old\"");
    assertThat(pages.get("a", this::making))
        .as("what ends late does not take the place of what is newer")
        .map(PublicPage::etag)
        .contains("W/\"made 1\"");
  }

  @Test
  void anOldPageIsMadeAnewByOneWhileTheOthersGetTheFormerOne() throws Exception {
    pages.get("a", this::making);
    nowNs.addAndGet(PublicPages.FRESH.toNanos() + 1);
    CountDownLatch go = new CountDownLatch(1);
    FutureTask<Optional<PublicPage>> renewing =
        ask(
            () -> {
              go.await();
              return making();
            });
    untilAllWait();

    assertThat(pages.get("a", this::making)).map(PublicPage::etag).contains("W/\"made 1\"");
    go.countDown();
    assertThat(renewing.get()).map(PublicPage::etag).contains("W/\"made 2\"");
    assertThat(pages.get("a", this::making)).map(PublicPage::etag).contains("W/\"made 2\"");
    assertThat(made).hasValue(2);
  }

  @Test
  void noPageIsOlderThanItMayBe() throws Exception {
    pages.get("a", this::making);
    nowNs.addAndGet(PublicPages.KEPT.toNanos() + 1);

    assertThat(pages.get("a", this::making)).map(PublicPage::etag).contains("W/\"made 2\"");
  }

  @Test
  void whatCannotBeMadeAnewIsGone() throws Exception {
    pages.get("a", this::making);
    nowNs.addAndGet(PublicPages.FRESH.toNanos() + 1);

    assertThat(pages.get("a", Optional::empty)).as("withdrawn meanwhile").isEmpty();
    assertThat(pages.get("a", this::making)).map(PublicPage::etag).contains("W/\"made 2\"");
  }
}
