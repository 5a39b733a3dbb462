package org.maillage.app.plan.tree;

/** What is to go is still referred to, by something that the plan itself does not hold. */
public class StillUsedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * For a refusal of the store.
   *
   * @param cause what the store said
   */
  public StillUsedException(Throwable cause) {
    super("something still refers to what is to go", cause);
  }
}
