package org.maillage.app.access;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who acts now.
 *
 * @param kind how he came in
 * @param personId person; null for everybody, the server's own command line and work without a
 *     person
 * @param personName as the page greets him; empty when there is no person
 * @param organisationId for whom; null when for none
 * @param organisationName short name of today; empty when for none
 * @param grants roles and where they count; that of the public is everybody's and not listed
 */
public record Actor(
    Kind kind,
    @Nullable String personId,
    String personName,
    @Nullable String organisationId,
    String organisationName,
    List<Grant> grants) {

  /** How somebody came in. */
  public enum Kind {
    /** Without an account. */
    PUBLIC,
    /** With an account. */
    PERSON,
    /** With a link for one page. */
    LINK,
    /** At the machine itself: its command line, or the link that it printed. */
    OPERATOR,
    /** The platform by itself: jobs, retention. */
    SYSTEM
  }

  /** Everybody. */
  public static final Actor PUBLIC = new Actor(Kind.PUBLIC, null, "", null, "", List.of());

  /**
   * Whoever has the files of the platform: keeps accounts and data, and turns no key of the
   * presidents.
   */
  public static final Actor OPERATOR =
      new Actor(
          Kind.OPERATOR,
          null,
          "",
          null,
          "",
          List.of(
              new Grant(Role.ADMINISTRATOR, Scope.EVERYWHERE),
              new Grant(Role.SECRETARIAT, Scope.EVERYWHERE)));

  /** The platform by itself. */
  public static final Actor SYSTEM = new Actor(Kind.SYSTEM, null, "", null, "", List.of());

  public Actor {
    grants = List.copyOf(grants);
  }

  /** How far a right goes there. */
  public Reach reach(Right right, Scope scope) {
    Reach reach = RightsTable.reach(Role.PUBLIC, right);
    for (Grant grant : grants) {
      if (grant.scope().covers(scope)) {
        reach = reach.or(RightsTable.reach(grant.role(), right));
      }
    }
    return reach;
  }

  /** True when the right goes far enough there for what belongs to an organisation. */
  public boolean may(Right right, Scope scope, @Nullable String ownerId) {
    return switch (reach(right, scope)) {
      case ALL -> true;
      case OWN -> organisationId != null && organisationId.equals(ownerId);
      case NONE -> false;
    };
  }

  /** True for whoever came in, by whatever way. */
  public boolean isKnown() {
    return kind != Kind.PUBLIC;
  }
}
