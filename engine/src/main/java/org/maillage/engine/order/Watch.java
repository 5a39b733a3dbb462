package org.maillage.engine.order;

import java.util.concurrent.CancellationException;

/** Follows a long preparation and may stop it. Called by several threads. */
@FunctionalInterface
public interface Watch {

  /** Follows nothing and never stops. */
  Watch NONE = (stage, done, total) -> true;

  /** What is being done. */
  enum Stage {
    /** Nodes put in order. */
    ORDER,
    /** Nodes whose shortcuts are known. */
    SHORTCUTS,
    /** Nodes whose shortcuts have their times. */
    TIMES
  }

  /**
   * Tells how far a stage has come; called again and again, at most some thousand times.
   *
   * @return false to stop: the preparation then throws {@link CancellationException} and leaves
   *     nothing behind
   */
  boolean goesOn(Stage stage, long done, long total);

  /**
   * Tells how far a stage has come, for those who obey.
   *
   * @throws CancellationException when the preparation is to stop
   */
  default void at(Stage stage, long done, long total) {
    if (!goesOn(stage, done, total)) {
      throw new CancellationException("the preparation was stopped");
    }
  }
}
