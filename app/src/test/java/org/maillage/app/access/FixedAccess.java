package org.maillage.app.access;

import java.util.function.Supplier;

/** Somebody who acts in a test, before whom nothing is published. */
public record FixedAccess(Supplier<Actor> who) implements Access {

  /** Always the same. */
  public static FixedAccess of(Actor actor) {
    return new FixedAccess(() -> actor);
  }

  @Override
  public Actor actor() {
    return who.get();
  }

  @Override
  public boolean isPublished(String territoryId) {
    return false;
  }

  @Override
  public boolean sees(String territoryId) {
    return actor().reach(Right.SEE_DRAFT, Scope.ofTerritory(territoryId)) != Reach.NONE;
  }
}
