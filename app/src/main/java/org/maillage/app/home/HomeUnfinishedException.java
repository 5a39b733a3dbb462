package org.maillage.app.home;

/**
 * A restore into this home or its database was cut: nothing in it may be taken for the state. To
 * mend: restore the backup again.
 */
public final class HomeUnfinishedException extends HomeException {

  private static final long serialVersionUID = 1L;

  /**
   * @param place the home, or the address of the database server without its parameters
   */
  public HomeUnfinishedException(String place) {
    super(
        Kind.UNFINISHED,
        place,
        place + " holds a restore that was cut: restore the backup again",
        null);
  }
}
