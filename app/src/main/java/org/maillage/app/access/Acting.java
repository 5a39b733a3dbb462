package org.maillage.app.access;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Work done in somebody's name where no session says whose: a job, the answer to a link. */
public final class Acting {

  private static final ThreadLocal<@Nullable Actor> NOW = new ThreadLocal<>();

  private Acting() {}

  /** Does the work as the actor, on this thread. */
  public static <T extends @Nullable Object> T as(Actor actor, Supplier<T> work) {
    Actor before = NOW.get();
    NOW.set(actor);
    try {
      return work.get();
    } finally {
      if (before == null) {
        NOW.remove();
      } else {
        NOW.set(before);
      }
    }
  }

  /** In whose name this thread works, when it was said. */
  public static Optional<Actor> now() {
    return Optional.ofNullable(NOW.get());
  }
}
