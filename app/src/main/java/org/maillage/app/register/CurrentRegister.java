package org.maillage.app.register;

import java.util.List;
import org.maillage.domain.register.RegisteredPlace;

/** The places of a territory as the register has them now: the one source of what is shown. */
public interface CurrentRegister {

  /**
   * All places of a territory whatever their state, sorted by id; empty for an unknown territory.
   * Kept as long as nothing changes: asking twice costs little.
   */
  List<RegisteredPlace> places(String territoryId);

  /** Another text whenever a place has changed: for caches and for {@code ETag}. */
  String revision(String territoryId);
}
