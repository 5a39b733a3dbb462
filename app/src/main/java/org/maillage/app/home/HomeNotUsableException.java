package org.maillage.app.home;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The home cannot be made, read or written: a file stands there, no right to it, a full disk. */
public final class HomeNotUsableException extends HomeException {

  private static final long serialVersionUID = 1L;

  public HomeNotUsableException(Path place, @Nullable Throwable cause) {
    super(
        Kind.NOT_USABLE,
        place.toString(),
        place + " cannot be used: check that it is a folder you may write to, with room left",
        cause);
  }
}
