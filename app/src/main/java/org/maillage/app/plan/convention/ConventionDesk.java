package org.maillage.app.plan.convention;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.maillage.app.access.Access;
import org.maillage.app.access.NotAllowedException;
import org.maillage.app.access.Right;
import org.maillage.app.access.Scope;
import org.maillage.app.home.UnguessableIds;
import org.maillage.app.plan.StoredPlan;
import org.maillage.domain.plan.convention.Convention;
import org.springframework.stereotype.Service;

/** Where conventions are kept, by who keeps the plan for all. */
@Service
public class ConventionDesk {

  private static final int ID_BYTES = 9;

  private final ConventionRepository conventions;
  private final Access access;
  private final UnguessableIds ids = new UnguessableIds();

  ConventionDesk(ConventionRepository conventions, Access access) {
    this.conventions = conventions;
    this.access = access;
  }

  /** True when who acts may write them. */
  public boolean keeps(StoredPlan plan) {
    return access.actor().may(Right.SHAPE_PLANS, new Scope(plan.territoryId(), plan.id()), null);
  }

  /**
   * Checks it.
   *
   * @throws NotAllowedException when who acts may not
   */
  public void check(StoredPlan plan) {
    if (!keeps(plan)) {
      throw new NotAllowedException(Right.SHAPE_PLANS);
    }
  }

  /** Those that must be seen to first on top, then those that are in force, by their end. */
  public List<Convention> listConventions(StoredPlan plan, LocalDate today) {
    Comparator<Convention> order =
        Comparator.comparing((Convention c) -> !c.term().isAlert(today))
            .thenComparing(c -> rank(c, today))
            .thenComparing(c -> c.term().deadline(today).orElse(LocalDate.MAX))
            .thenComparing(Convention::title);
    return conventions.listConventions(plan.id()).stream().sorted(order).toList();
  }

  /** In force, then what is not yet, then what is over. */
  private static int rank(Convention convention, LocalDate today) {
    return switch (convention.term().state(today)) {
      case EXPIRES_SOON, EXPIRED, IN_FORCE -> 0;
      case PROJECT -> 1;
      case ENDED -> 2;
    };
  }

  /** One of them. */
  public Optional<Convention> findConvention(StoredPlan plan, String id) {
    return conventions.findConvention(plan.id(), id);
  }

  /** A new id. */
  public String nextId() {
    return ids.next(ID_BYTES);
  }

  /**
   * Keeps one, new (version 0) or changed.
   *
   * @return false when another change came first
   * @throws NotAllowedException when who acts may not
   */
  public boolean save(StoredPlan plan, Convention convention) {
    check(plan);
    if (convention.version() == 0) {
      conventions.add(plan.id(), convention);
      return true;
    }
    return conventions.change(plan.id(), convention);
  }

  /**
   * Takes one away.
   *
   * @throws NotAllowedException when who acts may not
   */
  public void remove(StoredPlan plan, String id) {
    check(plan);
    conventions.remove(plan.id(), id);
  }
}
