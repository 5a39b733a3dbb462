package org.maillage.app.link;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.maillage.app.access.Access;
import org.maillage.app.access.Acting;
import org.maillage.app.access.Actor;
import org.maillage.app.home.UnguessableIds;
import org.maillage.app.home.UnitOfWork;
import org.maillage.app.journal.Act;
import org.maillage.app.journal.Journal;
import org.maillage.app.journal.ObjectKind;
import org.maillage.app.link.SingleUseLink.State;
import org.springframework.stereotype.Service;

/**
 * Makes links for one answer and takes the answer. Looking at the page does not use a link up:
 * programs that look at mail for its reader follow every link in it.
 */
@Service
public class SingleUseLinks {

  /** How long a link can be answered. */
  public static final Duration LIFE = Duration.ofDays(30);

  private static final int TOKEN_BYTES = 32;
  private static final int ID_BYTES = 15;

  private final SingleUseLinkRepository store;
  private final Map<String, LinkedPage> pages;
  private final Access access;
  private final Journal journal;
  private final UnitOfWork work;
  private final Clock clock;
  private final UnguessableIds ids = new UnguessableIds();

  SingleUseLinks(
      SingleUseLinkRepository store,
      List<LinkedPage> pages,
      Access access,
      Journal journal,
      UnitOfWork work,
      Clock clock) {
    this.store = store;
    this.pages = pages.stream().collect(Collectors.toMap(LinkedPage::key, Function.identity()));
    this.access = access;
    this.journal = journal;
    this.work = work;
    this.clock = clock;
  }

  /** An answer was not taken: what uses the link up is undone. */
  private static final class NotTakenException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient LinkedForm form;

    private NotTakenException(LinkedForm form) {
      super("the answer was not taken", null, false, false);
      this.form = form;
    }
  }

  /**
   * Makes a link. Whoever calls has checked the right to ask.
   *
   * @return path on this server, with the secret: shown once, kept nowhere
   */
  public String make(String pageKey, String subjectId, @Nullable String territoryId) {
    if (!pages.containsKey(pageKey)) {
      throw new IllegalArgumentException("no page " + pageKey + " for links");
    }
    String token = ids.next(TOKEN_BYTES);
    Instant now = clock.instant();
    SingleUseLink link =
        new SingleUseLink(
            ids.next(ID_BYTES),
            pageKey,
            subjectId,
            territoryId,
            access.actor().personId(),
            now,
            now.plus(LIFE),
            null,
            null);
    work.writeAll(
        () -> {
          store.insert(link, UnguessableIds.hash(token));
          record(link, "created");
        });
    return "/lien/" + token;
  }

  private void record(SingleUseLink link, String verb) {
    journal.record(
        new Act(
            ObjectKind.LINK,
            link.id(),
            link.territoryId(),
            verb,
            null,
            "{\"page\":\"" + link.pageKey() + "\",\"subject\":\"" + link.subjectId() + "\"}"));
  }

  /** The link of a secret, in whatever state; empty for a secret that was never given. */
  public Optional<SingleUseLink> findLink(String token) {
    return work.read(() -> store.findByHash(UnguessableIds.hash(token)));
  }

  /** Its state now. */
  public State state(SingleUseLink link) {
    return link.stateAt(clock.instant());
  }

  /** The page of an open link; empty when what it is about is no more. */
  public Optional<LinkedForm> form(SingleUseLink link, Locale language) {
    return Optional.ofNullable(pages.get(link.pageKey())).flatMap(p -> p.form(link, language));
  }

  /**
   * Takes an answer and uses the link up, both or neither.
   *
   * @param link open when it was looked up
   * @return empty when it was taken; the form with what is wrong otherwise
   * @throws LinkNotOpenException when it was used, taken back or ran out meanwhile
   */
  public Optional<LinkedForm> answer(
      SingleUseLink link, Map<String, String> typed, Locale language) {
    LinkedPage page = pages.get(link.pageKey());
    if (page == null) {
      throw new LinkNotOpenException();
    }
    Actor answering = new Actor(Actor.Kind.LINK, null, "", null, "", List.of());
    try {
      work.writeAll(
          () ->
              Acting.as(
                  answering,
                  () -> {
                    if (!store.use(link.id(), clock.instant())) {
                      throw new LinkNotOpenException();
                    }
                    page.answer(link, typed, language)
                        .ifPresent(
                            form -> {
                              throw new NotTakenException(form);
                            });
                    record(link, "used");
                    return link;
                  }));
      return Optional.empty();
    } catch (NotTakenException e) {
      return Optional.of(e.form);
    }
  }

  /** Links to a page about one thing, the latest first. */
  public List<SingleUseLink> listLinks(String pageKey, String subjectId) {
    return work.read(() -> store.listLinks(pageKey, subjectId));
  }

  /** Takes an open link back; one that is not open stays as it is. */
  public void revoke(SingleUseLink link) {
    work.writeAll(
        () -> {
          if (store.revoke(link.id(), clock.instant())) {
            record(link, "revoked");
          }
        });
  }
}
