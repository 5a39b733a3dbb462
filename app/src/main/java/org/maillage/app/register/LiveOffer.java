package org.maillage.app.register;

import java.util.List;
import org.maillage.domain.offer.Structure;

/**
 * The offer of today, as the register has it: hours that somebody corrected this morning are found
 * at noon. The offer of a diagnostic stays that of its import.
 */
@FunctionalInterface
public interface LiveOffer {

  /** The offer of a territory; empty for an unknown one. The same object while nothing changes. */
  Offer offer(String territoryId);

  /** Its places. */
  default List<Structure> structures(String territoryId) {
    return offer(territoryId).structures();
  }
}
