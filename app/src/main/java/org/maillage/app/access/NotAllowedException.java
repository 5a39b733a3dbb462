package org.maillage.app.access;

/** Who acts may not do this. Pages answer it with 403 and the words of {@code access.refused}. */
public final class NotAllowedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Right right;

  public NotAllowedException(Right right) {
    super("not allowed: " + right);
    this.right = right;
  }

  /** What was missing. */
  public Right right() {
    return right;
  }
}
