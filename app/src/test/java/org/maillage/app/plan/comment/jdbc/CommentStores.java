package org.maillage.app.plan.comment.jdbc;

import org.maillage.app.home.jdbc.TestDatabase;
import org.maillage.app.journal.jdbc.Journals;
import org.maillage.app.plan.comment.CommentRepository;

/** Comments over a database of a test, with its journal. */
public final class CommentStores {

  private CommentStores() {}

  public static CommentRepository over(TestDatabase.Opened database) {
    return new JdbcCommentRepository(database.jdbc(), database.work(), Journals.over(database));
  }

  /** Somebody who may write comments. */
  public static void person(TestDatabase.Opened database, String id) {
    database
        .jdbc()
        .sql(
            """
            INSERT INTO person (id, name, active, version, created_at)
            VALUES (?, ?, TRUE, 1, CURRENT_TIMESTAMP)
            """)
        .params(id, id)
        .update();
  }
}
