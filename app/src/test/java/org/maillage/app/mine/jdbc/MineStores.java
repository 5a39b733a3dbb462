package org.maillage.app.mine.jdbc;

import org.maillage.app.home.jdbc.TestDatabase;
import org.maillage.app.mine.AskedRepository;
import org.maillage.app.mine.Visits;

/** What is asked and who visited, over a database of a test. */
public final class MineStores {

  private MineStores() {}

  public static AskedRepository asked(TestDatabase.Opened database) {
    return new JdbcAskedRepository(database.jdbc());
  }

  public static Visits visits(TestDatabase.Opened database) {
    return new JdbcVisits(database.jdbc(), database.work());
  }

  /** A step of f1 of the plan that is due on a day. */
  public static void step(TestDatabase.Opened database, String planId, String due) {
    database
        .jdbc()
        .sql(
            """
            INSERT INTO plan_step (plan_id, id, node_id, ordinal, title, due_on)
            VALUES (?, ?, 'f1', 0, ?, CAST(? AS DATE))
            """)
        .params(planId, "s" + due, "étape du " + due, due)
        .update();
  }

  /** A yearly indicator of f1 of the plan with values of some years. */
  public static void indicator(TestDatabase.Opened database, String planId, String... years) {
    database
        .jdbc()
        .sql(
            """
            INSERT INTO plan_indicator (plan_id, id, node_id, ordinal, label, kind, unit, formula,
              source, producer, frequency, breakdown, version)
            VALUES (?, 'i1', 'f1', 0, 'relais ouverts', 'NUMBER', 'relais', '', 'La Poste',
              'La Poste', 'ANNUAL', '', 1)
            """)
        .param(planId)
        .update();
    for (String year : years) {
      database
          .jdbc()
          .sql(
              """
              INSERT INTO plan_indicator_value (plan_id, indicator_id, period, part, number_value,
                text_value, remark)
              VALUES (?, 'i1', ?, '', 3, '', '')
              """)
          .params(planId, year)
          .update();
    }
  }
}
