package org.maillage.app.access;

/** What everybody may see. */
public interface Visibility {

  /**
   * True when the diagnostic of the territory is published. One that does not exist is not: the two
   * cannot be told apart from outside, not even by the time of the answer.
   */
  boolean isPublished(String territoryId);
}
