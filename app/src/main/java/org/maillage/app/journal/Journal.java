package org.maillage.app.journal;

/** The record of every change. */
public interface Journal {

  /**
   * Writes a change down, in the transaction of the change: both land, or neither. Who acts is
   * asked of {@code Access}.
   *
   * @throws IllegalStateException when there is no transaction to join
   */
  void record(Act act);
}
