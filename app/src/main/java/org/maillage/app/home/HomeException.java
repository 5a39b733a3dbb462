package org.maillage.app.home;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The state cannot be reached. The words for people are in the message bundles, by kind: {@code
 * home.<KIND>} says what happened, {@code home.<KIND>.mend} what to do; {0} is the place.
 */
public abstract sealed class HomeException extends RuntimeException
    permits HomeInUseException,
        HomeNotUsableException,
        HomeUnfinishedException,
        DatabaseNotReachableException {

  private static final long serialVersionUID = 1L;

  /** Why the state cannot be reached. */
  public enum Kind {
    /** Another process has the home open. */
    IN_USE,
    /** The folder cannot be made, read or written. */
    NOT_USABLE,
    /** A restore into it was cut: what it holds is not whole. */
    UNFINISHED,
    /** The database server does not answer, or refuses the user. */
    DATABASE_NOT_REACHABLE
  }

  private final Kind kind;
  private final String place;

  HomeException(Kind kind, String place, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.kind = kind;
    this.place = place;
  }

  public Kind kind() {
    return kind;
  }

  /** The folder, or the address of the database without its password. */
  public String place() {
    return place;
  }

  /** The first of these among a failure and its causes: the framework wraps what fails at start. */
  public static Optional<HomeException> findIn(@Nullable Throwable failure) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (t instanceof HomeException found) {
        return Optional.of(found);
      }
    }
    return Optional.empty();
  }
}
