package org.maillage.app.people;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.maillage.app.access.Actor;
import org.maillage.app.access.Grant;
import org.maillage.app.access.NotAllowedException;
import org.maillage.app.access.Reach;
import org.maillage.app.access.Right;
import org.maillage.app.access.RightsTable;
import org.maillage.app.access.Role;

/**
 * What of the directory somebody sees and keeps. Stricter than the door of a route: a role on one
 * territory opens the pages, but reaches nothing that belongs to another or to all of them.
 */
public final class Jurisdiction {

  private final Actor actor;

  Jurisdiction(Actor actor) {
    this.actor = actor;
  }

  /** How far the right goes for what belongs to the territory; null for what works everywhere. */
  private Reach reach(Right right, @Nullable String territoryId) {
    Reach reach = Reach.NONE;
    for (Grant grant : actor.grants()) {
      String granted = grant.scope().territoryId();
      boolean there = granted == null || granted.equals(territoryId);
      if (there && grant.scope().planId() == null) {
        reach = reach.or(RightsTable.reach(grant.role(), right));
      }
    }
    return reach;
  }

  private Reach anywhere(Right right) {
    return actor.grants().stream()
        .map(grant -> RightsTable.reach(grant.role(), right))
        .reduce(Reach.NONE, Reach::or);
  }

  /** True when he keeps what belongs to the territory; null asks for every one. */
  public boolean keeps(@Nullable String territoryId) {
    return reach(Right.MANAGE_PEOPLE, territoryId) == Reach.ALL;
  }

  /** True when he keeps something at all. */
  public boolean keepsSomething() {
    return actor.grants().stream()
        .anyMatch(
            g ->
                g.scope().planId() == null
                    && RightsTable.reach(g.role(), Right.MANAGE_PEOPLE) == Reach.ALL);
  }

  /** True when he changes the record of the organisation. */
  public boolean keeps(Organisation organisation) {
    return keeps(organisation.territoryId());
  }

  /** True when he reads of the organisation: one that works everywhere works in his territory. */
  public boolean sees(Organisation organisation) {
    boolean all =
        organisation.territoryId() == null
            ? anywhere(Right.SEE_PEOPLE) == Reach.ALL
            : reach(Right.SEE_PEOPLE, organisation.territoryId()) == Reach.ALL;
    return all || isOwn(organisation.id());
  }

  private boolean isOwn(String organisationId) {
    return organisationId.equals(actor.organisationId())
        && anywhere(Right.SEE_PEOPLE) != Reach.NONE;
  }

  /** True when he may bring people in for the organisation. */
  public boolean invitesFor(Organisation organisation) {
    return organisation.territoryId() == null ? keepsSomething() : keeps(organisation);
  }

  /**
   * True when he may give or take the role: administrators and presidents are made by
   * administrators, the others by whoever keeps people there, and that of the public by nobody.
   */
  public boolean gives(Grant grant) {
    if (grant.role() == Role.PUBLIC) {
      return false;
    }
    String territoryId = grant.scope().territoryId();
    boolean byAdministrators =
        grant.role() == Role.ADMINISTRATOR || grant.role() == Role.CO_PRESIDENT;
    return byAdministrators ? administers(territoryId) : keeps(territoryId);
  }

  private boolean administers(@Nullable String territoryId) {
    return actor.grants().stream()
        .filter(g -> g.role() == Role.ADMINISTRATOR && g.scope().planId() == null)
        .map(g -> g.scope().territoryId())
        .anyMatch(granted -> granted == null || granted.equals(territoryId));
  }

  /**
   * True when he keeps the account of a person: he could have given every role that the person has.
   * Whoever changes an address can come in with it, so that nobody changes the address of one who
   * may more than himself.
   *
   * @param mandates of the person, without those that are over
   * @param organisations those of the mandates, by id
   */
  boolean keeps(List<Mandate> mandates, Map<String, Organisation> organisations) {
    if (mandates.isEmpty()) {
      return keeps((String) null);
    }
    return mandates.stream().allMatch(mandate -> keeps(mandate, organisations));
  }

  private boolean keeps(Mandate mandate, Map<String, Organisation> organisations) {
    Organisation organisation = organisations.get(mandate.organisationId());
    boolean there = organisation != null && invitesFor(organisation);
    return there && mandate.grants().stream().allMatch(this::gives);
  }

  /** True when he reads of the person. */
  boolean sees(List<Mandate> mandates, Map<String, Organisation> organisations) {
    return reach(Right.SEE_PEOPLE, null) == Reach.ALL
        || mandates.stream().anyMatch(mandate -> sees(mandate, organisations));
  }

  private boolean sees(Mandate mandate, Map<String, Organisation> organisations) {
    if (isOwn(mandate.organisationId())) {
      return true;
    }
    Organisation organisation = organisations.get(mandate.organisationId());
    if (organisation == null || !sees(organisation)) {
      return false;
    }
    return organisation.territoryId() != null
        || mandate.grants().stream()
            .map(grant -> grant.scope().territoryId())
            .anyMatch(t -> t == null || reach(Right.SEE_PEOPLE, t) == Reach.ALL);
  }

  /**
   * Refuses what he does not keep.
   *
   * @throws NotAllowedException when it is not his
   */
  static void check(boolean kept) {
    if (!kept) {
      throw new NotAllowedException(Right.MANAGE_PEOPLE);
    }
  }
}
