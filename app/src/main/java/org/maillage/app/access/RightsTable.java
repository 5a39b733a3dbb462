package org.maillage.app.access;

import static org.maillage.app.access.Reach.ALL;
import static org.maillage.app.access.Reach.NONE;
import static org.maillage.app.access.Reach.OWN;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The one permission table: how far each right goes for each role. {@code docs/guide/droits.md}
 * shows it to people, and a test holds the two together and walks every route as every role.
 */
public final class RightsTable {

  /** The roles, in the order of the columns below. */
  private static final List<Role> COLUMNS = List.of(Role.values());

  private static final Map<Right, List<Reach>> TABLE = new EnumMap<>(Right.class);

  static {
    // ADMINISTRATOR, CO_PRESIDENT, SECRETARIAT, PILOT, PARTNER, EPCI, CONTRIBUTOR, READER, PUBLIC
    row(Right.ENTER, ALL, ALL, ALL, ALL, ALL, ALL, ALL, ALL, ALL);
    row(Right.SEE_PUBLISHED, ALL, ALL, ALL, ALL, ALL, ALL, ALL, ALL, ALL);
    row(Right.SEE_DRAFT, ALL, ALL, ALL, ALL, ALL, ALL, ALL, ALL, NONE);
    row(Right.SEE_SCENARIOS, ALL, ALL, ALL, ALL, ALL, ALL, ALL, ALL, NONE);
    row(Right.CHANGE_SCENARIOS, NONE, ALL, ALL, OWN, OWN, OWN, OWN, NONE, NONE);
    row(Right.SEE_PLANS, ALL, ALL, ALL, ALL, ALL, ALL, ALL, ALL, NONE);
    row(Right.CHANGE_PLANS, NONE, ALL, ALL, OWN, OWN, OWN, NONE, NONE, NONE);
    row(Right.COMMENT_PLANS, NONE, ALL, ALL, ALL, ALL, ALL, ALL, NONE, NONE);
    row(Right.SHAPE_PLANS, NONE, ALL, ALL, NONE, NONE, NONE, NONE, NONE, NONE);
    row(Right.SET_DIAGNOSTIC, NONE, ALL, ALL, NONE, NONE, NONE, ALL, NONE, NONE);
    row(Right.IMPORT_DATA, NONE, ALL, ALL, NONE, NONE, NONE, NONE, NONE, NONE);
    row(Right.CHANGE_REGISTER, NONE, ALL, ALL, OWN, OWN, OWN, ALL, NONE, NONE);
    row(Right.SHAPE_REGISTER, NONE, ALL, ALL, NONE, NONE, NONE, ALL, NONE, NONE);
    row(Right.SEE_CONTACTS, ALL, ALL, ALL, ALL, ALL, ALL, ALL, ALL, NONE);
    row(Right.CHANGE_CONTACTS, NONE, ALL, ALL, OWN, OWN, OWN, OWN, NONE, NONE);
    row(Right.PUBLISH, NONE, ALL, NONE, NONE, NONE, NONE, NONE, NONE, NONE);
    row(Right.SEE_JOURNAL, ALL, ALL, ALL, NONE, NONE, NONE, NONE, NONE, NONE);
    row(Right.SEE_PEOPLE, ALL, ALL, ALL, OWN, OWN, OWN, NONE, NONE, NONE);
    row(Right.MANAGE_PEOPLE, ALL, NONE, ALL, NONE, NONE, NONE, NONE, NONE, NONE);
    row(Right.MANAGE_PRIVACY, ALL, NONE, NONE, NONE, NONE, NONE, NONE, NONE, NONE);
    row(Right.USE_ACCOUNT, ALL, ALL, ALL, ALL, ALL, ALL, ALL, ALL, NONE);
  }

  private RightsTable() {}

  private static void row(Right right, Reach... reaches) {
    TABLE.put(right, List.of(reaches));
  }

  /** How far the right goes for the role. */
  public static Reach reach(Role role, Right right) {
    return TABLE.getOrDefault(right, List.of()).get(COLUMNS.indexOf(role));
  }
}
