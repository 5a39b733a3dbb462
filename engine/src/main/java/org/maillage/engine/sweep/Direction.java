package org.maillage.engine.sweep;

import org.maillage.engine.contraction.Climbs;
import org.maillage.engine.contraction.PreparedNetwork;

/** Which way the roads are driven. */
public enum Direction {
  /** From everywhere to the nearest place. */
  TO_PLACES,
  /** From the nearest place to everywhere. */
  FROM_PLACES;

  /** The shortcuts between places and what lies above them. */
  Climbs climbed(PreparedNetwork network) {
    return this == TO_PLACES ? network.down() : network.up();
  }

  /** The shortcuts between everywhere and what lies above it. */
  Climbs swept(PreparedNetwork network) {
    return this == TO_PLACES ? network.up() : network.down();
  }
}
