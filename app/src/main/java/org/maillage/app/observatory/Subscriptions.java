package org.maillage.app.observatory;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.maillage.app.access.Access;
import org.maillage.app.home.UnguessableIds;
import org.maillage.app.home.UnitOfWork;
import org.maillage.app.link.SingleUseLinks;
import org.maillage.app.people.EmailAddress;
import org.maillage.app.reminder.DailyPost;
import org.maillage.app.reminder.Post;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Tells by e-mail those who asked for it and have confirmed their address. Each mail holds a link
 * that ends it.
 */
@Service
public class Subscriptions implements DailyPost {

  private static final Logger LOG = LoggerFactory.getLogger(Subscriptions.class);
  private static final int ID_BYTES = 15;

  /** Whoever types an address of somebody else can bother him once a day. */
  private static final Duration ONE_MAIL = Duration.ofDays(1);

  /** Most subscriptions of one address. */
  private static final int MOST = 20;

  private final SubscriptionRepository store;
  private final ObservatoryJournal journal;
  private final EventPlaces places;
  private final SubscriptionMails mails;
  private final SingleUseLinks links;
  private final Post post;
  private final Access access;
  private final UnitOfWork work;
  private final Clock clock;
  private final UnguessableIds ids = new UnguessableIds();

  Subscriptions(
      SubscriptionRepository store,
      ObservatoryJournal journal,
      EventPlaces places,
      SubscriptionMails mails,
      SingleUseLinks links,
      Post post,
      Access access,
      UnitOfWork work,
      Clock clock) {
    this.store = store;
    this.journal = journal;
    this.places = places;
    this.mails = mails;
    this.links = links;
    this.post = post;
    this.access = access;
    this.work = work;
    this.clock = clock;
  }

  /** True when mail can be sent. */
  public boolean isConfigured() {
    return post.isConfigured();
  }

  /**
   * Asks the owner of an address whether he wants to be told. What was asked lately is not asked
   * again, and nobody learns who has subscribed.
   *
   * @param address as it was typed
   * @return false when it is no address
   */
  public boolean ask(
      String territoryId, String address, JournalFilter filter, Subscription.Rhythm rhythm) {
    String normalized = EmailAddress.normalized(address);
    if (!EmailAddress.isValid(normalized)) {
      return false;
    }
    Instant now = clock.instant();
    List<Subscription> known = store.listOf(normalized);
    boolean lately =
        known.stream()
            .anyMatch(s -> s.confirmedAt() == null && s.askedAt().isAfter(now.minus(ONE_MAIL)));
    if (!post.isConfigured() || lately || known.size() >= MOST) {
      return true;
    }
    Subscription asked =
        new Subscription(ids.next(ID_BYTES), territoryId, normalized, filter, rhythm, now, null);
    String link =
        work.write(
            () -> {
              store.insert(asked);
              return links.make(ConfirmationLink.KEY, asked.id(), territoryId);
            });
    if (post.send(mails.confirmation(asked, link)) == Post.Outcome.REFUSED) {
      LOG.warn("A confirmation of a subscription to {} did not go", territoryId);
    }
    return true;
  }

  /** Sends what a batch brought to those who want to know at once; corrections are not news. */
  void tell(String territoryId, List<StoredEvent> events) {
    if (!post.isConfigured() || !access.isPublished(territoryId)) {
      return;
    }
    EventPlaces.Names names = places.of(territoryId);
    for (Subscription subscription :
        store.listConfirmed(territoryId, Subscription.Rhythm.AT_ONCE)) {
      List<StoredEvent> news = news(events, subscription, names);
      if (!news.isEmpty()) {
        send(subscription, news, names);
      }
    }
  }

  private static List<StoredEvent> news(
      List<StoredEvent> events, Subscription subscription, EventPlaces.Names names) {
    return events.stream()
        .filter(StoredEvent::isReal)
        .filter(event -> subscription.filter().takes(event, names))
        .toList();
  }

  private Post.Outcome send(
      Subscription subscription, List<StoredEvent> news, EventPlaces.Names names) {
    String end = links.make(EndingLink.KEY, subscription.id(), subscription.territoryId());
    Post.Outcome outcome = post.send(mails.news(subscription, news, names, end));
    if (outcome != Post.Outcome.TAKEN) {
      LOG.warn("A mail of the observatory of {}: {}", subscription.territoryId(), outcome);
    }
    return outcome;
  }

  /** Sends the digests of the last whole month that are due. A month without news sends nothing. */
  @Override
  public void runDaily() {
    YearMonth month = YearMonth.now(clock).minusMonths(1);
    for (Subscription subscription : new ArrayList<>(store.listDue(month))) {
      String territoryId = subscription.territoryId();
      if (!access.isPublished(territoryId)
          || !work.write(() -> store.claim(subscription.id(), month))) {
        continue;
      }
      EventPlaces.Names names = places.of(territoryId);
      List<StoredEvent> news =
          news(
              journal.listEvents(
                  territoryId, subscription.filter(), names, month.atDay(1), month.atEndOfMonth()),
              subscription,
              names);
      if (!news.isEmpty() && send(subscription, news, names) == Post.Outcome.REFUSED) {
        work.writeAll(() -> store.giveBack(subscription.id(), month));
      }
    }
  }
}
