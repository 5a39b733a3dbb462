package org.maillage.app.plan.file;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.maillage.app.access.Actor;
import org.maillage.app.home.UnguessableIds;
import org.springframework.stereotype.Component;

/**
 * Plans that were brought and not yet put in store, for the time in which somebody reads what was
 * found. In memory alone: nothing of a refused file stays behind.
 */
@Component
public class BroughtPlans {

  /** How long one is kept. */
  static final Duration KEPT = Duration.ofMinutes(30);

  /** More at a time push the oldest out. */
  static final int MOST = 20;

  private static final int ID_BYTES = 16;

  private final Clock clock;
  private final UnguessableIds ids = new UnguessableIds();
  private final Map<String, Kept> kept = new LinkedHashMap<>();

  private record Kept(BroughtPlan plan, String territoryId, String owner, Instant until) {}

  BroughtPlans(Clock clock) {
    this.clock = clock;
  }

  /**
   * Keeps what was brought.
   *
   * @return under which id, for its page
   */
  public synchronized String keep(BroughtPlan plan, String territoryId, Actor actor) {
    forget();
    Iterator<String> oldest = kept.keySet().iterator();
    if (kept.size() >= MOST) {
      oldest.next();
      oldest.remove();
    }
    String id = ids.next(ID_BYTES);
    Instant until = clock.instant().plus(KEPT);
    kept.put(id, new Kept(plan, territoryId, owner(actor), until));
    return id;
  }

  /** What was brought under an id, for who brought it and for its territory. */
  public synchronized Optional<BroughtPlan> find(String id, String territoryId, Actor actor) {
    forget();
    return Optional.ofNullable(kept.get(id))
        .filter(one -> one.territoryId().equals(territoryId) && one.owner().equals(owner(actor)))
        .map(Kept::plan);
  }

  /** The same, once: who asks again finds nothing, so that one button makes one plan. */
  public synchronized Optional<BroughtPlan> take(String id, String territoryId, Actor actor) {
    Optional<BroughtPlan> found = find(id, territoryId, actor);
    found.ifPresent(plan -> kept.remove(id));
    return found;
  }

  private void forget() {
    Instant now = clock.instant();
    kept.values().removeIf(one -> one.until().isBefore(now));
  }

  private static String owner(Actor actor) {
    String person = actor.personId();
    return person == null ? actor.kind().name() : person;
  }
}
