package org.maillage.app.access;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where people who may act are looked up: what is taken from somebody counts at his next click. */
public interface Actors {

  /**
   * The person as he may act today.
   *
   * @param personId person
   * @param mandateId mandate that he acts under; null for the first that runs
   * @return empty when the person cannot sign in (any more); without grants when no mandate runs
   */
  Optional<Actor> findActor(String personId, @Nullable String mandateId);
}
