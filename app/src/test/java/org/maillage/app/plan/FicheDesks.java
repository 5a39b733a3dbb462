package org.maillage.app.plan;

import java.time.Clock;
import org.maillage.app.access.Access;

/** The desk of a test. */
public final class FicheDesks {

  private FicheDesks() {}

  public static FicheDesk of(FicheRepository fiches, Access access, Clock clock) {
    return new FicheDesk(fiches, access, clock);
  }
}
