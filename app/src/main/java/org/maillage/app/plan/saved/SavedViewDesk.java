package org.maillage.app.plan.saved;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.maillage.app.access.Access;
import org.maillage.app.access.NotAllowedException;
import org.maillage.app.access.Right;
import org.maillage.app.access.Scope;
import org.maillage.app.home.UnguessableIds;
import org.maillage.app.plan.FicheDesk;
import org.maillage.app.plan.StoredPlan;
import org.springframework.stereotype.Service;

/**
 * Where filters are kept. Whoever reads the plan keeps them for himself; whoever takes part in the
 * scheme shares them with all readers; an owner renames and takes away his own, and the secretariat
 * takes away what is shared.
 */
@Service
public class SavedViewDesk {

  /** Most filters that one person keeps of one plan: more would be no list. */
  static final int MOST = 50;

  private static final int ID_BYTES = 9;

  private final SavedViewRepository views;
  private final FicheDesk desk;
  private final Access access;
  private final Clock clock;
  private final UnguessableIds ids = new UnguessableIds();

  SavedViewDesk(SavedViewRepository views, FicheDesk desk, Access access, Clock clock) {
    this.views = views;
    this.desk = desk;
    this.access = access;
    this.clock = clock;
  }

  /** What became of a filter. */
  public enum Outcome {
    DONE,
    /** It shows everything. */
    EMPTY,
    /** It has no name, or a longer one than {@link SavedView#LONGEST_NAME}. */
    NAME,
    /** Who acts has one of that name for that page. */
    DOUBLE,
    /** Who acts keeps {@link #MOST}. */
    MANY
  }

  private static Scope scope(StoredPlan plan) {
    return new Scope(plan.territoryId(), plan.id());
  }

  /** True when who acts may keep filters for himself. */
  public boolean mayKeep(StoredPlan plan) {
    return access.actor().personId() != null && access.may(Right.SEE_PLANS, scope(plan));
  }

  /** True when who acts may share what he keeps. */
  public boolean mayShare(StoredPlan plan) {
    return mayKeep(plan) && access.may(Right.COMMENT_PLANS, scope(plan));
  }

  /** True for what who acts keeps himself. */
  public boolean isOwn(SavedView view) {
    String personId = access.actor().personId();
    return personId != null && personId.equals(view.ownerId());
  }

  /** True when who acts may take it away. */
  public boolean mayRemove(StoredPlan plan, SavedView view) {
    return isOwn(view) || view.shared() && desk.keeps(plan);
  }

  /** What who acts sees, by name; nothing for whom the plan is not meant. */
  public List<SavedView> listViews(StoredPlan plan) {
    @Nullable String personId = access.actor().personId();
    return access.may(Right.SEE_PLANS, scope(plan))
        ? views.listViews(plan.id(), personId)
        : List.of();
  }

  /** One that who acts sees. */
  public Optional<SavedView> findView(StoredPlan plan, String id) {
    return views.findView(plan.id(), id).filter(view -> view.shared() || isOwn(view));
  }

  /**
   * Keeps a filter.
   *
   * @param filter as {@link Filters} writes it
   * @throws NotAllowedException when who acts may not
   */
  public Outcome keep(
      StoredPlan plan, SavedView.Page page, String name, String filter, boolean shared) {
    check(shared ? mayShare(plan) : mayKeep(plan));
    if (filter.isEmpty()) {
      return Outcome.EMPTY;
    }
    List<SavedView> own = listViews(plan).stream().filter(this::isOwn).toList();
    Outcome named = named(own, page, name, "");
    if (named != Outcome.DONE) {
      return named;
    }
    if (own.size() >= MOST) {
      return Outcome.MANY;
    }
    views.add(
        plan.id(),
        new SavedView(
            ids.next(ID_BYTES),
            page,
            name,
            filter,
            access.actor().personId(),
            shared,
            clock.instant()));
    return Outcome.DONE;
  }

  private static Outcome named(
      List<SavedView> own, SavedView.Page page, String name, String butId) {
    if (name.isBlank() || name.length() > SavedView.LONGEST_NAME) {
      return Outcome.NAME;
    }
    boolean taken =
        own.stream()
            .filter(view -> view.page() == page && !view.id().equals(butId))
            .anyMatch(view -> view.name().equalsIgnoreCase(name));
    return taken ? Outcome.DOUBLE : Outcome.DONE;
  }

  /**
   * Calls one's own filter otherwise; nothing happens when it is gone.
   *
   * @throws NotAllowedException when it is somebody else's
   */
  public Outcome rename(StoredPlan plan, SavedView view, String name) {
    check(mayKeep(plan) && isOwn(view));
    List<SavedView> own = listViews(plan).stream().filter(this::isOwn).toList();
    Outcome named = named(own, view.page(), name, view.id());
    if (named == Outcome.DONE) {
      views.rename(plan.id(), view.id(), name);
    }
    return named;
  }

  /**
   * Takes a filter away; nothing happens when it is gone.
   *
   * @throws NotAllowedException when who acts may not
   */
  public void remove(StoredPlan plan, SavedView view) {
    check(mayRemove(plan, view));
    views.remove(plan.id(), view.id());
  }

  private static void check(boolean allowed) {
    if (!allowed) {
      throw new NotAllowedException(Right.SEE_PLANS);
    }
  }
}
