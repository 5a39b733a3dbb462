package org.maillage.app.home;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Another process has this home open: H2 files belong to one process. To mend: stop the other one
 * (a server that still runs, most often), choose another home, or use PostgreSQL.
 */
public final class HomeInUseException extends HomeException {

  private static final long serialVersionUID = 1L;

  public HomeInUseException(Path folder, @Nullable Throwable cause) {
    super(
        Kind.IN_USE,
        folder.toString(),
        "another process has "
            + folder
            + " open: stop it, choose another home, or use PostgreSQL (MAILLAGE_DB_URL)",
        cause);
  }
}
