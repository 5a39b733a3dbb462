package org.maillage.engine.contraction;

/** Which way the roads are driven. */
public enum Direction {
  /** From everywhere to the nearest place. */
  TO_PLACES,
  /** From the nearest place to everywhere. */
  FROM_PLACES;

  /** The shortcuts between places and what lies above them. */
  public Climbs climbed(PreparedNetwork network) {
    return this == TO_PLACES ? network.down() : network.up();
  }

  /** The shortcuts between everywhere and what lies above it. */
  public Climbs swept(PreparedNetwork network) {
    return this == TO_PLACES ? network.up() : network.down();
  }
}
