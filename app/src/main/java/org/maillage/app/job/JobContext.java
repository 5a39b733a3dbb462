package org.maillage.app.job;

import java.util.Optional;

/** What running work knows of the outside. Its methods cost next to nothing. */
public interface JobContext {

  /** The best that was found before the work was cut; empty for a first beginning. */
  Optional<String> start();

  /**
   * Keeps the best found so far; it is in store a second later.
   *
   * @param json of the shape of the result
   */
  void best(String json);

  /**
   * Says how far the work is.
   *
   * @param messageKey what it is doing, a message of the kind's bundle
   * @param done so much
   * @param total of so much, 0 when unknown
   */
  void at(String messageKey, long done, long total);

  /** False when the work should end with the best so far. */
  boolean goesOn();
}
