package org.maillage.app.access;

import org.jspecify.annotations.Nullable;

/** Who acts now, and whether he may. */
public interface Access {

  /** Who acts in this request, command or job. */
  Actor actor();

  /** True when everybody reads the diagnostic of the territory. */
  boolean isPublished(String territoryId);

  /**
   * True when who acts may know of the territory: its diagnostic is published, or he may read
   * drafts of it. Lists of territories show no others.
   */
  boolean sees(String territoryId);

  /** True when who acts may, at least on what belongs to his organisation. */
  default boolean may(Right right, Scope scope) {
    return actor().reach(right, scope) != Reach.NONE;
  }

  /**
   * Checks a right on a thing that an organisation owns.
   *
   * @param ownerId organisation; null when nobody owns it: it takes the whole right then
   * @throws NotAllowedException when who acts may not
   */
  default void check(Right right, Scope scope, @Nullable String ownerId) {
    if (!actor().may(right, scope, ownerId)) {
      throw new NotAllowedException(right);
    }
  }
}
