package org.maillage.domain.siting;

/** Travel times from points of demand to candidate sites. Implementations are immutable. */
public interface TimeTable {

  /** How many points of demand there are. */
  int demands();

  /** How many candidate sites there are. */
  int sites();

  /** Milliseconds, or -1 where there is no way. */
  int timeMs(int demand, int site);
}
