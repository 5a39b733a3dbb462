package org.maillage.app.home;

import org.jspecify.annotations.Nullable;

/** The database server does not answer, or refuses the user. */
public final class DatabaseNotReachableException extends HomeException {

  private static final long serialVersionUID = 1L;

  /**
   * @param url address of the database; what follows a question mark is left out, for passwords
   *     stand there
   */
  public DatabaseNotReachableException(String url, @Nullable Throwable cause) {
    super(
        Kind.DATABASE_NOT_REACHABLE,
        withoutParameters(url),
        "the database "
            + withoutParameters(url)
            + " cannot be reached: check MAILLAGE_DB_URL, _USER and _PASSWORD, and that it runs",
        cause);
  }

  private static String withoutParameters(String url) {
    int question = url.indexOf('?');
    return question < 0 ? url : url.substring(0, question);
  }
}
